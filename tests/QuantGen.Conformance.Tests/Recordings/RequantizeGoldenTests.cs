using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using QuantGen.Core.Pipelines;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Compiled requantizers beside what TensorFlow Lite, LiteRT and QONNX computed, and the arithmetic of gemmlowp beside gemmlowp and CMSIS-NN.</summary>
public sealed class RequantizeGoldenTests(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    [Fact]
    public void Codes_and_sums_of_TensorFlow_Lite_become_the_recorded_codes()
    {
        using var zip = new GoldenZip("tflite.zip");
        var maps = new CompiledMaps();
        var flavours = new List<(string Kind, string Name, string Map, bool ShiftsLeft, long[] Sources, long[] Codes)>();
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("kind").GetString() is "tfl_requantize" or "tfl_acc8" or "tfl_acc16"))
        {
            string kind = item.GetProperty("kind").GetString()!, id = item.GetProperty("id").GetString()!;
            JsonElement parameters = item.GetProperty("params");
            long[] sources = TfLiteIntegers.Read(zip, item.GetProperty("inputs")[0].GetString()!);
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                flavours.Add((kind, id + ", " + flavour.Name, maps.Declare(Declaration(maps, kind, flavour.Name, parameters)), TfLiteIntegers.ShiftsLeft(parameters), sources, TfLiteIntegers.Read(zip, id + "." + flavour.Value.GetString())));
            }
        }

        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        var computed = new Dictionary<(string Map, long[] Sources), long[]>();
        foreach ((string kind, string name, string declared, bool shiftsLeft, long[] sources, long[] codes) in flavours)
        {
            Assert.Equal(sources.Length, codes.Length);
            if (maps.Find(declared) is not { } map)
            {
                Assert.True(shiftsLeft, name + " is refused without a shift to the left");
                Count("not compared: " + kind + " shifted left, which overflows 32 bits and is refused (QG0115)", codes.Length);
                continue;
            }

            Assert.True(kind != "tfl_acc16" || sources.All(source => source is >= MinWide and <= MaxWide));
            // The flavours of both packages have the same requantizer.
            if (!computed.TryGetValue((declared, sources), out long[]? actual))
                computed.Add((declared, sources), actual = map.Many(sources, 0));
            for (int i = 0; i < sources.Length; i++)
                Same(FormattableString.Invariant($"{name}, {sources[i]}, span"), codes[i], actual[i]);
            Count("codes of " + kind + " over spans: equal", sources.Length);
            int inBlocks = 0;
            for (int i = 0; i < sources.Length; i++)
            {
                // In blocks of 16 codes the optimized kernels round in another way, which no method over one code does.
                if (kind == "tfl_requantize" && i < sources.Length / 16 * 16 && actual[i] == codes[i] && map.One(sources[i], 0) != codes[i])
                    inBlocks++;
                else
                    Same(FormattableString.Invariant($"{name}, {sources[i]}, one by one"), codes[i], map.One(sources[i], 0));
            }

            Count("codes of " + kind + " one by one: equal", sources.Length - inBlocks);
            if (inBlocks > 0)
                Count("not compared one by one: " + kind + " in blocks of 16, where the kernels round twice half up", inBlocks);
        }

        HasTable("Requantizers of TensorFlow Lite", string.Concat(counts.Select(count => RecordingsPage.Line(count.Value, count.Key))));

        void Count(string what, int count) => counts[what] = counts.GetValueOrDefault(what) + count;
    }

    /// <summary>Sums of 64 bits: so many terms of 16-bit codes and 8-bit weights.</summary>
    private const int WideTerms = 1 << 25;

    private const long MaxWide = 32768L * 128 * WideTerms, MinWide = -32768L * 127 * WideTerms;

    private static string Declaration(CompiledMaps maps, string kind, string flavour, JsonElement parameters)
    {
        Profile profile = TfLiteIntegers.ProfileOf(flavour);
        // XNNPACK has no layers of 16 bits.
        if (kind == "tfl_acc16" && profile == Profile.Xnnpack)
            profile = Profile.TfLiteOptimized;
        string to = Tensor("output"), from = Tensor("input");
        if (kind == "tfl_requantize")
            return $"Requantizer(typeof({from}), typeof({to}), Profile = Profile.{profile})";
        string weight = maps.Format(new UniformSpec { Bits = 8, Scale = TfLiteIntegers.ScaleOf(parameters.GetProperty("weight_scale")), ZeroPoint = 0 });
        string sum = maps.Declare(FormattableString.Invariant($"Accumulator(typeof({from}), typeof({weight}), {(kind == "tfl_acc8" ? "Terms = 1048576, Bits = 32, Overflow = Overflow.Wrap" : $"Terms = {WideTerms}")})"));
        return $"Requantizer(typeof({sum}), typeof({to}), Profile = Profile.{profile}{(flavour.StartsWith("fc.", StringComparison.Ordinal) && profile != Profile.Xnnpack ? ", Layer = Layer.Dense" : "")})";

        string Tensor(string name)
        {
            JsonElement tensor = parameters.GetProperty(name);
            string type = tensor.TryGetProperty("dtype", out JsonElement dtype) ? dtype.GetString()! : kind == "tfl_acc8" ? "int8" : "int16";
            return maps.Format(new UniformSpec
            {
                Bits = type.EndsWith("16", StringComparison.Ordinal) ? 16 : 8, Signed = !type.StartsWith('u'), Scale = TfLiteIntegers.ScaleOf(tensor.GetProperty("scale")), ZeroPoint = tensor.GetProperty("zero_point").GetInt32(),
            });
        }
    }

    /// <summary>TensorFlow's report 102943: one sum, two answers.</summary>
    [Fact]
    public void One_sum_has_two_answers()
    {
        var maps = new CompiledMaps();
        string sum = maps.Declare($"Accumulator(typeof({maps.Format(new UniformSpec { Bits = 8, Scale = 0.05296124517917633 })}), typeof({maps.Format(new UniformSpec { Bits = 8, Scale = 0.024093778803944588 })}), Terms = 64)");
        string to = maps.Format(new UniformSpec { Bits = 8, Scale = 0.11484327912330627, ZeroPoint = -126 });
        (string Map, long Expected)[] answers =
        [
            .. new[] { (Profile.TfLiteReference, -119L), (Profile.TfLiteOptimized, -119), (Profile.CmsisNN, -119), (Profile.Exact, -119), (Profile.Xnnpack, -120), (Profile.OnnxRuntime, -120) }
                .Select(answer => (maps.Declare($"Requantizer(typeof({sum}), typeof({to}), Profile = Profile.{answer.Item1})"), answer.Item2)),
        ];
        Assert.All(answers, answer => Assert.Equal(answer.Expected, maps.Find(answer.Map)!.One(585, 0)));
        Assert.All(answers, answer => Assert.Equal(Enumerable.Repeat(answer.Expected, 97), maps.Find(answer.Map)!.Many([.. Enumerable.Repeat(585L, 97)], 0)));
    }

    [Fact]
    public void Arithmetic_of_gemmlowp_is_that_of_the_recordings()
    {
        using var zip = new GoldenZip("tflite.zip");
        string text = "";
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray())
        {
            string kind = item.GetProperty("kind").GetString()!, id = item.GetProperty("id").GetString()!;
            if (kind is not ("prim_srdhm" or "prim_rdp" or "prim_mbqm" or "prim_s64"))
                continue;
            long[][] inputs = [.. item.GetProperty("inputs").EnumerateArray().Select(input => TfLiteIntegers.Read(zip, input.GetString()!))];
            long[] results = TfLiteIntegers.Read(zip, item.GetProperty("outputs")[0].GetString()!);
            bool isSingle = item.GetProperty("params").TryGetProperty("rounding", out JsonElement rounding) && rounding.GetString() == "single";
            for (int i = 0; i < results.Length; i++)
            {
                long x = inputs[0][i];
                BigInteger result = kind switch
                {
                    "prim_srdhm" => Gemmlowp.MultiplyHigh(x, inputs[1][i]),
                    "prim_rdp" => Gemmlowp.DivideByPowerOfTwo(x, (int)inputs[1][i]),
                    "prim_s64" => Gemmlowp.MultiplyReduced(x, (int)inputs[1][i], (int)inputs[2][i]),
                    _ when isSingle => Gemmlowp.MultiplyOnce(x, (int)inputs[1][i], (int)inputs[2][i]),
                    _ => Gemmlowp.MultiplyTwice(x, (int)inputs[1][i], (int)inputs[2][i], isHalfUp: false),
                };
                Same(FormattableString.Invariant($"{id}, {string.Join(", ", inputs.Select(input => input[i]))}"), results[i], result >= long.MinValue && result <= long.MaxValue ? (long)result : throw new InvalidDataException(id));
            }

            text += RecordingsPage.Line(results.Length, $"results of {id}: equal");
        }

        HasTable("Arithmetic of gemmlowp and CMSIS-NN", text);
    }

    /// <summary>QONNX rounds a quotient of codes by a power of two, clamps before that, and has its zero points beside the codes: so both formats have none here.</summary>
    [Fact]
    public void Codes_of_Trunc_are_the_recorded_ones()
    {
        var maps = new CompiledMaps();
        var rows = new List<(string Name, bool IsFirst, string Map, long[] Sources, float[] Values, Func<long, float> Value)>();
        int beyond = 0;
        foreach (RecordedRow row in RecordedRow.Read("qonnx.zip").Where(row => row.Format == "Trunc"))
        {
            float scale = row.Parameters.GetProperty("scale").GetSingle(), zeroPoint = row.Parameters.GetProperty("zeropt").GetSingle();
            int bits = row.Parameters.GetProperty("output_bits").GetInt32(), dropped = row.Parameters.GetProperty("input_bits").GetInt32() - bits;
            bool isFirst = row.Mode.GetProperty("version").GetInt32() == 1;
            if (!isFirst)
                dropped = Math.ILogB(row.Mode.GetProperty("output_scale").GetSingle() / scale);
            float divisor = MathF.ScaleB(1, dropped), outputScale = isFirst ? scale : row.Mode.GetProperty("output_scale").GetSingle();
            Assert.True(isFirst || scale * divisor == outputScale);
            bool signed = isFirst || row.Mode.GetProperty("signed").GetInt32() == 1, narrow = !isFirst && row.Mode.GetProperty("narrow").GetInt32() == 1;
            string from = maps.Format(new UniformSpec { Bits = 16, Integer = 15 }), to = maps.Format(new UniformSpec { Bits = isFirst ? 16 : bits, Integer = (isFirst ? 16 : bits) - (signed ? 1 : 0) + dropped, Signed = signed, NarrowRange = narrow && signed });
            // The narrow range of unsigned codes lacks the largest one.
            string bound = narrow && !signed ? FormattableString.Invariant($", UpperBound = {((1 << bits) - 2) * divisor:R}") : "";
            Rounding rounding = row.Text("rounding_mode").ToUpperInvariant() switch
            {
                "ROUND" or "HALF_EVEN" => Rounding.HalfToEven,
                "HALF_UP" => Rounding.HalfAwayFromZero,
                "HALF_DOWN" => Rounding.HalfTowardZero,
                "CEIL" => Rounding.Ceiling,
                "FLOOR" => Rounding.Floor,
                "UP" => Rounding.Outward,
                "DOWN" => Rounding.Truncate,
                string other => throw new InvalidDataException("Not a rounding: " + other),
            };
            // The codes as QONNX computes them in float.
            float[] codes = [.. row.Inputs.Select(input => MathF.Round((input / scale) + zeroPoint, MidpointRounding.ToEven))];
            int[] inside = [.. Enumerable.Range(0, codes.Length).Where(i => codes[i] is >= short.MinValue and <= short.MaxValue)];
            beyond += codes.Length - inside.Length;
            rows.Add((row.Notation, isFirst, maps.Declare($"Requantizer(typeof({from}), typeof({to}), Rounding = Rounding.{rounding}{bound})"), [.. inside.Select(i => (long)codes[i])], [.. inside.Select(i => row.Values[i])],
                code => (code - (isFirst ? zeroPoint : zeroPoint / divisor)) * outputScale));
        }

        int first = 0, second = 0;
        foreach ((string name, bool isFirst, string declared, long[] sources, float[] values, Func<long, float> value) in rows)
        {
            CompiledMap map = maps.Find(declared)!;
            long[] actual = map.Many(sources, 0);
            for (int i = 0; i < sources.Length; i++)
            {
                if (value(actual[i]) != values[i] || map.One(sources[i], 0) != actual[i])
                    _differences.Add(FormattableString.Invariant($"{name}, {sources[i]}: expected {values[i]}, actual {value(actual[i])} of code {actual[i]}, {map.One(sources[i], 0)} one by one"));
            }

            if (isFirst)
                first += sources.Length;
            else
                second += sources.Length;
        }

        HasTable("QONNX, Trunc", RecordingsPage.Line(first, "values of version 1: equal") + RecordingsPage.Line(second, "values of version 2: equal") + (beyond > 0 ? RecordingsPage.Line(beyond, "not compared: codes beyond 16 bits") : ""));
    }

    private void Same(string what, long expected, long actual)
    {
        if (expected != actual)
            _differences.Add(FormattableString.Invariant($"{what}: expected {expected}, actual {actual}"));
    }

    private void HasTable(string system, string text)
    {
        output.WriteLine(text);
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        RecordingsPage.HasTable(system, text);
    }
}
