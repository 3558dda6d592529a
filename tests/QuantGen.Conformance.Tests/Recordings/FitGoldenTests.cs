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
        FitComparison comparison = Compare(cases);
        output.WriteLine(comparison.Table("QKeras", cases.Count));
        foreach ((string reason, int count) in leftOut)
            output.WriteLine(FormattableString.Invariant($"{count,8:N0} runs left out: {reason}"));
        comparison.NoDifferences();
        Assert.Equal(441, cases.Count);
        Assert.Equal(Allowed, comparison.Departures.ToDictionary());
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
        var table = new List<string>();
        foreach ((string what, Func<FitCase, bool> holds) in families)
        {
            FitCase[] family = [.. cases.Where(holds)];
            FitComparison comparison = Compare(family);
            comparison.NoDifferences();
            Assert.True(what.EndsWith("'auto'", StringComparison.Ordinal) || comparison.Departures.Count == 0, what + " differ: " + string.Join(", ", comparison.Departures.Keys));
            table.Add(comparison.Table(what, family.Length));
        }

        output.WriteLine(string.Concat(table));
        RecordingsPage.HasTable("QKeras, a trained network", string.Concat(table));
    }

    [Fact]
    public void Scales_and_codes_by_channel_are_those_of_each_channel_alone()
    {
        (IReadOnlyList<FitCase> cases, _) = FitRecording.Read("digits.zip");
        IReadOnlyDictionary<string, CompiledFit> compiled = CompiledFits.Compile([.. cases.Select(item => item.Notation).Distinct()]);
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
                Assert.True(alone.SequenceEqual(Column(codes, channel, channels)), where + " has other codes alone than channels last");
                Assert.True(alone.AsSpan().SequenceEqual(codesOfRows.AsSpan(channel * rows, rows)), where + " has other codes alone than channels first");
            }
        }
    }

    private static FitComparison Compare(IReadOnlyList<FitCase> cases)
    {
        IReadOnlyDictionary<string, CompiledFit> compiled = CompiledFits.Compile([.. cases.Select(item => item.Notation).Distinct()]);
        var comparison = new FitComparison();
        foreach (FitCase item in cases)
            comparison.Compare(item, compiled[item.Notation]);
        return comparison;
    }

    private static T[] Column<T>(T[] rows, int channel, int channels) => [.. rows.Where((_, i) => i % channels == channel)];
}
