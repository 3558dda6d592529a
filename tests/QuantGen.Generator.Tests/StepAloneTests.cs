using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>An assembly with a single quantizer has the parts of the kernels that this one needs, and compiles.</summary>
public class StepAloneTests
{
    public static TheoryData<string> Declarations =>
    [
        "BinaryQuantizer",
        "BinaryQuantizer(Signed = false)",
        "BinaryQuantizer(Alpha = Alpha.Po2)",
        "BinaryQuantizer(Alpha = Alpha.Auto)",
        "BinaryQuantizer(Signed = false, Alpha = Alpha.Auto)",
        "BinaryQuantizer(Signed = false, Alpha = Alpha.Po2, Block = 5)",
        "BinaryQuantizer(Block = 17)",
        "TernaryQuantizer",
        "TernaryQuantizer(Alpha = Alpha.Po2)",
        "TernaryQuantizer(Alpha = Alpha.Auto)",
        "TernaryQuantizer(Threshold = 0.1, Scale = 0.5, Block = 8)",
        "PowerOfTwoQuantizer",
        "PowerOfTwoQuantizer(Bits = 4, HasZero = true)",
        "PowerOfTwoQuantizer(Bits = 4, Quadratic = true, Rounding = ExponentRounding.NearestValue, Block = 3)",
        "PowerOfTwoQuantizer(Bits = 8, MinExponent = -149, MaxValue = 1e-20)",
        "PowerOfTwoQuantizer(Bits = 3, Signed = false, HasZero = true)",
        "PowerOfTwoQuantizer(Bits = 5, Slope = 0.25)",
        "G711Quantizer",
        "G711Quantizer(Law = G711Law.ALaw, Block = 40)",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_quantizer_alone_compiles(string attribute) => Harness.GenerateClean(Source(attribute, "static partial class"));

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_typed_code_alone_compiles(string attribute) => Harness.GenerateClean(Source(attribute, "readonly partial struct"));

    [Theory]
    [MemberData(nameof(Declarations))]
    public void The_same_compiles_as_old_code(string attribute)
    {
        var old = CompileOptions.Default with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable };
        Harness.GenerateClean(Source(attribute, "static partial class"), old);
        Harness.GenerateClean(Source(attribute, "readonly partial struct"), old);
    }

    private static string Source(string attribute, string type) => "using QuantGen;\n[" + attribute + "] " + type + " Weights { }";
}
