using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The values of codes.</summary>
internal abstract record ValueSet
{
    /// <summary>The exact value of a code.</summary>
    public abstract Dyadic ValueOf(long code);
}

/// <summary>Values at equal distances: <c>Scale · (code − ZeroPoint)</c>.</summary>
/// <param name="Scale">The distance between neighbouring values; a float.</param>
/// <param name="ZeroPoint">The code of 0.</param>
internal sealed record UniformValues(Dyadic Scale, long ZeroPoint) : ValueSet
{
    public override Dyadic ValueOf(long code) => Scale * (code - ZeroPoint);

    /// <summary>The scale is 2 to this power; null if it is not a power of two.</summary>
    public int? ScaleExponent => Scale.Mantissa.IsOne ? Scale.Exponent : null;
}
