using System.Numerics;

namespace QuantGen.Core.Grids;

/// <summary>What becomes of a rounded code outside the codes: the definition.</summary>
internal sealed record OverflowRule(Overflow Mode, int Bits, bool Signed, int OverflowBits)
{
    /// <summary>Whether the result depends on the bits of a code that is outside.</summary>
    public bool SeesBits => Mode is Overflow.Wrap or Overflow.WrapSignMagnitude;

    /// <summary>Whether codes outside become the ends of the range. A signed code does so too if the mode saturates all of its bits and wraps none.</summary>
    public bool DoesSaturate => Mode == Overflow.Saturate || (SeesBits && Signed && OverflowBits == Bits);

    public long SignBit => 1L << (Bits - 1);

    /// <summary>The top N bits.</summary>
    public long TopBits => Mask(Bits - OverflowBits, Bits);

    /// <summary>The top N bits without the sign bit.</summary>
    public long BitsBelowSign => Mask(Bits - OverflowBits, Bits - 1);

    /// <summary>The code that a rounded code becomes.</summary>
    /// <param name="code">The rounded code, of any size.</param>
    /// <param name="floor">The floor of the unrounded quotient.</param>
    /// <param name="negative">Whether the source is negative.</param>
    /// <param name="minCode">The lowest code.</param>
    /// <param name="maxCode">The highest code.</param>
    public long Apply(BigInteger code, BigInteger floor, bool negative, long minCode, long maxCode)
    {
        if (code >= minCode && code <= maxCode)
            return (long)code;
        return Mode switch
        {
            Overflow.Saturate => code < minCode ? minCode : maxCode,
            Overflow.SaturateToZero => 0,
            Overflow.Wrap => Wrap(code, negative),
            _ => WrapSignMagnitude(code, floor, negative),
        };
    }

    private long Wrap(BigInteger code, bool negative)
    {
        long wrapped = LowBits(code);
        if (OverflowBits > 0)
            wrapped = Signed ? WithSign(wrapped, negative) : wrapped | TopBits;
        return ToCode(wrapped);
    }

    private long WrapSignMagnitude(BigInteger code, BigInteger floor, bool negative)
    {
        long wrapped = LowBits(code);
        bool complement = OverflowBits switch
        {
            0 => !((floor >> Bits).IsEven) != Bit(wrapped, Bits - 1),
            1 => negative != Bit(wrapped, Bits - 1),
            _ => Bit(wrapped, Bits - OverflowBits) == negative,
        };
        if (complement)
            wrapped = ~wrapped & Mask(0, Bits);
        return ToCode(OverflowBits == 0 ? wrapped : WithSign(wrapped, negative));
    }

    private long WithSign(long bits, bool negative)
    {
        return negative ? (bits | SignBit) & ~BitsBelowSign : (bits & ~SignBit) | BitsBelowSign;
    }

    private long LowBits(BigInteger code) => (long)(code & Mask(0, Bits));

    private long ToCode(long bits) => Signed && Bit(bits, Bits - 1) ? bits - (1L << Bits) : bits;

    private static bool Bit(long bits, int index) => ((bits >> index) & 1) != 0;

    /// <summary>Ones from one bit up to another, which is excluded.</summary>
    private static long Mask(int from, int to) => (1L << to) - (1L << from);
}
