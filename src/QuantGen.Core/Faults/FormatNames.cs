using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Formats in words and as canonical declarations.</summary>
internal static class FormatNames
{
    /// <summary>"an 8-bit unsigned format with 0 integer bits".</summary>
    public static string Describe(UniformSpec spec)
    {
        if (spec.Kind == GridKind.Affine)
            return Invariant($"{Width(spec.Bits)} {(spec.Signed ? "signed" : "unsigned")} format with scale {NumberText.SingleLiteral(BinaryFormat.NearestSingle(spec.Scale!.Value))} and zero point {spec.ZeroPoint ?? 0}");
        int integer = spec.Integer ?? 0;
        string narrow = spec is { NarrowRange: true, Signed: true } ? " narrow-range" : "";
        string zeroPoint = spec.ZeroPoint is { } code and not 0 ? Invariant($" and zero point {code}") : "";
        return Invariant($"{Width(spec.Bits)} {(spec.Signed ? "signed" : "unsigned")}{narrow} format with {integer} integer bit{(integer == 1 ? "" : "s")}{zeroPoint}");
    }

    /// <summary>"an 8-bit", "a 12-bit".</summary>
    public static string Width(int bits) => Invariant($"{(bits is 8 or 11 or 18 ? "an" : "a")} {bits}-bit");
}
