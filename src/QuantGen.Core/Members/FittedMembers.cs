using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The methods that fit a scale or take its factor as a parameter, which quantizers with <c>Alpha</c> have.</summary>
internal static class FittedMembers
{
    public const string FitAndQuantize = nameof(FitAndQuantize), FitAffine = nameof(FitAffine), ZeroPoint = "zeroPoint";

    /// <summary>The bounds are the defaults of a fit of exponents; alphas have none.</summary>
    public static IEnumerable<Member> All(Alpha alpha, int minExponent, int maxExponent, bool withZeroPoint)
    {
        (string type, string entry, string kind) = (FactorText.Type(alpha), FactorText.Name(alpha), FactorText.Kind(alpha));
        Parameter one = Single(type, entry, Factor), innerLength = Single("int", "innerLength", _ => "The number of adjacent elements that belong to one channel: 1 with channels last, the row's length with channels first"),
            given = new(ParameterKind.Entries, type, entry + "s"), found = new(ParameterKind.NewEntries, type, entry + "s"),
            value = Single("double", "value", _ => "Any number; infinities and NaN too"), code = new(ParameterKind.Single, TypeNames.CodeName, "code"),
            fitted = SequenceMembers.Values with { Description = _ => "The values; NaN and infinities count as 0" },
            quantized = SequenceMembers.Values with { Description = _ => "The values; in the fit NaN and infinities count as 0" };
        // With a zero point each factor has one beside it.
        Parameter[] ones = withZeroPoint ? [one, Single("int", ZeroPoint, _ => $"The code of 0, −{Fitting.MaxZeroPoint} … {Fitting.MaxZeroPoint}")] : [one];
        Parameter[] givens = withZeroPoint ? [given, new(ParameterKind.Entries, "int", ZeroPoint + "s")] : [given], founds = withZeroPoint ? [found, new(ParameterKind.NewEntries, "int", ZeroPoint + "s")] : [found];
        Parameter[] set = withZeroPoint ? [new(ParameterKind.Out, "int", ZeroPoint) { Description = _ => "Receives the zero point" }] : [];
        string fitOne = withZeroPoint ? FitAffine : "Fit" + kind, fitMany = withZeroPoint ? FitAffine : "Fit" + kind + "s";
        Parameter[] bounds = alpha == Alpha.Po2
            ?
            [
                Single("int", "minExponent", _ => "The least exponent") with { Default = NumberText.Integer(minExponent) },
                Single("int", "maxExponent", _ => "The largest exponent") with { Default = NumberText.Integer(maxExponent) },
            ]
            : [];

        yield return Method(TypeNames.CodeName, "Quantize", [value, .. ones]);
        yield return Method(TypeNames.RealName, "Dequantize", [code, .. ones]);
        yield return Method(TypeNames.RealName, "FakeQuantize", [value, .. ones]);
        foreach ((string name, Parameter from, Parameter to) in SequenceMembers.Maps)
        {
            yield return Method("void", name, [from, .. ones, to]);
            yield return Method("void", name, [from, .. givens, innerLength, to]);
        }

        (Parameter seed, Parameter firstIndex) = (StochasticMembers.Seed, StochasticMembers.FirstIndex);
        Parameter[][] stochastic =
        [
            [value, .. ones, seed, StochasticMembers.Index], [SequenceMembers.Values, .. ones, seed, firstIndex, SequenceMembers.NewCodes],
            [SequenceMembers.Values, .. givens, innerLength, seed, firstIndex, SequenceMembers.NewCodes],
        ];
        foreach (Parameter[] parameters in stochastic)
            yield return Method(parameters[0].IsSequence ? "void" : TypeNames.CodeName, StochasticMembers.Name, parameters) with { IsOf = context => context.IsStochastic };
        // Binary and ternary codes have no zero point.
        foreach (Parameter[] parameters in withZeroPoint ? [] : stochastic)
            yield return StochasticMembers.WithDeviation(MemberGroup.Fitted, WithDeviation(parameters));
        yield return Method(type, fitOne, [fitted, .. set, .. bounds]);
        yield return Method("void", fitMany, [fitted, innerLength, .. founds, .. bounds]);
        yield return Method(type, FitAndQuantize, [quantized, SequenceMembers.NewCodes, .. set, .. bounds]);
        yield return Method("void", FitAndQuantize, [quantized, innerLength, .. founds, SequenceMembers.NewCodes, .. bounds]);

        static Parameter[] WithDeviation(Parameter[] parameters) =>
            [.. parameters.Take(2), parameters[1].Kind == ParameterKind.Entries ? StochasticMembers.Deviations : StochasticMembers.Deviation, .. parameters.Skip(2)];

        static Parameter Single(string type, string name, Func<MemberContext, string> description) => new(ParameterKind.Single, type, name) { Description = description };

        static Member Method(string result, string name, Parameter[] parameters)
        {
            var member = new Member(MemberGroup.Fitted, result, name, parameters);
            return member with { Summary = context => Summary(member, context), Returns = Returns(member) };
        }
    }

    private static string Factor(MemberContext context)
    {
        Fitting fitting = context.Fitting!;
        (string first, string last) = (NumberText.Integer(fitting.FirstExponent), NumberText.Integer(fitting.LastExponent));
        return fitting.Alpha == Alpha.Po2 ? $"The logarithm of alpha, {first} … {last}" : $"The factor on the scale, 2^{first} … 2^{last}";
    }

    private static string Summary(Member method, MemberContext context)
    {
        (NumberGrid grid, Fitting fitting) = (context.Grid, context.Fitting!);
        string entry = FactorText.Name(fitting.Alpha), steps = fitting.FitsZeroPoint ? "(code − zeroPoint)" : Wording.Steps(grid, "code");
        // A power of two times the scale is a float; the product with another factor is rounded to float.
        (string scale, string value) = fitting.Alpha == Alpha.Po2
            ? ($"<c>2^exponent · {Wording.Step(grid)}</c>", $"<c>{steps} · {Wording.Step(grid)} · 2^exponent</c>")
            : ($"s, the float nearest to <c>alpha · {Wording.Step(grid)}</c>", $"<c>{steps} · s</c>, where s is the float nearest to <c>alpha · {Wording.Step(grid)}</c>");
        string factor = fitting.FitsZeroPoint ? entry + ", " + ZeroPoint : entry;
        string offset = fitting.FitsZeroPoint ? ", plus <paramref name=\"zeroPoint\"/>," : grid.ZeroPoint == 0 ? ", then" : ", plus the zero point,";
        if (grid.Profile is not null && (method.HasDestination || !method.IsOverMany) && method.Name != FitAndQuantize && Profile(method, context) is { } summary)
            return summary;
        string channel = $"channel: element i has entry <c>i / innerLength % {entry}s.Length</c>";
        return (method.Name, method.IsOverMany) switch
        {
            ("Quantize", false) when grid.Rule is BinaryRule binary => $"The code of <paramref name=\"value\"/>: 1 from 0 on, else {(binary.IsSigned ? "-1" : "0")}; the {entry} does not matter; NaN gives {NumberText.Integer(grid.NaNCode)}.",
            ("Quantize", false) => $"The code of <paramref name=\"value\"/> at the scale {scale}, exact: rounded {grid.Rounding}{offset} saturated; NaN gives {NaN(grid, fitting)}.",
            (StochasticMembers.Name, false) => $"One of the two codes beside <paramref name=\"value\"/> at the scale {scale}: the upper one if <c>word &lt; fraction · 2^32</c>, with a random word and the exact fraction; NaN gives {NaN(grid, fitting)}.",
            ("Dequantize", false) => $"The float nearest to {value}.",
            (_, false) => $"The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value, {factor}), {factor})</c>.",
            (FitAndQuantize, _) => $"Fits the {entry}{(fitting.FitsZeroPoint ? " and the zero point" : "")}{(method.IsByChannel ? " of each channel" : "")} and quantizes with {(fitting.FitsZeroPoint ? "them" : "it")}.",
            _ when method.IsFit => $"The {entry} {(fitting.FitsZeroPoint ? "and the zero point that fit" : "that fits")} the elements by {fitting.Fit}{(method.IsByChannel ? ", of each " + channel : "")}.",
            _ => $"<c>{method.Name}</c> of every element with {(method.IsByChannel ? $"the {entry}{(fitting.FitsZeroPoint ? " and the zero point" : "")} of its {channel}" : "one " + entry + (fitting.FitsZeroPoint ? " and one zero point" : ""))}.",
        };
    }

    /// <summary>What a profile computes; null for a method that no profile changes.</summary>
    private static string? Profile(Member method, MemberContext context)
    {
        (NumberGrid grid, Fitting fitting) = (context.Grid, context.Fitting!);
        string scale = fitting.Alpha == Alpha.Po2 ? $"at the scale s = <c>2^exponent · {Wording.Step(grid)}</c>" : $"at the scale s, the float nearest to <c>alpha · {Wording.Step(grid)}</c>";
        string Formula(ProfileRule rule) => ProfileText.FormulaAtScale(grid, rule, fitting.FitsZeroPoint);
        if (!method.IsOverMany)
            return method.Name == "Quantize" ? $"The code of <paramref name=\"value\"/> by profile {grid.Profile!.Profile} {scale}: {Formula(grid.Profile)}. The value is first rounded to float." : null;
        if (grid.Bulk is not { Profile: { } bulk })
            return null;
        string entry = FactorText.Name(fitting.Alpha), factor = $"the {entry}{(fitting.FitsZeroPoint ? " and the zero point" : "")}";
        if (method.IsByChannel)
        {
            string channel = $"{factor} of its channel: element i has entry <c>i / innerLength % {entry}s.Length</c>";
            return method.Name == "Quantize"
                ? $"The codes, each with {channel}. TensorFlow Lite runs its reference kernel by channel: {Formula(grid.Profile!.ByChannel()).Replace("<paramref name=\"zeroPoint\"/>", "the zero point")}."
                : null;
        }

        string blocks = $"the first <c>{(context.Spans ? "source.Length" : "count")} / {ProfileRule.BulkBlock} * {ProfileRule.BulkBlock}</c> elements";
        return method.Name switch
        {
            "Quantize" => $"The codes {scale}: {blocks} are {Formula(bulk)}, the rest <c>Quantize</c> of each.",
            "Dequantize" when ProfileText.AddsOffset(grid, fitting) => $"The values {scale}: {blocks} are <c>-{(fitting.FitsZeroPoint ? ZeroPoint : "ZeroPoint")} * s + code * s</c>, each operation rounded to float, the rest <c>Dequantize</c> of each.",
            "FakeQuantize" => $"The values of the codes that <c>Quantize</c> over the same elements gives, with one {entry}{(fitting.FitsZeroPoint ? " and one zero point" : "")}: bitwise <c>Dequantize</c> of them.",
            _ => null,
        };
    }

    private static string NaN(NumberGrid grid, Fitting fitting) => fitting.FitsZeroPoint && fitting.NaN == NaNCode.Zero ? "<paramref name=\"zeroPoint\"/>" : NumberText.Integer(grid.NaNCode);

    private static Func<MemberContext, string>? Returns(Member method) => method.Result switch
    {
        "void" => null,
        TypeNames.CodeName => ScalarMembers.ReturnsCode,
        TypeNames.RealName => _ => "The value.",
        _ => context => "The " + FactorText.Name(context.Fitting!.Alpha) + ".",
    };
}
