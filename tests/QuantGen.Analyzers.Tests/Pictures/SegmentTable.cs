using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>The positive half of a law of G.711: sixteen codes in each of eight segments, with the samples from which they begin and their values.</summary>
internal static class SegmentTable
{
    private const int InSegment = 16, Segments = 8, MostSamples = 32768;

    public static void Add(StringBuilder tables, DrawnQuantizer quantizer)
    {
        IReadOnlyList<CodeInterval> codes = quantizer.Intervals(0, MostSamples);
        Assert.Equal(InSegment * Segments, codes.Count);
        tables.Append(CultureInfo.InvariantCulture, $"\nThe positive half of `{quantizer.Name}`:\n\n");
        PageTables.Row(tables, ["segment", "codes", "decision levels", "values", "step"]);
        PageTables.Row(tables, ["---:", "---", "---", "---", "---:"]);
        for (int segment = 0; segment < Segments; segment++)
        {
            CodeInterval[] own = [.. codes.Skip(segment * InSegment).Take(InSegment)];
            double[] values = [.. own.Select(code => quantizer.FakeQuantize(code.From))];
            double[] steps = [.. values.Zip(values.Skip(1), (low, high) => high - low).Distinct()];
            PageTables.Row(tables,
            [
                segment.ToString(CultureInfo.InvariantCulture),
                $"`{Hex(own[0].Code)}` … `{Hex(own[^1].Code)}`",
                Some(own.Select(code => code.From)),
                Some(values.Select(value => (float)value)),
                ShownValue.Text((float)Assert.Single(steps)),
            ]);
        }
    }

    /// <summary>The first two and the last.</summary>
    private static string Some(IEnumerable<float> numbers)
    {
        float[] all = [.. numbers];
        return $"{ShownValue.Text(all[0])}, {ShownValue.Text(all[1])}, …, {ShownValue.Text(all[^1])}";
    }

    private static string Hex(long code) => "0x" + code.ToString("X2", CultureInfo.InvariantCulture);
}
