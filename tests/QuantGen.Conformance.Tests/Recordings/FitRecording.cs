using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>One run of a QKeras quantizer whose scale is fitted: the tensor, the step of each channel and the codes that came out.</summary>
/// <param name="Notation">The quantizer's string.</param>
/// <param name="InnerLength">So many elements in a row belong to one channel.</param>
/// <param name="IsGiven">Whether QKeras was given the steps instead of fitting them.</param>
internal sealed record FitCase(string Id, string Notation, int InnerLength, bool IsGiven, float[] Inputs, float[] Steps, long[] Codes)
{
    public bool IsPo2 => Notation.Contains("po2'", System.StringComparison.Ordinal);

    /// <summary>Whether the values are multiples of a sign.</summary>
    public bool IsSign => Notation.Contains("binary", System.StringComparison.Ordinal) || Notation.Contains("ternary", System.StringComparison.Ordinal);

    public float StepOf(int element) => Steps[element / InnerLength % Steps.Length];
}

/// <summary>
/// <c>golden/qkeras-fits.zip</c>: quantized_bits and quantized_linear with alpha auto and auto_po2, alone, in layers and as exported.
/// <c>golden/digits.zip</c>: the kernels of a network that was trained with it, and activations of another one.
/// <c>golden/qkeras-steps.zip</c>: binary and ternary with the same alphas.
/// </summary>
internal static class FitRecording
{
    /// <param name="name">The zip.</param>
    /// <param name="element">The cases in its manifest.</param>
    public static (IReadOnlyList<FitCase> Cases, IReadOnlyDictionary<string, int> LeftOut) Read(string name, string element = "cases")
    {
        using var zip = new GoldenZip(name);
        JsonElement root = zip.Manifest.RootElement;
        return (
            [.. root.GetProperty(element).EnumerateArray().Select(item => new FitCase(
                item.GetProperty("id").GetString()!,
                item.GetProperty("notation").GetString()!,
                item.GetProperty("innerLength").GetInt32(),
                item.GetProperty("given").GetBoolean(),
                zip.Singles(item.GetProperty("input").GetString()!),
                zip.Singles(item.GetProperty("steps").GetString()!),
                zip.Integers(item.GetProperty("codes").GetString()!)))],
            root.GetProperty("leftOut").EnumerateObject().ToDictionary(item => item.Name, item => item.Value[0].GetInt32()));
    }
}
