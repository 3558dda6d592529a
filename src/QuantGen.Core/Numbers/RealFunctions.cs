using System;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>
/// Real functions of exact numbers, divided by a scale and rounded once. Every result is that of the exact real number: bounds are refined until only one integer is left.
/// </summary>
/// <remarks>
/// <para>
/// Refinement ends because a result that is not computed as a quotient is never a multiple of half a scale, at which roundings change. <c>e^x</c> is transcendental for a rational x other than 0, and
/// so is each rational function of it that is not constant (Lindemann): Sigmoid, Tanh, Silu, Elu and Mish. If <c>ln(1 + e^x) = y</c> were rational, <c>e^y = 1 + e^x</c> would contradict the
/// theorem of Lindemann and Weierstrass. A rational power of 2 is a dyadic number only if it is an integer one, which settles Log2. Roots are compared by their squares.
/// </para>
/// <para>
/// No such proof is known for Erf, Gelu and GeluTanh, which multiply by a root of π. For them, refinement stops with an exception after 2^17 digits, which no argument is known to need.
/// </para>
/// <para><see cref="Function.HardSwish"/> has its defaults, 3 and 6, and <see cref="Function.Relu"/> has no slope and no bound. MuLaw and ALaw are functions of quantizers only.</para>
/// </remarks>
internal static class RealFunctions
{
    /// <summary>Bits of the first bounds beyond those of the scale.</summary>
    private const int FirstMargin = 24;

    /// <summary>Digits after which the search for an integer is given up, and the largest exponent of e that is computed without bounds.</summary>
    private const int MostPlaces = 1 << 17;

    private static readonly Dyadic Half = Dyadic.PowerOfTwo(-1);

    /// <summary>Whether the function is computed here.</summary>
    public static bool Supports(Function function) => function is >= Function.None and <= Function.Sqrt and not (Function.MuLaw or Function.ALaw);

    /// <summary>Whether the function has a value: Log2 only above 0, Sqrt from 0 on, Reciprocal except at 0, and the others everywhere.</summary>
    public static bool IsDefinedAt(Function function, Dyadic x) => function switch
    {
        Function.Log2 => x.Sign > 0,
        Function.Sqrt => x.Sign >= 0,
        Function.Reciprocal => x.Sign != 0,
        _ => true,
    };

    /// <summary>The integer that <c>f(x) / scale</c> rounds to; null if the function has no value at x.</summary>
    public static BigInteger? Round(Function function, Dyadic x, Dyadic scale, Rounding rounding) =>
        IsDefinedAt(function, x) ? Locate(function, x, scale).RoundToInteger(rounding) : null;

    /// <summary>The same between a least and a largest integer. It costs little even if <c>f(x)</c> is astronomically large.</summary>
    public static BigInteger? Round(Function function, Dyadic x, Dyadic scale, Rounding rounding, BigInteger min, BigInteger max)
    {
        if (!IsDefinedAt(function, x))
            return null;
        // e^x is above 2^x.
        if (function == Function.Exp && x.Sign > 0 && (max.Sign <= 0 || x > new Dyadic(max, 0).FloorLog2 + scale.FloorLog2 + 2))
            return max;
        return Clamp(Locate(function, x, scale).RoundToInteger(rounding), min, max);
    }

    /// <summary>
    /// The same, with an integer where the function has no value: the least one for the logarithm of 0 and of negative numbers, the largest one for the reciprocal of 0, and 0, between the two, for the
    /// root of a negative number.
    /// </summary>
    public static BigInteger RoundOrPole(Function function, Dyadic x, Dyadic scale, Rounding rounding, BigInteger min, BigInteger max) =>
        Round(function, x, scale, rounding, min, max) ?? function switch
        {
            Function.Log2 => min,
            Function.Reciprocal => max,
            _ => Clamp(BigInteger.Zero, min, max),
        };

    /// <summary>The float nearest to a real number, of which bounds with more and more places are given; null if that is an infinity.</summary>
    internal static Dyadic? NearestSingle(Func<int, RealBounds> bounds)
    {
        for (int places = 64; places <= MostPlaces; places *= 2)
        {
            RealBounds found = bounds(places);
            Dyadic? low = BinaryFormat.Single.Nearest(found.Low), high = BinaryFormat.Single.Nearest(found.High);
            if (low == high)
                return low;
        }

        throw new InvalidOperationException("Undecided after " + MostPlaces + " digits.");
    }

    /// <summary>A number that rounds like <c>f(x) / scale</c>: the multiple of one half that it equals, or the middle between the two multiples around it.</summary>
    private static Dyadic Locate(Function function, Dyadic x, Dyadic scale)
    {
        if (!Supports(function))
            throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of lookup tables.");
        if (function == Function.Sqrt)
            return LocateRoot(x, scale);
        if (Quotient(function, x) is { } exact)
        {
            Dyadic divisor = exact.Divisor * scale;
            BigInteger halves = Rational.RoundQuotient(exact.Dividend * 2, divisor, Rounding.Floor);
            return Position(halves, isExact: divisor * new Dyadic(halves, -1) == exact.Dividend);
        }

        if (function == Function.Exp && x > MostPlaces)
            throw new ArgumentOutOfRangeException(nameof(x), "The result has too many digits; state the least and the largest integer.");
        for (int margin = FirstMargin; margin <= MostPlaces; margin *= 2)
        {
            RealBounds bounds = RealBounds.Of(function, x, Math.Max(RealBounds.LeastPlaces, margin - scale.FloorLog2));
            BigInteger halves = Rational.RoundQuotient(bounds.Low * 2, scale, Rounding.Floor);
            if (Rational.RoundQuotient(bounds.High * 2, scale, Rounding.Ceiling) == halves + 1)
                return Position(halves, isExact: false);
        }

        throw new InvalidOperationException("Undecided after " + MostPlaces + " digits.");
    }

    /// <summary><c>√x ≥ n · scale / 2</c> if <c>4 · x / scale² ≥ n²</c>.</summary>
    private static Dyadic LocateRoot(Dyadic x, Dyadic scale)
    {
        Dyadic dividend = x * 4, divisor = scale * scale;
        Dyadic root = ExactFunctions.Sqrt(new Dyadic(Rational.RoundQuotient(dividend, divisor, Rounding.Floor), 0), places: 0).Floor;
        return Position(root.RoundToInteger(Rounding.Floor), isExact: root * root * divisor == dividend);
    }

    private static Dyadic Position(BigInteger halves, bool isExact) => isExact ? new Dyadic(halves, -1) : new Dyadic((halves << 1) + 1, -2);

    /// <summary>The result as a quotient with a positive divisor; null if it is irrational.</summary>
    private static (Dyadic Dividend, Dyadic Divisor)? Quotient(Function function, Dyadic x) => function switch
    {
        Function.None => (x, 1),
        Function.Relu => (Dyadic.Max(x, 0), 1),
        Function.HardSigmoid => (Clip((x * Half) + Half, 0, 1), 1),
        Function.SmoothSigmoid => (Clip((x * new Dyadic(3, -4)) + Half, 0, 1), 1),
        Function.HardTanh => (Clip(x, -1, 1), 1),
        Function.SmoothTanh => (Clip(x * new Dyadic(3, -3), -1, 1), 1),
        Function.HardSwish => (x * Clip(x + 3, 0, 6), 6),
        Function.Softsign => (x, 1 + Magnitude(x)),
        Function.Reciprocal => (x.Sign, Magnitude(x)),
        Function.Elu when x.Sign > 0 => (x, 1),
        Function.Log2 when x.Mantissa.IsOne => (x.Exponent, 1),
        Function.Sigmoid when x.Sign == 0 => (Half, 1),
        Function.Exp when x.Sign == 0 => (1, 1),
        // ln 2 is irrational.
        not (Function.Softplus or Function.Log2) when x.Sign == 0 => (0, 1),
        _ => null,
    };

    private static Dyadic Magnitude(Dyadic x) => x.Sign < 0 ? -x : x;

    private static Dyadic Clip(Dyadic value, Dyadic low, Dyadic high) => Dyadic.Min(Dyadic.Max(value, low), high);

    private static BigInteger Clamp(BigInteger value, BigInteger min, BigInteger max) => BigInteger.Min(BigInteger.Max(value, min), max);
}
