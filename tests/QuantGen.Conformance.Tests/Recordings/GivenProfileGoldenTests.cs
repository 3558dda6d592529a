using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using QuantGen.Conformance.Tests.Fits;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// The recorded conversions once more, by a few declarations that take scale and zero point at run time: every code and every float that each system gave, for whole arrays with one scale and, of ONNX' operators, by axis and
/// in blocks of an axis.
/// </summary>
public sealed class GivenProfileGoldenTests(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    private int _quantized, _dequantized, _notFactors;

    [Fact]
    public void Every_recorded_conversion_is_the_same_with_scale_and_zero_point_at_run_time()
    {
        using var recording = new TfLiteRecording();
        ProfileCase[] cases = [.. recording.Read()];
        IReadOnlyDictionary<string, AffineFormat> compiled = AffineFormat.Compile(cases.Select(item => AtRunTime(item.Spec)));
        Assert.InRange(compiled.Count, 15, 30);
        foreach (ProfileCase item in cases)
        {
            AffineFormat format = compiled[Canonical.Text(AtRunTime(item.Spec))];
            double scale = (float)item.Spec.Scale!.Value;
            int zeroPoint = item.Spec.ZeroPoint ?? 0;
            if (scale < Math.ScaleB(1, -125) || scale > Math.ScaleB(1, 107))
            {
                _notFactors++;
                continue;
            }

            if (item.Dequantizes)
                Values(item.Name, item.Values, format.Dequantize(item.Codes, scale, zeroPoint));
            else
                Codes(item.Name, item.Codes, format.Quantize(item.Values, scale, zeroPoint), item.Values);
        }

        Finish(197_158, 44_688);
        Assert.Equal(0, _notFactors);
    }

    [Fact]
    public void Operators_by_axis_give_the_same_by_channel()
    {
        using var zip = new GoldenZip("tflite.zip");
        var cases = new List<(JsonElement Item, string Flavour, string Output, UniformSpec Spec, int InnerLength)>();
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("kind").GetString()!.EndsWith("_axis", StringComparison.Ordinal)))
        {
            JsonElement parameters = item.GetProperty("params");
            string type = parameters.GetProperty("dtype").GetString()!;
            int[] shape = [.. Array(zip, item, Quantizes(item) ? "x" : "q").GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())];
            int axis = parameters.GetProperty("axis").GetInt32(), block = parameters.GetProperty("block_size").GetInt32(), inner = shape[(axis + 1)..].Aggregate(1, (product, length) => product * length);
            // Another layout of blocks has no inner length.
            if (type.StartsWith("float", StringComparison.Ordinal) || (block != 0 && (inner != 1 || shape[axis] % block != 0)))
                continue;
            bool signed = type[0] != 'u';
            int bits = int.Parse(type[(signed ? 3 : 4)..], CultureInfo.InvariantCulture);
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                Profile profile = flavour.Name == "ort" && bits != 2 ? Profile.OnnxRuntime : Profile.Onnx;
                cases.Add((item, flavour.Name, flavour.Value.GetString()!, AtRunTime(new UniformSpec { Bits = bits, Signed = signed, Profile = profile }), block == 0 ? inner : block));
            }
        }

        IReadOnlyDictionary<string, AffineFormat> compiled = AffineFormat.Compile(cases.Select(item => item.Spec));
        foreach ((JsonElement item, string flavour, string file, UniformSpec spec, int innerLength) in cases)
        {
            AffineFormat format = compiled[Canonical.Text(spec)];
            double[] scales = [.. zip.Singles(FileOf(zip, item, "scale")).Select(scale => (double)scale)];
            int[] zeroPoints = [.. zip.Integers(FileOf(zip, item, "zero_point")).Select(zero => (int)zero)];
            string name = item.GetProperty("id").GetString() + ", " + flavour;
            if (Quantizes(item))
            {
                float[] x = zip.Singles(FileOf(zip, item, "x"));
                Codes(name, zip.Integers(FileOf(zip, item, file)), format.Quantize(x, scales, zeroPoints, innerLength), x);
            }
            else
            {
                Values(name, zip.Singles(FileOf(zip, item, file)), format.Dequantize(zip.Integers(FileOf(zip, item, "q")), scales, zeroPoints, innerLength));
            }
        }

        Finish(516, 516);
        Assert.Contains(cases, item => item.Spec.Profile == Profile.OnnxRuntime);
        Assert.Contains(cases, item => item.Spec.Profile == Profile.Onnx);
    }

    /// <summary>The program of docs/quantizer.md reads a recorded array and shows its codes; it runs in QuantGen.Analyzers.Tests.</summary>
    [Fact]
    public void Files_and_codes_of_the_page_are_recorded_ones()
    {
        string docs = Path.Combine(typeof(GivenProfileGoldenTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!, "docs");
        using var zip = new GoldenZip("tflite.zip");
        JsonElement item = zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("id").GetString() == "onnx_q_axis.int8.2x3x5.ax1.b0");
        Assert.Equal(zip.Singles(FileOf(zip, item, "x")), MemoryMarshal.Cast<byte, float>(Data("weights", "<f4", "(2, 3, 5)")).ToArray());
        Assert.Equal(zip.Singles(FileOf(zip, item, "scale")), MemoryMarshal.Cast<byte, float>(Data("scales", "<f4", "(3,)")).ToArray());
        Assert.Equal(zip.Integers(FileOf(zip, item, "zero_point")), Data("zero_points", "|i1", "(3,)").Select(value => (long)(sbyte)value));
        long[] recorded = zip.Integers(FileOf(zip, item, item.GetProperty("params").GetProperty("flavours").GetProperty("ort").GetString()!));
        string codes = string.Join(", ", recorded.Select(code => code.ToString(CultureInfo.InvariantCulture).Replace('-', '−')));
        Assert.Contains("// codes: " + codes + "\n", File.ReadAllText(Path.Combine(docs, "quantizer.md")), StringComparison.Ordinal);

        byte[] Data(string name, string type, string shape)
        {
            byte[] file = File.ReadAllBytes(Path.Combine(docs, "data", name + ".npy"));
            int behind = 10 + BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8));
            string header = Encoding.ASCII.GetString(file, 10, behind - 10);
            Assert.Equal(0, behind % 64);
            Assert.Equal($"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}", header.TrimEnd());
            return file[behind..];
        }
    }

    private static UniformSpec AtRunTime(UniformSpec spec)
    {
        UniformSpec changed = spec with { Scale = 1, ZeroPoint = null, Alpha = Alpha.Auto, FitsZeroPoint = true };
        Assert.Empty(SpecChecker.Check(changed));
        return changed;
    }

    private static bool Quantizes(JsonElement item) => item.GetProperty("kind").GetString() == "onnx_quantize_axis";

    private static JsonElement Array(GoldenZip zip, JsonElement item, string role) => zip.Manifest.RootElement.GetProperty("arrays").GetProperty(item.GetProperty("id").GetString() + "." + role);

    private static string FileOf(GoldenZip zip, JsonElement item, string role) => Array(zip, item, role).GetProperty("file").GetString()!;

    private void Codes(string name, long[] theirs, long[] ours, float[] x)
    {
        Assert.Equal(theirs.Length, ours.Length);
        for (int i = 0; i < theirs.Length; i++)
        {
            _quantized++;
            if (theirs[i] != ours[i])
                _differences.Add(FormattableString.Invariant($"{name}, element {i}: {x[i]:R} has code {ours[i]}, theirs {theirs[i]}"));
        }
    }

    private void Values(string name, float[] theirs, float[] ours)
    {
        Assert.Equal(theirs.Length, ours.Length);
        for (int i = 0; i < theirs.Length; i++)
        {
            _dequantized++;
            if (BitConverter.SingleToInt32Bits(theirs[i]) != BitConverter.SingleToInt32Bits(ours[i]))
                _differences.Add(FormattableString.Invariant($"{name}, element {i}: {ours[i]:R}, theirs {theirs[i]:R}"));
        }
    }

    private void Finish(int codes, int values)
    {
        output.WriteLine(FormattableString.Invariant($"{_quantized} codes and {_dequantized} floats compared, {_differences.Count} differences; {_notFactors} arrays have a scale that is no factor"));
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        Assert.Equal((codes, values), (_quantized, _dequantized));
    }
}
