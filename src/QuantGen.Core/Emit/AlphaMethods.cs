using System.Collections.Generic;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The methods of a quantizer with a fitted scale, each listed once.</summary>
internal static class AlphaMethods
{
    /// <summary>The bounds are those of a fit that is told no others; alphas have none.</summary>
    public static IEnumerable<AlphaMethod> Of(Alpha alpha, int minExponent, int maxExponent)
    {
        (string type, string entry, string kind) = (FactorText.Type(alpha), FactorText.Name(alpha), FactorText.Kind(alpha));
        AlphaParameter one = Single(type, entry), values = Source("float"), codes = Source(null), newValues = Destination("float"), newCodes = Destination(null);
        AlphaParameter innerLength = Single("int", "innerLength"), given = new(AlphaParameterKind.Entries, type, entry + "s"), found = new(AlphaParameterKind.NewEntries, type, entry + "s");
        AlphaParameter[] bounds = alpha == Alpha.Po2
            ? [Single("int", "minExponent") with { Default = NumberText.Integer(minExponent) }, Single("int", "maxExponent") with { Default = NumberText.Integer(maxExponent) }]
            : [];

        yield return new(null, "Quantize", [Single("double", "value"), one]);
        yield return new("float", "Dequantize", [Single(null, "code"), one]);
        yield return new("float", "FakeQuantize", [Single("double", "value"), one]);
        foreach ((string name, AlphaParameter from, AlphaParameter to) in new[] { ("Quantize", values, newCodes), ("Dequantize", codes, newValues), ("FakeQuantize", values, newValues) })
        {
            yield return new("void", name, [from, one, to]);
            yield return new("void", name, [from, given, innerLength, to]);
        }

        yield return new(type, "Fit" + kind, [values, .. bounds]);
        yield return new("void", "Fit" + kind + "s", [values, innerLength, found, .. bounds]);
        yield return new(type, AlphaMethod.FitAndQuantize, [values, newCodes, .. bounds]);
        yield return new("void", AlphaMethod.FitAndQuantize, [values, innerLength, found, newCodes, .. bounds]);
    }

    private static AlphaParameter Single(string? type, string name) => new(AlphaParameterKind.Single, type, name);

    private static AlphaParameter Source(string? type) => new(AlphaParameterKind.Source, type, "source");

    private static AlphaParameter Destination(string? type) => new(AlphaParameterKind.Destination, type, "destination");
}
