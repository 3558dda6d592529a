namespace QuantGen.Core.Plan;

/// <summary>How a shared kernel rounds in float lanes.</summary>
internal enum VectorForm
{
    /// <summary>No vectors: element by element.</summary>
    None,

    /// <summary>The scale is a power of two: the product with its inverse is exact, and so is the residual.</summary>
    ExactProduct,

    /// <summary>
    /// Candidate and residual: the product with the rounded inverse gives an integer within one of the quotient, and one fused
    /// multiply-add its exact residual, which decides. Used where it was proved at every threshold.
    /// </summary>
    Residual,
}

/// <summary>The form of a quantizer's vectors, and at how many thresholds it was proved (0 where it holds by construction).</summary>
internal sealed record VectorPlan(VectorForm Form, int ThresholdsProved);
