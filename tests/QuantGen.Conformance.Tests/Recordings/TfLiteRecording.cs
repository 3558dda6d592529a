using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>The conversions between floats and codes of <c>golden/tflite.zip</c>: TensorFlow Lite, LiteRT, the ONNX evaluator and onnxruntime.</summary>
internal sealed class TfLiteRecording : IDisposable
{
    private readonly GoldenZip _zip = new("tflite.zip");

    private readonly List<string> _otherTypes = [], _refused = [];

    /// <summary>Recordings of types that are no integers of up to 16 bits; filled by <see cref="Read"/>.</summary>
    public IReadOnlyList<string> OtherTypes => _otherTypes;

    /// <summary>Flavours that the system itself refused to run; filled by <see cref="Read"/>.</summary>
    public IReadOnlyList<string> Refused => _refused;

    public void Dispose() => _zip.Dispose();

    public IEnumerable<ProfileCase> Read()
    {
        foreach (JsonElement item in _zip.Manifest.RootElement.GetProperty("cases").EnumerateArray())
        {
            string kind = item.GetProperty("kind").GetString()!;
            if (!Regex.IsMatch(kind, "^(tfl|onnx)_(de)?quantize(_axis)?$"))
                continue;
            string id = item.GetProperty("id").GetString()!;
            JsonElement parameters = item.GetProperty("params");
            if (TypeOf(parameters.GetProperty("dtype").GetString()!) is not { } type)
            {
                _otherTypes.Add(id);
                continue;
            }

            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                string output = flavour.Value.GetString()!;
                if (output.StartsWith("error", StringComparison.Ordinal))
                    _refused.Add(id + ", " + flavour.Name);
                else
                    foreach (ProfileCase read in Flavour(id, kind, type with { Profile = ProfileOf(flavour.Name, type.Bits) }, parameters, flavour.Name, output))
                        yield return read;
            }
        }
    }

    /// <summary>The profile of what a flavour runs: XNNPACK has no 16-bit codes, and onnxruntime's 2-bit codes are the evaluator's.</summary>
    private static Profile ProfileOf(string flavour, int bits) => flavour switch
    {
        "tf_ref" or "lr_ref" => Profile.TfLiteReference,
        "tf_opt" or "lr_opt" => Profile.TfLiteOptimized,
        "tf_xnn" or "lr_xnn" => bits <= 8 ? Profile.Xnnpack : Profile.TfLiteOptimized,
        "onnx_ref" => Profile.Onnx,
        "ort" => bits == 2 ? Profile.Onnx : Profile.OnnxRuntime,
        _ => throw new InvalidDataException("Not a flavour: " + flavour),
    };

    /// <summary>Null for floats of 8 and 4 bits and for integers of 32.</summary>
    private static UniformSpec? TypeOf(string name) =>
        Regex.Match(name, "^(u?)int(2|4|8|16)$") is { Success: true } match
            ? new UniformSpec { Bits = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), Signed = match.Groups[1].Length == 0 }
            : null;

    private static float Scale(JsonElement parameters) =>
        BitConverter.UInt32BitsToSingle(Convert.ToUInt32(parameters.GetProperty("scale").GetProperty("bits").GetString(), 16));

    private IEnumerable<ProfileCase> Flavour(string id, string kind, UniformSpec type, JsonElement parameters, string flavour, string output)
    {
        bool dequantizes = kind.Contains("dequantize", StringComparison.Ordinal);
        float[] values = _zip.Singles(FileOf(id, dequantizes ? output : "x"));
        long[] codes = _zip.Integers(FileOf(id, dequantizes ? "q" : output));
        string name = id + ", " + flavour;
        if (!kind.EndsWith("_axis", StringComparison.Ordinal))
        {
            yield return new ProfileCase(name, kind, type with { Scale = Scale(parameters), ZeroPoint = parameters.GetProperty("zero_point").GetInt32() }, dequantizes, values, codes);
            yield break;
        }

        // One quantizer for each scale: where an element lies in the array makes no difference to these two systems.
        float[] scales = _zip.Singles(FileOf(id, "scale"));
        long[] zeroPoints = _zip.Integers(FileOf(id, "zero_point"));
        int[] places = ScaleOfEachElement(id, dequantizes ? "q" : "x", parameters);
        for (int place = 0; place < scales.Length; place++)
        {
            int[] elements = [.. Enumerable.Range(0, places.Length).Where(element => places[element] == place)];
            yield return new ProfileCase(
                name + ", scale " + place.ToString(CultureInfo.InvariantCulture),
                kind,
                type with { Scale = scales[place], ZeroPoint = (int)zeroPoints[place] },
                dequantizes,
                [.. elements.Select(element => values[element])],
                [.. elements.Select(element => codes[element])]);
        }
    }

    /// <summary>Per axis, a scale belongs to an index of the axis; in blocks, the scales have the shape of the array with the axis divided by the block.</summary>
    private int[] ScaleOfEachElement(string id, string input, JsonElement parameters)
    {
        int axis = parameters.GetProperty("axis").GetInt32(), block = parameters.GetProperty("block_size").GetInt32();
        int[] shape = ShapeOf(id, input);
        int inner = shape[(axis + 1)..].Aggregate(1, (product, length) => product * length), length = shape[axis], count = shape.Aggregate(1, (product, length) => product * length);
        int blocks = block == 0 ? 0 : (length + block - 1) / block;
        return [.. Enumerable.Range(0, count).Select(element =>
        {
            int index = element / inner % length;
            return block == 0 ? index : ((((element / inner / length) * blocks) + (index / block)) * inner) + (element % inner);
        })];
    }

    private JsonElement Array(string id, string role) => _zip.Manifest.RootElement.GetProperty("arrays").GetProperty(id + "." + role);

    private string FileOf(string id, string role) => Array(id, role).GetProperty("file").GetString()!;

    private int[] ShapeOf(string id, string role) => [.. Array(id, role).GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())];
}
