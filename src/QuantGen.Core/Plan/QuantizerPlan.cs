using System.Numerics;
using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>The arithmetic in which a procedure runs.</summary>
internal enum Arithmetic
{
    Single,
    Double,
    Int64,
}

/// <summary>The ops from a value to its code, in order.</summary>
internal sealed record Procedure(Arithmetic Arithmetic, EquatableArray<Op> Ops);

/// <summary>The numbers of a format that do not saturate: the first and the last; null if there is no bound, so that an infinity does not saturate either.</summary>
internal sealed record InsideRange(Dyadic? First, Dyadic? Last);

/// <summary>The integers that do not saturate: the first and the last, of any size.</summary>
internal sealed record InsideIntegers(BigInteger First, BigInteger Last);

/// <summary>
/// All operations of one quantizer. The tests interpret the plan, and the generator prints it as C#.
/// </summary>
/// <param name="Grid">The grid that it computes.</param>
/// <param name="FromSingle">Float → code. In double arithmetic if a float cannot distinguish neighbouring codes.</param>
/// <param name="FromDouble">Double → code. In float arithmetic if the source is first rounded to float.</param>
/// <param name="FromInt64">64-bit integer → code. In other arithmetic if the source is first converted to double.</param>
/// <param name="Inside">The floats that do not saturate.</param>
/// <param name="InsideDoubles">The doubles that do not saturate. Without meaning for a profile, which first rounds them to float.</param>
/// <param name="InsideIntegers">The integers that do not saturate; without meaning for a profile.</param>
/// <param name="FromSingleInBulk">Float → code for the elements of a span that a profile computes in blocks; null if they follow the rule of a single value.</param>
/// <param name="DequantizeArithmetic">The arithmetic in which <c>code · Scale</c> of the grid's output is exact; the result is then rounded to float once.</param>
/// <param name="Vectors">How the shared kernels compute the float procedure in vectors.</param>
internal sealed record QuantizerPlan(
    NumberGrid Grid,
    Procedure FromSingle,
    Procedure FromDouble,
    Procedure FromInt64,
    InsideRange Inside,
    InsideRange InsideDoubles,
    InsideIntegers InsideIntegers,
    Procedure? FromSingleInBulk,
    Arithmetic DequantizeArithmetic,
    VectorPlan Vectors)
{
    /// <summary>How an unsigned 64-bit integer beyond the largest long is quantized.</summary>
    public UnsignedMethod Unsigned => UnsignedMethods.Of(Grid, InsideIntegers.Last);

    /// <summary>The grid without a function to which the kernels quantize; the grid itself if that has no function.</summary>
    public NumberGrid Input { get; init; } = Grid;

    /// <summary>Output value → code, and the output values that do not saturate. Null if that is <see cref="FromDouble"/>, because there is no function or values are those of its argument.</summary>
    public (Procedure Procedure, InsideRange Inside)? OfValue { get; init; }

    /// <summary>The index with which a span of floats is searched; null if there is none.</summary>
    public SearchIndex? Index { get; init; }

    /// <summary>Whether the values of codes have another scale or zero point than the numbers that the kernels quantize.</summary>
    public bool OutputDiffers => Grid.OutputScaleDiffers || Input.Values != Grid.Values;

    /// <summary>Whether the kernels of rounded quotients compute spans.</summary>
    public bool HasVectors => Vectors.Method != VectorMethod.None && !HasStepVectors;

    /// <summary>Whether the kernels of binary and ternary codes, or of powers of two, compute spans.</summary>
    public bool HasStepVectors => Vectors.Method is VectorMethod.Comparison or VectorMethod.PowersOfTwo;

    /// <summary>Whether codes are found by a search and dequantized in vectors.</summary>
    public bool OnlyDequantizesInVectors => FromSingle.Ops[0] is Op.CountThresholds && Vectors.Call is not null;

    /// <summary>Whether a span is a loop over the method that takes a double.</summary>
    public bool LoopsInDouble => !HasVectors && !HasStepVectors && FromSingle.Arithmetic == Arithmetic.Double;
}
