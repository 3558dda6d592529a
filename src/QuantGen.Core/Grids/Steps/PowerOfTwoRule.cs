using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>Powers of two. Codes have the order of their values: from 0 on the index of the exponent, below 0 its complement. With a zero they are symmetric about code 0.</summary>
/// <param name="MinExponent">The exponent of the smallest magnitude.</param>
/// <param name="Magnitudes">The number of magnitudes.</param>
/// <param name="Stride">The difference between neighbouring exponents.</param>
/// <param name="IsSigned">Whether there are negative values; otherwise a number below 0 counts as 0.</param>
/// <param name="HasZero">Whether code 0 is the value 0.</param>
/// <param name="Rounding">How the exponent is chosen.</param>
/// <param name="SlopeExponent">Numbers below 0 are multiplied by 2 to this power.</param>
internal sealed record PowerOfTwoRule(int MinExponent, int Magnitudes, int Stride, bool IsSigned, bool HasZero, ExponentRounding Rounding, int SlopeExponent) : StepRule
{
    /// <summary>Bits of √2 right of the binary point: more than a double or a 64-bit integer distinguishes.</summary>
    private const int RootPlaces = 128;

    /// <summary>The largest multiple of 2^−RootPlaces below √2.</summary>
    private static readonly Dyadic Root = new(IntegerRoot(BigInteger.One << ((2 * RootPlaces) + 1)), -RootPlaces);

    public int MaxExponent => MinExponent + (Stride * (Magnitudes - 1));

    public long MinCode => IsSigned ? -Magnitudes : 0;

    public long MaxCode => HasZero ? Magnitudes : Magnitudes - 1;

    public override IReadOnlyList<long> Codes => [.. Enumerable.Range(0, (int)(MaxCode - MinCode) + 1).Select(i => MinCode + i)];

    /// <summary>Where a number is too large.</summary>
    public override Threshold Last => MagnitudeAt(Magnitudes);

    public override Threshold First => IsSigned ? Negative(MagnitudeAt(Magnitudes)) : FunctionMap.Always;

    /// <summary>Where the smallest magnitude begins if code 0 is the value 0: where rounding would go on with smaller ones, or half of it.</summary>
    public Threshold Smallest => Rounding == ExponentRounding.NearestValue ? new(Dyadic.PowerOfTwo(MinExponent - 1), Inclusive: true) : MagnitudeAt(0);

    /// <summary>The place of a code's magnitude among them; −1 for 0.</summary>
    public int IndexOf(long code) => (int)(HasZero ? Math.Abs(code) - 1 : code < 0 ? ~code : code);

    public override Dyadic ValueOf(long code, UniformValues values)
    {
        code = Math.Min(Math.Max(code, MinCode), MaxCode);
        if (HasZero && code == 0)
            return Dyadic.Zero;
        var magnitude = Dyadic.PowerOfTwo(MinExponent + (Stride * IndexOf(code)));
        return code < 0 ? -magnitude : magnitude;
    }

    public override Threshold ThresholdAt(int place)
    {
        long code = MinCode + place;
        if (code > 0)
            return HasZero && code == 1 ? Smallest : MagnitudeAt(IndexOf(code));
        if (code == 0 && !HasZero)
            return new(Dyadic.Zero, Inclusive: true);
        // The code begins where the magnitude of the one below ends.
        return Negative(HasZero && code == 0 ? Smallest : MagnitudeAt(IndexOf(code - 1)));
    }

    /// <summary>Where a magnitude begins; from the place after the last one on numbers are too large.</summary>
    public Threshold MagnitudeAt(int index)
    {
        int exponent = MinExponent + (Stride * index);
        return Rounding switch
        {
            ExponentRounding.Floor => new(Dyadic.PowerOfTwo(exponent), Inclusive: true),
            ExponentRounding.NearestValue => new((Dyadic.PowerOfTwo(exponent - Stride) + Dyadic.PowerOfTwo(exponent)).TimesPowerOfTwo(-1), Inclusive: true),
            _ when Stride == 2 => new(Dyadic.PowerOfTwo(exponent - 1), Inclusive: true),
            // The root is irrational, so that no number is equal to it.
            _ => new(Root.TimesPowerOfTwo(exponent - 1), Inclusive: false),
        };
    }

    private Threshold Negative(Threshold magnitude) => new(-magnitude.Value.TimesPowerOfTwo(-SlopeExponent), !magnitude.Inclusive);

    /// <summary>The integer part of a square root, by Newton's method from above.</summary>
    private static BigInteger IntegerRoot(BigInteger square)
    {
        BigInteger root = BigInteger.One << (RootPlaces + 1);
        while (true)
        {
            BigInteger next = (root + (square / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
