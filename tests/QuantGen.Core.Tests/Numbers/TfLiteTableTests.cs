using System;
using System.Linq;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

/// <summary>The tables of TensorFlow Lite against its expressions in the processor's floats, with functions of other series.</summary>
public sealed class TfLiteTableTests
{
    public static TheoryData<Function> Functions => [Function.Sigmoid, Function.Tanh, Function.Gelu, Function.Elu, Function.Exp];

    [Fact]
    public void Five_functions_have_tables()
    {
        Assert.Equal([Function.Sigmoid, Function.Tanh, Function.Gelu, Function.Elu, Function.Exp], Enum.GetValues<Function>().Where(TfLiteTable.Supports));
        Assert.Throws<ArgumentOutOfRangeException>(() => TfLiteTable.Entry(Function.GeluTanh, 1, 0, 1, 0, 0, -128, 127));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_entry_is_that_of_the_floats_of_the_processor(Function function)
    {
        var random = new Random((int)function);
        for (int pair = 0; pair < 12; pair++)
        {
            // Every other scale is a power of two, so that there are ties. Wide codes of a small scale show the last bits of the floats.
            bool isPower = pair % 2 == 0, isWide = pair >= 8;
            float inScale = isPower ? MathF.ScaleB(1, random.Next(-8, -3)) : 0.002f + (0.05f * random.NextSingle());
            float outScale = isWide ? MathF.ScaleB(isPower ? 1 : 1.3f, -20 - pair) : isPower ? MathF.ScaleB(1, random.Next(-8, -3)) : 0.002f + (0.05f * random.NextSingle());
            int inZeroPoint = random.Next(-128, 128), outZeroPoint = random.Next(-128, 128);
            long min = isWide ? -1 << 30 : -128, max = isWide ? 1 << 30 : 127;
            for (int code = -128; code < 128; code++)
            {
                float inverse = 1 / outScale, d = inScale * (code - inZeroPoint), t = Transform(function, d), sum = MathF.Round(t * inverse, MidpointRounding.AwayFromZero) + outZeroPoint;
                long expected = sum is >= 2147483648f or < -2147483648f ? min : Math.Clamp((long)sum, min, max);
                long actual = TfLiteTable.Entry(function, Dyadic.FromDouble(inScale), inZeroPoint, Dyadic.FromDouble(outScale), outZeroPoint, code, min, max);
                Assert.True(expected == actual, $"{function} of {d:R} with {outScale:R}: expected {expected}, actual {actual}");
            }
        }
    }

    /// <summary>What an int does not hold is <c>int.MinValue</c> on x86.</summary>
    [Fact]
    public void An_overflow_is_the_least_code()
    {
        Dyadic small = Dyadic.PowerOfTwo(-20);
        // e^20 is 4.85 · 10^8, and e^22 · 2^20 is 2^51.7.
        Assert.Equal(127, TfLiteTable.Entry(Function.Exp, 1, 0, 1, 0, 20, -128, 127));
        Assert.Equal(-128, TfLiteTable.Entry(Function.Exp, 1, 0, 1, 0, 22, -128, 127));
        Assert.Equal(127, TfLiteTable.Entry(Function.Exp, 1, 0, 2, 0, 22, -128, 127));
        Assert.Equal(-128, TfLiteTable.Entry(Function.Exp, 1, 0, 1, 0, 88, -128, 127));
        Assert.Equal(-128, TfLiteTable.Entry(Function.Exp, 1, 0, 1, 0, 89, -128, 127));
        Assert.Equal(-128, TfLiteTable.Entry(Function.Exp, 1, 0, Dyadic.PowerOfTwo(100), 0, 127, -128, 127));
        // 2^31 is the first float above the ints; the one below it is the largest code.
        Assert.Equal(-128, TfLiteTable.Entry(Function.Elu, 1 << 20, 0, 1, 0, 2048, -128, 127));
        Assert.Equal(127, TfLiteTable.Entry(Function.Elu, (1 << 20) - 1, 0, 1, 0, 2048, -128, 127));
        Assert.Equal(-128, TfLiteTable.Entry(Function.Gelu, 1, 0, Dyadic.PowerOfTwo(-126), 0, 127, -128, 127));
        // A function that saturates has no overflow on the way: 1 / (1 + e^1000) is 1 / infinity.
        Assert.Equal(-5, TfLiteTable.Entry(Function.Sigmoid, 10, 0, small, -5, -100, -128, 127));
        Assert.Equal(1 << 20, TfLiteTable.Entry(Function.Sigmoid, 10, 0, small, 0, 100, 0, long.MaxValue));
    }

    private static float Transform(Function function, float d) => function switch
    {
        Function.Sigmoid => 1f / (1f + (float)Math.Exp(-d)),
        Function.Tanh => (float)Math.Tanh(d),
        Function.Gelu => 0.5f * d * (float)RealOracle.Complement(d * -0.70710678118654752440f),
        Function.Elu => d < 0 ? (float)RealOracle.Double(Function.Elu, d) : d,
        _ => (float)Math.Exp(d),
    };
}
