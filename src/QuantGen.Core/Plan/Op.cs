using QuantGen.Core.Collections;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// One step of a lowered conversion, from a closed set. Each op has an exact meaning, the same for the
/// interpreter and the printer. The state is a value <c>x</c> and, after the rounding, an integer <c>k</c>.
/// </summary>
internal abstract record Op
{
    /// <summary>The largest shift of a 64-bit integer. For a finer scale only 0 is inside the range, and for a coarser one the result is −1, 0 or 1.</summary>
    public const int MaxShift = 62;

    private Op()
    {
    }

    /// <summary><c>x</c> becomes the nearest float, or an infinity.</summary>
    public sealed record RoundToSingle : Op;

    /// <summary><c>x ← x / Divisor</c>, rounded once in the procedure's arithmetic.</summary>
    public sealed record Divide(Dyadic Divisor) : Op;

    /// <summary><c>x ← x · Factor</c>, rounded once in the procedure's arithmetic.</summary>
    public sealed record Multiply(Dyadic Factor) : Op;

    /// <summary>
    /// <c>x ← Value</c> if x is NaN, or is at the limit or beyond it, away from 0. Rounded and with its zero point, such an x overflows an int.
    /// </summary>
    public sealed record ReplaceInt32Overflow(Dyadic Limit, Dyadic Value) : Op;

    /// <summary><c>x ← Value</c> if x is NaN.</summary>
    public sealed record ReplaceNaN(Dyadic Value) : Op;

    /// <summary><c>x ← min(max(x, Low), High)</c>; x is not NaN.</summary>
    public sealed record Clamp(Dyadic Low, Dyadic High) : Op;

    /// <summary>
    /// <c>k ← x / Scale</c> rounded; Scale is a power of two. The product with its inverse is exact, or so small that only its sign
    /// counts. A half-to-even candidate and its exact residual give the result, in the procedure's arithmetic.
    /// </summary>
    public sealed record RoundProduct(Dyadic Scale, Rounding Rounding) : Op;

    /// <summary>
    /// <c>k ← x / Scale</c> rounded, in double: the product with the nearest inverse gives a candidate within one of the quotient. The value is
    /// compared with <c>(k ± ½) · Scale</c>, and then the residual decides; both are exact in double.
    /// </summary>
    public sealed record RoundQuotient(Dyadic Scale, Rounding Rounding) : Op;

    /// <summary><c>k ← k + ZeroPoint</c>.</summary>
    public sealed record AddZeroPoint(long ZeroPoint) : Op;

    /// <summary><c>x ← min(max(x, Low), High)</c> on integers.</summary>
    public sealed record ClampInteger(long Low, long High) : Op;

    /// <summary><c>k ← MinCode</c> if <c>x &lt; Low</c>, <c>MaxCode</c> if <c>x &gt; High</c>, else <c>x · 2^Count + ZeroPoint</c>, which then fits 64 bits.</summary>
    public sealed record ShiftLeftSaturating(int Count, long Low, long High, long MinCode, long MaxCode, long ZeroPoint) : Op;

    /// <summary>
    /// <c>k ← MinCode</c> if <c>x &lt; Low</c>, <c>MaxCode</c> if <c>x &gt; High</c>, else <c>x · 2^Count / Divisor</c> rounded, plus ZeroPoint.
    /// </summary>
    public sealed record DivideSaturating(int Count, long Divisor, Rounding Rounding, long Low, long High, long MinCode, long MaxCode, long ZeroPoint) : Op;

    /// <summary><c>k ← x / 2^Count</c> on integers, rounded; Count is 1 … 62.</summary>
    public sealed record RoundingShiftRight(int Count, Rounding Rounding) : Op;

    /// <summary>
    /// <c>k ← x · InverseScale</c> rounded, as a double. The product, its floor and the middle above the floor are exact. If the
    /// product underflows to 0, x itself replaces it, which rounds alike; an infinity becomes the largest double.
    /// </summary>
    public sealed record RoundByFloor(Dyadic InverseScale, Rounding Rounding) : Op;

    /// <summary>Applies the overflow rule to k, a double or a 64-bit integer with its unrounded floor.</summary>
    public sealed record ApplyOverflow(OverflowRule Rule, long MinCode, long MaxCode) : Op;

    /// <summary>
    /// <c>k ← x · 2^Count</c> if x is in <c>Low … High</c>; else the overflow rule applies, which uses only the low 33 bits of the product.
    /// </summary>
    public sealed record ShiftLeftOverflowing(int Count, long Low, long High, OverflowRule Rule) : Op;

    /// <summary><c>x ← 3 · x</c>, rounded to odd in double: to the neighbour with an odd mantissa if it is not exact.</summary>
    public sealed record TripleToOdd : Op;

    /// <summary>For x below 0 these ops instead of all that follow.</summary>
    public sealed record BelowZero(EquatableArray<Op> Ops) : Op;

    /// <summary>
    /// <c>k ← First + |{t ∈ Rising: t ≤ x}| + |{t ∈ Falling: t ≤ −x}|</c>, and NaNCode for NaN. Both sets ascend.
    /// </summary>
    public sealed record CountThresholds(EquatableArray<double> Rising, EquatableArray<double> Falling, long First, long NaNCode) : Op;

    /// <summary><c>k ← High</c> from <c>FirstHigh</c> on, <c>Low</c> up to <c>LastLow</c>, else <c>Middle</c>; <c>NaNCode</c> for NaN. The bounds are numbers of the procedure's arithmetic.</summary>
    public sealed record Compare(Dyadic? LastLow, Dyadic? FirstHigh, long Low, long Middle, long High, long NaNCode) : Op;

    /// <summary>
    /// The code of a power of two. The magnitude m is |x|, or |x| times the slope below 0. Its place is <c>(bits(min(max(m, first), last)) − bits(begin)) / 2^Shift</c>, where bits are those of a double,
    /// and begin is the first double that has the smallest magnitude. A magnitude below zero's end is 0 if there is a zero.
    /// </summary>
    public sealed record PowerOfTwo(PowerOfTwoConstants Constants, long NaNCode) : Op;

    /// <summary><c>k ←</c> the code of G.711 of the sample ⌊x⌋, which has 16 bits.</summary>
    public sealed record EncodeG711(G711Law Law) : Op;

    /// <summary><c>k ← 1</c> from <c>FirstOne</c> on, <c>−1</c> up to <c>LastMinusOne</c>, else 0. A bound is null if no 64-bit integer reaches it.</summary>
    public sealed record CompareWithThresholds(long? LastMinusOne, long? FirstOne) : Op;
}
