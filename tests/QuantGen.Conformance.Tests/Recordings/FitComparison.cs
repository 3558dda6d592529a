using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Fitted scales, codes and values of a recording against ours. What may differ is here, and nowhere else.</summary>
internal sealed class FitComparison
{
    public const string Tie = "alpha 'auto': the quotient is a tie in float32, and the exact one is not";

    public const string HalfAdded = "the sum of the quotient, just below one half, and one half is 1 in float32";

    public const string NoScale = "alpha 'auto': a channel of zeros has scale 0, and here alpha is 1";

    public const string SumOrder = "alpha 'auto': least squares sum up in float32, at most 3 last places";

    public const string NoCodes = "alpha 'auto': a channel of zeros has scale 0 and no codes, and here 0 has its code";

    private readonly List<string> _differences = [];

    /// <summary>How many steps and how many codes have been compared.</summary>
    public int Steps { get; private set; }

    public int Codes { get; private set; }

    /// <summary>How often each allowed difference occurred.</summary>
    public SortedDictionary<string, int> Departures { get; } = new(StringComparer.Ordinal);

    public void Compare(FitCase item, CompiledFit fit)
    {
        double[] steps = item.IsGiven ? [.. item.Steps.Select(step => (double)step)] : fit.Steps(item.Inputs, item.InnerLength, item.Steps.Length);
        for (int channel = 0; channel < steps.Length; channel++)
            CompareStep(item, channel, (float)steps[channel]);
        long[] codes = fit.Quantize(item.Inputs, item.InnerLength, steps);
        float[] values = fit.Dequantize(codes, item.InnerLength, steps);
        for (int i = 0; i < codes.Length; i++)
        {
            CompareCode(item, i, codes[i]);
            if (item.IsPo2)
                CompareValue(item, i, codes[i], values[i]);
        }
    }

    /// <summary>The lines of a table: what was compared, and what differs.</summary>
    public string Table(string what, int runs) =>
        RecordingsPage.Line(Steps, FormattableString.Invariant($"steps of {what} compared, {runs} runs"))
        + RecordingsPage.Line(Codes, "their codes compared")
        + string.Concat(Departures.Select(rule => RecordingsPage.Line(rule.Value, "differ: " + rule.Key)));

    public void NoDifferences() =>
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));

    private void CompareStep(FitCase item, int channel, float ours)
    {
        Steps++;
        float theirs = item.Steps[channel];
        if (ours == theirs)
            return;
        if (theirs == 0)
            Depart(NoScale);
        else if (item.IsSign && !item.IsPo2 && Math.Abs(BitConverter.SingleToInt32Bits(ours) - BitConverter.SingleToInt32Bits(theirs)) <= 3)
            Depart(SumOrder);
        else
            Differs(item, FormattableString.Invariant($"channel {channel} has the step {ours:R}, and in QKeras {theirs:R}"));
    }

    private void CompareCode(FitCase item, int element, long ours)
    {
        Codes++;
        long theirs = item.Codes[element];
        if (ours == theirs)
            return;
        if (item.IsSign && !item.IsPo2 && item.StepOf(element) == 0 && item.Inputs[element] == 0)
        {
            Depart(NoCodes);
            return;
        }

        float magnitude = Math.Abs(item.Inputs[element]), step = item.StepOf(element), quotient = magnitude / step, below = MathF.Floor(quotient);
        double tie = (below + 0.5) * step;     // exact, as is its comparison
        bool isRight = Math.Abs(ours - theirs) == 1 && magnitude != tie && Math.Abs(ours) == below + (magnitude > tie ? 1 : 0);
        if (isRight && !item.IsPo2 && quotient == below + 0.5f)
            Depart(Tie);
        else if (isRight && below == 0 && MathF.Floor(quotient + 0.5f) == Math.Abs(theirs))
            Depart(HalfAdded);
        else
            Differs(item, FormattableString.Invariant($"element {element} of 0x{BitConverter.SingleToInt32Bits(item.Inputs[element]):X8} has code {ours}, and in QKeras {theirs}"));
    }

    /// <summary>A code times a power of two is a float, so that a value is exact, in QKeras too.</summary>
    private void CompareValue(FitCase item, int element, long code, float ours)
    {
        float theirs = code * item.StepOf(element);
        if (BitConverter.SingleToInt32Bits(ours) != BitConverter.SingleToInt32Bits(theirs))
            Differs(item, FormattableString.Invariant($"element {element} with code {code} has the value {ours:R}, and in QKeras {theirs:R}"));
    }

    private void Depart(string rule) => Departures[rule] = Departures.GetValueOrDefault(rule) + 1;

    private void Differs(FitCase item, string what) => _differences.Add(item.Id + ": " + item.Notation + ": " + what);
}
