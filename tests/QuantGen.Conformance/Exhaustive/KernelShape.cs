using QuantGen.Core.Emit;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>How a kernel gets from a candidate to the code.</summary>
internal enum Correction
{
    /// <summary>The candidate is the code.</summary>
    None,

    /// <summary>Only a tie moves it, and with other scales the rounding of the inverse.</summary>
    AtTies,

    /// <summary>The side on which it lies moves it: every residual counts.</summary>
    Directed,
}

/// <summary>
/// What the constants of a quantizer select in the shared kernels: each of these is a branch there that the JIT
/// decides, or a text of its own.
/// </summary>
/// <param name="CodeType">Text of its own: packing, widening.</param>
/// <param name="Form">Whether product and residual are exact, or fused (in double where nothing fuses).</param>
/// <param name="Rounding">The code of a correction.</param>
/// <param name="HasZeroPoint">Whether packing adds.</param>
/// <param name="IsPartial">Whether the codes are fewer than those of the type, so that packing clamps.</param>
/// <param name="IsLarge">Whether a sum with so many scales that nothing below one is left is beyond the floats.</param>
/// <param name="HasIndex">Whether spans are searched with an index of thresholds.</param>
/// <param name="NaN">Whether NaN becomes the code of 0, the lowest or the highest.</param>
internal sealed record KernelShape(string CodeType, VectorMethod Form, Rounding Rounding, bool HasZeroPoint, bool IsPartial, bool IsLarge, NaNCode NaN, bool HasIndex)
{
    public Correction Correction =>
        Rounding == Rounding.HalfToEven ? Correction.None : RoundingDefinition.IsToNearest(Rounding) ? Correction.AtTies : Correction.Directed;

    public static KernelShape Of(QuantizerPlan plan)
    {
        var grid = plan.Input;
        return new KernelShape(
            grid.CodeType.Keyword,
            plan.Vectors.Method,
            grid.Rounding,
            HasZeroPoint: grid.ZeroPoint != 0,
            IsPartial: !grid.HasAllCodes,
            IsLarge: VectorPlan.IsLargeScale(grid.Scale),
            HasIndex: plan.Index is not null,
            NaN: grid.NaNCode == grid.ZeroPoint ? NaNCode.Zero : grid.NaNCode == grid.MinCode ? NaNCode.Minimum : NaNCode.Maximum);
    }
}
