using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>What QKeras computes of functions other than codes: plain functions, ranges, quantized_ulaw and the numbers in its own tests.</summary>
public sealed class FunctionGoldenTests(ITestOutputHelper output)
{
    /// <summary>Why the numbers of a group in QKeras' own tests are not compared, by a part of its string.</summary>
    private static readonly (string Part, string Reason)[] LeftOut =
    [
        ("use_sigmoid=1", "use_sigmoid, which rounds a sigmoid to every second code"),
        ("qnoise_factor=0.", "qnoise_factor, which mixes a number with its quantized value"),
        ("integer=100", "quantized_bits(8,100,1), whose test passes with any result"),
    ];

    private readonly List<string> _differences = [];

    [Fact]
    public void QKeras_functions_and_ranges_have_the_same_values()
    {
        const string Rounded = "float32: the product with 3/16 and the sum with 1/2 are rounded", Cancelled = "float32: a tanh is 2 · sigmoid − 1, which loses digits next to 0";
        var departures = new SortedDictionary<string, int>(StringComparer.Ordinal) { [Rounded] = 0, [Cancelled] = 0 };
        int functions = 0, ranges = 0;
        foreach (QKerasFunctionRun run in QKerasFunctionsRecording.Runs())
        {
            if (run.IsRange)
            {
                UniformSpec spec = QKerasFunctionsRecording.SpecOf(run.Notation.Replace(".range()", "", StringComparison.Ordinal), run.Sigmoid).Spec!;
                NumberGrid grid = GridBuilder.Build(spec);
                Assert.Equal(grid.MaxCode + 1, run.Values.Length);
                for (int code = 0; code < run.Values.Length; code++, ranges++)
                    Same($"{run.Notation}, code {code}", run.Values[code], BinaryFormat.ToSingle(grid.Dequantize(code)!.Value));
            }
            else if (run.IsFunction)
            {
                bool isTanh = run.Notation.EndsWith("tanh", StringComparison.Ordinal), isSmooth = run.Notation.StartsWith("smooth", StringComparison.Ordinal);
                Function name = (isTanh, isSmooth) switch { (false, false) => Function.HardSigmoid, (false, true) => Function.SmoothSigmoid, (true, false) => Function.HardTanh, _ => Function.SmoothTanh };
                QuantizedFunction function = GridBuilder.Build(new() { Bits = 8, Integer = 0, Function = name }).Function!;
                for (int i = 0; i < run.Inputs.Length; i++, functions++)
                {
                    float x = run.Inputs[i], ours = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(function.At(Dyadic.FromDouble(x))!.Value.Dividend)!.Value);
                    float sigmoid = QKerasLineArithmetic.Function(x, isSmooth), theirs = isTanh ? (2 * sigmoid) - 1 : sigmoid;
                    Same($"{run.Notation}, prediction of {Text(x)}", run.Values[i], theirs);
                    if (Math.Abs((double)theirs - ours) > 1.0 / (1 << 23))
                        Same($"{run.Notation}, function of {Text(x)}", theirs, ours);
                    else if (theirs != ours)
                        departures[isTanh ? Cancelled : Rounded]++;
                }
            }
        }

        string table = RecordingsPage.Line(functions, "values of hard_sigmoid, smooth_sigmoid, hard_tanh and smooth_tanh compared")
            + RecordingsPage.Line(functions - departures.Values.Sum(), "are the float nearest to the exact value")
            + string.Concat(departures.Select(rule => RecordingsPage.Line(rule.Value, "differ: " + rule.Key)))
            + RecordingsPage.Line(ranges, "values of range() of quantized_relu compared: equal");
        output.WriteLine(table);
        NoDifferences();
        Assert.DoesNotContain(0, departures.Values);
        RecordingsPage.HasTable("QKeras, functions without a quantizer", table);
    }

    /// <summary>quantized_ulaw: a code of the sigmoid is chosen, and its value is companded, so that no declaration has the same values.</summary>
    [Fact]
    public void QKeras_quantized_ulaw_rounds_before_it_compands()
    {
        // How far p in float32 may be from the exact one, and how far a value may be.
        const double Float = 1.0 / (1 << 22);
        int numbers = 0, runs = 0, nan = 0, beside = 0;
        foreach (QKerasFunctionRun run in QKerasFunctionsRecording.Runs().Where(run => run.Is("quantized_ulaw")))
        {
            runs++;
            double mu = run.Parameters.GetProperty("u").GetDouble(), full = Math.ScaleB(1, run.Parameters.GetProperty("integer").GetInt32()), m = Math.ScaleB(1, run.Parameters.GetProperty("bits").GetInt32() - 1);
            double least = -1 + (run.Parameters.GetProperty("symmetric").GetInt32() / m), most = 1 - (1 / m);
            for (int i = 0; i < run.Inputs.Length; i++, numbers++)
            {
                float x = run.Inputs[i];
                if (float.IsNaN(x))
                {
                    Assert.True(float.IsNaN(run.Values[i]), run.Notation);
                    nan++;
                    continue;
                }

                double v = x / full, steps = m * (run.Sigmoid == "hard" ? Math.Clamp((v / 2) + 0.5, 0, 1) : 1 / (1 + Math.Exp(-v)));
                bool IsValueOf(double code) => Math.Abs(run.Values[i] - ValueOf(code)) <= full * Float;
                if (IsValueOf(Math.Round(steps)))
                    continue;
                beside++;
                if (!IsValueOf(Math.Round(steps - (m * Float))) && !IsValueOf(Math.Round(steps + (m * Float))))
                    _differences.Add($"{run.Notation}, sigmoid {run.Sigmoid}: {Text(x)}: expected {Text(run.Values[i])}, actual {Text((float)ValueOf(Math.Round(steps)))}");
            }

            double ValueOf(double code)
            {
                double r = (2 * code / m) - 1;
                return full * Math.Clamp(Math.Sign(r) * Math.Log(1 + (mu * Math.Abs(r))) / Math.Log(1 + mu), least, most);
            }
        }

        string table = RecordingsPage.Line(numbers, FormattableString.Invariant($"values compared with the companded value of a rounded sigmoid, {runs} runs"))
            + RecordingsPage.Line(numbers - nan - beside, "equal, up to the last places of a float")
            + RecordingsPage.Line(beside, "differ: float32: the sigmoid is rounded, next to a tie")
            + RecordingsPage.Line(nan, "differ: NaN has the value NaN");
        output.WriteLine(table);
        NoDifferences();
        RecordingsPage.HasTable("QKeras, quantized_ulaw", table);
    }

    [Fact]
    public void The_numbers_in_the_tests_of_QKeras_are_the_same()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(GoldenZip.PathOf("qkeras-tests.json")));
        JsonElement[] all = [.. document.RootElement.EnumerateArray()], groups = [.. all.Where(group => !QKerasStepsRecording.IsOne(group))];
        int groupsCompared = 0, numbers = 0;
        var left = new SortedDictionary<string, (int Groups, int Numbers)>(StringComparer.Ordinal);
        foreach (JsonElement group in groups)
        {
            string notation = NotationOf(group, out string sigmoid);
            float[] x = Numbers(group.GetProperty("x")), expected = Numbers(group.GetProperty("expected"));
            if (LeftOut.FirstOrDefault(item => notation.Contains(item.Part, StringComparison.Ordinal)).Reason is { } reason)
            {
                (int count, int sum) = left.GetValueOrDefault(reason);
                left[reason] = (count + 1, sum + x.Length);
                continue;
            }

            UniformSpec spec = QKerasFunctionsRecording.SpecOf(notation, sigmoid).Spec!;
            groupsCompared++;
            NumberGrid grid = GridBuilder.Build(spec);
            for (int i = 0; i < x.Length; i++, numbers++)
                Same($"{notation}, sigmoid {sigmoid}: {Text(x[i])}", expected[i], BinaryFormat.ToSingle(grid.Dequantize(grid.Quantize(x[i]))!.Value));
        }

        string table = RecordingsPage.Line(numbers, FormattableString.Invariant($"numbers compared, {groupsCompared} groups: equal"))
            + string.Concat(left.Select(item => RecordingsPage.Line(item.Value.Numbers, FormattableString.Invariant($"numbers not compared, {item.Value.Groups} group{(item.Value.Groups == 1 ? "" : "s")}: {item.Key}"))))
            + RecordingsPage.Line(all.Length - groups.Length, "groups compared above: powers of two and signs");
        output.WriteLine(table);
        NoDifferences();
        RecordingsPage.HasTable("QKeras, the numbers in its tests", table);
    }

    /// <summary>An array of numbers.</summary>
    internal static float[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetSingle())];

    /// <summary>The string of a group in QKeras' own tests, and what it gives to <c>set_internal_sigmoid</c>.</summary>
    internal static string NotationOf(JsonElement group, out string sigmoid)
    {
        sigmoid = "hard";
        var arguments = new List<string>();
        foreach (JsonProperty parameter in group.GetProperty("params").EnumerateObject())
        {
            if (parameter.NameEquals("sigmoid"))
                sigmoid = parameter.Value.GetString()!;
            else
                arguments.Add(parameter.Name + "=" + parameter.Value.ValueKind switch { JsonValueKind.True => "True", JsonValueKind.False => "False", JsonValueKind.String => "'" + parameter.Value.GetString() + "'", _ => parameter.Value.GetRawText() });
        }

        return group.GetProperty("quantizer").GetString() + "(" + string.Join(",", arguments) + ")";
    }

    /// <summary>Equal as numbers: QKeras may give −0.</summary>
    private void Same(string what, float expected, float actual)
    {
        if (expected != actual)
            _differences.Add($"{what}: expected {Text(expected)}, actual {Text(actual)}");
    }

    private void NoDifferences() =>
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));

    private static string Text(float value) => string.Create(CultureInfo.InvariantCulture, $"{value:R} = bits 0x{BitConverter.SingleToUInt32Bits(value):X8}");
}
