using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What is said of the declarations of dense layers.</summary>
public class DenseRuleTests
{
    private const string Formats =
        """
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }
        [Quantizer(Bits = 16, Integer = 0)] static partial class Words { }
        [Quantizer(Bits = 32, Integer = 0)] static partial class Long { }
        [Quantizer(Bits = 8, Scale = 0.1)] static partial class Decimal { }
        [Quantizer(Bits = 8, Integer = 4, Signed = false)] static partial class Result { }
        [PowerOfTwoQuantizer(Bits = 4)] static partial class Power { }
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 3)] static partial class Sums { }
        static class Other { }

        """;

    /// <summary>Without what is said of the quantizers themselves.</summary>
    private static readonly CompileOptions Options = new() { Severities = new[] { "QG0201", "QG0202", "QG0206" }.ToDictionary(id => id, _ => ReportDiagnostic.Suppress) };

    [Theory]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), {|QG0411:Inputs = 0|}, Outputs = 2", "Inputs = 0 is no size of a layer; state 1 to 2147483647")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 65536, {|QG0411:Outputs = 65536|}", "65536 inputs and 65536 outputs have 4294967296 weights, and a span has up to 2147483647 elements; divide the outputs among several layers")]
    [InlineData("typeof(Pixel), {|QG0401:typeof(Other)|}, Inputs = 3, Outputs = 2", "'Other' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("typeof(Pixel), typeof(Weight), {|QG0401:typeof(Sums)|}, Inputs = 3, Outputs = 2", "'Sums' is an accumulator, and its sums are no codes; write a [Requantizer] from it, and name the quantizer of its results")]
    [InlineData("typeof(Pixel), typeof(Weight), {|QG0401:null!|}, Inputs = 3, Outputs = 2", "Output names no type; write typeof of a type with an attribute such as [Quantizer]")]
    [InlineData("typeof(Pixel), {|QG0402:typeof(Power)|}, Inputs = 3, Outputs = 2", "The values of 'Power' are not at equal distances, so that a product of its codes is not a product of values; name a [Quantizer], [BinaryQuantizer] or [TernaryQuantizer]")]
    [InlineData("typeof(Pixel), typeof(Weight), {|QG0407:typeof(Long)|}, Inputs = 3, Outputs = 2", "The codes of 'Long' have 32 bits, and results have up to 16; name a quantizer with fewer")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, {|QG0102:BiasBits = 64|}", "BiasBits = 64 is not supported; a bias has 1 to 63")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, Bias = typeof(Weight), {|QG0108:BiasBits = 20|}", "Bias and BiasBits both state a bias, in steps of its own and in steps of the sum; leave out one of them")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, {|QG0408:WeightAlphas = new[] { 1f, 2f, 3f }|}", "WeightAlphas has 3 entries, and the layer has 2 outputs; state one for each")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, {|QG0107:KernelOrder = (KernelOrder)7|}", "KernelOrder = 7 is not a value of the enum; state OutputsByInputs or InputsByOutputs")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, Profile = Profile.Xnnpack, {|QG0405:Bias = typeof(Decimal)|}", "Profile = Xnnpack adds a bias in steps of the sum, 2^-15, and that of 'Decimal' is 0.1f; leave out Bias, and pass biases in steps of the sum")]
    [InlineData("typeof(Pixel), typeof(Weight), Inputs = 3, Outputs = 2, {|QG0118:Function = Function.Relu|}", "Function belongs to a layer that names a format of its outputs, and these outputs are sums; leave it out, or name the format")]
    [InlineData("typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, {|QG0121:Function = Function.Tanh|}", "A requantizer has Function = Relu or none; for Tanh write a [Lookup] behind it, or name a quantizer with that function as the result")]
    [InlineData("typeof(Long), typeof(Long), {|QG0404:Inputs = 3|}, Outputs = 2", "A sum of 3 products and a bias lies between -13835058048839712769 and 13835058055282163712, more than a long holds; name quantizers with fewer bits")]
    public void What_is_said(string arguments, string message) => Analyze.Reports(Formats + $"[Dense({arguments})] static partial class Layer {{ }}", message, Options);

    [Fact]
    public void Sizes_are_missing() => Assert.Equal(
        ["The number of inputs is missing; state Inputs, 1 to 2147483647", "The number of outputs is missing; state Outputs, 1 to 2147483647"],
        Analyze.Messages(Formats + "[{|QG0411:{|QG0411:Dense(typeof(Pixel), typeof(Weight))|}|}] static partial class Layer { }", Options));

    [Theory]
    [InlineData("static partial class {|QG0007:Layer|} { public static void Run() { } }", "'Layer.Run' has the name of a generated member; rename it")]
    [InlineData("partial class {|QG0003:Layer|} { }", "'Layer' is no static class, but a dense layer has no instances; write 'static partial class Layer'")]
    public void What_is_said_of_the_type(string type, string message) => Analyze.Reports(Formats + "[Dense(typeof(Pixel), typeof(Weight), Inputs = 3, Outputs = 2)] " + type, message, Options);

    /// <summary>Biases of any scale with the exact profile, inputs of 16 bits, and sums of binary codes.</summary>
    [Theory]
    [InlineData("[Dense(typeof(Pixel), typeof(Weight), typeof(Result), Inputs = 3, Outputs = 2, Bias = typeof(Decimal), WeightAlphas = new[] { 0.3f, 1.1f })] static partial class Layer { }")]
    [InlineData("[Dense(typeof(Words), typeof(Weight), typeof(Words), Inputs = 300, Outputs = 2, Profile = Profile.TfLiteReference)] static partial class Layer { }")]
    [InlineData("[BinaryQuantizer] static partial class Sign { } [Dense(typeof(Sign), typeof(Sign), Inputs = 300, Outputs = 2)] static partial class Layer { static void M(sbyte[] codes, int[] sums) => Run(codes, codes, sums, sums); }")]
    [InlineData("[Quantizer({|QG0102:Bits = 40|}, Integer = 0)] static partial class Faulty { } [Dense(typeof(Faulty), typeof(Weight), Inputs = 3, Outputs = 2)] static partial class Layer { static int M() => Inputs + Outputs; }")]
    public void Nothing_more_is_said(string declarations) => Analyze.Messages(Formats + declarations, Options);
}
