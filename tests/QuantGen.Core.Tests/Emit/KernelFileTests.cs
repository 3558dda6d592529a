using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Core.Emit;

namespace QuantGen.Core.Tests.Emit;

/// <summary>How a file of src/QuantGen.Kernels becomes text: by its conditions, and by one rule for widths.</summary>
public class KernelFileTests
{
    public static TheoryData<string> Files => [.. typeof(KernelFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".cs", StringComparison.Ordinal))];

    [Theory]
    [InlineData("A", "a,c,d")]
    [InlineData("B", "a,b,d")]
    [InlineData("A,B", "a,b,c,d")]
    [InlineData("", "a,e,d")]
    public void Lines_are_kept_by_their_conditions(string symbols, string kept)
    {
        const string text = "a\n#if B\nb\n#endif\n#if A && !C\nc\n#elif B || C\n#else\ne\n#endif\nd";
        Assert.Equal(kept.Split(','), Conditions.Apply(text.Split('\n'), symbols.Split(',').Contains));
    }

    [Fact]
    public void Of_the_branches_of_a_condition_one_is_kept_at_most() =>
        Assert.Equal(["a", "z"], Conditions.Apply("#if A\na\n#elif A || B\nb\n#else\nc\n#endif\n#if X\n#if A\nx\n#endif\n#endif\nz".Split('\n'), symbol => symbol == "A"));

    /// <summary>Otherwise the text for another width would have another number, or another name than the one that is called.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void In_a_file_for_512_bits_every_512_ends_a_name(string file)
    {
        string text = KernelFile.Members(file[..^3], _ => true);
        if (file.StartsWith("Widths/", StringComparison.Ordinal))
            Assert.DoesNotMatch(@"(?<![A-Za-z])512|512\w|256|128", Regex.Replace(text, @"//.*|ConvertToVector512Int32", ""));
        else
            Assert.DoesNotContain("Widths", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_one_class_without_tokens(string file)
    {
        string name = file[..^3];
        Assert.DoesNotContain("@", KernelFile.Members(name, _ => true), StringComparison.Ordinal);
        Assert.All(KernelFile.Usings(name), used => Assert.Matches(@"^(\w+ = )?System[\w.]*$", used));
    }
}
