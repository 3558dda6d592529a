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

/// <summary>The widest signed codes.</summary>
[Quantizer(Bits = 32, Integer = 0)]
public readonly partial struct Position;

/// <summary>A zero point on a power of two; all codes of the type.</summary>
[Quantizer(Bits = 8, Scale = 0.25, ZeroPoint = -7)]
public readonly partial struct Offset;

/// <summary>All codes on one side of 0.</summary>
[Quantizer(Bits = 8, Scale = 0.3, ZeroPoint = 255, Signed = false)]
public readonly partial struct Below;

/// <summary>One bit: 0 and 1.</summary>
[Quantizer(Bits = 1, Integer = 1, Signed = false)]
public readonly partial struct Flag;

#pragma warning disable QG0105 // Two's complement, as in ap_fixed, is what is wanted here.

/// <summary>One bit with a sign: −1 and 0.</summary>
[Quantizer(Bits = 1, Integer = 0)]
public readonly partial struct Sign;

#pragma warning restore QG0105

/// <summary>One bit with a zero point: −0.1 and 0.</summary>
[Quantizer(Bits = 1, Scale = 0.1, ZeroPoint = 1, Signed = false)]
public readonly partial struct Debt;

/// <summary>The arithmetic of another system: the quotient of floats, saturated.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = 13, Signed = false, Profile = Profile.Onnx)]
public readonly partial struct OnnxActivation;

/// <summary>The one that saturates before it rounds, with 16 bits.</summary>
[Quantizer(Bits = 16, Scale = 0.0021, ZeroPoint = -300, Profile = Profile.OnnxRuntime)]
public readonly partial struct OnnxRuntimeActivation;

/// <summary>The one that goes through an int, and wraps.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13, Profile = Profile.TfLiteReference)]
public readonly partial struct TfLiteActivation;

/// <summary>The one whose spans are computed in blocks, otherwise than single values.</summary>
[Quantizer(Bits = 8, Scale = 0.0371, ZeroPoint = -13, Profile = Profile.TfLiteOptimized)]
public readonly partial struct TfLiteVectorActivation;

/// <summary>The one with a clamp of floats.</summary>
[Quantizer(Bits = 8, Scale = 0.25, ZeroPoint = 3, Profile = Profile.Xnnpack)]
public readonly partial struct XnnpackActivation;

/// <summary>In a generic type, where an attribute cannot name the converter.</summary>
/// <typeparam name="T">Of no account.</typeparam>
public static partial class Channel<T>
{
    /// <summary>Five bits.</summary>
    [Quantizer(Bits = 5, Integer = 2)]
    public readonly partial struct Gain;
}
