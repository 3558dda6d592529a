using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using QuantGen.Conformance.Tests.Fits;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Scales and zero points that TensorFlow Lite's converter and ONNX fitted, those of exact numbers, and conversions of ONNX with scales and zero points by channel.</summary>
public sealed class AffineFitGoldenTests(ITestOutputHelper output)
{
    private const string QuotientRounded = "differ: float32: the quotient x / s is rounded", Cast = "differ: NaN, an infinity or a quotient that no int holds: what the cast gives";

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly List<string> _differences = [];

    [Fact]
    public void Converter_and_operators_fit_the_same_scales_and_zero_points()
    {
        using var zip = new GoldenZip("tflite.zip");
        Converter(zip);
        Dynamic(zip);
        Axis(zip);
        Finish("Fits with a zero point");
    }

    [Fact]
    public void Exact_range_of_observed_tensors_gives_the_same_scales_and_zero_points()
    {
        using ZipArchive zip = ZipFile.OpenRead(GoldenZip.PathOf("calibration.zip"));
        using Stream stream = zip.GetEntry("calibration.json")!.Open();
        using JsonDocument document = JsonDocument.Parse(stream);
        var cases = new List<(string Name, float[] Elements, UniformSpec Spec, JsonElement Scheme)>();
        foreach (JsonProperty tensor in document.RootElement.GetProperty("tensors").EnumerateObject())
        {
            float[] elements = Singles(zip, tensor.Value.GetProperty("file").GetString()!);
            foreach (JsonProperty bits in tensor.Value.GetProperty("min_max").GetProperty("schemes").EnumerateObject())
            {
                foreach (bool signed in new[] { false, true })
                {
                    var spec = new UniformSpec { Bits = int.Parse(bits.Name, CultureInfo.InvariantCulture), Scale = 1, Signed = signed, Alpha = Alpha.Auto, FitsZeroPoint = true };
                    cases.Add((tensor.Name, elements, spec, bits.Value.GetProperty(signed ? "affine_signed" : "affine_unsigned")));
                }
            }
        }

        IReadOnlyDictionary<string, AffineFormat> compiled = AffineFormat.Compile(cases.Select(item => item.Spec));
        foreach ((string name, float[] elements, UniformSpec spec, JsonElement scheme) in cases)
        {
            AffineFormat format = compiled[Canonical.Text(spec)];
            Assert.Equal((scheme.GetProperty("qmin").GetInt64(), scheme.GetProperty("qmax").GetInt64()), (format.Grid.MinCode, format.Grid.MaxCode));
            float scale = BitConverter.UInt32BitsToSingle(Convert.ToUInt32(scheme.GetProperty("scale").GetProperty("bits").GetString(), 16));
            Same(name + ", " + format.Name, "exact range, 4, 6 and 8 bits, with and without a sign: equal", (scale, scheme.GetProperty("zero_point").GetInt32()), format.Fit(elements));
        }

        Assert.Equal(18, cases.Count);
        Finish("Fits with a zero point, exact range");
    }

    private static UniformSpec Spec(int bits, bool signed, Fit fit) => new() { Bits = bits, Scale = 1, Signed = signed, Alpha = Alpha.Auto, FitsZeroPoint = true, Fit = fit };

    private static float[] Singles(ZipArchive zip, string name)
    {
        using Stream stream = zip.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return MemoryMarshal.Cast<byte, float>(memory.ToArray()).ToArray();
    }

    private static IEnumerable<JsonElement> Cases(GoldenZip zip, string kind) =>
        zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("kind").GetString() == kind);

    private static JsonElement Array(GoldenZip zip, JsonElement item, string role) => zip.Manifest.RootElement.GetProperty("arrays").GetProperty(item.GetProperty("id").GetString() + "." + role);

    private static string FileOf(GoldenZip zip, JsonElement item, string role) => Array(zip, item, role).GetProperty("file").GetString()!;

    /// <summary>What the converter chooses for the observed range; 16 bits are symmetric, a rule without a zero point.</summary>
    private void Converter(GoldenZip zip)
    {
        UniformSpec affine = Spec(8, signed: true, Fit.TfLite), symmetric = new() { Bits = 16, Scale = 1, NarrowRange = true, Alpha = Alpha.Auto, Fit = Fit.MaxAbs };
        AffineFormat of8 = AffineFormat.Compile([affine])[Canonical.Text(affine)];
        FittedFormat of16 = FittedFormat.Compile([symmetric])[Canonical.Text(symmetric)];
        foreach (JsonElement item in Cases(zip, "tfl_fit"))
        {
            float[] least = zip.Singles(FileOf(zip, item, "min")), most = zip.Singles(FileOf(zip, item, "max")), scales = zip.Singles(FileOf(zip, item, "scale"));
            long[] zeroPoints = zip.Integers(FileOf(zip, item, "zero_point"));
            int bits = item.GetProperty("params").GetProperty("bits").GetInt32();
            for (int i = 0; i < scales.Length; i++)
            {
                float[] ends = [least[i], most[i]];
                string name = FormattableString.Invariant($"{item.GetProperty("id").GetString()}, {least[i]:R} to {most[i]:R}");
                Same(name, FormattableString.Invariant($"scales and zero points of TensorFlow Lite's converter, {bits} bits: equal"), (scales[i], zeroPoints[i]), bits == 8 ? of8.Fit(ends) : (of16.Fit(ends), 0));
            }
        }
    }

    private void Dynamic(GoldenZip zip)
    {
        UniformSpec spec = Spec(8, signed: false, Fit.OnnxDynamic);
        AffineFormat format = AffineFormat.Compile([spec])[Canonical.Text(spec)];
        foreach (JsonElement item in Cases(zip, "onnx_dynamic_quantize"))
        {
            float[] x = zip.Singles(FileOf(zip, item, "x"));
            (double scale, int zeroPoint) = format.Fit(x);
            long[] codes = format.Quantize(x, scale, zeroPoint);
            foreach (string system in new[] { "ort", "onnx_ref" })
            {
                string name = item.GetProperty("id").GetString() + ", " + system;
                float theirs = zip.Singles(FileOf(zip, item, "scale_" + system)).Single();
                long zero = zip.Integers(FileOf(zip, item, "zp_" + system)).Single();
                if (system == "onnx_ref" && System.Array.TrueForAll(x, value => value == 0) && theirs == 1f / 255 && (scale, zeroPoint) == (1, zero))
                    Count("scales of DynamicQuantizeLinear differ: data that are all 0 have the scale 1/255 in the evaluator");
                else
                    Same(name, "scales and zero points of DynamicQuantizeLinear: equal", (theirs, zero), (scale, zeroPoint));
                Codes(name, "DynamicQuantizeLinear", zip.Integers(FileOf(zip, item, "y_" + system)), codes, x, _ => (theirs, zero), format);
            }
        }
    }

    /// <summary>Scales and zero points by channel, in the layouts that an inner length states.</summary>
    private void Axis(GoldenZip zip)
    {
        var cases = new List<(JsonElement Item, UniformSpec Spec, int InnerLength)>();
        foreach (JsonElement item in Cases(zip, "onnx_quantize_axis").Concat(Cases(zip, "onnx_dequantize_axis")))
        {
            JsonElement parameters = item.GetProperty("params");
            string type = parameters.GetProperty("dtype").GetString()!;
            int[] shape = [.. Array(zip, item, item.GetProperty("kind").GetString() == "onnx_quantize_axis" ? "x" : "q").GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())];
            int axis = parameters.GetProperty("axis").GetInt32(), block = parameters.GetProperty("block_size").GetInt32(), inner = shape[(axis + 1)..].Aggregate(1, (product, length) => product * length);
            bool isRow = block == 0 || (inner == 1 && shape[axis] % block == 0);
            if (type.StartsWith("float", StringComparison.Ordinal) || !isRow)
            {
                Count(isRow ? "arrays by axis not compared: floats of 8 bits" : "arrays by axis not compared: blocks of another layout");
                continue;
            }

            bool signed = type[0] != 'u';
            cases.Add((item, Spec(int.Parse(type[(signed ? 3 : 4)..], CultureInfo.InvariantCulture), signed, Fit.MinMax), block == 0 ? inner : block));
        }

        IReadOnlyDictionary<string, AffineFormat> compiled = AffineFormat.Compile(cases.Select(item => item.Spec));
        foreach ((JsonElement item, UniformSpec spec, int innerLength) in cases)
        {
            AffineFormat format = compiled[Canonical.Text(spec)];
            float[] scales = zip.Singles(FileOf(zip, item, "scale"));
            double[] factors = [.. scales.Select(scale => (double)scale)];
            int[] zeroPoints = [.. zip.Integers(FileOf(zip, item, "zero_point")).Select(zero => (int)zero)];
            (double, long) Of(int i) => (factors[i / innerLength % factors.Length], zeroPoints[i / innerLength % factors.Length]);
            foreach (JsonProperty flavour in item.GetProperty("params").GetProperty("flavours").EnumerateObject())
            {
                string name = item.GetProperty("id").GetString() + ", " + flavour.Name, file = FileOf(zip, item, flavour.Value.GetString()!);
                if (item.GetProperty("kind").GetString() == "onnx_quantize_axis")
                {
                    float[] x = zip.Singles(FileOf(zip, item, "x"));
                    Codes(name, "QuantizeLinear by axis", zip.Integers(file), format.Quantize(x, factors, zeroPoints, innerLength), x, Of, format);
                    continue;
                }

                float[] ours = format.Dequantize(zip.Integers(FileOf(zip, item, "q")), factors, zeroPoints, innerLength), theirs = zip.Singles(file);
                Assert.Equal(theirs.Length, ours.Length);
                for (int i = 0; i < ours.Length; i++)
                {
                    Count("values of DequantizeLinear by axis: equal");
                    if (BitConverter.SingleToInt32Bits(ours[i]) != BitConverter.SingleToInt32Bits(theirs[i]))
                        _differences.Add(FormattableString.Invariant($"{name}, element {i}: {ours[i]:R}, theirs {theirs[i]:R}"));
                }
            }
        }
    }

    /// <summary>Their quotient is rounded to float, and what an int does not hold is cast; ours is exact. Each code that differs has to be what the rounded quotient gives.</summary>
    private void Codes(string name, string what, long[] theirs, long[] ours, float[] x, Func<int, (double Scale, long ZeroPoint)> of, AffineFormat format)
    {
        Assert.Equal(theirs.Length, ours.Length);
        for (int i = 0; i < theirs.Length; i++)
        {
            (double scale, long zeroPoint) = of(i);
            float quotient = x[i] / (float)scale;
            if (theirs[i] == ours[i])
                Count(what + ": codes equal");
            else if (!(Math.Abs(quotient) < 2147483648f))
                Count(what + ": codes " + Cast);
            else if (Math.Clamp(MathF.Round(quotient, MidpointRounding.ToEven) + zeroPoint, format.Grid.MinCode, format.Grid.MaxCode) == theirs[i])
                Count(what + ": codes " + QuotientRounded);
            else
                _differences.Add(FormattableString.Invariant($"{name}, element {i}: {x[i]:R} has code {ours[i]}, theirs {theirs[i]}"));
        }
    }

    private void Same(string name, string what, (float Scale, long ZeroPoint) theirs, (double Scale, int ZeroPoint) ours)
    {
        Count(what);
        if (theirs != ((float)ours.Scale, ours.ZeroPoint))
            _differences.Add(FormattableString.Invariant($"{name}: scale {ours.Scale:R} and zero point {ours.ZeroPoint}, theirs {theirs.Scale:R} and {theirs.ZeroPoint}"));
    }

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    private void Finish(string section)
    {
        string table = string.Concat(_counts.Select(item => RecordingsPage.Line(item.Value, item.Key)));
        output.WriteLine(table);
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        RecordingsPage.HasTable(section, table);
    }
}
