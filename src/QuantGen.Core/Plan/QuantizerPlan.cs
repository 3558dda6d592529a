using QuantGen.Core.Collections;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>The arithmetic in which a procedure runs.</summary>
internal enum Lane
{
    Single,
    Double,
    Int64,
}

/// <summary>The ops from a value to its code, in order.</summary>
internal sealed record Procedure(Lane Lane, EquatableArray<Op> Ops);

/// <summary>The floats that do not saturate: the first and the last.</summary>
internal sealed record InsideRange(Dyadic First, Dyadic Last);

/// <summary>
/// Everything that is executed for one quantizer. The same plan is interpreted in tests and printed as C#.
/// </summary>
/// <param name="Grid">The grid that it computes.</param>
/// <param name="FromSingle">Float → code. In the double lane where a float cannot tell neighbouring codes apart.</param>
/// <param name="FromDouble">Double → code.</param>
/// <param name="FromInt64">64-bit integer → code.</param>
/// <param name="Inside">The floats that do not saturate.</param>
/// <param name="DequantizeLane">The lane in which <c>code · Scale</c> is exact; the result is then rounded to float once.</param>
/// <param name="Vectors">How the shared kernel computes the float procedure in vectors.</param>
internal sealed record QuantizerPlan(
    NumberGrid Grid,
    Procedure FromSingle,
    Procedure FromDouble,
    Procedure FromInt64,
    InsideRange Inside,
    Lane DequantizeLane,
    VectorPlan Vectors)
{
    public bool HasVectors => Vectors.Form != VectorForm.None;
}
