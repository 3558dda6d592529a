using System;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>Two numbers between which a real number lies. It equals neither.</summary>
/// <param name="Low">The lower one.</param>
/// <param name="High">The higher one.</param>
internal readonly record struct RealBounds(Dyadic Low, Dyadic High)
{
    /// <summary>With fewer places the tails of the functions would not be below the error.</summary>
    public const int LeastPlaces = 16;

    /// <summary>Bits that the size of an argument may cost: results are multiplied by an argument of at most 2^17.</summary>
    private const int Spare = 20;

    /// <summary>0.044715.</summary>
    private static readonly Dyadic CubeDividend = 44715, CubeDivisor = 1_000_000;

    /// <summary>Bounds of an irrational result, at a distance of at most <c>2^(1 − places)</c>.</summary>
    public static RealBounds Of(Function function, Dyadic x, int places)
    {
        Dyadic value = Approximate(function, x, places), error = Dyadic.PowerOfTwo(-places);
        (Dyadic low, Dyadic? high) = LimitsOf(function, x);
        return new(Dyadic.Max(value - error, low), high is { } limit ? Dyadic.Min(value + error, limit) : value + error);
    }

    /// <summary>Bounds of <c>1 − erf(x)</c>, for x other than 0.</summary>
    public static RealBounds OfComplement(Dyadic x, int places)
    {
        RealBounds erf = Of(Function.Erf, x, places);
        return new(1 - erf.High, 1 - erf.Low);
    }

    /// <summary>Numbers that the function never reaches at x, or beyond x in its direction. They make a tail as good as decided, however far out x is.</summary>
    private static (Dyadic Low, Dyadic? High) LimitsOf(Function function, Dyadic x)
    {
        bool isPositive = x.Sign > 0;
        switch (function)
        {
            case Function.Sigmoid:
                return isPositive ? (Dyadic.PowerOfTwo(-1), 1) : (0, Dyadic.PowerOfTwo(-1));
            case Function.Tanh or Function.Erf:
                return isPositive ? (0, 1) : (-1, 0);
            case Function.Exp:
                return isPositive ? (1, null) : (0, 1);
            case Function.Elu:
                return (-1, 0);
            case Function.Softplus:
                Dyadic below = isPositive ? x : 0;
                return (below, below + 1);
            case Function.Log2:
                return (x.FloorLog2, x.FloorLog2 + 1);
            default:
                // x times a number between 0 and 1. Below 0 the least result is that of Mish, about −0.31.
                return isPositive ? (0, x) : (-1, 0);
        }
    }

    /// <summary>A number at a distance of less than <c>2^−places</c> from the result.</summary>
    private static Dyadic Approximate(Function function, Dyadic x, int places)
    {
        Dyadic size = x.Sign < 0 ? -x : x;
        switch (function)
        {
            case Function.Exp:
                return Exp(x, places);
            case Function.Elu:
                return Exp(x, places) - 1;
            case Function.Log2:
                FixedSeries logarithms = FixedSeries.With(places + Spare);
                Dyadic power = Dyadic.PowerOfTwo(x.FloorLog2);
                return logarithms.ToDyadic(logarithms.Divide(logarithms.Ln(x, power), logarithms.Ln2)) + x.FloorLog2;
            case Function.Erf:
                // erf(x) is 2/√π · x · e^−h · (1 + …) with h = x².
                return IsFar(size * size, places) ? x.Sign : Erf(x, x * x, 4, places);
            case Function.Gelu:
                // erf(x / √2) is √(2/π) · x · e^−h · (1 + …) with h = x² / 2.
                Dyadic half = (size * size).TimesPowerOfTwo(-1);
                return IsFar(half, places) ? Tail(function, x) : (x * (1 + Erf(x, half, 2, places + 16))).TimesPowerOfTwo(-1);
        }

        // From here on tails are below size · e^−size, or 1.5 times that.
        if (size > places)
            return Tail(function, x);
        FixedSeries series = FixedSeries.With(places + Spare);
        BigInteger one = series.Of(1), value = series.Of(x);
        bool isPositive = x.Sign > 0;
        switch (function)
        {
            case Function.Sigmoid:
                return series.ToDyadic(Sigmoid(series, series.Of(size), isPositive));
            case Function.Silu:
                return series.ToDyadic(series.Multiply(value, Sigmoid(series, series.Of(size), isPositive)));
            case Function.GeluTanh:
                // (1 + tanh w) / 2 is the sigmoid of 2w.
                Dyadic argument = size * (CubeDivisor + (CubeDividend * size * size)) * 2;
                BigInteger twice = series.Multiply(series.RootOfQuotientByPi(2), series.Quotient(argument, CubeDivisor));
                return series.ToDyadic(series.Multiply(value, Sigmoid(series, twice, isPositive)));
            case Function.Tanh:
                BigInteger square = Falling(series, series.Of(size) << 1), tanh = series.Divide(one - square, one + square);
                return series.ToDyadic(isPositive ? tanh : -tanh);
            case Function.Softplus:
                return series.ToDyadic(series.Ln(series.ToDyadic(one + Falling(series, series.Of(size))), 1)) + Dyadic.Max(x, 0);
            case Function.Mish:
                // tanh(ln(1 + t)) is n / (n + 2) with n = t · (t + 2), which is multiplied by e^−2x if x is positive.
                BigInteger e = Falling(series, series.Of(size)), twiceSquare = series.Multiply(e, e) << 1;
                BigInteger n = isPositive ? one + (e << 1) : (twiceSquare >> 1) + (e << 1);
                return series.ToDyadic(series.Multiply(value, series.Divide(n, n + (isPositive ? twiceSquare : one << 1))));
            default:
                throw new ArgumentOutOfRangeException(nameof(function), function, "The function has no series.");
        }
    }

    /// <summary>Whether <c>e^−h</c> is below the error. The tail of erf is smaller, and so is half of x times that of <c>erf(x / √2)</c>.</summary>
    private static bool IsFar(Dyadic h, int places) => h * 10 > 7 * places;

    /// <summary>What the function approaches far from 0.</summary>
    private static Dyadic Tail(Function function, Dyadic x) => function switch
    {
        Function.Tanh => x.Sign,
        Function.Sigmoid => x.Sign > 0 ? 1 : 0,
        _ => Dyadic.Max(x, 0),
    };

    private static Dyadic Exp(Dyadic x, int places)
    {
        if (-x > places)
            return 0;
        // The error of the series is relative to the result, which is below 2^(1.5 · x).
        FixedSeries series = FixedSeries.With(places + Spare + GrowthOf(x));
        return series.ToDyadic(series.Exp(series.Of(x)));
    }

    /// <summary><c>√(factor / π) · x · e^−h · (1 + 2h / 3 + (2h)² / (3 · 5) + …)</c>: no term is negative, and the sum is at most <c>e^h</c>.</summary>
    private static Dyadic Erf(Dyadic x, Dyadic h, int factor, int places)
    {
        FixedSeries series = FixedSeries.With(places + Spare + GrowthOf(h));
        BigInteger square = series.Of(h) << 1, term = series.Of(1), sum = term;
        for (int n = 3; !term.IsZero; n += 2)
        {
            term = series.Multiply(term, square) / n;
            sum += term;
        }

        BigInteger product = series.Multiply(sum, Falling(series, square >> 1));
        return series.ToDyadic(series.Multiply(series.Multiply(product, series.Of(x)), series.RootOfQuotientByPi(factor)));
    }

    /// <summary>The sigmoid of a fixed-point number, or of its negation.</summary>
    private static BigInteger Sigmoid(FixedSeries series, BigInteger size, bool isPositive)
    {
        BigInteger one = series.Of(1), e = Falling(series, size);
        return series.Divide(isPositive ? one : e, one + e);
    }

    /// <summary><c>e^−size</c> of a fixed-point number that is not negative.</summary>
    private static BigInteger Falling(FixedSeries series, BigInteger size) =>
        size > series.Of(series.Places + 64) ? BigInteger.Zero : series.Exp(-size);

    /// <summary>Bits before the binary point of e to the power of a number.</summary>
    private static int GrowthOf(Dyadic x) => x.Sign <= 0 ? 0 : ((int)x.RoundToInteger(Rounding.Ceiling) * 3 / 2) + 1;
}
