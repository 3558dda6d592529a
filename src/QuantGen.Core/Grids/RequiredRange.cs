using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The range that an application needs: from the least to the largest of the bounds that are stated and of 0, which every grid holds.</summary>
internal readonly record struct RequiredRange(Dyadic Min, Dyadic Max)
{
    /// <summary>The bounds must be finite and in order, where one that is not written counts as 0.</summary>
    public static RequiredRange Of(UniformSpec spec) =>
        new(Dyadic.Min(Dyadic.Zero, Dyadic.FromDouble(spec.Min ?? 0)), Dyadic.Max(Dyadic.Zero, Dyadic.FromDouble(spec.Max ?? 0)));

    public bool IsHeldBy(NumberGrid grid) => grid.MinValue <= Min && Max <= grid.MaxValue;

    /// <summary>An argument that states the range, whichever end it is: the upper bound if it is written.</summary>
    public static string AnyArgument(UniformSpec spec) => spec.Max is null ? nameof(spec.Min) : nameof(spec.Max);
}
