using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The range that an application needs: from the least to the largest of the stated bounds and 0, which every grid holds.</summary>
internal readonly record struct RequiredRange(Dyadic Min, Dyadic Max)
{
    /// <summary>The bounds must be finite and in order. A bound that is not written counts as 0.</summary>
    public static RequiredRange Of(UniformSpec spec) =>
        new(Dyadic.Min(Dyadic.Zero, Dyadic.FromDouble(spec.Min ?? 0)), Dyadic.Max(Dyadic.Zero, Dyadic.FromDouble(spec.Max ?? 0)));

    public bool IsHeldBy(NumberGrid grid) => grid.MinValue <= Min && Max <= grid.MaxValue;

    /// <summary>The name of an argument that states the range: the upper bound if it is written, else the lower one.</summary>
    public static string AnyArgument(UniformSpec spec) => spec.Max is null ? nameof(spec.Min) : nameof(spec.Max);
}
