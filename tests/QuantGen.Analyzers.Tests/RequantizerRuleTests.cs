using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What is said of a requantizer's declaration, each at its argument and with the remedy.</summary>
public class RequantizerRuleTests
{
    private const string Formats =
        """
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Bits = 8, Integer = 0)] static partial class Weight { }
        [Quantizer(Bits = 16, Scale = 0.001)] static partial class Words { }
        [Quantizer(Bits = 8, Scale = 0.1, ZeroPoint = 3)] static partial class Result { }
        [Quantizer(Bits = 16, Scale = 0.0013)] static partial class Fine { }
        [Quantizer(Bits = 17, Integer = 0)] static partial class Wide { }
        [Quantizer(Bits = 8, Integer = 0, Overflow = Overflow.Wrap)] static partial class Wrapping { }
        [Quantizer(Bits = 8, Integer = 0, Signed = false, Function = Function.Sigmoid)] static partial class Curve { }
        [Quantizer(Bits = 8, Integer = 0, Function = Function.MuLaw)] static partial class Law { }
        [PowerOfTwoQuantizer(Bits = 4)] static partial class Power { }
        [G711Quantizer] static partial class Voice { }
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 784)] static partial class Sums { }
        [Accumulator(typeof(Words), typeof(Weight), Terms = 100)] static partial class Long { }
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 1048576, Bits = 32, Overflow = Overflow.Wrap)] static partial class Full { }
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 9, BiasBits = 32)] static partial class Offset { }
        [Accumulator(typeof(Pixel), typeof(Weight), Terms = 9, Bias = typeof(Weight))] static partial class Biased { }
        [Accumulator(typeof(Words), typeof(Weight), Terms = 1, BiasBits = 50)] static partial class Wider { }
        [Quantizer(Bits = 16, Scale = 1)] static partial class Ones { }
        [Accumulator(typeof(Ones), typeof(Units), Terms = 4)] static partial class Coarse { }
        [Quantizer(Bits = 8, Scale = 1)] static partial class Units { }
        static class Other { }

        """;

    /// <summary>Without what is said of the quantizers themselves.</summary>
    private static readonly CompileOptions Options = new() { Severities = new[] { "QG0201", "QG0202", "QG0206" }.ToDictionary(id => id, _ => ReportDiagnostic.Suppress) };

    [Theory]
    [InlineData("{|QG0401:typeof(Other)|}, typeof(Result)", "'Other' is no quantizer and no accumulator; name a type with an attribute such as [Quantizer] or [Accumulator]")]
    [InlineData("typeof(Sums), {|QG0401:typeof(Other)|}", "'Other' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("typeof(Sums), {|QG0401:typeof(Sums)|}", "'Sums' is an accumulator, and its sums are no codes; write a [Requantizer] from it, and name the quantizer of its results")]
    [InlineData("{|QG0402:typeof(Power)|}, typeof(Result)", "The values of 'Power' are not at equal distances, so that a multiplier does not map its codes; write a [Lookup], which has an entry for each code")]
    [InlineData("{|QG0402:typeof(Law)|}, typeof(Result)", "The values of 'Law' are not at equal distances, so that a multiplier does not map its codes; write a [Lookup], which has an entry for each code")]
    [InlineData("typeof(Sums), {|QG0407:typeof(Wide)|}", "The codes of 'Wide' have 17 bits, and results have up to 16; name a quantizer with fewer")]
    [InlineData("typeof(Sums), {|QG0407:typeof(Wrapping)|}", "'Wrapping' has Overflow = Wrap, and a requantizer saturates; name a quantizer that saturates")]
    [InlineData("typeof(Sums), {|QG0407:typeof(Voice)|}", "The codes of 'Voice' do not have the order of their values; name a [Quantizer], [BinaryQuantizer] or [TernaryQuantizer]")]
    [InlineData("typeof(Sums), {|QG0407:typeof(Curve)|}, Profile = Profile.Xnnpack", "Profile = Xnnpack has results at equal distances without a function, and 'Curve' has others; state Profile = Exact")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0107:Profile = (Profile)99|}", "Profile = 99 is not a value of the enum; state Exact or the name of a system")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0107:Rounding = (Rounding)99|}", "Rounding = 99 is not a value of the enum; state HalfToEven or another rounding")]
    [InlineData("typeof(Sums), typeof(Result), Profile = Profile.TfLiteReference, {|QG0107:Layer = (Layer)9|}", "Layer = 9 is not a value of the enum; state Convolution or Dense")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0107:Target = (Target)9|}", "Target = 9 is not a value of the enum; state Any or IntegerOnly")]
    [InlineData("typeof(Sums), typeof(Result), Profile = Profile.Xnnpack, {|QG0108:Rounding = Rounding.Floor|}", "Profile = Xnnpack rounds as that system does, so that Rounding = Floor has no meaning; leave it out, or leave out Profile")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0118:Layer = Layer.Dense|}", "Layer = Dense belongs to the profiles TfLiteReference and TfLiteOptimized; leave it out")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0118:SingleRounding = true|}", "SingleRounding belongs to Profile = CmsisNN; leave it out")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0121:Function = Function.Tanh|}", "A requantizer has Function = Relu or none; for Tanh write a [Lookup] behind it, or name a quantizer with that function as the result")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0122:LowerBound = double.NaN|}", "LowerBound = NaN is no number; state a finite one")]
    [InlineData("typeof(Sums), typeof(Result), LowerBound = 1, {|QG0108:UpperBound = 0.5|}", "UpperBound = 0.5 is below LowerBound = 1; exchange them")]
    [InlineData("typeof(Sums), typeof(Result), Function = Function.Relu, {|QG0122:UpperBound = -1|}", "UpperBound = -1 is below 0, and a Relu has no such results; state a positive number")]
    [InlineData("typeof(Sums), typeof(Result), WeightExponents = new[] { 1 }, {|QG0108:WeightAlphas = new[] { 1f }|}", "WeightExponents and WeightAlphas both state a factor for each channel; leave out one of them")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0408:WeightExponents = new int[] { }|}", "WeightExponents has 0 entries; state one for each channel, 1 to 65536")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0408:WeightExponents = new[] { 1, 128 }|}", "WeightExponents has the entry 128; exponents lie between -126 and 127")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0408:WeightAlphas = new[] { 1f, -0.5f }|}", "WeightAlphas has the entry -0.5; factors are positive floats")]
    [InlineData("typeof(Full), typeof(Fine), {|QG0115:Profile = Profile.TfLiteReference|}, WeightExponents = new[] { 6 }", "Profile = TfLiteReference computes in integers, and the sums of 'Full', -2147483648 to 2147483647, shifted left by 1 need more than its 32 bits; state fewer Terms, or Profile = Exact")]
    [InlineData("typeof(Offset), typeof(Result), {|QG0115:Profile = Profile.TfLiteReference|}", "Profile = TfLiteReference computes in integers, and the sums of 'Offset', -2147777408 to 2147775112, need more than its 32 bits; state BiasBits = 31 for 'Offset', or Profile = Exact")]
    [InlineData("typeof(Offset), typeof(Result), {|QG0115:Profile = Profile.Xnnpack|}", "Profile = Xnnpack computes in integers, and the sums of 'Offset', -2147777408 to 2147775112, need more than its 32 bits; state BiasBits = 31 for 'Offset', or Profile = Exact")]
    [InlineData("typeof(Wider), typeof(Fine), {|QG0115:Profile = Profile.TfLiteReference|}", "Profile = TfLiteReference computes in integers, and the sums of 'Wider', -562949957615488 to 562949957615615, need more than its 49 bits; state BiasBits = 48 for 'Wider', or Profile = Exact")]
    [InlineData("typeof(Coarse), typeof(Fine), {|QG0115:Profile = Profile.TfLiteReference|}", "Profile = TfLiteReference computes in integers, and a number of 'Coarse' counts 2^9 or more steps of 'Fine', and it shifts left by at most 7; state Profile = Exact")]
    [InlineData("typeof(Biased), typeof(Result), {|QG0405:WeightExponents = new[] { 0, 1 }|}", "The factor of a channel would multiply the biases of 'Weight' as well, which are part of the sums of 'Biased'; state BiasBits in place of Bias there, and pass biases in steps of the sums of their channel")]
    [InlineData("typeof(Sums), typeof(Result), {|QG0122:UpperBound = -20|}", "Every result would be the code -128: the codes of 'Result' lie between -128 and 127, and the bounds leave one of them; state bounds that leave more")]
    public void What_is_said(string arguments, string message) => Analyze.Reports(Formats + $"[Requantizer({arguments})] static partial class Map {{ }}", message, Options);

    [Fact]
    public void No_form_is_proved() => Analyze.Reports(
        Formats + "[Requantizer(typeof(Long), typeof(Fine), Profile = Profile.OnnxRuntime)] static partial class {|QG0409:Map|} { }",
        "No integer multiplier of 62 bits gives every code of 'Fine' for the sums of 'Long', -419417600 to 419430400, and there are too many codes for a table; name a format with up to 12 bits", Options);

    [Theory]
    [InlineData("[Requantizer(typeof(Sums), {|QG0406:typeof(Map)|})] static partial class Map { }", "'Map' names itself, so that it has no format; name another type")]
    [InlineData("[Requantizer(typeof(Sums), typeof(Result))] static partial class Map { } [Requantizer({|QG0401:typeof(Map)|}, typeof(Result))] static partial class Again { }", "'Map' is no quantizer; name the quantizer of its results, 'Result'")]
    [InlineData("[Lookup(typeof(Weight), typeof(Result))] static partial class Gate { } [Accumulator({|QG0401:typeof(Gate)|}, typeof(Weight), Terms = 2)] static partial class Again { }", "'Gate' is no quantizer; name the quantizer of its results, 'Result'")]
    [InlineData("[Lookup({|QG0401:typeof(Sums)|}, typeof(Result))] static partial class Gate { }", "'Sums' is an accumulator, and its sums are no codes; write a [Requantizer] from it, and name the quantizer of its results")]
    [InlineData("[Requantizer(typeof(Sums), {|QG0401:typeof(sbyte)|})] static partial class Map { }", "'sbyte' is no quantizer; name a type with an attribute such as [Quantizer]")]
    [InlineData("[Accumulator({|QG0406:typeof(Map)|}, typeof(Weight), Terms = 3)] static partial class Ring { } [Requantizer({|QG0406:typeof(Ring)|}, typeof(Result))] static partial class Map { }", null)]
    public void Circles(string declarations, string? message)
    {
        if (message is null)
            Assert.Equal(["'Map' depends on this declaration, so that neither has a format; name a type that does not", "'Ring' depends on this declaration, so that neither has a format; name a type that does not"], Analyze.Messages(Formats + declarations, Options));
        else
            Analyze.Reports(Formats + declarations, message, Options);
    }

    [Theory]
    [InlineData("static partial class {|QG0007:Map|} { public static void Requantize() { } }", "'Map.Requantize' has the name of a generated member; rename it")]
    [InlineData("partial class {|QG0003:Map|} { }", "'Map' is no static class, but a requantizer has no instances; write 'static partial class Map'")]
    [InlineData("readonly partial struct {|QG0003:Map|} { }", "'Map' is no static class, but a requantizer has no instances; write 'static partial class Map'")]
    [InlineData("static class {|QG0001:Map|} { }", "'Map' is not partial, so nothing can be added to it; add the modifier 'partial'")]
    [InlineData("static partial class {|QG0004:Map|}<T> { }", "'Map' is generic, and a requantizer does not depend on a type argument; nest a type that is not generic")]
    [InlineData("[Lookup(typeof(Weight), typeof(Result))] static partial class {|QG0108:Map|} { }", "The type has a second attribute that writes members, [Lookup]; leave out one of them")]
    public void What_is_said_of_the_type(string type, string message)
    {
        string[] messages = [.. Analyze.Messages(Formats + "[Requantizer(typeof(Sums), typeof(Result))] " + type, Options).Distinct()];
        Assert.Contains(message, messages);
    }

    /// <summary>The faults of another declaration are its own.</summary>
    [Theory]
    [InlineData("[Requantizer(typeof(Sums), typeof(Curve))] static partial class Map { static int M() => Requantize(5); }")]
    [InlineData("[Requantizer(typeof(Words), typeof(Result), Function = Function.Relu, UpperBound = 6)] static partial class Map { }")]
    [InlineData("[Quantizer({|QG0102:Bits = 40|}, Integer = 0)] static partial class Faulty { } [Requantizer(typeof(Sums), typeof(Faulty))] static partial class Map { }")]
    [InlineData("[Accumulator(typeof(Pixel), typeof(Weight), Terms = 9, {|QG0404:Bits = 4|})] static partial class Small { } [Requantizer(typeof(Small), typeof(Result))] static partial class Map { }")]
    public void Nothing_more_is_said(string declarations) => Analyze.Messages(Formats + declarations, Options);
}
