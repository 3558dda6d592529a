using Microsoft.CodeAnalysis;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Analyzers.CallSites;

/// <summary>QG0301 to QG0305: values that are passed to a quantizer.</summary>
internal static class ValueRules
{
    public static void Argument(CallSite site, Quantizer quantizer, IOperation value)
    {
        ValueFaults faults = Faults(site, quantizer);
        if (value.ConstantValue is { HasValue: true, Value: { } constant } && NumberTypes.OfConstant(constant) is { } point)
            site.Report(faults.OfConstant(point), value);
        else if (NumberTypes.Of(value.Type) is not null)
            site.Report(faults.OfExpression(new RangeReader(site.Sources).Read(value)), value, value);
    }

    /// <summary>A value that the program itself tests: a fault only if it is never inside.</summary>
    public static void Tried(CallSite site, Quantizer quantizer, IOperation value)
    {
        if (NumberTypes.Of(value.Type) is not null)
            site.Report(Faults(site, quantizer).OfTried(new RangeReader(site.Sources).Read(value), value.ConstantValue.HasValue), value, value);
    }

    /// <summary>Elements off the grid are not reported, because hardly any value of a table of weights is on it.</summary>
    public static void Elements(CallSite site, Quantizer quantizer, IOperation source)
    {
        if (ElementReader.Elements(source, site.Sources) is not { } elements)
            return;
        ValueFaults faults = Faults(site, quantizer);
        foreach (IOperation element in elements)
            site.Report(faults.OfElement(new RangeReader(site.Sources).Read(element)), element, element, source);
    }

    private static ValueFaults Faults(CallSite site, Quantizer quantizer) => new(quantizer.Name, quantizer.Spec as UniformSpec, quantizer.Grid, () => Clamp(quantizer, site.Sources.HasClamp));

    /// <summary>The marked expression, clamped to the least and the largest value. Old frameworks have no <c>Math.Clamp</c>.</summary>
    private static string Clamp(Quantizer quantizer, bool hasClamp)
    {
        string type = quantizer.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return hasClamp
            ? $"global::System.Math.Clamp({Remedy.Marked}, {type}.MinValue, {type}.MaxValue)"
            : $"global::System.Math.Max({type}.MinValue, global::System.Math.Min({Remedy.Marked}, {type}.MaxValue))";
    }
}
