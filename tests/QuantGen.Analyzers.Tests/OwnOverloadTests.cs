using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>A method of the project with the name of a generated one: what it makes of a text is not known.</summary>
public class OwnOverloadTests
{
    [Fact]
    public void Nothing_is_said_of_its_value() => Analyze.ReportsNothing(
        """
        [QuantGen.Quantizer(Bits = 8, Integer = 3)]
        static partial class Percent
        {
            public static float FakeQuantize(string text) => 0.25f;
            public static float Dequantize(string text) => 0.25f;
            public static int Quantize(string text) => 0;
        }
        [QuantGen.Quantizer(Bits = 8, Integer = 0)]
        static partial class Weight
        {
            static void Use()
            {
                Quantize(Percent.FakeQuantize(""));
                Quantize(Percent.Dequantize(""));
                Quantize(Percent.Quantize(""));
            }
        }
        """);

    [Fact]
    public void Nothing_is_said_of_what_it_takes_and_gives() => Analyze.ReportsNothing(
        """
        [QuantGen.Quantizer(Bits = 8, Integer = 3)]
        static partial class Percent
        {
            public static sbyte Quantize(int value) => (sbyte)(value >> 8);
            public static float FakeQuantize(short value) => value;
        }
        [QuantGen.Quantizer(Bits = 8, Integer = 0)]
        static partial class Weight
        {
            static void Use(short x)
            {
                Percent.Quantize(1000);
                Weight.Quantize(Percent.FakeQuantize(x));
            }
        }
        """);
}
