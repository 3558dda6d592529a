using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Every scale that QKeras fitted, and every code.</summary>
public sealed class FitGoldenTests(ITestOutputHelper output)
{
    private const string Tie = "alpha 'auto': the quotient is a tie in float32, and the exact one is not";

    private const string HalfAdded = "alpha 'auto_po2': the sum of quotient and one half is rounded in float32";

    private const string NoScale = "alpha 'auto': a channel of zeros has scale 0, and here alpha is 1";

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly List<string> _differences = [];

    [Fact]
    public void QKeras_fits_the_same_scales_and_gives_the_same_codes()
    {
        (IReadOnlyList<FitCase> cases, IReadOnlyDictionary<string, int> leftOut) = FitRecording.Read();
        IReadOnlyDictionary<string, CompiledFit> compiled = CompiledFits.Compile([.. cases.Select(item => item.Notation).Distinct()]);
        foreach (FitCase item in cases)
            Compare(item, compiled[item.Notation]);
        foreach ((string what, int count) in _counts)
            output.WriteLine(FormattableString.Invariant($"{count,8:N0} {what}"));
        foreach ((string reason, int count) in leftOut)
            output.WriteLine(FormattableString.Invariant($"{count,8:N0} runs left out: {reason}"));
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        Assert.Equal(441, cases.Count);
        Assert.Equal(Allowed, _counts.Where(count => Allowed.ContainsKey(count.Key)).ToDictionary());
    }

    /// <summary>How often each allowed difference occurs in the recording.</summary>
    private static readonly Dictionary<string, int> Allowed = new() { [Tie] = 26, [HalfAdded] = 5, [NoScale] = 20 };

    private void Compare(FitCase item, CompiledFit fit)
    {
        double[] steps = item.IsGiven ? [.. item.Steps.Select(step => (double)step)] : fit.Steps(item.Inputs, item.InnerLength, item.Steps.Length);
        for (int channel = 0; channel < steps.Length; channel++)
        {
            float theirs = item.Steps[channel], ours = (float)steps[channel];
            if (theirs == 0)
                Count(NoScale);
            else if (item.IsPo2 ? ours == theirs : Math.Abs(BitConverter.SingleToInt32Bits(ours) - BitConverter.SingleToInt32Bits(theirs)) <= 1)
                Count("steps compared");
            else
                _differences.Add(FormattableString.Invariant($"{item.Id}: {item.Notation}: channel {channel} has the step {ours:R}, and in QKeras {theirs:R}"));
        }

        long[] codes = fit.Quantize(item.Inputs, item.InnerLength, steps);
        for (int i = 0; i < codes.Length; i++)
        {
            Count("codes compared");
            if (codes[i] == item.Codes[i])
                continue;
            float quotient = Math.Abs(item.Inputs[i]) / item.StepOf(i);
            bool isNeighbour = Math.Abs(codes[i] - item.Codes[i]) == 1;
            if (isNeighbour && !item.IsPo2 && quotient - MathF.Floor(quotient) == 0.5f)
                Count(Tie);
            else if (isNeighbour && MathF.Floor(quotient + 0.5f) == Math.Abs(item.Codes[i]) && Math.Floor((double)quotient + 0.5) != Math.Abs(item.Codes[i]))
                Count(HalfAdded);
            else
                _differences.Add(FormattableString.Invariant($"{item.Id}: {item.Notation}: element {i} of 0x{BitConverter.SingleToInt32Bits(item.Inputs[i]):X8} has code {codes[i]}, and in QKeras {item.Codes[i]}"));
        }
    }

    private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
}
