using System;
using System.Numerics;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Plan;

/// <summary>
/// How an unsigned 64-bit integer beyond the largest long becomes an argument with the same code for another method. Smaller integers are passed as longs.
/// </summary>
internal enum UnsignedMethod
{
    /// <summary>The largest long: it is above the range, and all numbers above the range have one code.</summary>
    Clamped,

    /// <summary>The low 62 bits with bit 62 set: a positive long above the range, whose code depends only on lower bits.</summary>
    LowBits,

    /// <summary>A double of the upper 53 bits, the last of which is set if any lower bit is. Every threshold between codes has more trailing zero bits than the 11 dropped bits and the last one.</summary>
    RoundedToOdd,

    /// <summary>The nearest double, which a profile defines.</summary>
    NearestDouble,
}

internal static class UnsignedMethods
{
    /// <summary>The number of bits that <see cref="UnsignedMethod.LowBits"/> keeps.</summary>
    private const int KeptBits = 62;

    /// <param name="grid">The grid.</param>
    /// <param name="last">The last integer inside it.</param>
    public static UnsignedMethod Of(NumberGrid grid, BigInteger last)
    {
        if (grid.Profile is not null)
            return UnsignedMethod.NearestDouble;
        // A wrapped code depends on its bits and on two more: the former sign bit, and the bit that it is compared with.
        if (grid.Overflow.SeesBits)
            return grid.ScaleExponent!.Value + grid.Bits + 2 <= KeptBits ? UnsignedMethod.LowBits : UnsignedMethod.RoundedToOdd;
        // No code begins above the largest long, so that larger numbers have the same code.
        if (grid.Rule is { } rule && rule.ThresholdAt(rule.Codes.Count - 1).FirstInteger() <= long.MaxValue)
            return UnsignedMethod.Clamped;
        return last < long.MaxValue ? UnsignedMethod.Clamped : UnsignedMethod.RoundedToOdd;
    }

    /// <summary>The code of a number, computed by the methods for other types.</summary>
    public static long Quantize(this UnsignedMethod method, ulong value, Func<long, long> quantizeInt64, Func<double, long> quantizeDouble) => method switch
    {
        _ when value <= long.MaxValue && method != UnsignedMethod.NearestDouble => quantizeInt64((long)value),
        UnsignedMethod.Clamped => quantizeInt64(long.MaxValue),
        UnsignedMethod.LowBits => quantizeInt64((long)((value & 0x3FFFFFFFFFFFFFFF) | 0x4000000000000000)),
        UnsignedMethod.RoundedToOdd => quantizeDouble((long)((value >> 11) | ((value & 2047) == 0 ? 0UL : 1UL)) * 2048.0),
        _ => quantizeDouble(value > long.MaxValue ? (long)((value >> 1) | (value & 1)) * 2.0 : (double)(long)value),
    };
}
