using System;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>
/// Square root, exponential, sine and hyperbolic tangent of exact numbers, computed by series in integers.
/// Results have far more digits than a double, and are the same on every host.
/// </summary>
internal static class ExactFunctions
{
    /// <summary>Bits right of the binary point. A series loses fewer than 20 of them.</summary>
    private const int Places = 256;

    /// <summary>The places that are reliable in every result: the absolute error (for <see cref="Exp"/> the relative error) is below 2 to the power of minus this number.</summary>
    public const int ReliablePlaces = 200;

    private static readonly BigInteger One = BigInteger.One << Places;

    private static readonly BigInteger FixedPi = (ArcCotangent(5) * 16) - (ArcCotangent(239) * 4);

    private static readonly BigInteger FixedLn2 = Ln2();

    /// <summary>π, too small by less than the reliable places.</summary>
    public static Dyadic Pi { get; } = FromFixed(FixedPi);

    /// <summary>The largest multiple of <c>2^−places</c> at or below the square root of a number that is not negative, and whether it equals the root.</summary>
    public static (Dyadic Floor, bool IsExact) Sqrt(Dyadic value, int places)
    {
        BigInteger scaled = value.TimesPowerOfTwo(2 * places).RoundToInteger(Rounding.Floor), root = IntegerRoot(scaled);
        return (new Dyadic(root, -places), new Dyadic(root * root, -2 * places) == value);
    }

    /// <summary>e to a power of −2000 … 2000.</summary>
    public static Dyadic Exp(Dyadic value)
    {
        BigInteger x = ToFixed(value), turns = FloorQuotient(x, FixedLn2);
        x -= turns * FixedLn2;
        BigInteger sum = One, term = One;
        for (int n = 1; !term.IsZero; n++)
        {
            term = ((term * x) >> Places) / n;
            sum += term;
        }

        return FromFixed(sum).TimesPowerOfTwo((int)turns);
    }

    /// <summary>The sine of a number up to 2^40 in size.</summary>
    public static Dyadic Sin(Dyadic value)
    {
        BigInteger turn = FixedPi << 1, x = ToFixed(value);
        x -= FloorQuotient(x + FixedPi, turn) * turn;
        BigInteger sum = x, term = x, square = (x * x) >> Places;
        for (int n = 2; !term.IsZero && term != BigInteger.MinusOne; n += 2)
        {
            term = -((term * square) >> Places) / (n * (n + 1));
            sum += term;
        }

        return FromFixed(sum);
    }

    /// <summary>The hyperbolic tangent of a number up to 2^9 in size.</summary>
    public static Dyadic Tanh(Dyadic value)
    {
        Dyadic square = Exp(value.TimesPowerOfTwo(1)), numerator = square - 1, denominator = square + 1;
        return FromFixed(Rational.RoundQuotient(numerator.TimesPowerOfTwo(Places), denominator, Rounding.Floor));
    }

    private static BigInteger ToFixed(Dyadic value) => value.TimesPowerOfTwo(Places).RoundToInteger(Rounding.Floor);

    private static Dyadic FromFixed(BigInteger value) => new(value, -Places);

    private static BigInteger FloorQuotient(BigInteger dividend, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary><c>arctan(1 / n)</c>.</summary>
    private static BigInteger ArcCotangent(int n)
    {
        BigInteger power = One / n, sum = power;
        for (int k = 3, sign = -1; !power.IsZero; k += 2, sign = -sign)
        {
            power /= n * n;
            sum += sign * (power / k);
        }

        return sum;
    }

    /// <summary><c>1/2 + 1/(2·4) + 1/(3·8) + …</c></summary>
    private static BigInteger Ln2()
    {
        BigInteger sum = BigInteger.Zero;
        for (int n = 1; n <= Places; n++)
            sum += (One >> n) / n;
        return sum;
    }

    private static BigInteger IntegerRoot(BigInteger value)
    {
        if (value.IsZero)
            return value;
        // Newton's method from above: it has converged at the first step that does not descend.
        BigInteger root = BigInteger.One << ((new Dyadic(value, 0).FloorLog2 / 2) + 1);
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
