using System;
using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Tests.Support;

/// <summary>Values next to an exact point, and some of every size.</summary>
internal static class Neighbours
{
    public static IEnumerable<float> Floats(Dyadic value)
    {
        float x = BinaryFormat.ToSingle(BinaryFormat.Single.AtOrBelow(value) ?? -BinaryFormat.Single.MaxValue);
        return [MathF.BitDecrement(x), x, MathF.BitIncrement(x), MathF.BitIncrement(MathF.BitIncrement(x))];
    }

    public static IEnumerable<double> Doubles(Dyadic value)
    {
        double x = BinaryFormat.ToDouble(BinaryFormat.Double.AtOrBelow(value)!.Value);
        return [Math.BitDecrement(x), x, Math.BitIncrement(x), Math.BitIncrement(Math.BitIncrement(x))];
    }

    public static IEnumerable<long> Integers(Dyadic value)
    {
        BigInteger floor = value.RoundToInteger(Rounding.Floor);
        for (int offset = -2; offset <= 3; offset++)
        {
            if (floor + offset >= long.MinValue && floor + offset <= long.MaxValue)
                yield return (long)(floor + offset);
        }
    }

    public static IEnumerable<long> IntegersOfEverySize()
    {
        var random = new Random(4);
        foreach (long x in (long[])[0, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1])
            yield return x;
        for (int size = 0; size < 64; size++)
        {
            yield return 1L << size;
            yield return -(1L << size);
            yield return random.NextInt64(long.MinValue, long.MaxValue) >> size;
        }
    }

    public static IEnumerable<float> RandomFloats()
    {
        var random = new Random(5);
        for (int i = 0; i < 100; i++)
            yield return BitConverter.UInt32BitsToSingle((uint)random.NextInt64(0, 1L << 32));
    }
}
