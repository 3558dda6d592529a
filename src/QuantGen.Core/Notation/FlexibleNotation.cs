using System;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Notation;

/// <summary>The eight types of Flexible_quantization: scale free or a power of two, range symmetric or not, rounding deterministic or stochastic.</summary>
internal static class FlexibleNotation
{
    private const string Bits = "n", PowerOfTwo = "blk_exp", Symmetric = "sym", Stochastic = "stochastic";

    /// <summary>The most bits that the original is used with, and that a free scale has.</summary>
    private const int MaxBits = 16;

    public static readonly NotationQuantizer Flexible = new("flexible", HasAngles: false, [Bits, PowerOfTwo, Symmetric, Stochastic], Required: 0, Meaning)
    {
        Departure = (arguments, _) => "flexible computes in float64 and does not saturate: numbers outside the fitted data leave its bits, and data that are all 0, or all equal without sym, give no scale; here codes saturate and alpha is 1"
            + (arguments.Boolean(Stochastic, false) ? "; its stochastic codes leave its bits at the ends of the range, and a value of the grid may move; here neither happens, and QuantizeStochastic has a seed and an index" : "")
            + (arguments.Integer(Bits, 8) == 1 ? "; with one bit its codes are -1, 0 and 1" : ""),
    };

    private static UniformSpec Meaning(NotationArguments arguments)
    {
        int bits = arguments.Integer(Bits, 8);
        if (bits is < 1 or > MaxBits)
            arguments.Fail(Bits, "1 to 16 bits");
        bool isSymmetric = arguments.Boolean(Symmetric, false);
        // The scale is alpha alone. The original rounds ties to odd, so that the upper end of the data stays inside its bits.
        return new()
        {
            Bits = bits,
            Integer = Math.Max(bits, 1) - 1,
            Alpha = arguments.Boolean(PowerOfTwo, false) ? Alpha.Po2 : Alpha.Auto,
            FitsZeroPoint = !isSymmetric,
            Fit = isSymmetric ? Fit.MaxAbs : Fit.Midpoint,
            Rounding = Rounding.HalfToOdd,
            IsStochastic = arguments.Boolean(Stochastic, false),
        };
    }
}
