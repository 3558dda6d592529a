using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of values that are passed to a quantizer, judged by the interval in which they lie.</summary>
/// <param name="quantizer">The name of the quantizer.</param>
/// <param name="spec">Its declaration; null if no wider format is searched.</param>
/// <param name="grid">Its values.</param>
/// <param name="clamp">The marked expression, clamped to the range, as C#.</param>
internal sealed class ValueFaults(string quantizer, UniformSpec? spec, NumberGrid grid, Func<string> clamp)
{
    /// <summary>For scales that are not powers of two: a constant counts as on the grid if its error is below step / 2^NegligibleBits.</summary>
    public const int NegligibleBits = 10;

    private (RequiredRange Need, IReadOnlyList<HoldingFormat> Formats)? _holding;

    private string Range => Value(grid.MinValue) + " … " + Value(grid.MaxValue);

    /// <summary>The fault of a constant: a single number or NaN.</summary>
    public Fault? OfConstant(Interval constant) => Outside(FaultCode.ConstantOutside, constant) ?? (constant.Min.IsFinite ? OffGrid(constant.Min.Value) : null);

    /// <summary>The fault of an expression.</summary>
    public Fault? OfExpression(Interval value) => Outside(FaultCode.RangeOutside, value) ?? PartlyOutside(value);

    /// <summary>The fault of an argument of <c>TryQuantize</c> if the result is always false.</summary>
    public Fault? OfTried(Interval value, bool isConstant) =>
        Outside(isConstant ? FaultCode.ConstantOutside : FaultCode.RangeOutside, value) is { } fault ? fault with { Message = "TryQuantize always returns false: " + fault.Message } : null;

    /// <summary>The fault of an element that is written out.</summary>
    public Fault? OfElement(Interval value) => Outside(FaultCode.ElementOutside, value) ?? PartlyOutside(value);

    /// <summary>The fault of a range that is stated for a member whose type is the quantizer.</summary>
    public Fault? OfStated(Interval stated)
    {
        // The range is one of results, to which the function is not applied again.
        if (grid.Function is not (null or Companding))
            return new ValueFaults(quantizer, spec, grid.OfResults, clamp).OfStated(stated);
        // A rule takes larger numbers than its values; the stated range is one of values.
        bool isAbove = grid.Rule is null ? Side(stated.Max) > 0 : stated.Max > grid.MaxValue;
        Extended lost = isAbove ? stated.Max : stated.Min;
        if (!isAbove && (grid.Rule is null ? Side(lost) == 0 : lost >= grid.MinValue))
            return null;
        // The search for a wider format uses input values, but the stated range is one of output values.
        string remedy = spec?.ValueAlpha == 1 ? WouldHold(stated) : "";
        string example = lost.IsFinite ? Invariant($"{Text(lost.Value)} {Result(lost)}{remedy}") : Invariant($"{lost} {Result(lost)}");
        return new Fault(FaultCode.StatedRangeOutside, "", Invariant($"{quantizer} holds {Range} and not the stated range {Text(stated)}: {example}"));
    }

    /// <summary>
    /// Whether a number rounds to a code above the range of codes, below it or inside it. A function whose limit is at most a step beyond the range, such as a sigmoid, counts as inside:
    /// it is meant to saturate there.
    /// </summary>
    private int Side(Extended value) =>
        !value.IsFinite && grid.Function is null && grid.Rule is null ? value.Sign : SideOf(value.IsFinite ? value.Value : NumberGrid.Infinite * value.Sign);

    private int SideOf(Dyadic value)
    {
        System.Numerics.BigInteger code = grid.Round(value);
        if (code > grid.MaxCode)
            return grid.Function?.Upper is { } upper && upper.CompareTo(grid.MaxValue + grid.Scale) <= 0 ? 0 : 1;
        if (code < grid.MinCode)
            return grid.Function?.Lower is { } lower && lower.CompareTo(grid.MinValue - grid.Scale) >= 0 ? 0 : -1;
        return 0;
    }

    private Fault? Outside(FaultCode code, Interval value)
    {
        if (!value.HasNumbers)
            return value.MayBeNaN ? new Fault(code, "", Invariant($"NaN is not a value of {quantizer} and gives {Code(grid.NaNCode)}")) : null;
        Extended nearest = Side(value.Min) > 0 ? value.Min : value.Max;
        if (Side(value.Min) <= 0 && Side(value.Max) >= 0)
            return null;
        if (!nearest.IsFinite)
            return Mended(new Fault(code, "", Invariant($"{nearest} is outside the range of {quantizer} and {Result(nearest)}")), value);
        string verb = Wording.OverflowVerb(grid);
        return Mended(
            new Fault(code, "", value.IsPoint
                ? Invariant($"{Text(nearest.Value)} is outside the range {Range} of {quantizer} and {verb}: it {Result(nearest)}{WouldHold(value)}")
                : Invariant($"The value is {Text(value)}, outside the range {Range} of {quantizer}, and {verb}: {Text(nearest.Value)} {Result(nearest)}{WouldHold(value)}")),
            value);
    }

    /// <summary>Only if both ends are known: a bound that nobody stated is not worth a report.</summary>
    private Fault? PartlyOutside(Interval value)
    {
        if (!value.IsBounded || (Side(value.Min) == 0 && Side(value.Max) == 0))
            return null;
        bool below = Side(value.Min) < 0, above = Side(value.Max) > 0;
        Extended lost = above ? value.Max : value.Min;
        string where = (below ? " below " + Value(grid.MinValue) : "") + (below && above ? " and" : "") + (above ? " above " + Value(grid.MaxValue) : "");
        return Mended(
            new Fault(FaultCode.RangePartlyOutside, "",
                Invariant($"The value is {Text(value)} and may {Wording.OverflowInfinitive(grid)}{where} in {quantizer}: {Text(lost.Value)} {Result(lost)}{WouldHold(value)}")),
            value);
    }

    /// <summary>The note on a number inside the range that is not the value of its code.</summary>
    private Fault? OffGrid(Dyadic constant)
    {
        // The output value differs from the number in any case, or nearly always: two or three values stand for all numbers.
        if (OutputDiffers || grid.Function is not null || grid.Rule is { IsCoarse: true })
            return null;
        long code = grid.Quantize(constant);
        Dyadic value = grid.ValueOf(code), shown = grid.ExactInSingle ? BinaryFormat.Single.Nearest(value)!.Value : value;
        Dyadic error = shown > constant ? shown - constant : constant - shown;
        // No decimal is a multiple of a scale such as 0.1f, which is itself a rounded float. A decimal so near to a value stands for that value.
        if (value == constant || (grid.ScaleExponent is null && error < grid.Scale.TimesPowerOfTwo(-NegligibleBits)))
            return null;
        return new Fault(FaultCode.ConstantOffGrid, "",
            Invariant($"{Text(constant)} is not a value of {quantizer}: it becomes {Text(shown)} (code {code}), an error of {Text(BinaryFormat.Single.Nearest(error) ?? error)}; write {Literal(code)}"))
        {
            Remedies = [Nearest(code)],
        };
    }

    /// <summary>Whether a value is another one if it is quantized again.</summary>
    private bool OutputDiffers => grid.OutputScaleDiffers || grid.Rule is PowerOfTwoRule { SlopeExponent: not 0 };

    /// <summary>The codes of the ends. Those of G.711 do not have the order of their values.</summary>
    private long HighestCode => grid.Rule is G711Rule ? grid.Quantize(grid.MaxValue) : grid.MaxCode;

    private long LowestCode => grid.Rule is G711Rule ? grid.Quantize(grid.MinValue) : grid.MinCode;

    /// <summary>Adds remedies: the nearest value for a number that is written out, the clamp for an expression, and the formats that hold either.</summary>
    private Fault Mended(Fault fault, Interval value)
    {
        bool isWritten = fault.Code == FaultCode.ConstantOutside || (fault.Code == FaultCode.ElementOutside && value.IsPoint);
        Extended lost = Side(value.Max) > 0 ? value.Max : value.Min;
        // MinValue and MaxValue are output values, so an input value cannot be clamped to them.
        IEnumerable<Remedy> first = grid.Function is not null || grid.Rule is PowerOfTwoRule { SlopeExponent: not 0 } ? []
            : isWritten ? [Nearest(Side(lost) > 0 ? HighestCode : LowestCode)]
            : !OutputDiffers ? [new Remedy(RemedyKind.Clamp, Invariant($"Clamp to {quantizer}.MinValue and MaxValue: {Range}")) { Expression = clamp() }]
            : [];
        IEnumerable<Remedy> wider = grid.Function is null && value.IsBounded && spec is { Kind: GridKind.FixedPoint or GridKind.Affine } ? Core.Faults.Remedies.Holding(spec, Needed(value), Holding(Needed(value))) : [];
        return fault with { Remedies = [.. first, .. wider.Select(remedy => remedy with { Title = Invariant($"{remedy.Title} ({quantizer})") })] };
    }

    private Remedy Nearest(long code) => new(RemedyKind.NearestValue, Invariant($"Write {Literal(code)}: the nearest value, code {code}")) { Expression = Literal(code) };

    /// <summary>The value of a code as a literal of the type in which the format states its values.</summary>
    private string Literal(long code) =>
        grid.ExactInSingle ? NumberText.SingleLiteral(BinaryFormat.Single.Nearest(grid.ValueOf(code))!.Value) : NumberText.DoubleLiteral(grid.ValueOf(code));

    /// <summary>The formats for a required range, for both the message and the remedies.</summary>
    private IReadOnlyList<HoldingFormat> Holding(RequiredRange need)
    {
        if (_holding is not { } found || found.Need != need)
            _holding = found = (need, FormatSearch.NearestHolding(spec!, need));
        return found.Formats;
    }

    /// <summary>The range of the format and of the values; if only one end of the values is known, only that one.</summary>
    private RequiredRange Needed(Interval value)
    {
        Dyadic least = (value.Min.IsFinite ? value.Min : value.Max).Value, most = (value.Max.IsFinite ? value.Max : value.Min).Value;
        return new(Dyadic.Min(grid.MinValue, least), Dyadic.Max(grid.MaxValue, most));
    }

    private string Result(Extended value) =>
        "gives " + Code(value.IsFinite ? grid.Quantize(value.Value) : grid.Quantize(value.Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity));

    private string Code(long code) => Invariant($"code {code} ({Value(grid.Output.ValueOf(code))})");

    /// <summary>A value of the quantizer: the shortest text of a float if every value is one, as of companded values, else the exact decimal.</summary>
    private string Value(Dyadic value) => grid.Rule is BinaryRule or TernaryRule || grid.Function is Companding ? Wording.Value(grid, value) : NumberText.Decimal(value);

    /// <summary>The nearest format that holds the values and everything that the present format holds.</summary>
    private string WouldHold(Interval value)
    {
        // The search compares formats with arguments. A slope or a sigmoid has other results.
        if (spec is null || grid.Function is not (null or HardSwish or Companding or Relu { SlopeExponent: null }) || (grid.Function is not null && spec.Kind is GridKind.Range or GridKind.RangeWithScale))
            return "";
        string held = value.IsBounded ? "it" : Text((value.Min.IsFinite ? value.Min : value.Max).Value);
        (Dyadic min, Dyadic max) = Needed(value);
        if (spec.Kind is GridKind.Range or GridKind.RangeWithScale)
        {
            string arguments = (min < grid.MinValue ? "Min = " + Text(min) : "") + (min < grid.MinValue && max > grid.MaxValue ? ", " : "") + (max > grid.MaxValue ? "Max = " + Text(max) : "");
            return Invariant($"; {arguments} would hold {held}");
        }

        HoldingFormat remedy = Holding(Needed(value))[0];
        if (remedy.Spec is null || (grid.Function is not null && !Holds(GridBuilder.Build(remedy.Spec), value)))
            return "";
        return Invariant($"; {NotationWriter.InNotationOf(spec, remedy.Spec) ?? remedy.Arguments} would hold {held}");
    }

    /// <summary>Whether the finite ends are inside a format.</summary>
    private static bool Holds(NumberGrid format, Interval value) => (!value.Min.IsFinite || !format.IsOutside(value.Min.Value)) && (!value.Max.IsFinite || !format.IsOutside(value.Max.Value));

    /// <summary>"0 … 1", "at least 2".</summary>
    private static string Text(Interval value) =>
        value.IsPoint && value.IsBounded ? Text(value.Min.Value)
        : !value.Max.IsFinite ? "at least " + (value.Min.IsFinite ? Text(value.Min.Value) : value.Min.ToString())
        : !value.Min.IsFinite ? "at most " + Text(value.Max.Value)
        : Text(value.Min.Value) + " … " + Text(value.Max.Value);

    /// <summary>The exact decimal if it is short, else the shortest one that reads as the same float, or double.</summary>
    private static string Text(Dyadic value) => NumberText.Brief(value);
}
