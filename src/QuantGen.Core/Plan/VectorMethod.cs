using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>How a shared kernel rounds in float lanes.</summary>
internal enum VectorMethod
{
    /// <summary>No vectors: the kernel computes element by element.</summary>
    None,

    /// <summary>The scale is a power of two: the product with its inverse is exact, and so is the residual.</summary>
    ExactProduct,

    /// <summary>
    /// Candidate and residual: the product with the rounded inverse gives an integer within one of the quotient. One fused
    /// multiply-add gives its exact residual, which decides. Used if it is proved at every threshold. For roundings to nearest, a fast path first
    /// tries two products that enclose the quotient, see <see cref="Enclosure"/>.
    /// </summary>
    Residual,

    /// <summary>
    /// A profile's quotient as the product with the rounded reciprocal. Either that is its definition, or the scale is a power of two, so that
    /// product and quotient are equal.
    /// </summary>
    ReciprocalProduct,

    /// <summary>
    /// A profile's quotient as <c>fma(x, high, x · low)</c>, with two floats that add up to the reciprocal to 48 bits. Used if it is proved
    /// at every threshold; a processor without fused multiply-add divides.
    /// </summary>
    TwoTermReciprocal,

    /// <summary>A profile's quotient by division, which is its definition.</summary>
    Quotient,

    /// <summary>Two or three codes by comparison with one or two thresholds.</summary>
    Comparison,

    /// <summary>Powers of two by the bits of floats.</summary>
    PowersOfTwo,
}

/// <summary>How a quantizer's elements are computed in vectors.</summary>
/// <param name="Method">The arithmetic.</param>
/// <param name="ThresholdsProved">The number of thresholds of the proof; 0 if the method is exact by construction.</param>
/// <param name="Call">The constants for the kernels; null if the target has none.</param>
internal sealed record VectorPlan(VectorMethod Method, int ThresholdsProved, KernelCall? Call)
{
    /// <summary>The largest scale for which (1.5 · 2^23 + 2^22) · scale is a float: fake quantization adds 1.5 · 2^23 scales to a value.</summary>
    private static readonly Dyadic LargestSummed = Dyadic.PowerOfTwo(103);

    /// <summary>Whether the scale is too large for fake quantization by such a sum.</summary>
    public static bool IsLargeScale(Dyadic scale) => scale > LargestSummed;
}
