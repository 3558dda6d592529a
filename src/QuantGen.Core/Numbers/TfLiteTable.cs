using System;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>
/// The tables that TensorFlow Lite's kernels look 8-bit codes up in, in its float arithmetic. Each operation is exact and then rounded to the nearest float, and so is each function of the C library.
/// </summary>
/// <remarks>
/// <c>d = fl(inScale · (code − inZeroPoint))</c>, <c>t = f(d)</c> and <c>n = roundHalfAway(fl(t · fl(1 / outScale)))</c>. The code is <c>fl(n + outZeroPoint)</c> between the least and the largest one. A
/// sum that an int does not hold, an infinity and NaN become <c>int.MinValue</c> on x86, and so the least code. XNNPACK's ELU is another one: it adds the zero point before it rounds.
/// </remarks>
internal static class TfLiteTable
{
    private static readonly BinaryFormat Single = BinaryFormat.Single;

    /// <summary>No float has a larger argument whose exponential is finite.</summary>
    private static readonly Dyadic LargestExponent = 89;

    private static readonly Dyadic Half = Dyadic.PowerOfTwo(-1), LeastInt = int.MinValue, AboveInts = Dyadic.PowerOfTwo(31);

    /// <summary>The float nearest to −√½, as a multiple of 2^−24.</summary>
    private static readonly Dyadic MinusRootOfHalf = new(-11863283, -24);

    /// <summary>Whether a kernel of TensorFlow Lite has a table of the function: LOGISTIC, TANH, GELU, ELU and EXP.</summary>
    public static bool Supports(Function function) => function is Function.Sigmoid or Function.Tanh or Function.Gelu or Function.Elu or Function.Exp;

    /// <summary>The entry of a code. Scales are floats in the range of those of grids, and codes have up to 16 bits.</summary>
    public static long Entry(Function function, Dyadic inScale, long inZeroPoint, Dyadic outScale, long outZeroPoint, long code, long min, long max)
    {
        if (!Supports(function))
            throw new ArgumentOutOfRangeException(nameof(function), function, "TensorFlow Lite has no table of the function.");
        Dyadic argument = Single.Nearest(inScale * (code - inZeroPoint))!.Value;
        Dyadic? product = Single.NearestQuotient(1, outScale) is { } inverse && Transform(function, argument) is { } result ? Single.Nearest(result * inverse) : null;
        if (product is not { } steps)
            return min;
        Dyadic? sum = Single.Nearest(new Dyadic(steps.RoundToInteger(Rounding.HalfAwayFromZero) + outZeroPoint, 0));
        return sum is not { } number || number < LeastInt || number >= AboveInts ? min : Math.Min(Math.Max((long)number.RoundToInteger(Rounding.Floor), min), max);
    }

    /// <summary>The float that the kernel's expression gives; null for an infinity.</summary>
    private static Dyadic? Transform(Function function, Dyadic d)
    {
        switch (function)
        {
            case Function.Sigmoid:
                // 1.0f / (1.0f + exp(-d))
                return Exp(-d) is { } power ? Single.NearestQuotient(1, Single.Nearest(1 + power)!.Value) : 0;
            case Function.Exp:
                return Exp(d);
            case Function.Elu:
                // d < 0 ? expm1(d) : d
                return d.Sign >= 0 ? d : RealFunctions.NearestSingle(places => RealBounds.Of(Function.Elu, d, places));
            case Function.Gelu:
                // 0.5f * d * erfc(d * -0.70710678f)
                return Single.Nearest(Single.Nearest(d * Half)!.Value * Complement(Single.Nearest(d * MinusRootOfHalf)!.Value));
            default:
                return d.Sign == 0 ? d : RealFunctions.NearestSingle(places => RealBounds.Of(Function.Tanh, d, places));
        }
    }

    private static Dyadic? Exp(Dyadic x) =>
        x.Sign == 0 ? 1 : x > LargestExponent ? null : RealFunctions.NearestSingle(places => RealBounds.Of(Function.Exp, x, places));

    /// <summary>The float nearest to <c>1 − erf(x)</c>.</summary>
    private static Dyadic Complement(Dyadic x) => x.Sign == 0 ? 1 : RealFunctions.NearestSingle(places => RealBounds.OfComplement(x, places))!.Value;
}
