namespace QuantGen.TypedCodes.Tests;

// One typed code for each kind of arithmetic and each code type. All are public, as they would be in a library.

/// <summary>A zero point and a scale that is no power of two.</summary>
[Quantizer(Min = -40, Max = 125, Scale = 0.1)]
public readonly partial struct Celsius;

/// <summary>The same grid: another type all the same.</summary>
[Quantizer(Min = -40, Max = 125, Scale = 0.1)]
public readonly partial struct DewPoint;

/// <summary>A power of two, all codes of the type.</summary>
[Quantizer(Bits = 8, Integer = 0)]
public readonly partial struct Sample;

/// <summary>Unsigned codes.</summary>
[Quantizer(Bits = 8, Integer = 0, Signed = false)]
public readonly partial struct Pixel;

/// <summary>One code less than the type has.</summary>
[Quantizer(Bits = 8, Integer = 1, NarrowRange = true, Alpha = Alpha.Po2)]
public readonly partial struct Weight;

/// <summary>A directed rounding, where a value that was rounded itself steps down.</summary>
[Quantizer(Bits = 11, Scale = 0.1, Rounding = Rounding.Floor)]
public readonly partial struct Floored;

/// <summary>The same upwards, with the zero point at the end.</summary>
[Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = -128, Rounding = Rounding.Ceiling, NaN = NaNCode.Maximum)]
public readonly partial struct Raised;

/// <summary>The scale follows from a range.</summary>
[Quantizer(Min = 300, Max = 1100, Bits = 11)]
public readonly partial struct Hectopascal;

/// <summary>An overflow that does not saturate.</summary>
[Quantizer(Bits = 11, Integer = 3, Overflow = Overflow.Wrap)]
public readonly partial struct Phase;

/// <summary>Sixteen bits, the most of a scale that is no power of two.</summary>
[Quantizer(Bits = 16, Scale = 0.7)]
public readonly partial struct Altitude;

/// <summary>As many bits as a float holds.</summary>
[Quantizer(Bits = 24, Integer = 4, Signed = false)]
public readonly partial struct Microsecond;

/// <summary>More bits than a float holds.</summary>
[Quantizer(Bits = 28, Integer = -4)]
public readonly partial struct Fine;

/// <summary>The widest codes.</summary>
[Quantizer(Bits = 32, Integer = 0, Signed = false, Rounding = Rounding.Floor)]
public readonly partial struct Turn;

/// <summary>In a generic type, where an attribute cannot name the converter.</summary>
/// <typeparam name="T">Of no account.</typeparam>
public static partial class Channel<T>
{
    /// <summary>Five bits.</summary>
    [Quantizer(Bits = 5, Integer = 2)]
    public readonly partial struct Gain;
}
