using System;

namespace QuantGen.Core.Tests.Grids;

/// <summary>
/// The code of a value by looking at every code: values and codes in eighths of a step, so that plain integers are exact.
/// </summary>
internal static class BruteForceRounding
{
    public const int Unit = 8;

    /// <summary>The code in a range that the rounding names for <c>value / 8</c>; the nearest end where it names none.</summary>
    public static long Code(long value, long minCode, long maxCode, Rounding rounding) => rounding switch
    {
        Rounding.Floor => LargestAtOrBelow(value, minCode, maxCode),
        Rounding.Ceiling => SmallestAtOrAbove(value, minCode, maxCode),
        Rounding.Truncate => value < 0 ? SmallestAtOrAbove(value, minCode, maxCode) : LargestAtOrBelow(value, minCode, maxCode),
        Rounding.Outward => value < 0 ? LargestAtOrBelow(value, minCode, maxCode) : SmallestAtOrAbove(value, minCode, maxCode),
        _ => Nearest(value, minCode, maxCode, rounding),
    };

    private static long LargestAtOrBelow(long value, long minCode, long maxCode)
    {
        for (long code = maxCode; code > minCode; code--)
        {
            if (code * Unit <= value)
                return code;
        }

        return minCode;
    }

    private static long SmallestAtOrAbove(long value, long minCode, long maxCode)
    {
        for (long code = minCode; code < maxCode; code++)
        {
            if (code * Unit >= value)
                return code;
        }

        return maxCode;
    }

    private static long Nearest(long value, long minCode, long maxCode, Rounding rounding)
    {
        long best = minCode;
        for (long code = minCode + 1; code <= maxCode; code++)
        {
            long nearer = Math.Abs(value - (code * Unit)).CompareTo(Math.Abs(value - (best * Unit)));
            // At equal distances the two codes are neighbours and best is the lower one.
            if (nearer < 0 || (nearer == 0 && UpperWinsTie(best, code, value, rounding)))
                best = code;
        }

        return best;
    }

    private static bool UpperWinsTie(long lower, long upper, long value, Rounding rounding) => rounding switch
    {
        Rounding.HalfToEven => upper % 2 == 0,
        Rounding.HalfToOdd => upper % 2 != 0,
        Rounding.HalfAwayFromZero => value > 0,
        Rounding.HalfTowardZero => value < 0,
        Rounding.HalfUp => true,
        Rounding.HalfDown => false,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, $"No rounding to nearest, between {lower} and {upper}."),
    };
}
