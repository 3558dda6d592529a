using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using QuantGen.Core.Ranges;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of codes and lengths that are passed to a quantizer.</summary>
internal static class CodeFaults
{
    /// <summary>The fault of codes that are not codes of the quantizer, in a call of one of its methods.</summary>
    public static Fault? OfCode(string quantizer, NumberGrid grid, Interval code, string method)
    {
        if (code is { IsPoint: true, IsBounded: true } && code.Min == 0 && grid.IsBipolar && method is not ("Pack" or "Lookup"))
            return new Fault(FaultCode.CodeOutside, "", Invariant($"0 is not a code of {quantizer}, whose codes are -1 and 1: {method} {(method == "FromCode" ? "throws" : "gives 0")}"));
        if (!code.HasNumbers || (code.Min <= grid.MaxCode && code.Max >= grid.MinCode))
            return null;
        grid = grid.Output;
        bool above = code.Min > grid.MaxCode;
        Extended end = above ? code.Min : code.Max;
        long nearest = above ? grid.MaxCode : grid.MinCode;
        if (!end.IsFinite)
            return null;
        string result = method switch
        {
            "FromCode" => "throws",
            "Pack" when grid.IsBipolar => "keeps its sign",
            "Pack" => Invariant($"keeps its low {grid.Bits} bits"),
            "Sum" or "Add" or "Bounds" or "Requantize" or "Run" or "RunFolded" or "FoldBias" => "counts it as " + NumberText.Decimal((end.Value - grid.ZeroPoint) * grid.Scale),
            "Lookup" => "has no entry for it",
            _ when grid.Rule is PowerOfTwoRule => "gives " + NumberText.Decimal(grid.ValueOf(nearest)),
            _ => "gives " + NumberText.Decimal((end.Value - grid.ZeroPoint) * grid.Scale),
        };
        return new Fault(FaultCode.CodeOutside, "",
            Invariant($"{end} is not a code of {quantizer}, whose codes are {grid.MinCode} … {grid.MaxCode}: {method} {result}; the nearest code is {nearest} ({NumberText.Decimal(grid.ValueOf(nearest))})"))
        {
            Remedies = code.IsPoint ? [new Remedy(RemedyKind.NearestCode, Invariant($"Write {nearest}: the nearest code, {NumberText.Decimal(grid.ValueOf(nearest))}")) { Expression = Invariant($"{nearest}") }] : [],
        };
    }

    /// <summary>The rule of values that are no multiples of a scale; null for the others. How a number is rounded to them does not count.</summary>
    private static StepRule? Listed(NumberGrid grid) => grid.Rule switch
    {
        PowerOfTwoRule power => power with { Rounding = ExponentRounding.NearestExponent, SlopeExponent = 0, Magnitudes = 0 },
        G711Rule law => law,
        _ => null,
    };

    /// <summary>The fault of a code of one quantizer that another one reads. With the same scale and zero point it has the same value.</summary>
    public static Fault? OfOther(string giver, NumberGrid given, string reader, NumberGrid read, bool isLayer = false)
    {
        (given, read) = (given.Output, read.Output);
        if (given.Scale == read.Scale && given.ZeroPoint == read.ZeroPoint && Listed(given) == Listed(read))
            return null;
        // The highest code shows the difference, unless both quantizers have the same value there.
        long code = given.ValueOf(given.MaxCode) != read.ValueOf(given.MaxCode) ? given.MaxCode : given.MinCode;
        return new Fault(FaultCode.CodeOfOther, "",
            Invariant($"A code of {giver} is read as one of {reader}: code {code} is {NumberText.Decimal(given.ValueOf(code))} in the first and {NumberText.Decimal(read.ValueOf(code))} in the second; {(isLayer ? $"[Requantizer(typeof({giver}), typeof({reader}))] joins them" : $"{giver}.Dequantize gives its value")}"));
    }

    /// <summary>The fault of a sum of one accumulator that is requantized as one of another. With the same scale it stands for the same number.</summary>
    public static Fault? OfOtherSum(string giver, Dyadic given, string reader, Dyadic read) => given == read ? null : new(FaultCode.CodeOfOther, "",
        $"A sum of {giver} is read as one of {reader}: the sum 1 is {NumberText.Decimal(given)} in the first and {NumberText.Decimal(read)} in the second; requantize {giver} by a requantizer of its own");

    /// <summary>The fault of a number that is no sum of an accumulator.</summary>
    public static Fault? OfSum(string accumulator, Accumulation sum, Interval value)
    {
        (Dyadic min, Dyadic max) = (new(sum.MinCode, 0), new(sum.MaxCode, 0));
        if (!value.HasNumbers || (value.Min <= max && value.Max >= min))
            return null;
        Extended end = value.Min > max ? value.Min : value.Max;
        return end.IsFinite ? new(FaultCode.CodeOutside, "", $"{end} is no sum of {accumulator}, whose sums are {NumberText.Decimal(min)} … {NumberText.Decimal(max)}; a requantizer is proved for those only") : null;
    }

    /// <summary>The fault of a bias in steps of the sum that has more bits than are declared.</summary>
    public static Fault? OfBias(string accumulator, Accumulation sum, Interval value)
    {
        (Dyadic min, Dyadic max) = (new(sum.MinBias, 0), new(sum.MaxBias, 0));
        if (!value.HasNumbers || (value.Min <= max && value.Max >= min))
            return null;
        Extended end = value.Min > max ? value.Min : value.Max;
        return end.IsFinite ? new(FaultCode.CodeOutside, "", Invariant($"{end} is no bias of {accumulator}: BiasBits = {sum.BiasBits} hold {NumberText.Decimal(min)} … {NumberText.Decimal(max)}")) : null;
    }

    /// <summary>The fault of a destination that is too short; both arguments are lengths.</summary>
    public static Fault? OfLength(string method, Interval needed, Interval destination, string what)
    {
        if (!needed.HasNumbers || !destination.HasNumbers || !(destination.Max < needed.Min))
            return null;
        return new Fault(FaultCode.DestinationShort, "",
            Invariant($"{method} throws: the {what} {(what == "weights" ? "have" : "has")} {Length(destination.Max)} and {(what == "weights" ? "need" : "needs")} {Length(needed.Min)}"));
    }

    /// <summary>The fault of a buffer of a layer, which has another length than the layer.</summary>
    public static Fault? OfShape(string method, string what, Interval length, int expected) => !length.HasNumbers || (length.Min <= expected && length.Max >= expected) ? null
        : new Fault(FaultCode.DestinationShort, "", Invariant($"{method} throws: the {what} has {Length(length.Max < expected ? length.Max : length.Min)} and the layer has {expected}"));

    private static string Length(Extended length) => length == 1 ? "1 element" : Invariant($"{length} elements");
}
