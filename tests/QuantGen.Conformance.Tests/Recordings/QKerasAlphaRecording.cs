using System.Collections.Generic;
using System.Text.Json;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/qkeras-alpha.zip</c>: quantized_bits and quantized_linear with a number as alpha, by the strings that QKeras was given.</summary>
internal static class QKerasAlphaRecording
{
    /// <summary>The runs, and beside each the step between the values of neighbouring codes there: a float.</summary>
    public static (Recording Recording, IReadOnlyList<float> Steps) Read()
    {
        var recording = new Recording();
        var steps = new List<float>();
        using var zip = new GoldenZip("qkeras-alpha.zip");
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray())
        {
            string notation = item.GetProperty("notation").GetString()!;
            NotationReading reading = NotationReader.Read(notation);
            Assert.True(reading.Spec is not null, notation + ": " + reading.Error);
            recording.Add(new GoldenCase(notation, ((UniformSpec)reading.Spec).WithDefaults(), zip.Singles(item.GetProperty("input").GetString()!), zip.Integers(item.GetProperty("codes").GetString()!)));
            steps.Add(item.GetProperty("lsb").GetSingle());
        }

        Assert.Equal(steps.Count, recording.Cases.Count);
        return (recording, steps);
    }
}
