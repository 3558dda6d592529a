using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0120: an argument whose value is generated, and so unknown when the generator runs. It is the only error, whatever uses the type.</summary>
public class GeneratedArgumentTests
{
    private const string A = "using QuantGen;\n[Quantizer(Bits = 12, Integer = 3, Signed = false)] static partial class A { }\n";

    private const string Use = "\nstatic class Use { static int M(float x) => X.Quantize(x) + X.Bits; }";

    [Theory]
    [InlineData("Bits = A.Bits", "Bits", "A.Bits", "12")]
    [InlineData("Bits = A.Bits + 1", "Bits", "A.Bits", "13")]
    [InlineData("Bits = Own.Count", "Bits", "A.Bits", "12")]
    [InlineData("Bits = (int)Own.Kind.Wide", "Bits", "A.Bits", "12")]
    [InlineData("Max = A.MaxValue", "Max", "A.MaxValue", "7.998047f")]
    [InlineData("Min = -A.MaxValue / 3", "Min", "A.MaxValue", "-2.6660156f")]
    [InlineData("Scale = A.Scale", "Scale", "A.Scale", "0.001953125f")]
    [InlineData("ZeroPoint = A.MaxCode", "ZeroPoint", "A.MaxCode", "4095")]
    [InlineData("Signed = A.MinCode < 0", "Signed", "A.MinCode", "false")]
    [InlineData("Rounding = (Rounding)A.ScaleExponent + 10", "Rounding", "A.ScaleExponent", "QuantGen.Rounding.HalfAwayFromZero")]
    public void Argument_says_the_number(string argument, string name, string constant, string value) => Analyze.Reports(
        A + "static class Own { public const int Count = A.Bits; public enum Kind { Wide = A.Bits } }\n[Quantizer({|QG0120:" + argument + "|})] static partial class X { }" + Use,
        $"The value of {name} comes from {constant}, which does not exist yet when the generator runs; write {value}");

    /// <summary>The members of X throw, and their constants are 0: of what is made from those no number is certain.</summary>
    [Theory]
    [InlineData("[Quantizer({|QG0120:Bits = X.Bits|})] static partial class X { }", "Bits", "Bits")]
    [InlineData("[Quantizer({|QG0102:Bits = 99|})] static partial class Y { } [Quantizer({|QG0120:Integer = Y.Bits|})] static partial class X { }", "Integer", "Y.Bits")]
    public void No_number_comes_from_a_declaration_with_an_error(string declarations, string name, string constant) => Assert.Contains(
        $"The value of {name} comes from {constant}, which does not exist yet when the generator runs; write the value itself",
        Analyze.Messages(A + declarations + Use));

    [Fact]
    public void Notation_from_a_generated_constant() => Analyze.Reports(
        A + "[Quantizer({|QG0120:A.Format|})] static partial class X { }" + Use,
        "The notation comes from A.Format, which does not exist yet when the generator runs; write the notation itself");

    [Fact]
    public void Each_argument_is_marked() => Assert.Equal(2, Analyze.Messages(
        A + "[Quantizer({|QG0120:Bits = A.Bits|}, Integer = 1, {|QG0120:ZeroPoint = A.ZeroPoint|})] static partial class X { }" + Use).Count);

    /// <summary>Constants of the user's, of the framework and of another assembly exist when the generator runs.</summary>
    [Fact]
    public void Other_constants_are_known() => Analyze.ReportsNothing(
        "using QuantGen;\nstatic class Own { public const int Count = 2 * Half; private const int Half = sizeof(int); }\n[Quantizer(Bits = Own.Count, Integer = 0, Max = System.MathF.PI / 4)] static partial class X { }" + Use);

    /// <summary>Calls are not judged by an attribute that the generator could not read.</summary>
    [Fact]
    public void Nothing_is_said_of_its_calls() => Analyze.Messages(
        A + "[Quantizer({|QG0120:Bits = A.Bits|}, Integer = 0)] static partial class X { }\nstatic class Use { static int M() => X.Quantize(1000f) + A.Quantize(4f); }");
}
