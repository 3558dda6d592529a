namespace QuantGen.Core.Numbers;

/// <summary>The formats that the arithmetic is proved for.</summary>
internal static class Limits
{
    public const int MaxBits = IntegerBits.MaxBits;

    /// <summary>Scales are 2^-126 to 2^126.</summary>
    public const int MaxScaleExponent = IntegerBits.MaxScaleExponent;

    /// <summary>Bits of a code if the scale is not a power of two: the codes are proved at every threshold.</summary>
    public const int MaxBitsForScale = 16;

    /// <summary>Whether the float nearest to it is the scale of a grid.</summary>
    public static bool IsScale(double written) =>
        written > 0 && !double.IsInfinity(written) && BinaryFormat.Single.Nearest(Dyadic.FromDouble(written)) is { } scale && IsScale(scale);

    public static bool IsScale(Dyadic scale) => scale >= Dyadic.PowerOfTwo(-MaxScaleExponent) && scale <= Dyadic.PowerOfTwo(MaxScaleExponent);
}
