using System;
using static System.FormattableString;

namespace QuantGen.Calibration;

/// <summary>The codes for which a range chooses scale and zero point.</summary>
public sealed class CalibratedFormat
{
    /// <summary>The widest codes that <c>[Quantizer]</c> takes with a scale that is not a power of two.</summary>
    private const int MaxBitsOfFreeScale = 16;

    private const int MaxBits = 32;

    /// <summary>One bit is no uniform grid: two codes cannot hold 0 and both ends of a range.</summary>
    private const int LeastBits = 2;

    /// <summary>States the codes.</summary>
    /// <param name="bits">Bits of a code, with its sign: 2 … 16. With <paramref name="powerOfTwo"/> up to 32, or up to 31 for unsigned codes. Default: 8.</param>
    /// <param name="signed">Whether codes are <c>−2^u … 2^u − 1</c> with <c>u = bits − 1</c>, or <c>0 … 2^bits − 1</c>. Default: true.</param>
    /// <param name="symmetric">Whether the zero point is 0. Signed codes are then <c>−(2^u − 1) … 2^u − 1</c>. With unsigned codes negative numbers become 0. Default: false.</param>
    /// <param name="powerOfTwo">Whether the scale is a power of two that covers the range, or the float nearest to the quotient of the range by the codes. Default: false.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bits"/> is not in its range.</exception>
    public CalibratedFormat(int bits = 8, bool signed = true, bool symmetric = false, bool powerOfTwo = false)
    {
        int most = !powerOfTwo ? MaxBitsOfFreeScale : signed ? MaxBits : MaxBits - 1;
        if (bits < LeastBits || bits > most)
        {
            throw new ArgumentOutOfRangeException(nameof(bits), Invariant(
                $"bits = {bits} is not supported for {(signed ? "signed" : "unsigned")} codes with {(powerOfTwo ? "a power of two" : "any float")} as the scale: they have {LeastBits} to {most} bits."));
        }

        Bits = bits;
        IsSigned = signed;
        IsSymmetric = symmetric;
        IsPowerOfTwo = powerOfTwo;
        int magnitude = signed ? bits - 1 : bits;
        MaxCode = (1L << magnitude) - 1;
        MinCode = !signed ? 0 : symmetric ? -MaxCode : -MaxCode - 1;
    }

    /// <summary>Bits of a code, with its sign.</summary>
    public int Bits { get; }

    /// <summary>Whether codes are signed.</summary>
    public bool IsSigned { get; }

    /// <summary>Whether the zero point is 0, and signed codes leave out the lowest one.</summary>
    public bool IsSymmetric { get; }

    /// <summary>Whether the scale is a power of two.</summary>
    public bool IsPowerOfTwo { get; }

    /// <summary>The lowest code.</summary>
    public long MinCode { get; }

    /// <summary>The highest code.</summary>
    public long MaxCode { get; }

    /// <summary>The bits of a code without the sign.</summary>
    internal int MagnitudeBits => IsSigned ? Bits - 1 : Bits;
}
