using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>An assembly that claims to comply with the Common Language Specification gets no warning from generated code, and the truth in its metadata.</summary>
public class ClsTests
{
    private const string Claim = "[assembly: System.CLSCompliant(true)]\n";

    /// <summary>Every code type in every kind of type, with all groups of members: fitted scales, blocks, packing and values in double.</summary>
    private static readonly string Declarations = string.Join("\n", new[]
    {
        "Bits = 8, Integer = 0, Alpha = Alpha.Po2", "Bits = 5, Integer = 0, Signed = false, Block = 5", "Bits = 16, Integer = 2", "Bits = 11, Scale = 0.1, Signed = false, Alpha = Alpha.Auto",
        "Bits = 32, Integer = 0", "Bits = 30, Integer = 0, Signed = false",
    }.SelectMany((arguments, i) => new[]
    {
        $"/// <summary>A.</summary>\n[Quantizer({arguments})] public static partial class Plain{i} {{ }}",
        $"/// <summary>B.</summary>\npublic partial class Outer{i}<T> {{ /// <summary>C.</summary>\n[Quantizer({arguments})] protected internal readonly partial struct Typed {{ }} }}",
    }));

    private const string Interfaces =
        """

        [Quantizer(Bits = 16, Integer = 0)] readonly partial struct Hidden { }
        /// <summary>D.</summary>
        public static partial class Outer { [Quantizer] private static partial class Hidden { } }
        /// <summary>E.</summary>
        [Quantizer(Bits = 8, Integer = 0)] public partial struct Signed : IQuantizer<float, sbyte> { }
        /// <summary>F.</summary>
        [Quantizer(Bits = 16, Integer = 0, Signed = false)] public readonly partial struct Unsigned : IQuantizer<float, ushort> { }
        """;

    private const string Using = "using QuantGen;\n";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void Assembly_that_claims_gets_no_warning(LanguageVersion language)
    {
        var options = CompileOptions.Default with { Language = language, Nullable = language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable };
        Harness.GenerateClean(Using + Claim + Declarations + (language >= LanguageVersion.CSharp11 ? Interfaces : ""), options);
    }

    /// <summary>The compiler warns of the attribute where nobody claims anything, and where nobody sees the member.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("[assembly: System.CLSCompliant(false)]\n")]
    public void Assembly_that_does_not_claim_has_no_marks(string assembly)
    {
        GeneratorRun run = Harness.GenerateClean(Using + assembly + Declarations + Interfaces);
        Assert.All(run.Files, file => Assert.DoesNotContain("CLSCompliant", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Type_that_does_not_comply_has_no_marks()
    {
        GeneratorRun run = Harness.GenerateClean(Using + Claim + "/// <summary>A.</summary>\n[System.CLSCompliant(false)] public partial class Outer { /// <summary>B.</summary>\n[Quantizer] public readonly partial struct Sample { } }");
        Assert.All(run.Files, file => Assert.DoesNotContain("CLSCompliant", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Faulty_declaration_is_its_only_fault()
    {
        IReadOnlyList<Diagnostic> found = Harness.DiagnoseAll(Harness.Generate(Using + Claim
            + "/// <summary>A.</summary>\n[Quantizer(Bits = 16, Integer = 0, Max = 1)] public readonly partial struct Sample { }\n"
            + "/// <summary>B.</summary>\n[Quantizer(Bits = 8, Integer = 0, Max = 1)] public static partial class Weights { }"));
        Assert.Equal(["QG0101", "QG0101"], found.Select(diagnostic => diagnostic.Id));
    }

    /// <summary>The type itself complies, so that members of the user that name it do; exactly the members with other types do not.</summary>
    [Fact]
    public void Exactly_the_members_with_other_types_are_marked()
    {
        GeneratorRun run = Harness.GenerateClean(Using + Claim
            + """
            /// <summary>A.</summary>
            [Quantizer(Min = -40, Max = 125, Scale = 0.1)] public readonly partial struct Celsius { }
            /// <summary>B.</summary>
            [Quantizer(Bits = 16, Integer = 2)] public readonly partial struct Sample { }
            /// <summary>C.</summary>
            public static class Use { /// <summary>D.</summary>
                public static Celsius Of(Sample sample) => (Celsius)(float)sample; }
            """);
        Assert.Equal(
            ["Code", "FakeQuantize(ulong)", "FromCode(ushort)", "IsRepresentable(ulong)", "MaxCode", "MinCode", "Quantize(ulong)", "TryQuantize(ulong, out Celsius)", .. Casts], Marked(run, "Celsius"));
        Assert.Equal(["FakeQuantize(ulong)", "IsRepresentable(ulong)", "Quantize(ulong)", "TryQuantize(ulong, out Sample)", .. Casts], Marked(run, "Sample"));
    }

    [Fact]
    public void Claim_is_read_again_when_it_changes()
    {
        CSharpCompilation before = Harness.Compile([("Type.cs", Using + "/// <summary>A.</summary>\n[Quantizer] public readonly partial struct Sample { }"), ("Claim.cs", "")]);
        GeneratorRun run = Harness.Generate(before);
        GeneratorRun claimed = run.RunAgain(before.ReplaceSyntaxTree(before.SyntaxTrees[1], Harness.Parse("Claim.cs", Claim)));
        Harness.AssertClean(claimed.Output);
        Assert.Equal("Modified", StepReasons.Of(claimed.Result, StepNames.ReadDeclarations));
        Assert.Equal("Cached", StepReasons.Of(claimed.RunAgain(before.ReplaceSyntaxTree(before.SyntaxTrees[1], Harness.Parse("Claim.cs", Claim + "class C { }"))).Result, StepNames.ReadDeclarations));
    }

    private static readonly string[] Casts = ["explicit operator uint", "explicit operator uint", "explicit operator ulong", "explicit operator ushort"];

    private static string[] Marked(GeneratorRun run, string type) => [.. run.Output.GetTypeByMetadataName(type)!.GetMembers()
        .Where(member => member.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "CLSCompliantAttribute"))
        .Select(member => member is IMethodSymbol { MethodKind: MethodKind.Conversion } cast
            ? "explicit operator " + (cast.ReturnType.Name == type ? cast.Parameters[0].Type : cast.ReturnType).ToDisplayString()
            : member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)[(type.Length + 1)..])
        .Order(StringComparer.Ordinal)];
}
