using System;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>
/// Grids that follow from a range, which is first widened to contain 0. A scale s covers the range if <c>⌈−Min/s⌉ + ⌈Max/s⌉</c> steps
/// fit between the codes. Then an integer zero point exists with which the grid holds both ends, and the one nearest to 0 is chosen.
/// </summary>
internal static class Covering
{
    private const int LeastExponent = -Limits.MaxScaleExponent, MostExponent = Limits.MaxScaleExponent;

    /// <summary>The smallest float scale that covers the range with the bits; with Alpha = Po2 the smallest power of two.</summary>
    public static GridArguments? WithBits(UniformSpec spec)
    {
        RequiredRange need = RequiredRange.Of(spec);
        var arguments = new GridArguments(spec.Bits, spec.Signed, spec.NarrowRange, Dyadic.PowerOfTwo(0), 0);
        bool covers(Dyadic scale) => ZeroPoint(arguments, need, scale, spec.ZeroPoint) is not null;
        Dyadic? smallest = spec.Alpha == Alpha.Po2
            ? Smallest(LeastExponent, MostExponent, Dyadic.PowerOfTwo, covers)
            : Smallest(Bits(LeastExponent), Bits(MostExponent), FromBits, covers);
        return smallest is { } scale ? arguments with { Scale = scale, ZeroPoint = ZeroPoint(arguments, need, scale, spec.ZeroPoint)!.Value } : null;
    }

    /// <summary>The fewest bits with which the scale covers the range. Codes are unsigned unless the declaration has Signed = true.</summary>
    public static GridArguments? WithScale(UniformSpec spec)
    {
        Dyadic scale = BinaryFormat.NearestSingle(spec.Scale!.Value);
        for (int bits = 1; bits <= Limits.MaxBits; bits++)
        {
            var arguments = new GridArguments(bits, spec.WrittenSigned ?? false, spec.NarrowRange, scale, 0);
            if (arguments.MinCode < arguments.MaxCode && ZeroPoint(arguments, RequiredRange.Of(spec), scale, spec.ZeroPoint) is { } zeroPoint)
                return arguments with { ZeroPoint = zeroPoint };
        }

        return null;
    }

    /// <summary>The zero point nearest to 0 with which the scale covers the range, or the wanted one if it does; null if there is none.</summary>
    private static long? ZeroPoint(GridArguments arguments, RequiredRange need, Dyadic scale, long? wanted)
    {
        BigInteger lowest = arguments.MinCode + Rational.Quotient(-need.Min, scale).RoundToInteger(Rounding.Ceiling);
        // Unsigned codes of 32 bits go beyond int, the type of a zero point.
        BigInteger highest = BigInteger.Min(int.MaxValue, arguments.MaxCode - Rational.Quotient(need.Max, scale).RoundToInteger(Rounding.Ceiling));
        if (wanted is { } asked)
            return lowest <= asked && asked <= highest ? asked : null;
        if (lowest > highest)
            return null;
        return (long)(lowest > 0 ? lowest : highest < 0 ? highest : 0);
    }

    /// <summary>The first scale of an ascending sequence that covers the range; every larger one covers it too.</summary>
    private static Dyadic? Smallest(int first, int last, Func<int, Dyadic> scaleAt, Func<Dyadic, bool> covers)
    {
        if (!covers(scaleAt(last)))
            return null;
        while (first < last)
        {
            int middle = first + ((last - first) / 2);
            if (covers(scaleAt(middle)))
                last = middle;
            else
                first = middle + 1;
        }

        return scaleAt(last);
    }

    /// <summary>Positive normal floats in ascending order are their bits in ascending order.</summary>
    private static int Bits(int exponent) => (exponent + 127) << 23;

    private static Dyadic FromBits(int bits) => new((bits & 0x7FFFFF) | 0x800000, (bits >> 23) - 150);
}
