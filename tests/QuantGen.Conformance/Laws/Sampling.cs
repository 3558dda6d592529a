using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>What one number gives by the exact grid.</summary>
internal readonly record struct Expected(long Code, bool Outside);

/// <summary>The inputs of one quantizer with what the exact grid says of each.</summary>
internal sealed record Sample(
    float[] Singles,
    Expected[] OfSingles,
    double[] Doubles,
    Expected[] OfDoubles,
    long[] Integers,
    Expected[] OfIntegers,
    ulong[] Unsigned,
    Expected[] OfUnsigned,
    long[] Codes);

/// <summary>
/// Inputs that tell a right quantizer from a wrong one: where codes begin, with the numbers beside, and what is special about the formats.
/// </summary>
internal static class Sampling
{
    /// <summary>Up to so many codes, every threshold is an input; beyond, a sample with both ends and the surroundings of 0.</summary>
    private const int AllCodes = 1 << 10;

    private const int SpreadCodes = 200;

    public static Sample Of(NumberGrid grid)
    {
        // Seeded by the format: every process and every run sees the same inputs.
        var random = new Random(HashCodeOf(grid));
        long[] codes = [.. CodesOf(grid, random)];
        Threshold[] thresholds = [.. codes.Append(grid.MaxCode + 1).Select(grid.ThresholdOf).Where(threshold => threshold != FunctionMap.Always && threshold != FunctionMap.Never), .. Falling(grid)];
        float[] singles = [.. Singles(grid, thresholds, random)];
        double[] doubles = [.. Doubles(thresholds, random), .. singles.Take(64).Select(value => (double)value)];
        long[] integers = [.. Integers(thresholds, random)];
        ulong[] unsigned = [.. Unsigned(thresholds, random)];
        return new Sample(
            singles,
            [.. singles.Select(value => new Expected(grid.Quantize(value), grid.IsOutside(value)))],
            doubles,
            [.. doubles.Select(value => new Expected(grid.Quantize(value), grid.IsOutside(value)))],
            integers,
            [.. integers.Select(value => OfInteger(grid, value))],
            unsigned,
            [.. unsigned.Select(value => OfInteger(grid, value))],
            codes);
    }

    /// <summary>Where codes end that a function has twice.</summary>
    private static IEnumerable<Threshold> Falling(NumberGrid grid)
    {
        if (grid.Function is not { Falls: true })
            yield break;
        for (long code = grid.MinCode + 1; code <= grid.ZeroPoint; code++)
        {
            Threshold falling = grid.FunctionMap.FallingThresholdOf(code);
            yield return falling with { Value = -falling.Value };
        }
    }

    private static Expected OfInteger(NumberGrid grid, BigInteger value) => new(grid.Quantize(new Dyadic(value, 0)), grid.IsOutside(new Dyadic(value, 0)));

    private static IEnumerable<long> CodesOf(NumberGrid grid, Random random)
    {
        if (grid.MaxCode - grid.MinCode < AllCodes)
        {
            for (long code = grid.MinCode; code <= grid.MaxCode; code++)
            {
                if (grid.IsCode(code))
                    yield return code;
            }

            yield break;
        }

        var codes = new SortedSet<long>();
        for (int i = 0; i < 40; i++)
        {
            codes.Add(grid.MinCode + i);
            codes.Add(grid.MaxCode - i);
            codes.Add(i);
            codes.Add(-i);
        }

        for (int bit = 5; bit < 32; bit++)
        {
            for (int beside = -2; beside <= 2; beside++)
            {
                codes.Add((1L << bit) + beside);
                codes.Add(-(1L << bit) + beside);
            }
        }

        for (int i = 0; i < SpreadCodes; i++)
            codes.Add(random.NextInt64(grid.MinCode, grid.MaxCode + 1));
        foreach (long code in codes)
        {
            if (code >= grid.MinCode && code <= grid.MaxCode)
                yield return code;
        }
    }

    private static IEnumerable<float> Singles(NumberGrid grid, Threshold[] thresholds, Random random)
    {
        foreach (uint bits in SpecialBits)
            yield return BitConverter.UInt32BitsToSingle(bits);
        foreach (Threshold threshold in thresholds)
        {
            if (BinaryFormat.Single.AtOrBelow(threshold.Value) is not { } below)
                continue;
            float value = BinaryFormat.ToSingle(below);
            yield return MathF.BitDecrement(value);
            yield return value;
            yield return MathF.BitIncrement(value);
        }

        foreach (float x in AroundInt32(grid))
            yield return x;
        for (int i = 0; i < 100; i++)
            yield return BitConverter.UInt32BitsToSingle((uint)random.NextInt64(1L << 32));
        double low = BinaryFormat.ToDouble(grid.MinValue), high = BinaryFormat.ToDouble(grid.MaxValue), width = high - low;
        for (int i = 0; i < 100; i++)
            yield return (float)(low - (0.1 * width) + (random.NextDouble() * 1.2 * width));
    }

    /// <summary>Where the code of a profile no longer fits an int: 2^31 steps from 0, with and without the zero point.</summary>
    private static IEnumerable<float> AroundInt32(NumberGrid grid)
    {
        if (grid.Profile is null)
            yield break;
        foreach (Dyadic steps in new[] { Dyadic.PowerOfTwo(31), Dyadic.PowerOfTwo(31) - Math.Abs(grid.ZeroPoint) })
        {
            float x = BinaryFormat.ToSingle(BinaryFormat.Single.AtOrBelow(steps * grid.Scale)!.Value);
            for (int i = 0; i < 3; i++)
                x = MathF.BitDecrement(x);
            for (int i = 0; i < 8; i++, x = MathF.BitIncrement(x))
            {
                yield return x;
                yield return -x;
            }
        }
    }

    private static IEnumerable<double> Doubles(Threshold[] thresholds, Random random)
    {
        foreach (ulong bits in SpecialDoubleBits)
            yield return BitConverter.UInt64BitsToDouble(bits);
        foreach (Threshold threshold in thresholds)
        {
            // A threshold of up to 33 bits is a double; that of a profile lies beside one.
            double value = BinaryFormat.ToDouble(BinaryFormat.Double.Nearest(threshold.Value)!.Value);
            yield return Math.BitDecrement(value);
            yield return value;
            yield return Math.BitIncrement(value);
        }

        for (int i = 0; i < 100; i++)
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
    }

    private static IEnumerable<long> Integers(Threshold[] thresholds, Random random)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            for (int beside = -1; beside <= 1; beside++)
            {
                yield return unchecked((1L << bit) + beside);
                yield return unchecked(-(1L << bit) + beside);
            }

            yield return random.NextInt64(long.MinValue, long.MaxValue) >> bit;
        }

        foreach (BigInteger integer in Around(thresholds))
        {
            if (integer >= long.MinValue && integer <= long.MaxValue)
                yield return (long)integer;
        }
    }

    /// <summary>Above all those beyond the largest long; doubles thin out there, so that an integer beside a threshold may be none.</summary>
    private static IEnumerable<ulong> Unsigned(Threshold[] thresholds, Random random)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            for (int beside = -1; beside <= 1; beside++)
            {
                yield return unchecked((1UL << bit) + (ulong)beside);
                yield return unchecked((1UL << 63) + (1UL << bit) + (ulong)beside);
            }

            yield return (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> bit;
            yield return (ulong)random.NextInt64() | (1UL << 63);
        }

        foreach (BigInteger integer in Around(thresholds))
        {
            if (integer >= 0 && integer <= ulong.MaxValue)
                yield return (ulong)integer;
        }
    }

    /// <summary>The integers where codes begin. Without duplicates: where the step is small, most thresholds lie between the same two integers.</summary>
    private static HashSet<BigInteger> Around(Threshold[] thresholds)
    {
        var integers = new HashSet<BigInteger>();
        foreach (Threshold threshold in thresholds)
        {
            BigInteger first = threshold.FirstInteger();
            for (int beside = -2; beside <= 1; beside++)
                integers.Add(first + beside);
        }

        return integers;
    }

    private static int HashCodeOf(NumberGrid grid) =>
        (((grid.Bits * 31) + grid.Scale.FloorLog2) * 31) + ((int)grid.Rounding * 2) + (grid.Signed ? 1 : 0);

    /// <summary>±0, ±∞, quiet and signalling NaNs of both signs with payloads, subnormals, the ends of the normal numbers.</summary>
    private static readonly uint[] SpecialBits =
    [
        .. new uint[]
        {
            0, 1, 2, 0x0000_0100, 0x0040_0000, 0x007F_FFFF, 0x0080_0000, 0x0080_0001, 0x3EFF_FFFF, 0x3F00_0000, 0x3F00_0001, 0x3F7F_FFFF, 0x3F80_0000, 0x3F80_0001,
            0x4B00_0000, 0x4B80_0000, 0x4F00_0000, 0x5F00_0000, 0x7F00_0000, 0x7F7F_FFFE, 0x7F7F_FFFF, 0x7F80_0000,
            0x7F80_0001, 0x7FA0_0000, 0x7FBF_FFFF, 0x7FC0_0000, 0x7FC0_1234, 0x7FFF_FFFF,
        }.SelectMany(bits => new[] { bits, bits | 0x8000_0000 }),
    ];

    private static readonly ulong[] SpecialDoubleBits =
    [
        .. new ulong[]
        {
            0, 1, 0x000F_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000, 0x7FEF_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0000,
            0x7FF0_0000_0000_0001, 0x7FF8_0000_0000_0000, 0x7FF8_0000_0000_1234, 0x7FFF_FFFF_FFFF_FFFF,
            0x43E0_0000_0000_0000, 0x43DF_FFFF_FFFF_FFFF, 0x4330_0000_0000_0000, 0x3FE0_0000_0000_0000, 0x3FDF_FFFF_FFFF_FFFF, 0x3FE0_0000_0000_0001,
        }.SelectMany(bits => new[] { bits, bits | 0x8000_0000_0000_0000 }),
    ];
}
