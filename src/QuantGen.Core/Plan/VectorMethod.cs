using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>How a shared kernel rounds in float lanes.</summary>
internal enum VectorMethod
{
    /// <summary>No vectors: element by element.</summary>
    None,

    /// <summary>The scale is a power of two: the product with its inverse is exact, and so is the residual.</summary>
    ExactProduct,

    /// <summary>
    /// Candidate and residual: the product with the rounded inverse gives an integer within one of the quotient, and one fused
    /// multiply-add its exact residual, which decides. Used where it was proved at every threshold. For roundings to the nearest two products
    /// that enclose the quotient are looked at first, see <see cref="Enclosure"/>.
    /// </summary>
    Residual,

    /// <summary>
    /// A profile's quotient as the product with the rounded reciprocal: that is its definition, or the scale is a power of two, with which
    /// product and quotient are the same number.
    /// </summary>
    ReciprocalProduct,

    /// <summary>
    /// A profile's quotient as <c>fma(x, high, x · low)</c>, where the two floats are the reciprocal to 48 bits. Used where it was proved
    /// at every threshold; a processor that does not fuse divides.
    /// </summary>
    TwoTermReciprocal,

    /// <summary>A profile's quotient by division, as it is defined.</summary>
    Quotient,
}

/// <summary>How a quantizer's elements are computed in vectors.</summary>
/// <param name="Method">The arithmetic.</param>
/// <param name="ThresholdsProved">At how many thresholds it was proved; 0 if it holds by construction.</param>
/// <param name="Call">What the kernels are called with; null if the target has none.</param>
internal sealed record VectorPlan(VectorMethod Method, int ThresholdsProved, KernelCall? Call)
{
    /// <summary>The largest scale of which 1.5 · 2^23 and 2^22 more are a float: fake quantization adds them to a value.</summary>
    private static readonly Dyadic LargestSummed = Dyadic.PowerOfTwo(103);

    /// <summary>Whether nothing of a value is left in its sum with so many steps.</summary>
    public static bool IsLargeScale(Dyadic scale) => scale > LargestSummed;
}
