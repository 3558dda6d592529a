using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Accumulators, requantizers and lookups in canonical form: the text of <c>Format</c>, in which the formats that they name are written out.</summary>
internal static class PipelineFormat
{
    public static string Of(AccumulatorSpec spec) => Text("Accumulator", Text(spec.Input), Text(spec.Weight), Invariant($"Terms = {spec.Terms}"),
        spec.Bias is { } bias ? "Bias = " + Text(bias) : null, spec.BiasBits is { } biasBits ? Invariant($"BiasBits = {biasBits}") : null,
        spec.Bits is { } bits ? Invariant($"Bits = {bits}") : null, spec.Overflow is { } overflow ? "Overflow = " + overflow : null);

    public static string Of(RequantizerSpec spec) => Text("Requantizer", [Text(spec.From), Text(spec.To), .. Map(spec), spec.Layer is { } layer ? "Layer = " + layer : null]);

    public static string Of(LookupSpec spec) => Text("Lookup", Text(spec.From), Text(spec.To), spec.Function is { } function and not Function.None ? "Function = " + function : null,
        spec.Profile is { } profile and not Profile.Exact ? "Profile = " + profile : null, spec.Entries is { } entries ? "Entries = [" + string.Join(", ", entries.Select(entry => NumberText.Integer(entry))) + "]" : null);

    public static string Of(DenseSpec spec)
    {
        string? biased = spec.Bias is { } bias ? "Bias = " + Text(bias) : spec.BiasBits is { } bits ? Invariant($"BiasBits = {bits}") : null;
        string?[] map = spec.Output is null ? [] : Map(spec.Map);
        return Text("Dense", [Text(spec.Input), Text(spec.Weight), spec.Output is { } output ? Text(output) : null, Invariant($"Inputs = {spec.Inputs}"), Invariant($"Outputs = {spec.Outputs}"),
            spec.KernelOrder == KernelOrder.OutputsByInputs ? null : "KernelOrder = " + spec.KernelOrder, spec.PackedKernel == true ? "PackedKernel = true" : null, biased, .. map]);
    }

    /// <summary>The arguments of a requantizer but the formats.</summary>
    private static string?[] Map(RequantizerSpec spec) =>
    [
        spec.Profile is { } profile and not Profile.Exact ? "Profile = " + profile : null,
        spec.Rounding is { } rounding ? "Rounding = " + rounding : null, spec.Function is Function.Relu ? "Function = Relu" : null,
        spec.LowerBound is { } lower ? "LowerBound = " + NumberText.OfDouble(lower) : null, spec.UpperBound is { } upper ? "UpperBound = " + NumberText.OfDouble(upper) : null,
        spec.WeightExponents is { } exponents ? "WeightExponents = [" + string.Join(", ", exponents.Select(exponent => NumberText.Integer(exponent))) + "]" : null,
        spec.WeightAlphas is { } alphas ? "WeightAlphas = [" + string.Join(", ", alphas.Select(alpha => NumberText.SingleLiteral(Dyadic.FromDouble(alpha)))) + "]" : null,
        spec.SingleRounding == true ? "SingleRounding = true" : null,
    ];

    /// <summary>The inverse for accumulators; null for other text.</summary>
    public static AccumulatorSpec? ReadAccumulator(string? text)
    {
        if (text is null || !text.StartsWith("Accumulator(", System.StringComparison.Ordinal) || !text.EndsWith(")", System.StringComparison.Ordinal))
            return null;
        string[] parts = [.. Split(text.Substring("Accumulator(".Length, text.Length - "Accumulator(".Length - 1))];
        if (parts.Length < 3 || Operand(parts[0]) is not { } input || Operand(parts[1]) is not { } weight)
            return null;
        var spec = new AccumulatorSpec { Input = input, Weight = weight };
        foreach (string part in parts.Skip(2))
        {
            string[] pair = part.Split([" = "], 2, System.StringSplitOptions.None);
            AccumulatorSpec? read = pair.Length != 2 ? null : pair[0] switch
            {
                nameof(spec.Terms) when Number(pair[1]) is { } terms => spec with { Terms = terms },
                nameof(spec.BiasBits) when Number(pair[1]) is { } biasBits => spec with { BiasBits = biasBits },
                nameof(spec.Bits) when Number(pair[1]) is { } bits => spec with { Bits = bits },
                nameof(spec.Bias) when Operand(pair[1]) is { } bias => spec with { Bias = bias },
                nameof(spec.Overflow) when System.Enum.TryParse(pair[1], out Overflow overflow) => spec with { Overflow = overflow },
                _ => null,
            };
            if (read is null)
                return null;
            spec = read;
        }

        return !AccumulatorChecker.Check(spec).Any(fault => fault.IsError) && Of(spec) == text ? spec : null;

        static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

        static OperandSpec? Operand(string text) => FormatReader.Read(text) is { } format ? new(text, format, IsQuantizer: true) : null;
    }

    /// <summary>The arguments of a text: commas inside of brackets separate none.</summary>
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && text[i] == ',')
            {
                yield return text.Substring(start, i - start);
                start = i + 2;
            }
        }

        yield return start < text.Length ? text.Substring(start) : "";
    }

    private static string Text(string name, params string?[] parts) => name + "(" + string.Join(", ", parts.OfType<string>()) + ")";

    private static string Text(OperandSpec operand) => operand.Sum is { } sum ? Of(sum) : FormatFamily.Of(operand.Spec!).Canonical(operand.Spec!);
}
