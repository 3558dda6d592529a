using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>The integer bits that QKeras found in observed ranges, against <see cref="IntegerBits"/>.</summary>
public sealed class IntegerBitsGoldenTests(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    [Fact]
    public void Get_integer_bits_gives_the_same_up_to_its_logarithm()
    {
        IReadOnlyList<IntegerBitsCase> cases = IntegerBitsRecording.ReadRanges();
        var departures = new SortedDictionary<string, int>(StringComparer.Ordinal) { [IntegerBitsRule.NextToPowerOfTwo] = 0, [IntegerBitsRule.NextToRootOfTwo] = 0 };
        foreach (IntegerBitsCase item in cases)
        {
            int differ = 0;
            for (int i = 0; i < item.Integer.Length; i++)
            {
                int ours = item.Rule.Integer(item.Min[i], item.Max[i]);
                if (item.Integer[i] == ours)
                    continue;
                differ++;
                if (item.Rule.Explains(item.Integer[i], item.Min[i], item.Max[i]))
                    departures[item.Rule.Departure]++;
                else
                    Differs($"{item.Notation}: {Text(item.Min[i])} … {Text(item.Max[i])}", item.Integer[i], ours);
            }

            if (differ != item.LawMismatch)
                Differs($"{item.Notation}: results that differ from the exact law, as the recording counts them", item.LawMismatch, differ);
        }

        int compared = cases.Sum(item => item.Integer.Length);
        string table = RecordingsPage.Line(compared, FormattableString.Invariant($"integer bits compared, {cases.Count} runs"))
            + RecordingsPage.Line(compared - departures.Values.Sum(), "equal")
            + string.Concat(departures.Select(rule => RecordingsPage.Line(rule.Value, "differ: " + rule.Key)));
        output.WriteLine(table);
        NoDifferences();
        Assert.DoesNotContain(0, departures.Values);
        RecordingsPage.HasTable("QKeras, integer bits of a range", table);
    }

    /// <summary>The tables of QKeras' own test of <c>_get_integer_bits</c>, 4 bits.</summary>
    [Theory]
    [InlineData(false, false, false, "2,2,2,3,2,3,3,4,0,0,0,1,0,0,0,1,1,2,4,4,4")]
    [InlineData(false, false, true, "2,2,2,2,1,2,2,3,0,0,0,0,0,0,0,0,1,1,3,3,4")]
    [InlineData(false, true, false, "2,3,3,3,2,3,3,3,3,0,0,1,0,1,1,1,2,2,3,3,3")]
    [InlineData(false, true, true, "2,2,2,2,1,2,3,3,3,0,0,0,0,0,0,0,1,1,3,3,3")]
    [InlineData(true, true, false, "3,3,3,3,2,3,3,3,3,0,0,1,0,1,1,1,2,2,3,3,3")]
    [InlineData(true, true, true, "2,2,2,2,1,2,3,3,3,0,0,0,0,0,0,0,1,1,3,3,3")]
    public void The_tables_of_QKeras_are_the_same(bool symmetric, bool keepNegative, bool isClipping, string expected)
    {
        float[] min = [-4, -4, -4, -4, 1, -3, -10, -16, -25, 0, 0, 0, .1f, 0, -1, 0, 0, 0, 0, 0, 0];
        float[] max = [3.5f, 3.51f, 3.75f, 3.751f, 2, 4, 5, 8, 0, 0, .1f, .999f, .5f, .8751f, .9375f, .93751f, 1.875f, 1.8751f, 9, 11, 12];
        var rule = new IntegerBitsRule(4, symmetric, keepNegative, isClipping);
        Assert.Equal(expected, string.Join(",", min.Zip(max, (lower, upper) => rule.Integer(lower, upper))));
    }

    [Fact]
    public void QAdaptiveActivation_observes_and_quantizes_the_same()
    {
        IReadOnlyList<AdaptiveCase> cases = IntegerBitsRecording.ReadSequences();
        int averages = 0, integers = 0, unquantized = 0, quantized = 0, left = 0;
        foreach (AdaptiveCase item in cases)
        {
            var replay = new AdaptiveReplay(item);
            for (int call = 0; call < item.Calls; call++)
            {
                ReadOnlySpan<float> recorded = item.Output.AsSpan(call * item.BatchLength, item.BatchLength);
                ReadOnlySpan<float> batch = item.Input.AsSpan(call * item.BatchLength, item.BatchLength);
                (IReadOnlyList<float?> ours, bool isQuantized) = replay.Call(batch, item.Training[call]);
                string where = FormattableString.Invariant($"{item.Notation}, call {call}");
                for (int i = 0; i < ours.Count; i++)
                {
                    if (ours[i] is not { } value)
                        left++;
                    else
                    {
                        _ = isQuantized ? quantized++ : unquantized++;
                        Same($"{where}, output {i} of {Text(batch[i])}", recorded[i], value);
                    }
                }

                for (int channel = 0; channel < item.Channels; channel++)
                {
                    int state = (call * item.Channels) + channel;
                    averages += 2;
                    Same($"{where}, average of the least values of channel {channel}", item.AverageMin[state], replay.AverageMin[channel]);
                    Same($"{where}, average of the largest values of channel {channel}", item.AverageMax[state], replay.AverageMax[channel]);
                    integers++;
                    if (item.Integer[state] != replay.Integer[channel])
                        Differs($"{where}, integer bits of {Text(replay.AverageMin[channel])} … {Text(replay.AverageMax[channel])}", item.Integer[state], replay.Integer[channel]);
                }
            }
        }

        string table = RecordingsPage.Line(averages, FormattableString.Invariant($"moving averages compared, {cases.Count} runs: equal"))
            + RecordingsPage.Line(integers, "integer bits compared: equal")
            + RecordingsPage.Line(quantized, "quantized values compared: equal")
            + RecordingsPage.Line(unquantized, "values before the first quantization compared: equal")
            + RecordingsPage.Line(left, "not compared: quantized values of quantized_relu with a slope or an upper bound");
        output.WriteLine(table);
        NoDifferences();
        RecordingsPage.HasTable("QKeras, QAdaptiveActivation", table);
    }

    /// <summary>Equal as numbers: an un-quantized −0 of a slope is a 0 there.</summary>
    private void Same(string what, float expected, float actual)
    {
        if (expected != actual)
            _differences.Add($"{what}: expected {Text(expected)}, actual {Text(actual)}");
    }

    private void Differs(string what, long expected, long actual) => _differences.Add(FormattableString.Invariant($"{what}: expected {expected}, actual {actual}"));

    private void NoDifferences() =>
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));

    private static string Text(float value) => FormattableString.Invariant($"{value:R} = bits 0x{BitConverter.SingleToUInt32Bits(value):X8}");
}
