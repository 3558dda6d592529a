using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>One quantizer of a page and how it is drawn: between which numbers, and up to which values.</summary>
/// <param name="File">The beginning of the files' names.</param>
/// <param name="Quantizer">The class in the first block of the page.</param>
/// <param name="Function">How the legends call the function.</param>
/// <param name="F">The function, which is drawn and determines no code.</param>
internal sealed record Drawing(string File, string Quantizer, string Function, Func<double, double> F, Axis Across, Axis Up, bool IsCompanded = false)
{
    /// <summary>Of values at other distances than a step: the error is drawn as a difference of values, up to these. Otherwise it is drawn in steps.</summary>
    public Axis? Error { get; init; }

    /// <summary>The numbers of which the error is drawn; null: those of the values.</summary>
    public Axis? ErrorAcross { get; init; }
}

/// <summary>A page of <c>docs/quantizers</c>: what it declares and what it shows.</summary>
internal sealed record PagePictures(string Page, Drawing[] Drawings, bool HasMirror = false)
{
    /// <summary>How its tables show codes.</summary>
    public CodeTable Codes { get; init; }

    public const string Folder = "docs/quantizers";

    private const double FullScale = 1, Mu = 255, A = 87.6;

    public static readonly PagePictures[] All =
    [
        new("relu", [
            new("relu", "Relu4", "max(x, 0)", x => Math.Max(x, 0), new("x", -0.5, 1, 0.25), new("value", 0, 1, 0.25)),
            new("leaky-relu", "LeakyRelu4", "Relu with slope 1/4", x => x >= 0 ? x : Math.Max(x / 4, -0.5), new("x", -3, 2, 1), new("value", -1, 2, 0.5)),
        ]),
        new("sigmoid", [
            new("sigmoid", "Sigmoid4", "1 / (1 + e^−x)", Sigmoid, new("x", -6, 6, 1), new("value", 0, 1, 0.25)),
            new("hard-sigmoid", "HardSigmoid4", "clip(x / 2 + 1/2, 0, 1)", x => Math.Clamp((x / 2) + 0.5, 0, 1), new("x", -1.5, 1.5, 0.5), new("value", 0, 1, 0.25)),
            new("smooth-sigmoid", "SmoothSigmoid4", "clip(3x / 16 + 1/2, 0, 1)", x => Math.Clamp((3 * x / 16) + 0.5, 0, 1), new("x", -4, 4, 1), new("value", 0, 1, 0.25)),
        ], HasMirror: true),
        new("tanh", [
            new("tanh", "Tanh4", "tanh(x)", Math.Tanh, new("x", -4, 4, 1), new("value", -1, 1, 0.25)),
            new("hard-tanh", "HardTanh4", "clip(x, −1, 1)", x => Math.Clamp(x, -1, 1), new("x", -1.5, 1.5, 0.5), new("value", -1, 1, 0.25)),
            new("smooth-tanh", "SmoothTanh4", "clip(3x / 8, −1, 1)", x => Math.Clamp(3 * x / 8, -1, 1), new("x", -4, 4, 1), new("value", -1, 1, 0.25)),
        ]),
        new("hard-swish", [
            new("hard-swish", "HardSwish4", "x · clip(x + 3, 0, 6) / 6", x => x * Math.Clamp(x + 3, 0, 6) / 6, new("x", -4, 4, 1), new("value", -1, 4, 0.5)),
        ]),
        new("mu-law", [
            new("mu-law", "MuLaw4", "µ-law of x", x => Math.CopySign(FullScale * Math.Log(1 + (Mu * Math.Abs(x) / FullScale)) / Math.Log(1 + Mu), x), Around0, Around0 with { Label = "value" }, IsCompanded: true),
        ]),
        new("a-law", [
            new("a-law", "ALaw4", "A-law of x", ALaw, Around0, Around0 with { Label = "value" }, IsCompanded: true),
        ]),
        new("binary", [
            Values("binary", "Sign", new("x", -2, 2, 0.5), new("value", -2, 2, 0.5), new("error", -1.25, 1.25, 0.25)),
            Values("binary-01", "Bit", new("x", -2, 2, 0.5), new("value", -2, 2, 0.5), new("error", -1.25, 2.25, 0.5)),
        ]) { Codes = CodeTable.Bits },
        new("ternary", [
            Values("ternary", "Ternary", new("x", -2, 2, 0.5), new("value", -2, 2, 0.5), new("error", -1.25, 1.25, 0.25)),
        ]) { Codes = CodeTable.Bits },
        new("power-of-two", [
            Values("power-of-two", "Powers3", Powers, Powers with { Label = "value" }, new("error", -1.25, 1.25, 0.25)),
            Values("power-of-two-zero", "WithZero3", Powers, Powers with { Label = "value" }, new("error", -1.25, 1.25, 0.25)),
            Values("power-of-two-floor", "Floor3", Powers, Powers with { Label = "value" }, new("error", -1.25, 1.25, 0.25)),
        ]) { Codes = CodeTable.Bits },
        new("g711", [
            Values("g711-mu-law", "MuLawLine", new("sample", -64, 64, 16), new("value", -80, 80, 16), Telephony) with { ErrorAcross = Positive },
            Values("g711-a-law", "ALawLine", new("sample", -64, 64, 16), new("value", -80, 80, 16), Telephony) with { ErrorAcross = Positive },
        ]) { Codes = CodeTable.Segments },
    ];

    private static Axis Around0 => new("x", -1, 1, 0.25);

    private static Axis Powers => new("x", -3, 3, 1);

    private static Axis Positive => new("sample", 0, 32767, 4096);

    private static Axis Telephony => new("error", -750, 750, 250);

    public IEnumerable<string> FileNames => Drawings
        .SelectMany(drawing => (drawing.IsCompanded ? new[] { "-curve.svg", "-codes.svg", "-error.svg" } : ["-curve.svg", "-error.svg"]).Select(end => drawing.File + end))
        .Concat(HasMirror ? ["sigmoid-mirror.svg"] : []);

    /// <summary>A quantizer whose values are numbers like x, at other distances than a step.</summary>
    private static Drawing Values(string file, string quantizer, Axis across, Axis up, Axis error) => new(file, quantizer, "x", x => x, across, up) { Error = error };

    /// <summary>The files of the page, by name.</summary>
    public IEnumerable<(string Name, string Text)> Draw(Func<string, DrawnQuantizer> quantizer)
    {
        foreach (Drawing drawing in Drawings)
        {
            DrawnQuantizer drawn = quantizer(drawing.Quantizer);
            IReadOnlyList<CodeInterval> intervals = drawn.Intervals(drawing.Across.From, drawing.Across.To);
            yield return (drawing.File + "-curve.svg", drawing.IsCompanded ? Values(drawing, drawn, intervals, "x", x => x) : Values(drawing, drawn, intervals, drawing.Function, drawing.F));
            if (drawing.IsCompanded)
                yield return (drawing.File + "-codes.svg", Companded(drawing, drawn, intervals));
            yield return (drawing.File + "-error.svg", Error(drawing, drawn, intervals));
        }

        if (HasMirror)
            yield return ("sigmoid-mirror.svg", Mirror(quantizer("SymmetricSigmoid3")));
    }

    private static string Values(Drawing drawing, DrawnQuantizer drawn, IReadOnlyList<CodeInterval> intervals, string function, Func<double, double> f)
    {
        var svg = new Svg($"FakeQuantize of {drawn.Name}", $"The values that {drawn.Name}.FakeQuantize(x) gives, as stairs, beside {function}.");
        Panel panel = svg.Add(drawing.Across, drawing.Up);
        panel.Smooth(function, Svg.Orange, f);
        // All numbers of an interval have the value of its first one.
        Dictionary<long, double> values = intervals.DistinctBy(interval => interval.Code).ToDictionary(interval => interval.Code, interval => drawn.FakeQuantize(interval.From));
        panel.Stairs("FakeQuantize(x)", Svg.Blue, intervals, code => values[code]);
        return svg.Text();
    }

    private static string Companded(Drawing drawing, DrawnQuantizer drawn, IReadOnlyList<CodeInterval> intervals)
    {
        var svg = new Svg($"Codes of {drawn.Name}", $"Scale · {drawn.Name}.Quantize(x), as stairs, beside the {drawing.Function}.");
        Panel panel = svg.Add(drawing.Across, drawing.Up with { Label = "Scale · code" });
        panel.Smooth(drawing.Function, Svg.Orange, drawing.F);
        panel.Stairs("Scale · Quantize(x)", Svg.Blue, intervals, code => drawn.Scale * code);
        return svg.Text();
    }

    private static string Error(Drawing drawing, DrawnQuantizer drawn, IReadOnlyList<CodeInterval> intervals)
    {
        if (drawing.Error is { } up)
            return ValueError(drawing, drawn, drawing.ErrorAcross ?? drawing.Across, up);
        string value = drawing.IsCompanded ? "Scale · Quantize(x)" : "Dequantize(Quantize(x))", function = drawing.IsCompanded ? drawing.Function : "f(x)";
        var svg = new Svg($"Error of {drawn.Name}", $"{value} − {function}, in steps of {drawn.Name}: between −1/2 and 1/2, except where codes saturate.");
        svg.Add(drawing.Across, new("steps", -1.25, 1.25, 0.5)).Pieces($"{value} − {function}", Svg.Blue, intervals, (x, code) => code - (drawing.F(x) / drawn.Scale));
        return svg.Text();
    }

    private static string ValueError(Drawing drawing, DrawnQuantizer drawn, Axis across, Axis up)
    {
        var svg = new Svg($"Error of {drawn.Name}", $"{drawn.Name}.FakeQuantize(x) − {drawing.Function}.");
        IReadOnlyList<CodeInterval> intervals = drawn.Intervals(across.From, across.To);
        Dictionary<long, double> values = intervals.ToDictionary(interval => interval.Code, interval => drawn.FakeQuantize(interval.From));
        svg.Add(across, up).Pieces($"FakeQuantize(x) − {drawing.Function}", Svg.Blue, intervals, (x, code) => values[code] - drawing.F(x));
        return svg.Text();
    }

    /// <summary>QKeras' sigmoid of 3 bits and the symmetric one, each with its mirror image through (0, 1/2).</summary>
    private static string Mirror(DrawnQuantizer symmetric)
    {
        Axis across = new("x", -12, 12, 4), up = new("value", 0, 1, 0.25);
        var svg = new Svg("A sigmoid of 3 bits and its mirror image", "Above: q(x) of QKeras and 1 − q(−x), which differ at both ends. Below: both of a quantizer with Symmetric = true, which are the same.");
        Add("QKeras", QKeras);
        Add("Symmetric = true", symmetric.Quantize);
        return svg.Text();

        void Add(string name, Func<double, long> quantize)
        {
            Panel panel = svg.Add(across, up);
            panel.Stairs(name + ": q(x)", Svg.Blue, Steps.Of(quantize, across.From, across.To), code => code / 8.0);
            panel.Stairs("1 − q(−x)", Svg.Orange, Steps.Of(x => 8 - quantize(-x), across.From, across.To), code => code / 8.0, dashed: true);
        }

        static long QKeras(double x) => (long)Math.Clamp(Math.Round(Sigmoid(x) * 8, MidpointRounding.ToEven), 0, 7);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double ALaw(double x)
    {
        double v = Math.Abs(x) / FullScale, result = v <= 1 / A ? A * v : 1 + Math.Log(A * v);
        return Math.CopySign(FullScale * result / (1 + Math.Log(A)), x);
    }
}
