using System.Collections.Generic;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The methods of a quantizer with a fitted scale, each listed once.</summary>
internal static class AlphaMethods
{
    public static IEnumerable<AlphaMethod> Of(NumberGrid grid, Fitting fitting)
    {
        (string type, string entry, string kind) = FitText.Entry(fitting.Alpha);
        bool isPo2 = fitting.Alpha == Alpha.Po2;
        string entries = entry + "s", steps = DescriptionEmitter.Steps(grid, "code");
        // A power of two times the scale is a float; another factor makes a product that is rounded to one.
        string step = isPo2 ? $"<c>2^exponent · {DescriptionEmitter.Step(grid)}</c>" : $"s, the float nearest to <c>alpha · {DescriptionEmitter.Step(grid)}</c>";
        string value = isPo2 ? $"<c>{steps} · {DescriptionEmitter.Step(grid)} · 2^exponent</c>" : $"<c>{steps} · s</c>, where s is the float nearest to <c>alpha · {DescriptionEmitter.Step(grid)}</c>";
        string offset = grid.ZeroPoint == 0 ? ", then" : ", plus the zero point,";
        AlphaParameter one = Single(type, entry), values = Source("float"), codes = Source(AlphaMethod.Code), newValues = Destination("float"), newCodes = Destination(AlphaMethod.Code);
        AlphaParameter innerLength = Single("int", "innerLength"), given = new(AlphaParameterKind.Entries, type, entries), found = new(AlphaParameterKind.NewEntries, type, entries);
        AlphaParameter[] bounds = isPo2
            ? [Single("int", "minExponent") with { Default = NumberText.Integer(fitting.MinExponent) }, Single("int", "maxExponent") with { Default = NumberText.Integer(fitting.MaxExponent) }]
            : [];

        yield return new($"The code of <paramref name=\"value\"/> at the scale {step}, exact: rounded {grid.Rounding}{offset} saturated; NaN gives {NumberText.Integer(grid.NaNCode)}.",
            AlphaMethod.Code, "Quantize", [Single("double", "value"), one]);
        yield return new($"The float nearest to {value}.", "float", "Dequantize", [Single(AlphaMethod.Code, "code"), one]);
        yield return new($"The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value, {entry}), {entry})</c>.",
            "float", "FakeQuantize", [Single("double", "value"), one]);
        foreach ((string name, AlphaParameter from, AlphaParameter to) in new[] { ("Quantize", values, newCodes), ("Dequantize", codes, newValues), ("FakeQuantize", values, newValues) })
        {
            yield return new($"<c>{name}</c> of every element with one {entry}.", "void", name, [from, one, to]);
            yield return new($"<c>{name}</c> of every element with the {entry} of its channel: element i has entry <c>i / innerLength % {entries}.Length</c>.",
                "void", name, [from, given, innerLength, to]);
        }

        string what = $"The {entry} that fits the elements by {fitting.Fit}";
        yield return new(what + ".", type, "Fit" + kind, [values, .. bounds]);
        yield return new(what + ", of each channel: element i belongs to entry <c>i / innerLength % " + entries + ".Length</c>.", "void", "Fit" + kind + "s", [values, innerLength, found, .. bounds]);
        yield return new($"Fits the {entry} and quantizes with it.", type, "FitAndQuantize", [values, newCodes, .. bounds]);
        yield return new($"Fits the {entry} of each channel and quantizes with it.", "void", "FitAndQuantize", [values, innerLength, found, newCodes, .. bounds]);
    }

    private static AlphaParameter Single(string type, string name) => new(AlphaParameterKind.Single, type, name);

    private static AlphaParameter Source(string type) => new(AlphaParameterKind.Source, type, "source");

    private static AlphaParameter Destination(string type) => new(AlphaParameterKind.Destination, type, "destination");
}
