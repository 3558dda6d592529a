using System;
using System.Numerics;

namespace QuantGen.Core.Numbers;

/// <summary>
/// Logarithm, exponential and roots of quotients by π in fixed point, with as many digits as a decision needs. Numbers are integers times <c>2^−(places + guard)</c>, and each result is in
/// error by less than <c>2^−places</c>.
/// </summary>
internal sealed class FixedSeries
{
    /// <summary>Bits beyond the reliable ones. A series of a few hundred terms loses fewer than 12, squaring eight times as many again, and the size of an argument or a result of up to 2^40 the rest.</summary>
    private const int Guard = 64;

    private const int Squarings = 8;

    [ThreadStatic]
    private static FixedSeries?[]? _kept;

    private readonly int _bits;

    /// <summary>The logarithms of j / 32 that have been asked for.</summary>
    private readonly BigInteger?[] _logarithms = new BigInteger?[64];

    private readonly BigInteger _one, _ln2;

    /// <summary>The roots of j / π that have been asked for.</summary>
    private readonly BigInteger?[] _roots = new BigInteger?[8];

    public FixedSeries(int places)
    {
        Places = places;
        _bits = places + Guard;
        _one = BigInteger.One << _bits;
        _ln2 = (18 * AreaCotangent(26)) - (2 * AreaCotangent(4801)) + (8 * AreaCotangent(8749));
    }

    /// <summary>The reliable bits right of the binary point.</summary>
    public int Places { get; }

    /// <summary>The natural logarithm of 2, as fixed point.</summary>
    public BigInteger Ln2 => _ln2;

    /// <summary>Series with at least so many places, which the thread keeps: the logarithm of 2 takes longer than an exponential.</summary>
    public static FixedSeries With(int places)
    {
        int rounded = (places + 63) & ~63;
        FixedSeries?[] kept = _kept ??= new FixedSeries?[16];
        int index = (rounded >> 6) % kept.Length;
        return kept[index] is { } made && made.Places == rounded ? made : kept[index] = new FixedSeries(rounded);
    }

    /// <summary>The number that a fixed-point number stands for.</summary>
    public Dyadic ToDyadic(BigInteger value) => new(value, -_bits);

    /// <summary>The number as fixed point, rounded down.</summary>
    public BigInteger Of(Dyadic value) => value.TimesPowerOfTwo(_bits).RoundToInteger(Rounding.Floor);

    /// <summary>A quotient as fixed point, rounded down.</summary>
    public BigInteger Quotient(Dyadic dividend, Dyadic divisor) => Rational.RoundQuotient(dividend.TimesPowerOfTwo(_bits), divisor, Rounding.Floor);

    public BigInteger Multiply(BigInteger left, BigInteger right) => (left * right) >> _bits;

    public BigInteger Divide(BigInteger dividend, BigInteger divisor) => (dividend << _bits) / divisor;

    /// <summary>The bounds of a number of which a fixed-point number is known.</summary>
    public (Dyadic Low, Dyadic High) Around(BigInteger value)
    {
        BigInteger error = BigInteger.One << Guard;
        return (new(value - error, -_bits), new(value + error, -_bits));
    }

    /// <summary>The natural logarithm of a positive quotient, as fixed point.</summary>
    public BigInteger Ln(Dyadic dividend, Dyadic divisor)
    {
        // quotient = m · 2^power with m in 2/3 … 4/3, and m = (j / 32) · rest with the nearest j; ln rest = 2 · artanh((rest − 1) / (rest + 1)), whose argument is below 1/80.
        int power = dividend.FloorLog2 - divisor.FloorLog2;
        Dyadic scaled = divisor.TimesPowerOfTwo(power);
        while (dividend * 3 > scaled * 4)
        {
            power++;
            scaled = scaled.TimesPowerOfTwo(1);
        }

        while (dividend * 3 < scaled * 2)
        {
            power--;
            scaled = scaled.TimesPowerOfTwo(-1);
        }

        int j = (int)Rational.RoundQuotient(dividend.TimesPowerOfTwo(5), scaled, Rounding.HalfToEven);
        return LnOfRest(dividend.TimesPowerOfTwo(5), scaled * j) + (_logarithms[j] ??= LnOfRest(j, 32)) + (power * _ln2);
    }

    /// <summary>The natural logarithm of a quotient near 1.</summary>
    private BigInteger LnOfRest(Dyadic dividend, Dyadic divisor)
    {
        BigInteger term = Quotient(dividend - divisor, dividend + divisor), square = Multiply(term, term), sum = term;
        for (int n = 3; !term.IsZero && term != BigInteger.MinusOne; n += 2)
        {
            term = Multiply(term, square);
            sum += term / n;
        }

        return sum << 1;
    }

    /// <summary>e to the power of a fixed-point number of at most 2^20 in size, as fixed point. Above 1 the error is relative to the result.</summary>
    public BigInteger Exp(BigInteger value)
    {
        // The rest is divided by 2^8, and the result squared eight times: that takes fewer steps than the terms that it saves.
        BigInteger power = BigInteger.DivRem(value, _ln2, out BigInteger rest), sum = _one, term = _one;
        rest >>= Squarings;
        for (int n = 1; !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            term = Multiply(term, rest) / n;
            sum += term;
        }

        for (int i = 0; i < Squarings; i++)
            sum = Multiply(sum, sum);
        return power.Sign < 0 ? sum >> (int)-power : sum << (int)power;
    }

    /// <summary><c>√(dividend / π)</c> of a dividend below 8, as fixed point.</summary>
    public BigInteger RootOfQuotientByPi(int dividend) =>
        _roots[dividend] ??= Of(ExactFunctions.Sqrt(ToDyadic(Divide(dividend * _one, (ArcCotangent(5) << 4) - (ArcCotangent(239) << 2))), _bits).Floor);

    /// <summary><c>arctan(1 / n)</c>.</summary>
    private BigInteger ArcCotangent(int n)
    {
        BigInteger power = _one / n, sum = power;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power /= -n * n;
            sum += power / k;
        }

        return sum;
    }

    /// <summary><c>artanh(1 / n)</c>.</summary>
    private BigInteger AreaCotangent(int n)
    {
        BigInteger power = _one / n, sum = power;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power /= n * n;
            sum += power / k;
        }

        return sum;
    }
}
