using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary><c>ap_fixed&lt;W, I, Q, O, N&gt;</c> and <c>ap_ufixed</c> of the Xilinx headers. W is the number of bits, and I the number of bits left of the point, the sign bit included.</summary>
internal static class ApFixedNotation
{
    private const string W = "W", I = "I", Q = "Q", O = "O", N = "N";

    /// <summary>The mode that corresponds to <c>NarrowRange</c>.</summary>
    private const string Symmetric = "AP_SAT_SYM";

    public static readonly IReadOnlyDictionary<string, Rounding> Roundings = new Dictionary<string, Rounding>
    {
        ["AP_RND"] = Rounding.HalfUp,
        ["AP_RND_ZERO"] = Rounding.HalfTowardZero,
        ["AP_RND_MIN_INF"] = Rounding.HalfDown,
        ["AP_RND_INF"] = Rounding.HalfAwayFromZero,
        ["AP_RND_CONV"] = Rounding.HalfToEven,
        ["AP_TRN"] = Rounding.Floor,
        ["AP_TRN_ZERO"] = Rounding.Truncate,
    };

    public static readonly IReadOnlyDictionary<string, Overflow> Overflows = new Dictionary<string, Overflow>
    {
        ["AP_SAT"] = Overflow.Saturate,
        ["AP_SAT_ZERO"] = Overflow.SaturateToZero,
        [Symmetric] = Overflow.Saturate,
        ["AP_WRAP"] = Overflow.Wrap,
        ["AP_WRAP_SM"] = Overflow.WrapSignMagnitude,
    };

    public static readonly NotationQuantizer Signed = Form("ap_fixed", signed: true), Unsigned = Form("ap_ufixed", signed: false);

    private static NotationQuantizer Form(string name, bool signed) => new(name, HasAngles: true, [W, I, Q, O, N], Required: 2, arguments => Meaning(arguments, signed))
    {
        IsSigned = signed,
        Departure = (_, _) => $"{name} treats NaN as a huge number of its sign; here NaN has one code, whatever its sign",
    };

    private static UniformSpec Meaning(NotationArguments arguments, bool signed)
    {
        int bits = arguments.Integer(W, 0), integer = arguments.Integer(I, 0);
        if (bits is < 1 or > Limits.MaxBits)
            arguments.Fail(W, $"1 to {Limits.MaxBits} bits");
        Overflow overflow = arguments.Word(O, Overflow.Wrap, Overflows);
        if (overflow == Overflow.WrapSignMagnitude && !signed)
            arguments.Fail(O, "a mode of unsigned codes (which keep no sign)");
        int overflowBits = arguments.Integer(N, 0);
        if (overflowBits < 0 || overflowBits > bits)
            arguments.Fail(N, $"0 to {bits} bits");
        bool wraps = overflow is Overflow.Wrap or Overflow.WrapSignMagnitude;
        // One signed bit and unsigned codes have no narrow range: the symmetric mode then equals the plain one.
        bool narrow = arguments[O] is NotationWord { Text: Symmetric } && signed && bits > 1;
        return new UniformSpec
        {
            Bits = bits,
            Integer = signed && integer > int.MinValue ? integer - 1 : integer,
            Signed = signed,
            NarrowRange = narrow,
            Rounding = arguments.Word(Q, Rounding.Floor, Roundings),
            Overflow = overflow,
            // Modes that saturate ignore N.
            OverflowBits = wraps ? overflowBits : 0,
        };
    }
}
