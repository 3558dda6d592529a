using QuantGen.Core.Numbers;

namespace QuantGen.Core.Spec;

/// <summary>The range that an application needs; a bound that is not stated is 0, which every grid holds.</summary>
internal readonly record struct Need(Dyadic Min, Dyadic Max)
{
    /// <summary>The bounds must be finite.</summary>
    public static Need Of(QuantizerSpec spec) => new(
        Dyadic.Min(Dyadic.Zero, Dyadic.FromDouble(spec.Min ?? 0)),
        Dyadic.Max(Dyadic.Zero, Dyadic.FromDouble(spec.Max ?? 0)));
}
