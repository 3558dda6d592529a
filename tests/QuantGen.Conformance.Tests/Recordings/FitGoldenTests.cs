using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Every scale that QKeras fitted, and every code.</summary>
public sealed class FitGoldenTests(ITestOutputHelper output)
{
    /// <summary>How often each allowed difference occurs in the recording.</summary>
    private static readonly Dictionary<string, int> Allowed = new() { [FitComparison.Tie] = 26, [FitComparison.HalfAdded] = 5, [FitComparison.NoScale] = 20 };

    [Fact]
    public void QKeras_fits_the_same_scales_and_gives_the_same_codes()
    {
        (IReadOnlyList<FitCase> cases, IReadOnlyDictionary<string, int> leftOut) = FitRecording.Read("qkeras-fits.zip");
        FitComparison comparison = Compare(cases, Compile(cases));
        output.WriteLine(comparison.Table("QKeras", cases.Count));
        foreach ((string reason, int count) in leftOut)
            output.WriteLine(FormattableString.Invariant($"{count,8:N0} runs left out: {reason}"));
        comparison.NoDifferences();
        Assert.Equal(441, cases.Count);
        Assert.Equal(Allowed, comparison.Departures.ToDictionary());
    }

    /// <summary>An assembly of each kind alone: its kernels must not lack what the other kind needs too.</summary>
    [Fact]
    public void QKeras_fits_the_same_scales_of_signs_and_gives_the_same_codes()
    {
        (IReadOnlyList<FitCase> cases, IReadOnlyDictionary<string, int> leftOut) = FitRecording.Read(QKerasStepsRecording.Name, "fits");
        var table = new List<string>();
        foreach (string kind in (string[])["ternary", "binary"])
        {
            FitCase[] family = [.. cases.Where(item => item.Notation.Contains(kind, StringComparison.Ordinal))];
            FitComparison comparison = Compare(family, Compile(family));
            table.Add(comparison.Table(kind, family.Length));
            output.WriteLine(table[^1]);
            comparison.NoDifferences();
        }

        table.AddRange(leftOut.Select(reason => RecordingsPage.Line(reason.Value, "runs not compared: " + reason.Key)));
        output.WriteLine(string.Concat(table));
        Assert.Equal(99, cases.Count);
        RecordingsPage.HasTable("QKeras, fitted scales of signs", string.Concat(table));
    }

    [Fact]
    public void QKeras_fits_the_same_scales_to_a_trained_network_and_gives_the_same_codes()
    {
        (IReadOnlyList<FitCase> cases, IReadOnlyDictionary<string, int> leftOut) = FitRecording.Read("digits.zip");
        Assert.Empty(leftOut);
        var families = new (string What, Func<FitCase, bool> Holds)[]
        {
            ("kernels with 'auto_po2'", item => item.IsPo2 && item.Id.StartsWith("kernel_", StringComparison.Ordinal)),
            ("activations with 'auto_po2'", item => item.IsPo2 && item.Id.StartsWith("calibration_", StringComparison.Ordinal)),
            ("activations with 'auto'", item => !item.IsPo2),
        };
        IReadOnlyDictionary<string, CompiledFit> compiled = Compile(cases);
        var table = new List<string>();
        foreach ((string what, Func<FitCase, bool> holds) in families)
        {
            FitCase[] family = [.. cases.Where(holds)];
            FitComparison comparison = Compare(family, compiled);
            comparison.NoDifferences();
            if (family[0].IsPo2)
                Assert.Empty(comparison.Departures);
            table.Add(comparison.Table(what, family.Length));
        }

        output.WriteLine(string.Concat(table));
        RecordingsPage.HasTable("QKeras, a trained network", string.Concat(table));
    }

    [Fact]
    public void Scales_and_codes_by_channel_are_those_of_each_channel_alone()
    {
        (IReadOnlyList<FitCase> cases, _) = FitRecording.Read("digits.zip");
        IReadOnlyDictionary<string, CompiledFit> compiled = Compile(cases);
        foreach (FitCase item in cases)
        {
            CompiledFit fit = compiled[item.Notation];
            int channels = item.Steps.Length, rows = item.Inputs.Length / channels;
            (double[] steps, long[] codes) = fit.FitAndQuantize(item.Inputs, 1, channels);
            float[][] columns = [.. Enumerable.Range(0, channels).Select(channel => Column(item.Inputs, channel, channels))];
            (double[] stepsOfRows, long[] codesOfRows) = fit.FitAndQuantize([.. columns.SelectMany(column => column)], rows, channels);
            for (int channel = 0; channel < channels; channel++)
            {
                (double step, long[] alone) = fit.OfTensor(columns[channel]);
                string where = FormattableString.Invariant($"{item.Id}: {item.Notation}: channel {channel}");
                Assert.True(step == steps[channel] && step == stepsOfRows[channel], FormattableString.Invariant($"{where} has the step {step:R} alone, {steps[channel]:R} channels last, {stepsOfRows[channel]:R} channels first"));
                for (int row = 0; row < rows; row++)
                {
                    long last = codes[(row * channels) + channel], first = codesOfRows[(channel * rows) + row];
                    Assert.True(alone[row] == last && alone[row] == first, FormattableString.Invariant($"{where}: 0x{BitConverter.SingleToInt32Bits(columns[channel][row]):X8} has code {alone[row]} alone, {last} channels last, {first} channels first"));
                }
            }
        }
    }

    private static IReadOnlyDictionary<string, CompiledFit> Compile(IReadOnlyList<FitCase> cases) => CompiledFits.Compile([.. cases.Select(item => item.Notation).Distinct()]);

    private static FitComparison Compare(IReadOnlyList<FitCase> cases, IReadOnlyDictionary<string, CompiledFit> compiled)
    {
        var comparison = new FitComparison();
        foreach (FitCase item in cases)
            comparison.Compare(item, compiled[item.Notation]);
        return comparison;
    }

    private static float[] Column(float[] rows, int channel, int channels) => [.. rows.Where((_, i) => i % channels == channel)];
}
