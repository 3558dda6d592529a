using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>How one value is requantized in integers: a map that keeps the order. What it gives beyond the codes saturates.</summary>
internal abstract record RequantizeForm
{
    /// <summary>The code of an integer, before it saturates, as the text computes it.</summary>
    public abstract BigInteger CodeOf(BigInteger x);

    protected static bool FitsInt64(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;
}

/// <summary><c>(x · Multiplier + Offset + corrections) &gt;&gt; Shift</c> in 64 bits.</summary>
/// <param name="Multiplier">The factor.</param>
/// <param name="Offset">What rounds, and the zero point.</param>
/// <param name="Shift">The shift, 0 … 62.</param>
/// <param name="Parity">1 or −1: this times the last bit of <c>x · Multiplier &gt;&gt; Shift</c> is added, which decides ties by the neighbours' last bit. 0 if nothing is added.</param>
/// <param name="IfNegative">What is added if x is negative.</param>
internal sealed record LinearForm(BigInteger Multiplier, BigInteger Offset, int Shift, int Parity, BigInteger IfNegative) : RequantizeForm
{
    public override BigInteger CodeOf(BigInteger x) => Sum(x) >> Shift;

    /// <summary>The number before the shift.</summary>
    private BigInteger Sum(BigInteger x)
    {
        BigInteger product = x * Multiplier;
        return product + Offset + (Parity * ((product >> Shift) & 1)) + (x.Sign < 0 ? IfNegative : 0);
    }

    /// <summary>The same map with a correction by parity that changes nothing: it is half of a step before the shift, and what it is added to is whole.</summary>
    public LinearForm WithParity(int parity) => new(2 * Multiplier, (2 * Offset) + (parity < 0 ? 1 : 0), Shift + 1, parity, 2 * IfNegative);

    /// <summary>Whether every intermediate number over an interval fits so many bits with a sign.</summary>
    public bool Fits(int bits, BigInteger min, BigInteger max)
    {
        BigInteger bound = BigInteger.One << (bits - 1);
        foreach (BigInteger x in new[] { min, max })
        {
            BigInteger product = x * Multiplier;
            foreach (BigInteger value in new[] { product, product + Offset - 1, product + Offset + 1, Sum(x), product + Offset + IfNegative, Offset, IfNegative, Multiplier })
            {
                if (value < -bound || value >= bound)
                    return false;
            }
        }

        return Shift < bits;
    }
}

/// <summary><c>(high + Offset) &gt;&gt; Shift</c>, where high is the upper half of the product of 128 bits of <c>x &lt;&lt; Left</c> and Multiplier.</summary>
internal sealed record HighForm(BigInteger Multiplier, int Left, BigInteger Offset, int Shift) : RequantizeForm
{
    public override BigInteger CodeOf(BigInteger x) => ((((x << Left) * Multiplier) >> 64) + Offset) >> Shift;
}

/// <summary>gemmlowp's two roundings.</summary>
internal sealed record TwoRoundingsForm(TwoRoundingsRule Rule) : RequantizeForm
{
    public override BigInteger CodeOf(BigInteger x) => Rule.CodeOf(x);
}

/// <summary>A search among the integers at which the code changes.</summary>
internal sealed record SearchForm(StepFunction Steps) : RequantizeForm
{
    public override BigInteger CodeOf(BigInteger x) => Steps.CodeOf(x);
}

/// <summary>How vectors of 32-bit integers are requantized, with the same codes as the form of one value.</summary>
internal abstract record RequantizeVectors;

/// <summary><see cref="LinearForm"/> in 32 bits.</summary>
internal sealed record LinearVectors(LinearForm Form) : RequantizeVectors;

/// <summary>The upper half of a product of 64 bits: <c>(high + Offset) &gt;&gt; Shift</c> of <c>x &lt;&lt; Left</c>.</summary>
internal sealed record HighVectors(int Multiplier, int Left, int Offset, int Shift) : RequantizeVectors;

/// <summary>The float nearest to <c>x · factor</c>, rounded half to even, plus the zero point. One factor for each channel.</summary>
internal sealed record FloatVectors(IReadOnlyList<Dyadic> Factors, int ZeroPoint) : RequantizeVectors
{
    /// <summary>Products up to this are rounded by a sum with 1.5 · 2^23.</summary>
    public static readonly Dyadic MaxProduct = Dyadic.PowerOfTwo(22);

    /// <summary>The code of an integer, before it saturates.</summary>
    public static BigInteger CodeOf(BigInteger x, Dyadic factor, BigInteger zeroPoint) =>
        BinaryFormat.Single.Nearest(BinaryFormat.Single.Nearest(new(x, 0))!.Value * factor)!.Value.RoundToInteger(Rounding.HalfToEven) + zeroPoint;
}

/// <summary>gemmlowp's two roundings, in vectors.</summary>
internal sealed record TwoRoundingsVectors(TwoRoundingsRule Rule) : RequantizeVectors;
