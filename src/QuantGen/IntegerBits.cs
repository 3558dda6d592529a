using System;
using static System.FormattableString;

namespace QuantGen;

/// <summary>Finds the <see cref="QuantizerAttribute.Integer"/> of a fixed-point format from the smallest and the largest observed value.</summary>
/// <remarks>
/// <para>The result is exact: it is computed from the bits of the doubles, without a logarithm. A float converts to a double without loss.</para>
/// <para>This is the rule of QKeras' <c>QAdaptiveActivation</c>. QKeras clamps the Integer to 0 … u, with u the bits without the sign, so that small values lose precision and large ones
/// saturate. Next to a power of two its logarithm in <see cref="float"/> may also be on the wrong side.</para>
/// <para>The attribute refuses an Integer with which the values exceed the largest float: no format of these bits holds such a range.</para>
/// </remarks>
/// <example><code>
/// float min = -0.02f, max = 0.1f;                                   // observed
/// int integer = IntegerBits.Smallest(min, max, bits: 8);            // -3: [Quantizer(Bits = 8, Integer = -3)] is -0.125 … 0.1240234375
/// int unsigned = IntegerBits.Smallest(Math.Max(min, 0), max, bits: 8, signed: false);   // negative values become 0, as in QKeras
/// </code></example>
public static class IntegerBits
{
    /// <summary>The largest number of bits of a code.</summary>
    internal const int MaxBits = 32;

    /// <summary>Scales from 2^-126 to 2^126: the scale, its inverse and half the scale are then floats, and every product with them is exact.</summary>
    internal const int MaxScaleExponent = 126;

    /// <summary>The bits of a double's mantissa, the first of which is not stored.</summary>
    private const int MantissaBits = 53;

    private const long LeastMantissa = 1L << (MantissaBits - 1);

    /// <summary>
    /// The smallest Integer with which a format of these bits holds a range: <c>MinValue &lt;= min</c> and <c>max &lt;= MaxValue</c>.
    /// </summary>
    /// <remarks>With <c>u = bits − (signed ? 1 : 0)</c> and the scale <c>s = 2^(Integer − u)</c>, <c>MaxValue = (2^u − 1)·s</c>, and <c>MinValue</c> is 0 (unsigned), <c>−2^u·s</c> (signed) or <c>−(2^u − 1)·s</c> (signed, narrow range).</remarks>
    /// <param name="min">The smallest value, finite; with unsigned codes at least 0.</param>
    /// <param name="max">The largest value, finite, at least <paramref name="min"/>.</param>
    /// <param name="bits">Bits of a code, the sign included: 1 … 32.</param>
    /// <param name="signed">Whether codes are signed. Default: true.</param>
    /// <param name="narrowRange">Whether signed codes leave out the lowest one; without effect on unsigned codes. Default: false.</param>
    /// <returns>The Integer. It may be negative or exceed the bits, and is at least <c>u − 126</c>, with which the scale is 2^-126, the least that the attribute accepts. For 0 … 0 the result is this minimum.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> or <paramref name="max"/> is NaN or infinite; <paramref name="min"/> lies above <paramref name="max"/>, or below 0
    /// if codes are unsigned; <paramref name="max"/> lies above 0 if the only bit is the sign, so that the codes are −1 and 0; <paramref name="bits"/> is not 1 … 32.</exception>
    /// <exception cref="ArgumentException"><paramref name="narrowRange"/> is true for one signed bit, which leaves the single code 0.</exception>
    public static int Smallest(double min, double max, int bits, bool signed = true, bool narrowRange = false)
    {
        CheckRange(min, max, bits, signed);
        int magnitudeBits = signed ? bits - 1 : bits;
        long maxCode = (1L << magnitudeBits) - 1;
        if (signed && narrowRange && maxCode == 0)
            throw new ArgumentException("narrowRange = true leaves a signed 1-bit format the single code 0; bits = 2 has the codes -1, 0 and 1.", nameof(narrowRange));
        if (max > 0 && maxCode == 0)
            throw new ArgumentOutOfRangeException(nameof(max), Invariant($"max = {max:R} is not held by a signed 1-bit format, whose codes are -1 and 0; bits = 2 and signed = false have positive codes."));
        long minCode = !signed ? 0 : narrowRange ? -maxCode : -maxCode - 1;
        return magnitudeBits + SmallestScaleExponent(min, max, minCode, maxCode)!.Value;
    }

    /// <summary>
    /// The Integer of the power of two nearest to the larger magnitude: its log2, rounded to the nearest integer. QKeras computes it with <c>po2_rounding=True</c>.
    /// </summary>
    /// <remarks>
    /// The format has values below <c>2^Integer</c>, so a range that reaches up to √2 times as far saturates. In exchange, the scale may be half as large as that of
    /// <see cref="Smallest"/>. There is no tie: √2 is irrational. Narrow range does not matter.
    /// </remarks>
    /// <param name="min">The smallest value, finite; with unsigned codes at least 0.</param>
    /// <param name="max">The largest value, finite, at least <paramref name="min"/>.</param>
    /// <param name="bits">Bits of a code, the sign included: 1 … 32. They only limit how small the result may be.</param>
    /// <param name="signed">Whether codes are signed. Default: true.</param>
    /// <returns>The Integer, at least <c>bits − (signed ? 1 : 0) − 126</c>, with which the scale is 2^-126, the least that the attribute accepts. For 0 … 0 the result is this minimum.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> or <paramref name="max"/> is NaN or infinite; <paramref name="min"/> lies above <paramref name="max"/>, or below 0
    /// if codes are unsigned; <paramref name="bits"/> is not 1 … 32.</exception>
    public static int Nearest(double min, double max, int bits, bool signed = true)
    {
        CheckRange(min, max, bits, signed);
        int least = (signed ? bits - 1 : bits) - MaxScaleExponent;
        double magnitude = Math.Max(Math.Abs(min), Math.Abs(max));
        if (magnitude == 0)
            return least;
        long mantissa = Split(magnitude, out int exponent);
        // The double nearest to √2 lies above √2, and no double is in between. From it on, the logarithm of a mantissa is nearer to that of 2 than to that of 1.
        const long AboveSquareRootOf2 = 0x16A09E667F3BCD;
        return Math.Max(least, exponent + MantissaBits - (mantissa >= AboveSquareRootOf2 ? 0 : 1));
    }

    /// <summary>
    /// The smallest k from -126 on with <c>minCode·2^k &lt;= min</c> and <c>max &lt;= maxCode·2^k</c>; null if there is none, because there are no codes on that side of 0.
    /// The codes are counted from that of 0 and have up to 53 bits.
    /// </summary>
    internal static int? SmallestScaleExponent(double min, double max, long minCode, long maxCode)
    {
        int exponent = -MaxScaleExponent;
        return Reach(ref exponent, max, maxCode) && Reach(ref exponent, -min, -minCode) ? exponent : null;
    }

    /// <summary>Raises the exponent to the least k with <c>value &lt;= codes·2^k</c>; false if there is none.</summary>
    private static bool Reach(ref int exponent, double value, long codes)
    {
        if (value <= 0)
            return true;
        if (codes <= 0)
            return false;
        long mantissa = Split(value, out int least);
        // Shifted to 53 bits, the codes can be compared with the mantissa: value <= codes·2^k holds from k = least on, or from the next k.
        for (; codes < LeastMantissa; codes <<= 1)
            least++;
        exponent = Math.Max(exponent, mantissa <= codes ? least : least + 1);
        return true;
    }

    /// <summary><c>value = mantissa·2^exponent</c> with a mantissa of 53 bits, for positive numbers.</summary>
    private static long Split(double value, out int exponent)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> (MantissaBits - 1));
        // A subnormal has no leading bit, so the result is wrong for it. That has no effect, because the least scale is far above.
        exponent = biased - 1075;
        return (bits & (LeastMantissa - 1)) | LeastMantissa;
    }

    private static void CheckRange(double min, double max, int bits, bool signed)
    {
        if (bits is < 1 or > MaxBits)
            throw new ArgumentOutOfRangeException(nameof(bits), Invariant($"bits = {bits} is not supported: a code has 1 to {MaxBits} bits."));
        CheckFinite(min, nameof(min));
        CheckFinite(max, nameof(max));
        if (min > max)
            throw new ArgumentOutOfRangeException(nameof(min), Invariant($"min = {min:R} lies above max = {max:R}: no value is in between."));
        if (min < 0 && !signed)
            throw new ArgumentOutOfRangeException(nameof(min), Invariant($"min = {min:R} is not held by unsigned codes, whose values begin at 0; signed = true has negative ones, and a bound of 0 stands for values that may saturate."));
    }

    private static void CheckFinite(double value, string argument)
    {
        if (!double.IsNaN(value) && !double.IsInfinity(value))
            return;
        string name = double.IsNaN(value) ? "NaN" : value > 0 ? "+infinity" : "-infinity";
        throw new ArgumentOutOfRangeException(argument, Invariant($"{argument} = {name} is not a bound that a format can hold; state a finite number."));
    }
}
