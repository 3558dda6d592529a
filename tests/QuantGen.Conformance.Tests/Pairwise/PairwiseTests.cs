using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>The declared quantizers of <c>Quantizers.Pairwise.cs</c> are complete, counted from what they declare.</summary>
public sealed class PairwiseTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files => [.. PairwiseFile.All.Select(file => file.Name)];

    public static TheoryData<string> Attributes => [.. Combinations.OfAttributes.Select(combinations => combinations.Attribute)];

    /// <summary>QUANTGEN_ACCEPT=1 writes the file, as with snapshots.</summary>
    [Theory, MemberData(nameof(Files))]
    public void The_committed_file_is_what_the_arguments_give(string name)
    {
        PairwiseFile file = PairwiseFile.All.Single(one => one.Name == name);
        string text = file.Text();
        if (Environment.GetEnvironmentVariable("QUANTGEN_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            File.WriteAllText(file.Path, text);
        Assert.Equal(text, file.Committed());
    }

    [Fact]
    public void Every_attribute_is_in_a_file() =>
        Assert.Equal(FormatFamily.All.Select(family => family.Attribute), PairwiseFile.All.SelectMany(file => file.Attributes).Select(combinations => combinations.Attribute));

    [Theory, MemberData(nameof(Attributes))]
    public void Every_valid_combination_is_declared(string attribute)
    {
        Combinations combinations = Of(attribute);
        Declaration[] declarations =
        [
            .. Declarations.All.Where(Declarations.IsPairwise).Select(Declaration.Of).Where(declaration => FormatFamily.Of(declaration.Spec).Attribute == attribute),
        ];
        HashSet<Combination> declared = [.. declarations.SelectMany(combinations.Of)];
        Combination[] missing = [.. combinations.Holders.Keys.Where(combination => !declared.Contains(combination))];
        output.WriteLine(FormattableString.Invariant(
            $"{declarations.Length} declarations have {declared.Count} combinations; {combinations.Invalid.Count} more are in no valid declaration."));
        Assert.True(missing.Length == 0, FormattableString.Invariant($"{missing.Length} combinations are not declared: ") + string.Join("; ", missing.Take(10).Select(combinations.Text)));
    }

    /// <summary>A combination is called invalid after a search; a declaration that has it refutes that.</summary>
    [Theory, MemberData(nameof(Attributes))]
    public void No_valid_declaration_has_an_invalid_combination(string attribute)
    {
        Combinations combinations = Of(attribute);
        HashSet<Combination> invalid = [.. combinations.Invalid];
        foreach (Type type in Declarations.All)
        {
            foreach (Combination combination in combinations.Of(Declaration.Of(type)))
                Assert.False(invalid.Contains(combination), $"{type.Name} has {combinations.Text(combination)}");
        }
    }

    [Theory, MemberData(nameof(Attributes))]
    public void Every_argument_of_the_attribute_is_combined(string attribute)
    {
        Type type = typeof(QuantizerAttribute).Assembly.GetType($"{nameof(QuantGen)}.{attribute}Attribute", throwOnError: true)!;
        string[] ofAttribute = [.. type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];
        Assert.Equal(ofAttribute.Order(), Of(attribute).All.Select(argument => argument.Name).Except([UniformArguments.Grid, Argument.Type.Name]).Order());
    }

    /// <summary>Writing and parsing are inverse, of what is written and of the canonical declaration.</summary>
    [Fact]
    public void Every_declaration_is_parsed_as_what_was_written()
    {
        foreach (UniformSpec spec in Declarations.All.Select(Declarations.SpecOf).OfType<UniformSpec>())
        {
            foreach (UniformSpec item in new[] { spec, spec.WithDefaults(), Canonical.Of(spec) })
                Assert.Equal(item, UniformSpec.Arguments.Parse(UniformSpec.Arguments.Write(item)));
        }
    }

    /// <summary>What another assembly reads of a declaration is the same quantizer.</summary>
    [Fact]
    public void Every_declaration_is_read_back_from_its_format()
    {
        foreach (Type type in Declarations.All)
        {
            string format = (string)type.GetField("Format")!.GetRawConstantValue()!;
            FormatSpec? read = FormatReader.Read(format);
            Assert.True(read is not null, $"{type.Name}: {format} is not read");
            Assert.Equal(format, FormatFamily.Of(read).Canonical(read));
        }
    }

    private static Combinations Of(string attribute) => Combinations.OfAttributes.Single(combinations => combinations.Attribute == attribute);
}
