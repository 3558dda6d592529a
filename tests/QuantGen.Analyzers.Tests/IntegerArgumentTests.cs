using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Integers that a float does not hold: what is said of them is what the exact overloads do.</summary>
public class IntegerArgumentTests
{
    [Fact]
    public void The_ends_of_an_integer_format_are_inside() => Analyze.Messages(
        """
        [QuantGen.Quantizer({|QG0202:Bits = 32|}, Integer = 32, Signed = false)] static partial class Q { }
        static class Use
        {
            static void M(uint x)
            {
                Q.TryQuantize((ulong)uint.MaxValue, out _);
                Q.TryQuantize(4294967295, out _);
                Q.Quantize(16777217ul);
                Q.FakeQuantize(x);
                Q.Quantize((ulong)x);
                Q.Quantize(4294967295.0);
            }
        }
        """);

    [Fact]
    public void Beyond_the_end_is_outside()
    {
        Assert.Contains(
            "TryQuantize always returns false: 4294967296 is outside the range 0 … 4294967295 of Q and saturates: it gives code 4294967295 (4294967295); Integer = 33 would hold it",
            Analyze.Messages("[QuantGen.Quantizer({|QG0202:Bits = 32|}, Integer = 32, Signed = false)] static partial class Q { static void M() { TryQuantize({|QG0301:4294967296|}, out _); } }"));
        Analyze.Reports(
            "[QuantGen.Quantizer(Bits = 16, Integer = 16, Signed = false)] static partial class Q { static void M() { FakeQuantize({|QG0301:ulong.MaxValue|}); } }",
            "18446744073709551615 is outside the range 0 … 65535 of Q and saturates: it gives code 65535 (65535); Integer = 65 would hold it");
    }
}
