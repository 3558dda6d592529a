using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0307: a destination that is certainly shorter than the source.</summary>
public class LengthRuleTests
{
    [Fact]
    public void Destination_too_short() => CallSiteSource.Reports(
        ("Pixel.Quantize(new float[3], {|QG0307:new byte[2]|});", "Quantize throws: the destination has 2 elements and needs 3 elements"),
        ("Pixel.Quantize([0f, 0.5f], {|QG0307:new byte[1]|});", "Quantize throws: the destination has 1 element and needs 2 elements"),
        ("var a = new float[3]; a[0] = 1f; var b = new byte[2]; Pixel.Quantize(a, {|QG0307:b|});", "Quantize throws: the destination has 2 elements"),
        ("const int Count = 4; Span<float> a = stackalloc float[Count]; Pixel.FakeQuantize(a, {|QG0307:stackalloc float[Count - 1]|});", "FakeQuantize throws: the destination has 3 elements and needs 4 elements"),
        ("Pixel.Dequantize(new byte[300], {|QG0307:new float[x]|});", "Dequantize throws: the destination has 255 elements and needs 300 elements"),
        ("Pixel.Quantize([0f, .. values], {|QG0307:default|});", "Quantize throws: the destination has 0 elements and needs 1 element"),
        ("Pixel.Quantize(new float[1], {|QG0307:Array.Empty<byte>()|});", "Quantize throws: the destination has 0 elements"),
        ("var a = new float[8]; Pixel.Quantize(a, {|QG0307:new byte[a.Length / 2]|});", "Quantize throws: the destination has 4 elements and needs 8 elements"),
        ("Pixel.Quantize(destination: {|QG0307:new byte[1]|}, source: new float[2]);", "Quantize throws: the destination has 1 element"),
        ("Celsius.Quantize(new float[2], {|QG0307:new Celsius[1]|});", "Quantize throws: the destination has 1 element"),
        ("Nibble.Pack(new sbyte[5], {|QG0307:new byte[2]|});", "Pack throws: the destination has 2 elements and needs 3 elements"),
        ("Nibble.Unpack({|QG0307:new byte[2]|}, new sbyte[5]);", "Unpack throws: the source has 2 elements and needs 3 elements"));

    [Fact]
    public void Destination_long_enough_or_not_known() => Analyze.ReportsNothing(CallSiteSource.Around(
        "{ Pixel.Quantize(new float[3], new byte[3]); Pixel.Quantize(new float[3], new byte[4]); Pixel.Quantize([], default); }",
        "{ Pixel.Quantize(values, new byte[1]); Pixel.Quantize(new float[3], bytes); Pixel.Quantize(values, new byte[values.Length]); }",
        "{ Pixel.Quantize(new float[3], new byte[n]); Pixel.Quantize(new float[3], new byte[x]); Pixel.Quantize(new float[x], new byte[3]); }",
        "{ var b = new byte[1]; if (t) b = new byte[3]; Pixel.Quantize(new float[3], b); }",
        "{ var b = new byte[8]; Pixel.Quantize(new float[3], b.AsSpan(2)); Pixel.Quantize(new float[3], b.AsSpan(0, 3)); Pixel.Quantize(new float[9].AsSpan(0, 8), b); }",
        "{ Nibble.Pack(new sbyte[5], new byte[3]); Nibble.Unpack(new byte[3], new sbyte[6]); Nibble.Unpack(new byte[3], new sbyte[5]); }",
        "{ Pixel.Quantize([.. values], new byte[1]); Pixel.Quantize(new float[3], [.. bytes]); }"));
}
