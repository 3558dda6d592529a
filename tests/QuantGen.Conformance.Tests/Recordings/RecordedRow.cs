using System.Collections.Generic;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// A row of a zip in the layout that all but QKeras' have: cases with parameters and inputs, each with rows that have parameters of
/// their own. The texts are JSON; a case without rows is one row.
/// </summary>
internal sealed record RecordedRow(string Case, string Format, JsonElement Parameters, JsonElement Mode, float[] Inputs)
{
    /// <summary>Empty where the recording has values only.</summary>
    public long[] Codes { get; private init; } = [];

    /// <summary>Empty where the recording has codes only.</summary>
    public float[] Values { get; private init; } = [];

    /// <summary>What was drawn for each input; empty where nothing was.</summary>
    public long[] Draws { get; private init; } = [];

    public string Notation => Case + (Mode.ValueKind == JsonValueKind.Object ? " " + Mode.GetRawText() : "");

    public string Text(string mode) => Mode.GetProperty(mode).GetString()!;

    public static IEnumerable<RecordedRow> Read(string name)
    {
        using var zip = new GoldenZip(name);
        JsonElement root = zip.Manifest.RootElement, arrays = root.GetProperty("arrays");
        string? FileOf(JsonElement array) => array.GetString() is { } key ? arrays.GetProperty(key).GetProperty("file").GetString()! : null;
        foreach (JsonElement item in root.GetProperty("cases").EnumerateArray())
        {
            float[] inputs = zip.Singles(FileOf(item.GetProperty("input"))!);
            long[] codes = FileOf(item.GetProperty("codes")) is { } file ? zip.Integers(file) : [];
            float[] values = FileOf(item.GetProperty("values")) is { } floats ? zip.Singles(floats) : [];
            long[] draws = item.TryGetProperty("extra", out JsonElement extra) && extra.TryGetProperty("draws", out JsonElement drawn) ? zip.Integers(FileOf(drawn)!) : [];
            int row = 0;
            foreach (JsonElement mode in Modes(item))
            {
                int start = row++ * inputs.Length, end = row * inputs.Length;
                yield return new RecordedRow(item.GetProperty("id").GetString()!, item.GetProperty("format").GetString()!, item.GetProperty("params"), mode, inputs)
                {
                    Codes = codes.Length == 0 ? [] : codes[start..end],
                    Values = values.Length == 0 ? [] : values[start..end],
                    Draws = draws,
                };
            }
        }
    }

    private static IEnumerable<JsonElement> Modes(JsonElement item) =>
        item.TryGetProperty("rows", out JsonElement rows) ? rows.EnumerateArray() : [default];
}
