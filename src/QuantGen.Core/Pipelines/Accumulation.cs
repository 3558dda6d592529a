using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>A sum of products of codes, exactly: its scale, its range and its type. Bounds come from the codes alone, so that every input and every weight is inside.</summary>
/// <param name="Input">The quantizer of the inputs.</param>
/// <param name="Weight">The quantizer of the weights.</param>
/// <param name="Terms">The largest number of terms.</param>
internal sealed record Accumulation(Operand Input, Operand Weight, int Terms)
{
    /// <summary>The quantizer of the bias; null if there is no bias, or if it is a number in the unit of the sum.</summary>
    public Operand? Bias { get; init; }

    /// <summary>The bits of a bias in the unit of the sum, the sign included; null if there is none.</summary>
    public int? BiasBits { get; init; }

    /// <summary>The C# type of a bias; null if there is none.</summary>
    public string? BiasType => Bias?.CodeType.Keyword ?? (BiasBits is { } bits ? SumType.For(bits, signed: true).Keyword : null);

    /// <summary>The least bias in the unit of the sum; 0 if there is none.</summary>
    public BigInteger MinBias => Bias is not null ? Bias.Min * BiasFactor!.Value : BiasBits is { } bits ? -BigInteger.Pow(2, bits - 1) : 0;

    /// <summary>The largest bias in the unit of the sum; 0 if there is none.</summary>
    public BigInteger MaxBias => Bias is not null ? Bias.Max * BiasFactor!.Value : BiasBits is { } bits ? BigInteger.Pow(2, bits - 1) - 1 : 0;

    /// <summary>The bits that the declaration states; null if they follow from the range.</summary>
    public int? StatedBits { get; init; }

    /// <summary>What becomes of a sum that does not fit, after each term; null if every sum fits.</summary>
    public Overflow? Overflow { get; init; }

    /// <summary>The value of the sum 1.</summary>
    public Dyadic Scale => Input.Unit * Weight.Unit;

    /// <summary>A bias counts as so many sums of 1: a positive integer, or null if its scale is no multiple of the accumulator's.</summary>
    public BigInteger? BiasFactor
    {
        get
        {
            var quotient = Rational.Quotient(Bias!.Unit, Scale);
            return quotient.Denominator.IsOne ? quotient.Numerator : null;
        }
    }

    /// <summary>The least product.</summary>
    public BigInteger MinProduct => Corners.Min();

    /// <summary>The largest product.</summary>
    public BigInteger MaxProduct => Corners.Max();

    private BigInteger[] Corners => [Input.Min * Weight.Min, Input.Min * Weight.Max, Input.Max * Weight.Min, Input.Max * Weight.Max];

    /// <summary>The least sum of up to so many terms, if nothing overflows.</summary>
    public BigInteger MinOf(BigInteger terms) => BigInteger.Min(0, terms * MinProduct) + MinBias;

    /// <summary>The largest sum of up to so many terms, if nothing overflows.</summary>
    public BigInteger MaxOf(BigInteger terms) => BigInteger.Max(0, terms * MaxProduct) + MaxBias;

    /// <summary>Whether a sum has a sign: some sum is negative.</summary>
    public bool Signed => MinOf(Terms).Sign < 0;

    /// <summary>The bits that hold every sum.</summary>
    public int SafeBits => SumType.BitsOf(MinOf(Terms), MaxOf(Terms));

    /// <summary>The bits of a sum.</summary>
    public int Bits => StatedBits ?? SafeBits;

    /// <summary>Whether every sum fits, so that no addition overflows.</summary>
    public bool IsSafe => Bits >= SafeBits;

    public SumType Type => SumType.For(Bits, Signed);

    /// <summary>The least sum.</summary>
    public BigInteger MinCode => IsSafe ? MinOf(Terms) : Signed ? -BigInteger.Pow(2, Bits - 1) : 0;

    /// <summary>The largest sum.</summary>
    public BigInteger MaxCode => IsSafe ? MaxOf(Terms) : BigInteger.Pow(2, Signed ? Bits - 1 : Bits) - 1;

    /// <summary>The type in which terms are added: it holds every sum, and where sums overflow a sum with one number more. Null if none does.</summary>
    public SumType? WorkingType
    {
        get
        {
            (BigInteger min, BigInteger max) = (MinCode, MaxCode);
            if (!IsSafe)
            {
                (min, max) = (min + BigInteger.Min(0, MinProduct), max + BigInteger.Max(0, MaxProduct));
                (min, max) = (BigInteger.Min(min, MinBias), BigInteger.Max(max, MaxBias));
            }

            return SumType.Int32.Holds(min, max) ? SumType.Int32 : SumType.Int64.Holds(min, max) ? SumType.Int64 : null;
        }
    }

    /// <summary>The most terms whose sums all fit in so many bits; 0 if not even one does.</summary>
    public BigInteger LongestFor(int bits)
    {
        bool signed = MinOf(1).Sign < 0;
        BigInteger min = signed ? -BigInteger.Pow(2, bits - 1) : 0, max = BigInteger.Pow(2, signed ? bits - 1 : bits) - 1;
        BigInteger below = MinOf(0) - min, above = max - MaxOf(0);
        if (below.Sign < 0 || above.Sign < 0)
            return 0;
        // Each term moves the ends by a product.
        BigInteger longest = int.MaxValue;
        if (MinProduct.Sign < 0)
            longest = BigInteger.Min(longest, below / -MinProduct);
        return MaxProduct.Sign > 0 ? BigInteger.Min(longest, above / MaxProduct) : longest;
    }

    /// <summary>The most bits of a bias, in the unit of the sum, with which all sums fit in so many bits; 0 if not even one does.</summary>
    public int BiasBitsFor(int bits)
    {
        for (int ofBias = bits - 1; ofBias >= 1; ofBias--)
        {
            if ((this with { Bias = null, BiasBits = ofBias }) is var sum && SumType.BitsOf(sum.MinOf(Terms), sum.MaxOf(Terms)) <= bits)
                return ofBias;
        }

        return 0;
    }

    /// <summary>A sum after one number more.</summary>
    public BigInteger Add(BigInteger sum, BigInteger number)
    {
        BigInteger next = sum + number;
        if (IsSafe || (next >= MinCode && next <= MaxCode))
            return next;
        if (Overflow == QuantGen.Overflow.Saturate)
            return next < MinCode ? MinCode : MaxCode;
        BigInteger low = next & (BigInteger.Pow(2, Bits) - 1);
        return low > MaxCode ? low - BigInteger.Pow(2, Bits) : low;
    }
}
