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

    /// <summary>What such a method returns or writes need not be a code of the quantizer.</summary>
    [Fact]
    public void Nothing_is_said_of_its_codes() => Analyze.ReportsNothing(
        """
        [QuantGen.Quantizer(Bits = 8, Integer = 3)]
        static partial class Percent
        {
            public static sbyte Quantize(decimal value) => 1;
            public static sbyte Quantize<T>(T value) => 1;
            public static bool TryQuantize(decimal value, out sbyte code) { code = 1; return true; }
            public static void Quantize(float[] source, sbyte[] destination) { }
        }
        [QuantGen.Quantizer(Bits = 8, Integer = 0)]
        static partial class Weight
        {
            static void Use(float[] values)
            {
                Dequantize(Percent.Quantize(3m));
                Dequantize(Percent.Quantize<float>(3f));
                Percent.TryQuantize(3m, out var code);
                Dequantize(code);
                var codes = new sbyte[4];
                Percent.Quantize(values, codes);
                Dequantize(codes, new float[4]);
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
