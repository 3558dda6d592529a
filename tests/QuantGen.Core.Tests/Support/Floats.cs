using System;
using System.Collections.Generic;

namespace QuantGen.Core.Tests.Support;

/// <summary>Floats and doubles to test at. Every sample is the same in every run.</summary>
internal static class Floats
{
    /// <summary>Zeros, the ends of the subnormal and the normal range, infinities, quiet and signalling NaNs with payloads, of both signs.</summary>
    public static IEnumerable<float> Special
    {
        get
        {
            foreach (uint magnitude in (uint[])[0, 1, 2, 0x00400000, 0x007FFFFF, 0x00800000, 0x00800001, 0x3F000000, 0x3F800000, 0x7F7FFFFE, 0x7F7FFFFF,
                0x7F800000, 0x7F800001, 0x7FA12345, 0x7FC00000, 0x7FFFFFFF])
            {
                yield return BitConverter.UInt32BitsToSingle(magnitude);
                yield return BitConverter.UInt32BitsToSingle(magnitude | 0x80000000);
            }
        }
    }

    public static IEnumerable<double> SpecialDoubles
    {
        get
        {
            foreach (ulong magnitude in (ulong[])[0, 1, 0x000FFFFFFFFFFFFF, 0x0010000000000000, 0x36A0000000000000, 0x3690000000000000, 0x3FE0000000000000,
                0x47EFFFFFE0000000, 0x47EFFFFFF0000000, 0x47F0000000000000, 0x7FEFFFFFFFFFFFFF, 0x7FF0000000000000, 0x7FF0000000000001, 0x7FF8000012345678, 0x7FFFFFFFFFFFFFFF])
            {
                yield return BitConverter.UInt64BitsToDouble(magnitude);
                yield return BitConverter.UInt64BitsToDouble(magnitude | 0x8000000000000000);
            }
        }
    }

    /// <summary>Every so many-th of the 2^32 floats; the step is odd, so that all the low bits occur.</summary>
    public static IEnumerable<float> Sweep(uint step)
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += step)
            yield return BitConverter.UInt32BitsToSingle((uint)bits);
    }

    /// <summary>Floats of every exponent and both signs: the ends of each binade and random ones in between.</summary>
    public static IEnumerable<float> OfEveryExponent(int randomEach)
    {
        var random = new Random(1);
        for (uint exponent = 0; exponent < 255; exponent++)
        {
            var fractions = new List<uint> { 0, 1, 2, 0x3FFFFF, 0x400000, 0x7FFFFE, 0x7FFFFF };
            for (int i = 0; i < randomEach; i++)
                fractions.Add((uint)random.Next(0x800000));
            foreach (uint fraction in fractions)
            {
                yield return BitConverter.UInt32BitsToSingle((exponent << 23) | fraction);
                yield return BitConverter.UInt32BitsToSingle(0x80000000 | (exponent << 23) | fraction);
            }
        }
    }

    public static IEnumerable<double> RandomDoubles(int count)
    {
        var random = new Random(2);
        for (int i = 0; i < count; i++)
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
    }

    /// <summary>Doubles in the range of floats: random ones, and those at and beside the midpoint of two neighbouring floats.</summary>
    public static IEnumerable<double> AroundFloats(int count)
    {
        var random = new Random(3);
        for (int i = 0; i < count; i++)
        {
            float low = BitConverter.UInt32BitsToSingle((uint)random.NextInt64(0, 0x7F800000));
            double middle = low == float.MaxValue ? Math.ScaleB(0x1FFFFFF, 103) : ((double)low + MathF.BitIncrement(low)) / 2;
            double sign = random.Next(2) == 0 ? 1 : -1;
            foreach (double x in (double[])[low, middle, Math.BitIncrement(middle), Math.BitDecrement(middle), low + ((middle - low) * random.NextDouble())])
                yield return sign * x;
        }

        // The border of overflow: halfway between the largest float and 2^128.
        double border = Math.ScaleB(0x1FFFFFF, 103);
        foreach (double x in (double[])[border, Math.BitDecrement(border), Math.BitIncrement(border), 2 * border])
        {
            yield return x;
            yield return -x;
        }
    }
}
