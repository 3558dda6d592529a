using System;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>The recording of Flexible_quantization, and the declarations that are its types.</summary>
internal static class FlexibleTypes
{
    public static RecordedRow[] Rows(bool isStochastic) =>
    [
        .. RecordedRow.Read("flexible.zip").Select(row => row with { Parameters = row.Parameters.Clone(), Mode = row.Mode.Clone() }).Where(row => row.Parameters.GetProperty("stochastic").GetBoolean() == isStochastic),
    ];

    public static UniformSpec Affine(int bits, bool isPo2) =>
        new() { Bits = bits, Scale = 1, Rounding = Rounding.HalfToOdd, Alpha = isPo2 ? Alpha.Po2 : Alpha.Auto, FitsZeroPoint = true, Fit = Fit.Midpoint };

    public static UniformSpec Symmetric(int bits, bool isPo2) =>
        new() { Bits = bits, Scale = 1, Rounding = Rounding.HalfToOdd, Alpha = isPo2 ? Alpha.Po2 : Alpha.Auto, Fit = Fit.MaxAbs };

    public static int Bits(RecordedRow row) => row.Mode.GetProperty("n").GetInt32();

    public static bool IsPo2(RecordedRow row) => row.Parameters.GetProperty("blk_exp").GetBoolean();

    public static bool IsSymmetric(RecordedRow row) => row.Parameters.GetProperty("sym").GetBoolean();

    /// <summary>Why a fitted factor or zero point is not theirs; null if both are.</summary>
    public static string? Fault(RecordedRow row, double factor, int zeroPoint)
    {
        double a = row.Mode.GetProperty("a").GetDouble(), step = IsPo2(row) ? Math.ScaleB(1, (int)factor) : factor;
        int b = row.Mode.GetProperty("b").GetInt32();
        if (IsPo2(row) ? step * a != 1 : (float)step != (float)(1 / a))
            return FormattableString.Invariant($"{row.Notation}: the step is {step:R}, theirs {1 / a:R}");
        return zeroPoint == b ? null : FormattableString.Invariant($"{row.Notation}: the zero point is {zeroPoint}, theirs {b}");
    }
}
