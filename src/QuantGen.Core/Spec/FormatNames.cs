using System.Globalization;
using static System.FormattableString;

namespace QuantGen.Core.Spec;

/// <summary>Formats in words and in the notations of other systems.</summary>
internal static class FormatNames
{
    /// <summary>"an 8-bit unsigned format with 0 integer bits".</summary>
    public static string Describe(QuantizerSpec spec)
    {
        int integer = spec.Integer ?? 0;
        string article = spec.Bits is 8 or 11 or 18 ? "an" : "a";
        string narrow = spec is { NarrowRange: true, Signed: true } ? " narrow-range" : "";
        return Invariant($"{article} {spec.Bits}-bit {(spec.Signed ? "signed" : "unsigned")}{narrow} format with {integer} integer bit{(integer == 1 ? "" : "s")}");
    }

    /// <summary>The canonical declaration: equal for two specs exactly when their quantizers do the same. A need (Min, Max) does not belong to it.</summary>
    public static string Canonical(QuantizerSpec spec)
    {
        string text = Invariant($"Quantizer(Bits = {spec.Bits}, Integer = {spec.Integer ?? 0}");
        if (!spec.Signed)
            text += ", Signed = false";
        if (spec is { NarrowRange: true, Signed: true })
            text += ", NarrowRange = true";
        if (spec.Alpha != Alpha.One)
            text += ", Alpha = " + spec.Alpha.ToString();
        if (spec.Rounding != Rounding.HalfToEven)
            text += ", Rounding = " + spec.Rounding.ToString();
        if (spec.Overflow != Overflow.Saturate)
            text += ", Overflow = " + spec.Overflow.ToString();
        if (spec.OverflowBits != 0 && spec.Overflow is Overflow.Wrap or Overflow.WrapSignMagnitude)
            text += Invariant($", OverflowBits = {spec.OverflowBits}");
        if (spec.NaN != NaNCode.Zero)
            text += ", NaN = " + spec.NaN.ToString();
        return text + ")";
    }

    /// <summary>The QKeras quantizer with the same values, or null: QKeras rounds half to even, and its one-bit signed format is ±1.</summary>
    public static string? QKeras(QuantizerSpec spec)
    {
        if (spec.Rounding != Rounding.HalfToEven || spec.Overflow != Overflow.Saturate || spec is { Bits: 1, Signed: true })
            return null;
        string alpha = spec.Alpha switch { Alpha.Po2 => "'auto_po2'", Alpha.Auto => "'auto'", _ => "1.0" };
        string narrow = spec is { NarrowRange: true, Signed: true } ? "1" : "0";
        return Invariant($"quantized_bits({spec.Bits},{spec.Integer ?? 0},{narrow},keep_negative={(spec.Signed ? "True" : "False")},alpha={alpha})");
    }

    /// <summary>The Xilinx type with the same values, or null: ap_fixed has seven of the ten roundings. Its integer bits include the sign.</summary>
    public static string? ApFixed(QuantizerSpec spec)
    {
        string? mode = spec.Rounding switch
        {
            Rounding.HalfToEven => "AP_RND_CONV",
            Rounding.HalfAwayFromZero => "AP_RND_INF",
            Rounding.HalfTowardZero => "AP_RND_ZERO",
            Rounding.HalfUp => "AP_RND",
            Rounding.HalfDown => "AP_RND_MIN_INF",
            Rounding.Floor => "AP_TRN",
            Rounding.Truncate => "AP_TRN_ZERO",
            _ => null,
        };
        if (mode is null)
            return null;
        int integer = (spec.Integer ?? 0) + (spec.Signed ? 1 : 0);
        string bits = spec.OverflowBits == 0 ? "" : Invariant($",{spec.OverflowBits}");
        string overflow = spec.Overflow switch
        {
            Overflow.SaturateToZero => "AP_SAT_ZERO",
            Overflow.Wrap => "AP_WRAP" + bits,
            Overflow.WrapSignMagnitude => "AP_WRAP_SM" + bits,
            _ => spec is { NarrowRange: true, Signed: true } ? "AP_SAT_SYM" : "AP_SAT",
        };
        return string.Format(CultureInfo.InvariantCulture, "ap_{0}fixed<{1},{2},{3},{4}>", spec.Signed ? "" : "u", spec.Bits, integer, mode, overflow);
    }
}
