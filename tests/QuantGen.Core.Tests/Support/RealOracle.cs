using System;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Tests.Support;

/// <summary>
/// Real functions to 400 places by other series than those under test: Taylor's without any reduction of the argument, Maclaurin's of erf with alternating signs, logarithms by Newton's method.
/// Numbers are integers times 2^−700.
/// </summary>
internal static class RealOracle
{
    private const int Bits = 700;

    private static readonly BigInteger One = BigInteger.One << Bits;

    /// <summary>Euler: π = 20 · arctan(1/7) + 8 · arctan(3/79).</summary>
    private static readonly BigInteger Pi = (20 * ArcTangent(1, 7)) + (8 * ArcTangent(3, 79));

    /// <summary>The result less and plus 2^−400.</summary>
    public static (Ratio Low, Ratio High) Around(Function function, Dyadic x)
    {
        BigInteger value = Of(function, Fixed(x)), error = One >> 400;
        return (new Ratio(value - error, One), new Ratio(value + error, One));
    }

    /// <summary>The result as a double, in error by a few units of the last place.</summary>
    public static double Double(Function function, double x) => ToDouble(Of(function, Fixed(Dyadic.FromDouble(x))));

    /// <summary><c>1 − erf(x)</c> as such a double.</summary>
    public static double Complement(double x) => ToDouble(One - Erf(Fixed(Dyadic.FromDouble(x))));

    private static double ToDouble(BigInteger value) => Math.ScaleB((double)value, -Bits);

    private static BigInteger Of(Function function, BigInteger x) => function switch
    {
        Function.Sigmoid => Quotient(One, One + Exp(-x)),
        Function.Tanh => Tanh(x),
        Function.Gelu => Product(x, One + Erf(Quotient(x, Root(One * 2)))) / 2,
        Function.GeluTanh => Product(x, One + Tanh(Product(Root(Quotient(One * 2, Pi)), x + (Product(x, Product(x, x)) * 44715 / 1000000)))) / 2,
        Function.Silu => Quotient(x, One + Exp(-x)),
        Function.Elu => x.Sign < 0 ? Exp(x) - One : x,
        Function.Exp => Exp(x),
        Function.Erf => Erf(x),
        Function.Log2 => Quotient(Ln(x), Ln(One * 2)),
        Function.Softplus => Ln(One + Exp(x)),
        Function.Mish => Product(x, Tanh(Ln(One + Exp(x)))),
        Function.Sqrt => Root(x),
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    private static BigInteger Fixed(Dyadic x) => x.Exponent + Bits >= 0 ? x.Mantissa << (x.Exponent + Bits) : throw new ArgumentOutOfRangeException(nameof(x));

    private static BigInteger Product(BigInteger a, BigInteger b) => (a * b) >> Bits;

    private static BigInteger Quotient(BigInteger a, BigInteger b) => (a << Bits) / b;

    private static BigInteger Exp(BigInteger x)
    {
        BigInteger size = BigInteger.Abs(x), term = One, sum = One;
        for (int n = 1; !term.IsZero; n++)
            sum += term = Product(term, size) / n;
        return x.Sign < 0 ? Quotient(One, sum) : sum;
    }

    private static BigInteger Tanh(BigInteger x)
    {
        BigInteger up = Exp(x), down = Exp(-x);
        return Quotient(up - down, up + down);
    }

    private static BigInteger Erf(BigInteger x)
    {
        BigInteger square = Product(x, x), power = x, sum = x;
        for (int n = 1; BigInteger.Abs(power) > 1; n++)
            sum += (power = -Product(power, square) / n) / ((2 * n) + 1);
        return Quotient(sum * 2, Root(Pi));
    }

    private static BigInteger Ln(BigInteger x)
    {
        BigInteger y = (BigInteger)(Math.Log((double)(x >> (Bits - 60))) * (1L << 40)) << (Bits - 40);
        y -= Fixed(60) * 6931471805599453 / 10000000000000000;
        for (int i = 0; i < 6; i++)
        {
            BigInteger power = Exp(y);
            y += Quotient((x - power) * 2, x + power);
        }

        return y;
    }

    private static BigInteger Root(BigInteger x)
    {
        BigInteger square = x << Bits, low = 0, high = One << 40;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            if (middle * middle <= square)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private static BigInteger ArcTangent(int a, int b)
    {
        BigInteger power = One * a / b, sum = power;
        for (int n = 3; !power.IsZero; n += 2)
            sum += (power = -power * a * a / (b * b)) / n;
        return sum;
    }
}
