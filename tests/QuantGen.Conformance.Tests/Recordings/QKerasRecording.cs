using System.Text.Json;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/qkeras.zip</c>: quantized_bits and quantized_linear with a fixed scale.</summary>
internal static class QKerasRecording
{
    public static Recording Read()
    {
        var recording = new Recording();
        using var zip = new GoldenZip("qkeras.zip");
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray())
        {
            bool signed = item.GetProperty("keepNegative").GetBoolean();
            var spec = new UniformSpec
            {
                Bits = item.GetProperty("bits").GetInt32(),
                Integer = item.GetProperty("integer").GetInt32(),
                Signed = signed,
                NarrowRange = signed && item.GetProperty("symmetric").GetBoolean(),
            };
            recording.Add(new GoldenCase(
                item.GetProperty("notation").GetString()!,
                spec,
                zip.Singles(item.GetProperty("input").GetString()!),
                zip.Integers(item.GetProperty("codes").GetString()!)));
        }

        return recording;
    }
}
