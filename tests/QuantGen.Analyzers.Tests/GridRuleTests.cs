using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0108 to QG0114 and QG0201: scales, zero points, ranges that choose a format, and overflow.</summary>
public class GridRuleTests
{
    [Fact]
    public void Range_chooses_the_scale() =>
        Analyze.ReportsNothing("[QuantGen.Quantizer(Bits = 8, Min = -1, Max = 3)] static partial class Sample { static int Code => Quantize(3f); }");

    [Fact]
    public void Scale_and_integer() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Scale = 0.25, {|QG0108:Integer = 5|})] static partial class Weights { }",
        "Scale and Integer = 5 both state the distance between values; leave out one of them");

    [Theory]
    [InlineData("Integer = 0, ZeroPoint = 3, {|QG0109:Overflow = QuantGen.Overflow.Wrap|}", "Overflow = Wrap belongs to fixed-point numbers, which have a power of two as scale and no zero point, and this format has the zero point 3; state Overflow = Saturate")]
    [InlineData("Scale = 0.75, {|QG0109:Overflow = QuantGen.Overflow.SaturateToZero|}", "Overflow = SaturateToZero belongs to fixed-point numbers, which have a power of two as scale and no zero point, and this format has the scale 0.75f; state Overflow = Saturate")]
    [InlineData("Integer = 0, Signed = false, {|QG0109:Overflow = QuantGen.Overflow.WrapSignMagnitude|}", "Overflow = WrapSignMagnitude keeps the sign of a code, and unsigned codes have none; state Overflow = Wrap or Signed = true")]
    [InlineData("Integer = 0, Overflow = QuantGen.Overflow.Wrap, {|QG0109:NarrowRange = true|}", "Overflow = Wrap uses every code of 8 bits, and NarrowRange leaves one out; state Overflow = Saturate, or leave out NarrowRange")]
    public void Overflow_that_does_not_go_with_the_format(string arguments, string message) =>
        Analyze.Reports($"[QuantGen.Quantizer(Bits = 8, {arguments})] static partial class Phase {{ }}", message);

    [Theory]
    [InlineData("Integer = 0, Overflow = QuantGen.Overflow.Wrap, OverflowBits = 8")]
    [InlineData("Integer = 0, Overflow = QuantGen.Overflow.WrapSignMagnitude")]
    [InlineData("Integer = 0, Signed = false, Overflow = QuantGen.Overflow.Wrap")]
    [InlineData("Integer = 0, NarrowRange = true, Overflow = QuantGen.Overflow.SaturateToZero")]
    [InlineData("Scale = 0.5, Overflow = QuantGen.Overflow.Wrap")]
    public void Overflow_of_a_fixed_point_format_is_fine(string arguments) =>
        Analyze.ReportsNothing($"[QuantGen.Quantizer(Bits = 8, {arguments})] static partial class Phase {{ }}");

    [Theory]
    [InlineData("-1")]
    [InlineData("9")]
    public void Overflow_bits_out_of_range(string bits) => Analyze.Reports(
        $"[QuantGen.Quantizer(Bits = 8, Integer = 0, Overflow = QuantGen.Overflow.Wrap, {{|QG0110:OverflowBits = {bits}|}})] static partial class Phase {{ }}",
        $"OverflowBits = {bits} is not a number of bits of an 8-bit code; state 0 to 8");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("double.PositiveInfinity", "+infinity")]
    [InlineData("1e-39", "1E-39")]
    [InlineData("1e300", "1E300")]
    public void Scale_that_is_no_step(string scale, string text) => Analyze.Reports(
        $"[QuantGen.Quantizer(Bits = 8, {{|QG0111:Scale = {scale}|}})] static partial class Weights {{ }}",
        $"Scale = {text} is not a step between values; a scale is positive, 2^-126 to 2^126");

    [Fact]
    public void Many_bits_with_a_scale_that_is_no_power_of_two() => Analyze.Reports(
        "[QuantGen.Quantizer({|QG0112:Bits = 17|}, Scale = 0.375)] static partial class Position { }",
        "A scale that is not a power of two, 0.375f, is supported up to 16 bits, and this format has 17; Alpha = Po2 on a range, or a scale of 2^-2 or 2^-1, is supported up to 32");

    [Fact]
    public void Many_bits_that_follow_from_a_range() => Assert.StartsWith(
        "A scale that is not a power of two, 0.375f, is supported up to 16 bits, and this format has 22",
        Assert.Single(Analyze.Messages("[QuantGen.Quantizer({|QG0112:Scale = 0.375|}, Min = 0, Max = 1000000)] static partial class Position { }")),
        System.StringComparison.Ordinal);

    [Theory]
    [InlineData("128", "Scale = 0.25", "-128 to 127")]
    [InlineData("-129", "Integer = 0", "-128 to 127")]
    [InlineData("-128", "Integer = 0, NarrowRange = true", "-127 to 127")]
    [InlineData("-1", "Scale = 0.25, Signed = false", "0 to 255")]
    public void Zero_point_that_is_no_code(string zeroPoint, string format, string codes) => Analyze.Reports(
        $"[QuantGen.Quantizer(Bits = 8, {format}, {{|QG0113:ZeroPoint = {zeroPoint}|}})] static partial class Offset {{ }}",
        $"ZeroPoint = {zeroPoint} is not a code, so that 0 is not representable; the codes are {codes}");

    [Theory]
    [InlineData("Bits = 8, Signed = false, ZeroPoint = 0, Min = -1, {|QG0114:Max = 3|}", "No scale up to 2^126 covers the range from -1 to 3 with 8 bits with ZeroPoint = 0")]
    [InlineData("Bits = 8, Signed = false, ZeroPoint = 0, {|QG0114:Min = -1|}", "No scale up to 2^126 covers the range from -1 to 0 with 8 bits with ZeroPoint = 0")]
    [InlineData("Bits = 8, {|QG0114:Max = 1e300|}", "No scale up to 2^126 covers the range from 0 to 1E300 with 8 bits")]
    [InlineData("{|QG0114:Scale = 0.5f|}, Max = 1e10", "With Scale = 0.5 no format of up to 32 bits covers the range from 0 to 10000000000")]
    [InlineData("{|QG0114:Scale = 0.5f|}, ZeroPoint = 0, Min = -1, Max = 1", "With Scale = 0.5 no format of up to 32 bits covers the range from -1 to 1 with ZeroPoint = 0")]
    public void Range_that_nothing_covers(string arguments, string message) =>
        Analyze.Reports($"[QuantGen.Quantizer({arguments})] static partial class Sample {{ }}", message);

    [Fact]
    public void Scale_that_is_no_float_is_a_note_and_yields_code() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, {|QG0201:Scale = 0.1|})] static partial class Celsius { static sbyte Code => Quantize(10f); }",
        "Scale = 0.1 is not a float; the scale is the nearest one, 0.10000000149011612");

    [Theory]
    [InlineData("0.1f")]
    [InlineData("0.75")]
    public void Scale_that_is_a_float_needs_no_note(string scale) =>
        Analyze.ReportsNothing($"[QuantGen.Quantizer(Bits = 8, Scale = {scale})] static partial class Celsius {{ }}");

    [Fact]
    public void Affine_format_that_does_not_hold_a_range() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Scale = 0.375, Min = -40, {|QG0101:Max = 50|})] static partial class Celsius { }",
        "50 is not representable: the largest value of an 8-bit signed format with scale 0.375f and zero point 0 is 47.625 (code 127); "
        + "Scale = 0.35398233f, ZeroPoint = -15 reaches 50.265490770339966 with scale 0.3539823293685913; ZeroPoint = -7 reaches 50.25 with scale 0.375");
}
