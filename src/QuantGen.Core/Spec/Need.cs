using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Spec;

/// <summary>
/// The range that an application needs: from the least to the largest of 0, which every grid holds, and of the bounds that are stated.
/// A bound is needed itself, so that <c>Min = 5</c> alone asks for 5 as well as for 0.
/// </summary>
internal readonly record struct Need(Dyadic Min, Dyadic Max)
{
    /// <summary>The bounds must be finite.</summary>
    public static Need Of(QuantizerSpec spec)
    {
        Dyadic min = Dyadic.FromDouble(spec.Min ?? 0), max = Dyadic.FromDouble(spec.Max ?? 0);
        return new(Dyadic.Min(Dyadic.Zero, Dyadic.Min(min, max)), Dyadic.Max(Dyadic.Zero, Dyadic.Max(min, max)));
    }

    public bool IsHeldBy(NumberGrid grid) => grid.MinValue <= Min && Max <= grid.MaxValue;

    /// <summary>The argument that states the upper end: Min where it is the only one.</summary>
    public static string UpperArgument(QuantizerSpec spec) => spec.Max is null && spec.Min > 0 ? nameof(spec.Min) : nameof(spec.Max);

    /// <summary>The argument that states the lower end: Max where it is the only one.</summary>
    public static string LowerArgument(QuantizerSpec spec) => spec.Min is null && spec.Max < 0 ? nameof(spec.Max) : nameof(spec.Min);

    /// <summary>An argument that states the range, whichever end it is: the upper bound if it is written.</summary>
    public static string AnyArgument(QuantizerSpec spec) => spec.Max is null ? nameof(spec.Min) : nameof(spec.Max);
}
