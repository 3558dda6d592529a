using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>A faulty declaration shows its own error and no other: what uses the type compiles, as far as the code type is known.</summary>
public class FaultyDeclarationTests
{
    private const string UseOfEverything =
        """

        static class Use
        {
            private const sbyte Low = Weights.MinCode, High = Weights.MaxCode;
            private const float Step = Weights.Scale, Least = Weights.MinValue, Most = Weights.MaxValue;
            private const int Sum = Weights.Bits + Weights.ZeroPoint + Weights.ScaleExponent;
            private const string Text = Weights.Format;

            public static object? M(float x, double y, long z, sbyte code, System.Span<float> values, System.Span<sbyte> codes)
            {
                bool all = Weights.TryQuantize(x, out sbyte a) & Weights.IsRepresentable(x);
                Weights.Quantize(values, codes);
                Weights.Dequantize(codes, values);
                Weights.FakeQuantize(values, values);
                float real = Weights.Dequantize(code) + Weights.FakeQuantize(x) + Step + Least + Most;
                return all ? Text : real + Low + High + Sum + a + Weights.Quantize(x) + Weights.Quantize(y) + Weights.Quantize(z) + Weights.CountOutside(values);
            }
        }
        """;

    private const string UseAsTypeArgument =
        """

        static class Generic
        {
            private static TCode Code<TQuantizer, TCode>(float value) where TQuantizer : QuantGen.IQuantizer<float, TCode> where TCode : struct => TQuantizer.Quantize(value);
            public static sbyte M() => Code<Weights, sbyte>(0.5f);
        }
        """;

    [Theory]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0101:Max = 1|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, {|QG0103:Integer = 500|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0106:Max = double.NaN|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0107:Rounding = (QuantGen.Rounding)99|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Scale = 0.25, {|QG0108:Integer = 1|})] static partial class Weights { }")]
    [InlineData("[QuantGen.TernaryQuantizer({|QG0124:Threshold = 0|})] static partial class Weights { }")]
    [InlineData("[QuantGen.PowerOfTwoQuantizer({|QG0125:MaxValue = -1|})] static partial class Weights { }")]
    [InlineData("[QuantGen.PowerOfTwoQuantizer({|QG0102:Bits = 9|})] static partial class Weights { }")]
    [InlineData("[QuantGen.BinaryQuantizer({|QG0111:Scale = 0|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial class {|QG0003:Weights|} { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial struct {|QG0003:Weights|} { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial record {|QG0003:Weights|} { }")]
    public void Code_that_uses_every_member_compiles(string declaration) => Analyze.Messages(declaration + UseOfEverything);

    /// <summary>The factor is an exponent or a float, as the declaration says.</summary>
    [Theory]
    [InlineData("Alpha = QuantGen.Alpha.Po2", "int", "Exponent")]
    [InlineData("Alpha = QuantGen.Alpha.Auto", "float", "Alpha")]
    public void Code_that_uses_a_fitted_scale_compiles(string alpha, string factor, string kind) => Analyze.Messages(
        $$"""
        [QuantGen.Quantizer(Bits = 8, Integer = 0, {{alpha}}, {|QG0101:Max = 1|})] static partial class Weights { }

        static class Use
        {
            public static float M(float x, sbyte code, System.Span<float> values, System.Span<sbyte> codes, {{factor}}[] factors)
            {
                {{factor}} one = Weights.Fit{{kind}}(values), two = Weights.FitAndQuantize(values, codes);
                Weights.Fit{{kind}}s(values, 1, factors);
                Weights.FitAndQuantize(values, 1, factors, codes);
                Weights.Quantize(values, one, codes);
                Weights.Quantize(values, factors, 1, codes);
                Weights.Dequantize(codes, two, values);
                Weights.Dequantize(codes, factors, 1, values);
                Weights.FakeQuantize(values, one, values);
                Weights.FakeQuantize(values, factors, 1, values);
                return Weights.Dequantize(Weights.Quantize(x, one), two) + Weights.Dequantize(code, one) + Weights.FakeQuantize(x, two);
            }
        }
        """);

    [Theory]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0101:Max = 1|})] partial struct Weights : QuantGen.IQuantizer<float, sbyte> { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 9, Integer = 0)] partial struct {|QG0008:Weights|} : QuantGen.IQuantizer<float, sbyte> { }")]
    public void Struct_keeps_its_interface(string declaration) => Analyze.Messages(declaration + UseOfEverything + UseAsTypeArgument);

    /// <summary>The remedy for a record leaves no field behind.</summary>
    [Fact]
    public void Parameters_of_a_record_go_with_it() => Analyze.Messages("[QuantGen.Quantizer(Bits = 8, Integer = 0)] readonly partial record struct {|QG0003:Weights|}(int X) { }");

    [Fact]
    public void Warning_yields_working_code_not_a_stub()
    {
        GeneratorRun run = Harness.GenerateClean("[QuantGen.Quantizer(Bits = 1, Integer = 0)] static partial class Weights { }");
        Assert.DoesNotContain("throw", Assert.Single(run.TypeFiles).Text, System.StringComparison.Ordinal);
    }

    /// <summary>Where the number of bits is unknown, the members have codes of 8.</summary>
    [Theory]
    [InlineData("[QuantGen.Quantizer({|QG0102:Bits = 0|}, Integer = 0)] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer({|QG0102:Bits = 33|}, Integer = 0)] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(\"ap_fixed<16,6,{|QG0119:AP_ROUND|}>\")] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(\"quantized_bits(6,{|QG0119:,|}2)\")] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer({|QG0119:null!|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = {|CS0103:Missing|}, Integer = 0)] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = {|CS0029:\"8\"|}, Integer = 0)] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = {|CS1525:)|}] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer({|CS1503:8|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, {|CS0643:Bits = 9|})] static partial class Weights { }")]
    public void Code_that_uses_codes_of_8_bits_compiles(string declaration) => Analyze.Messages(declaration + UseOfEverything);

    [Theory]
    [InlineData("[QuantGen.Quantizer({|QG0102:Bits = 0|}, Signed = false)] static partial class Weights { }")]
    [InlineData("[QuantGen.PowerOfTwoQuantizer({|QG0122:Slope = 0.1|}, Signed = false)] static partial class Weights { }")]
    [InlineData("[QuantGen.G711Quantizer({|QG0116:Block = 65|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(\"ap_ufixed<16,6,{|QG0119:AP_ROUND|}>\")] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(\" ap_ufixed <16{|QG0119:\"|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Min = 0, {|QG0106:Max = double.NaN|}, Scale = 0.1)] static partial class Weights { }")]
    public void Unsigned_codes_are_unsigned(string declaration) => Analyze.Messages(declaration + UseOfEverything.Replace("sbyte", "byte", System.StringComparison.Ordinal));

    /// <summary>The user's member stays, all others are there: QG0007 is the only error.</summary>
    [Theory]
    [InlineData("public static int Bits => 8;")]
    [InlineData("public const float MaxValue = 1;")]
    [InlineData("public static class Scale { public const float Sum = 1; }", "Weights.Scale,", "Weights.Scale.Sum,")]
    [InlineData("public static sbyte Quantize(float value) => 0;")]
    [InlineData("public static string Format => \"mine\";", "private const string", "private static readonly string")]
    [InlineData("public static sbyte Quantize(float value) => 0; public static sbyte Quantize(double value) => 0; public const int ZeroPoint = 3;")]
    [InlineData("public static void Dequantize(System.ReadOnlySpan<sbyte> source, System.Span<float> destination) { }")]
    [InlineData("public static bool TryQuantize(float value, out sbyte code) { code = 0; return true; }")]
    public void Member_that_clashes_is_the_only_error(string member, string old = "?", string use = "?")
    {
        string uses = UseOfEverything.Replace(old, use, System.StringComparison.Ordinal).Replace("private const int Sum", "private static readonly int Sum", System.StringComparison.Ordinal);
        foreach (string declaration in new[] { "static partial class", "partial struct" })
        {
            string bases = declaration == "partial struct" ? " : QuantGen.IQuantizer<float, sbyte>" : "";
            Analyze.Messages($"[QuantGen.Quantizer(Bits = 8, Integer = 0)] {declaration} {{|QG0007:Weights|}}{bases} {{ {member} }}" + uses + (bases.Length > 0 ? UseAsTypeArgument : ""));
        }
    }

    [Theory]
    [InlineData("public ushort Code => 0;")]
    [InlineData("public override string ToString() => \"\";")]
    [InlineData("public static implicit operator float(Weights value) => 0;")]
    [InlineData("public static explicit operator Weights(double value) => default;")]
    [InlineData("public static bool operator ==(Weights left, Weights right) => true; public static bool operator !=(Weights left, Weights right) => false;")]
    [InlineData("public bool Equals(Weights other) => true;")]
    [InlineData("public static Weights FromCode(sbyte code) => default;")]
    [InlineData("public static void Pack(System.ReadOnlySpan<Weights> codes, System.Span<byte> destination) { }")]
    [InlineData("public const int Bits = 8;")]
    public void Member_of_a_typed_code_that_clashes_is_the_only_error(string member) => Analyze.Messages(
        $$"""
        [QuantGen.Quantizer(Bits = 7, Integer = 0)] readonly partial struct {|QG0007:Weights|} { {{member}} }

        static class Use
        {
            private const float Step = Weights.Scale;

            public static object M(float x, double y, System.Span<float> values, System.Span<Weights> codes)
            {
                Weights one = (Weights)x, two = (Weights)y;
                Weights.Quantize(values, codes);
                bool all = Weights.TryQuantize(x, out Weights code) && one == two && one.Equals(code) && one < two && one.CompareTo(two) > 0;
                Weights.Pack(codes, new byte[7]);
                float single = (float)one;
                return all ? one.ToString() : single + Step + Weights.FromCode(3).Code + Weights.Bits;
            }
        }
        """);

    /// <summary>No behaviour is generated, so that nothing is known of the codes that a call gives, and the range of a member's type is not one.</summary>
    [Theory]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0, {|QG0101:Max = 1|})] static partial class Weights { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial class {|QG0003:Weights|} { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial struct {|QG0003:Weights|} { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial record struct {|QG0003:Weights|} { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] partial struct {|QG0006:Weights|} : QuantGen.IQuantizer<float, sbyte> { public int Field = 1; public Weights() { } }")]
    [InlineData("[QuantGen.Quantizer(Bits = 9, Integer = 0)] partial struct {|QG0008:Weights|} : QuantGen.IQuantizer<float, sbyte> { }")]
    public void Nothing_is_said_of_its_call_sites(string declaration) => Analyze.Messages(
        declaration + """

        static class Use
        {
            public static float M(System.Span<float> values, System.Span<sbyte> codes, float x)
            {
                var shorter = new sbyte[1];
                Weights.Quantize(new[] { 3f, 0.3f }, shorter);
                Weights.Dequantize(new sbyte[2], new float[1]);
                bool all = Weights.TryQuantize(9f, out _);
                return Weights.Quantize(5f) + Weights.FakeQuantize(0.3f) + Weights.Dequantize(Other.Quantize(x)) + Other.Dequantize(Weights.Quantize(x)) + Weights.Quantize(System.Math.Max(x, 7f)) + Weights.Quantize(byte.MaxValue);
            }
        }

        [QuantGen.Quantizer(Bits = 8, Integer = 4)] static partial class Other { }
        """);

    /// <summary>These have no members at all, and calls of what the user wrote under such a name are no quantizer's.</summary>
    [Theory]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] readonly struct {|QG0001:Weights|} { }")]
    [InlineData("partial class A { } class B { [QuantGen.Quantizer(Bits = 8, Integer = 0)] public readonly partial struct {|QG0002:Weights|} { } }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] readonly partial record struct {|QG0003:Weights|} { }")]
    [InlineData("[QuantGen.Quantizer(Bits = 8, Integer = 0)] readonly partial struct {|QG0007:Weights|} { public static sbyte Quantize(float value) => 0; }")]
    public void Nothing_is_said_of_members_of_the_type(string declaration)
    {
        string name = declaration.Contains("class B", System.StringComparison.Ordinal) ? "B.Weights" : "Weights";
        string call = declaration.Contains("Quantize(float", System.StringComparison.Ordinal) ? " public static int N() => Weights.Quantize(5f);" : "";
        Analyze.Messages(declaration + "\nstatic class Use { public static void M([QuantGen.ValueRange(-9, 9)] " + name + " w) { }" + call + " }");
    }

    [Fact]
    public void Error_of_the_compiler_in_the_attribute_is_not_said_twice() =>
        Analyze.Messages("[QuantGen.Quantizer(Bits = {|CS0029:\"8\"|}, Integer = 0)] class Weights { }");

    [Fact]
    public void Second_attribute_is_the_compilers_error_alone() => Analyze.Messages(
        "[QuantGen.Quantizer(Bits = 8, Integer = 0)] static partial class Weights { }\n[{|CS0579:QuantGen.Quantizer|}(Bits = 99)] static partial class Weights { }");
}
