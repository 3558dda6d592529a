using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// One step of a lowered conversion. A closed set; each op is named by its exact semantics and has one meaning for the
/// interpreter and for the printer. The state is a value <c>x</c> and, from the rounding on, an integer <c>k</c>.
/// </summary>
internal abstract record Op
{
    /// <summary>A 64-bit integer is shifted by at most this: to the left, what is inside a range with a finer scale is 0; to the right, only −1, 0 and 1 are in reach.</summary>
    public const int MaxShift = 62;

    private Op()
    {
    }

    /// <summary><c>x</c> becomes the nearest float, or an infinity.</summary>
    public sealed record RoundToSingle : Op;

    /// <summary><c>x ← x / Divisor</c>, rounded once, to the type of the lane.</summary>
    public sealed record Divide(Dyadic Divisor) : Op;

    /// <summary><c>x ← x · Factor</c>, rounded once, to the type of the lane.</summary>
    public sealed record Multiply(Dyadic Factor) : Op;

    /// <summary>
    /// <c>x ← Value</c> where x is NaN, or the limit or further from 0 on the same side: what an int does not hold once it is rounded and has its zero point.
    /// </summary>
    public sealed record ReplaceInt32Overflow(Dyadic Limit, Dyadic Value) : Op;

    /// <summary><c>x ← Value</c> where x is NaN.</summary>
    public sealed record ReplaceNaN(Dyadic Value) : Op;

    /// <summary><c>x ← min(max(x, Low), High)</c>; x is not NaN.</summary>
    public sealed record Clamp(Dyadic Low, Dyadic High) : Op;

    /// <summary>
    /// <c>k ← x / Scale</c> rounded, where Scale is a power of two: the product with its inverse is exact, or so small that only its sign
    /// counts. A half-to-even candidate and its exact residual decide, in the arithmetic of the lane.
    /// </summary>
    public sealed record RoundProduct(Dyadic Scale, Rounding Rounding) : Op;

    /// <summary>
    /// <c>k ← x / Scale</c> rounded, in double: the product with the nearest inverse gives a candidate within one of the quotient, which is
    /// held against <c>(k ± ½) · Scale</c>, and then its residual decides; both are exact in double.
    /// </summary>
    public sealed record RoundQuotient(Dyadic Scale, Rounding Rounding) : Op;

    /// <summary><c>k ← k + ZeroPoint</c>.</summary>
    public sealed record AddZeroPoint(long ZeroPoint) : Op;

    /// <summary><c>x ← min(max(x, Low), High)</c> on integers.</summary>
    public sealed record ClampInteger(long Low, long High) : Op;

    /// <summary><c>k ← MinCode</c> where <c>x &lt; Low</c>, <c>MaxCode</c> where <c>x &gt; High</c>, else <c>x · 2^Count + ZeroPoint</c>, which then stays in 64 bits.</summary>
    public sealed record ShiftLeftSaturating(int Count, long Low, long High, long MinCode, long MaxCode, long ZeroPoint) : Op;

    /// <summary>
    /// <c>k ← MinCode</c> where <c>x &lt; Low</c>, <c>MaxCode</c> where <c>x &gt; High</c>, else <c>x · 2^Count / Divisor</c> rounded, plus ZeroPoint.
    /// </summary>
    public sealed record DivideSaturating(int Count, long Divisor, Rounding Rounding, long Low, long High, long MinCode, long MaxCode, long ZeroPoint) : Op;

    /// <summary><c>k ← x / 2^Count</c> on integers, rounded; Count is 1 … 62.</summary>
    public sealed record RoundingShiftRight(int Count, Rounding Rounding) : Op;

    /// <summary>
    /// <c>k ← x · InverseScale</c> rounded, as a double: the product is exact, and so are its floor and the middle above that. Where the
    /// product underflows to 0, x itself stands for it, which rounds alike; an infinity becomes the largest double.
    /// </summary>
    public sealed record RoundByFloor(Dyadic InverseScale, Rounding Rounding) : Op;

    /// <summary>Brings k, a double or a 64-bit integer with its unrounded floor, into the codes by the rule.</summary>
    public sealed record ApplyOverflow(OverflowRule Rule, long MinCode, long MaxCode) : Op;

    /// <summary>
    /// <c>k ← x · 2^Count</c> where x lies in <c>Low … High</c>; else the rule, which sees no more than the low 33 bits of the product.
    /// </summary>
    public sealed record ShiftLeftOverflowing(int Count, long Low, long High, OverflowRule Rule) : Op;

    /// <summary><c>k ← 1</c> from <c>FirstOne</c> on, <c>−1</c> up to <c>LastMinusOne</c>, else 0; null where no 64-bit integer gets there.</summary>
    public sealed record CompareWithThresholds(long? LastMinusOne, long? FirstOne) : Op;
}
