namespace QuantGen.Core.Numbers;

/// <summary>The limits of the formats for which the arithmetic is proved.</summary>
internal static class Limits
{
    public const int MaxBits = IntegerBits.MaxBits;

    /// <summary>Scales are 2^-126 to 2^126.</summary>
    public const int MaxScaleExponent = IntegerBits.MaxScaleExponent;

    /// <summary>The factors in the sigmoid of a probability are 2^-20 to 2^20.</summary>
    public const int MaxTemperatureExponent = 20;

    /// <summary>The most bits of a code if the scale is not a power of two, since the proof visits every threshold.</summary>
    public const int MaxBitsForScale = 16;

    /// <summary>Whether the float nearest to the number is valid as the scale of a grid.</summary>
    public static bool IsScale(double written) =>
        written > 0 && !double.IsInfinity(written) && BinaryFormat.Single.Nearest(Dyadic.FromDouble(written)) is { } scale && IsScale(scale);

    public static bool IsScale(Dyadic scale) => scale >= Dyadic.PowerOfTwo(-MaxScaleExponent) && scale <= Dyadic.PowerOfTwo(MaxScaleExponent);
}
