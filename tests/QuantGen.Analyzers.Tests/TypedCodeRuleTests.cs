using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What is wrong with the declaration of a typed code, and constants that are cast to one.</summary>
public class TypedCodeRuleTests
{
    private const string Attribute = "[QuantGen.Quantizer(Bits = 8, Integer = 0)] ";

    private const string Sample = Attribute + "readonly partial struct Sample { }\n";

    [Fact]
    public void Sound_declarations() => Analyze.ReportsNothing(
        Sample
        + Attribute + "readonly partial struct Other : System.IEquatable<Other> { public static int Count = 1; public float Half => (float)this / 2; }\n"
        + "readonly partial struct Third { }\n" + Attribute + "partial struct Third { }");

    [Theory]
    [InlineData("{ private readonly int _count; }", "_count")]
    [InlineData("{ public int Count { get; } }", "Count")]
    public void Instance_field(string body, string name) => Analyze.Reports(
        "#pragma warning disable CS0169\n" + Attribute + "readonly partial struct {|QG0006:Sample|} " + body,
        $"'Sample' has the instance field '{name}', but a typed code consists only of its code; make the field static or move it");

    [Theory]
    [InlineData("public int Code => 0;", "Code")]
    [InlineData("public int MaxCode => 0;", "MaxCode")]
    [InlineData("public class JsonConverter { }", "JsonConverter")]
    [InlineData("private static void PlainCodes() { }", "PlainCodes")]
    [InlineData("public override string ToString() => \"\";", "ToString")]
    [InlineData("public override int GetHashCode() => 0;", "GetHashCode")]
    [InlineData("public bool Equals(Sample other) => false;", "Equals")]
    [InlineData("public int CompareTo(Sample other) => 0;", "CompareTo")]
    [InlineData("public static int _code = 1;", "_code")]
    [InlineData("public bool CannotBeReadBack => true;", "CannotBeReadBack")]
    [InlineData("public static Sample Parse(string text, System.IFormatProvider provider) => default;", "Parse")]
    [InlineData("public static bool TryParse(System.ReadOnlySpan<byte> text, System.IFormatProvider provider, out Sample result) { result = default; return false; }", "TryParse")]
    [InlineData("public bool TryFormat(System.Span<byte> to, out int written, System.ReadOnlySpan<char> format, System.IFormatProvider provider) { written = 0; return false; }", "TryFormat")]
    [InlineData("public static Sample FromCode(sbyte code) => default;", "FromCode")]
    [InlineData("public static float Dequantize(Sample code) => 0;", "Dequantize")]
    [InlineData("public static bool TryQuantize(float value, out Sample code) { code = default; return true; }", "TryQuantize")]
    [InlineData("public static void Quantize(System.ReadOnlySpan<float> source, System.Span<Sample> destination) { }", "Quantize")]
    [InlineData("public static void DequantizeBlock(System.ReadOnlySpan<Sample> source, System.Span<float> destination) { }", "DequantizeBlock")]
    [InlineData("public static int Pack(System.ReadOnlySpan<Sample> codes, System.Span<byte> destination) => 0;", "Pack")]
    [InlineData("public static int Unpack(System.ReadOnlySpan<byte> source, System.Span<Sample> codes) => 0;", "Unpack")]
    public void Member_that_is_generated(string member, string name) => Analyze.Reports(
        Attribute + "readonly partial struct {|QG0007:Sample|} { " + member + " }",
        $"'Sample.{name}' is a generated member of a typed code; rename it or remove it");

    [Theory]
    [InlineData("(int count) { public int Count => count; }")]
    [InlineData("() { }")]
    [InlineData("{ public Sample(sbyte code) { } }")]
    public void Constructor_that_stands_in_the_way(string body) => Analyze.Reports(
        Attribute + "readonly partial struct {|QG0007:Sample|}" + body,
        "'Sample' has a primary constructor, or one from a code, which a typed code has already; remove it");

    [Theory]
    [InlineData("implicit operator float(Sample value) => 0;")]
    [InlineData("explicit operator Sample(double value) => default;")]
    [InlineData("explicit operator int(Sample value) => 0;")]
    [InlineData("implicit operator Sample(ulong value) => default;")]
    public void Conversion_that_is_generated(string conversion) => Analyze.Reports(
        Attribute + "readonly partial struct {|QG0007:Sample|} { public static " + conversion + " }",
        "'Sample' has a conversion that a typed code has already; remove it");

    [Theory]
    [InlineData("Code")]
    [InlineData("FromCode")]
    [InlineData("ToString")]
    [InlineData("Parse")]
    [InlineData("CannotBeReadBack")]
    public void Type_with_the_name_of_a_generated_member(string name) => Analyze.Reports(
        Attribute + "readonly partial struct {|QG0007:" + name + "|} { }",
        $"The type's name '{name}' is that of a generated member; rename the type");

    /// <summary>A static class has none of these.</summary>
    [Fact]
    public void Other_kinds_may_have_members_of_these_names() => Analyze.ReportsNothing(
        Attribute + "static partial class Weights { public const int Code = 3; public static int FromCode(sbyte code) => code; public static class JsonConverter { } }");

    [Theory]
    [InlineData("(Sample){|QG0301:1.5f|}")]
    [InlineData("(Sample)({|QG0301:-2.0|})")]
    [InlineData("(Sample?){|QG0301:double.NaN|}")]
    [InlineData("Sample.Quantize({|QG0301:2|})")]
    [InlineData("Sample.FakeQuantize({|QG0301:2f|})")]
    public void Constant_outside(string expression) => Analyze.Messages(Sample + "static class Use { static object M() => " + expression + "; }");

    [Fact]
    public void Cast_says_what_the_call_says() => Analyze.Reports(
        Sample + "static class Use { static Sample M() => (Sample){|QG0301:1.5f|}; }",
        "1.5 is outside the range -1 … 0.9921875 of Sample and saturates: it gives code 127 (0.9921875); Integer = 1 would hold it");

    [Theory]
    [InlineData("(Sample)0.5f")]
    [InlineData("(Sample)(-1.0)")]
    [InlineData("(float)new System.TimeSpan(7).Ticks")]
    [InlineData("(decimal)7.5")]
    [InlineData("(float)Sample.FromCode(3)")]
    public void Nothing_to_report(string expression) => Analyze.ReportsNothing(Sample + "static class Use { static object M() => " + expression + "; }");
}
