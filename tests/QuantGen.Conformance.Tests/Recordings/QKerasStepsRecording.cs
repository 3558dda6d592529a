using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/qkeras-steps.zip</c>: quantized_po2, quantized_relu_po2, binary, ternary and formats of one signed bit with a fixed scale, by the strings that QKeras was given.</summary>
internal static class QKerasStepsRecording
{
    public const string Name = "qkeras-steps.zip";

    private static readonly string[] Quantizers = ["quantized_po2", "quantized_relu_po2", "binary", "ternary"];

    public static Recording Read() => Of(Runs().Where(run => !run.IsFunction));

    /// <summary>The groups of these quantizers in QKeras' own tests.</summary>
    public static Recording ReadTests()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(GoldenZip.PathOf("qkeras-tests.json")));
        return Of(
        [
            .. from @group in document.RootElement.EnumerateArray()
               where IsOne(@group)
               select new QKerasStepRun(@group.GetProperty("id").GetString()!, FunctionGoldenTests.NotationOf(@group, out _), @group.GetProperty("params").Clone(), FunctionGoldenTests.Numbers(@group.GetProperty("x")), FunctionGoldenTests.Numbers(@group.GetProperty("expected"))),
        ]);
    }

    /// <summary>Whether a group of QKeras' own tests is of such a quantizer.</summary>
    public static bool IsOne(JsonElement group) => Quantizers.Contains(group.GetProperty("quantizer").GetString());

    public static IReadOnlyList<QKerasStepRun> Runs()
    {
        using var zip = new GoldenZip(Name);
        return
        [
            .. zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Select(item => new QKerasStepRun(
                item.GetProperty("id").GetString()!,
                item.GetProperty("notation").GetString()!,
                item.GetProperty("params").Clone(),
                zip.Singles(item.GetProperty("input").GetString()!),
                zip.Singles(item.GetProperty("output").GetString()!))),
        ];
    }

    private static Recording Of(IEnumerable<QKerasStepRun> runs)
    {
        var recording = new Recording();
        foreach (QKerasStepRun run in runs)
        {
            NotationReading reading = NotationReader.Read(run.Notation);
            if (reading.Spec is not { } read)
            {
                Assert.True(run.Has("negative_slope") && run.Number("bits", 8) == 8, run.Notation + ": " + reading.Error);
                recording.LeaveOut("a slope with 8 bits, whose codes would have 9", run.Inputs.Length);
                continue;
            }

            // The declaration is the string itself.
            FormatSpec spec = read with { Notation = run.Notation };
            NumberGrid grid = FormatFamily.Of(spec).Build(spec);
            QKerasStepArithmetic arithmetic = QKerasStepArithmetic.Of(run, grid);
            recording.Add(new GoldenCase(run.Notation, spec, run.Inputs, [.. run.Values.Select(arithmetic.CodeOf)]) { Values = run.Values, Departures = arithmetic });
        }

        return recording;
    }
}
