using System;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The documentation's first sentences of the methods that fit a scale or take the factor on it.</summary>
internal static class FittedSummaries
{
    public const string FitAndQuantize = nameof(FitAndQuantize);

    public static string Of(Member method, MemberContext context)
    {
        (NumberGrid grid, Fitting fitting) = (context.Grid, context.Fitting!);
        string entry = FactorText.Name(fitting.Alpha), steps = Wording.Steps(grid, "code");
        // A power of two times the scale is a float; another factor makes a product that is rounded to one.
        (string scale, string value) = fitting.Alpha == Alpha.Po2
            ? ($"<c>2^exponent · {Wording.Step(grid)}</c>", $"<c>{steps} · {Wording.Step(grid)} · 2^exponent</c>")
            : ($"s, the float nearest to <c>alpha · {Wording.Step(grid)}</c>", $"<c>{steps} · s</c>, where s is the float nearest to <c>alpha · {Wording.Step(grid)}</c>");
        string offset = grid.ZeroPoint == 0 ? ", then" : ", plus the zero point,";
        string channel = $"channel: element i has entry <c>i / innerLength % {entry}s.Length</c>";
        return (method.Name, method.IsOverMany) switch
        {
            ("Quantize", false) => $"The code of <paramref name=\"value\"/> at the scale {scale}, exact: rounded {grid.Rounding}{offset} saturated; NaN gives {NumberText.Integer(grid.NaNCode)}.",
            ("Dequantize", false) => $"The float nearest to {value}.",
            (_, false) => $"The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value, {entry}), {entry})</c>.",
            (FitAndQuantize, _) => $"Fits the {entry}{(method.IsByChannel ? " of each channel" : "")} and quantizes with it.",
            _ when method.IsFit => $"The {entry} that fits the elements by {fitting.Fit}{(method.IsByChannel ? ", of each " + channel : "")}.",
            _ => $"<c>{method.Name}</c> of every element with {(method.IsByChannel ? $"the {entry} of its {channel}" : "one " + entry)}.",
        };
    }

    public static Func<MemberContext, string>? ReturnsOf(Member method) => method.Result switch
    {
        "void" => null,
        TypeNames.CodeName => Summaries.ReturnsCode,
        TypeNames.RealName => _ => "The value.",
        _ => context => "The " + FactorText.Name(context.Fitting!.Alpha) + ".",
    };
}
