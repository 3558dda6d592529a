using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The documentation of the methods of a fitted scale.</summary>
internal static class AlphaDocumentation
{
    public static void Emit(CodeWriter writer, AlphaMethod method, Tier tier, NumberGrid grid, Fitting fitting)
    {
        writer.Line("/// <summary>" + Summary(method, grid, fitting) + "</summary>");
        foreach (AlphaParameter parameter in method.All(tier))
            writer.Line($"/// <param name=\"{parameter.Name}\">{Describe(parameter, method, fitting)}</param>");
        if (tier == Tier.PortableArrays && method.IsOverMany)
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">An array is null.</exception>");
        if (tier != Tier.PortableArrays && method.Parameters.Count == 1)
            return;
        string sequence = tier == Tier.PortableArrays ? "An array is too short or ranges overlap"
            : "The destination is too short or overlaps the source" + (method.Name == "FakeQuantize" ? " other than exactly" : "");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">"
            + (method.HasDestination ? sequence + ", or an argument is outside its range; nothing is written." : "An argument is outside its range.") + "</exception>");
    }

    private static string Summary(AlphaMethod method, NumberGrid grid, Fitting fitting)
    {
        string entry = FactorText.Name(fitting.Alpha), steps = DescriptionEmitter.Steps(grid, "code");
        // A power of two times the scale is a float; another factor makes a product that is rounded to one.
        (string scale, string value) = fitting.Alpha == Alpha.Po2
            ? ($"<c>2^exponent · {DescriptionEmitter.Step(grid)}</c>", $"<c>{steps} · {DescriptionEmitter.Step(grid)} · 2^exponent</c>")
            : ($"s, the float nearest to <c>alpha · {DescriptionEmitter.Step(grid)}</c>", $"<c>{steps} · s</c>, where s is the float nearest to <c>alpha · {DescriptionEmitter.Step(grid)}</c>");
        string offset = grid.ZeroPoint == 0 ? ", then" : ", plus the zero point,";
        string channel = $"channel: element i has entry <c>i / innerLength % {entry}s.Length</c>";
        return (method.Name, method.IsOverMany) switch
        {
            ("Quantize", false) => $"The code of <paramref name=\"value\"/> at the scale {scale}, exact: rounded {grid.Rounding}{offset} saturated; NaN gives {NumberText.Integer(grid.NaNCode)}.",
            ("Dequantize", false) => $"The float nearest to {value}.",
            (_, false) => $"The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value, {entry}), {entry})</c>.",
            (AlphaMethod.FitAndQuantize, _) => $"Fits the {entry}{(method.IsByChannel ? " of each channel" : "")} and quantizes with it.",
            _ when method.IsFit => $"The {entry} that fits the elements by {fitting.Fit}{(method.IsByChannel ? ", of each " + channel : "")}.",
            _ => $"<c>{method.Name}</c> of every element with {(method.IsByChannel ? $"the {entry} of its {channel}" : "one " + entry)}.",
        };
    }

    private static string Describe(AlphaParameter parameter, AlphaMethod method, Fitting fitting) => parameter.Name switch
    {
        "value" => "Any number.",
        "code" => "The code.",
        "source" when parameter.IsOfCodes => "The codes.",
        "source" when method.Name == AlphaMethod.FitAndQuantize => "The values; in the fit NaN and infinities count as 0.",
        "source" => method.IsFit ? "The values; NaN and infinities count as 0." : "The values.",
        "index" or "sourceIndex" => "The first of them.",
        "destination" => "Receives the " + (parameter.IsOfCodes ? "codes" : "values") + "; at least as long as <paramref name=\"source\"/>.",
        "destinationIndex" => "Where the first one goes.",
        "count" => "How many.",
        "exponent" => $"The logarithm of alpha, {NumberText.Integer(fitting.FirstExponent)} … {NumberText.Integer(fitting.LastExponent)}.",
        "alpha" => $"The factor on the scale, 2^{NumberText.Integer(fitting.FirstExponent)} … 2^{NumberText.Integer(fitting.LastExponent)}.",
        "innerLength" => "So many elements in a row belong to one channel: 1 with channels last, the row's length with channels first.",
        "minExponent" => "The least exponent.",
        "maxExponent" => "The largest exponent.",
        _ => parameter.Kind == AlphaParameterKind.Entries ? "One for each channel." : "Receives one for each channel.",
    };
}
