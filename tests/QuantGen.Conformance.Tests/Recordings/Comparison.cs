using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// A recording against ours: each code from the exact grid, the plan interpreter and emitted code, scalar and in spans. Where the
/// system is predicted to leave our definition, its code must be the predicted one, and the four of ours the grid's.
/// </summary>
internal sealed class Comparison
{
    private readonly List<string> _differences = [];

    private readonly Dictionary<string, int> _departures = [];

    private readonly Recording _recording;

    private readonly int _formats;

    private int _cells, _values, _law;

    public Comparison(Recording recording)
    {
        _recording = recording;
        IReadOnlyDictionary<string, ICompiledQuantizer> compiled = CompiledQuantizers.Compile(recording.Cases.Select(item => item.Spec));
        _formats = recording.Cases.Select(item => item.Format).Distinct().Count();
        foreach (GoldenCase item in recording.Cases)
            Compare(item, compiled[CompiledQuantizers.KeyOf(item.Spec)]);
    }

    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Rules that explain nothing: either the recording has no such cell, or the rule is wrong.</summary>
    public IEnumerable<string> RulesWithoutACell => _departures.Where(rule => rule.Value == 0).Select(rule => rule.Key);

    /// <summary>The counts as the lines of a table.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        Line(_cells, FormattableString.Invariant($"compared four ways, {_recording.Cases.Count} runs of {_formats} formats"));
        Line(_cells - _departures.Values.Sum(), "equal");
        foreach ((string rule, int count) in _departures.Where(rule => rule.Value > 0))
            Line(count, "differ: " + rule);
        foreach ((string reason, int count) in _recording.LeftOut)
            Line(count, "not compared: " + reason);
        if (_values > 0)
            Line(_values, "values of equal codes compared: equal");
        if (_law > 0)
            Line(_law, "codes of the exact function in the recording compared: equal");
        return table.ToString();

        void Line(int count, string what) => table.Append(RecordingsPage.Line(count, what));
    }

    private void Compare(GoldenCase item, ICompiledQuantizer emitted)
    {
        Assert.Equal(item.Inputs.Length, item.Codes.Length);
        Assert.Equal(item.Format, emitted.Format);
        foreach (string rule in item.Departures?.Rules ?? [])
            _departures.TryAdd(rule, 0);

        NumberGrid grid = item.Grid;
        QuantizerPlan plan = Lowering.Lower(grid);
        long[] span = emitted.Quantize(item.Inputs);
        int departures = 0;
        for (int i = 0; i < item.Inputs.Length; i++)
        {
            float x = item.Inputs[i];
            long exact = grid.Quantize(x);
            (long theirs, string? rule) = item.Departures?.Predict(x, exact) ?? (exact, null);
            if (rule is not null)
            {
                departures++;
                _departures[rule]++;
            }

            _cells++;
            Same(item, rule is null ? "grid" : "prediction", x, item.Codes[i], theirs);
            Same(item, "plan", x, exact, PlanInterpreter.Quantize(plan, x));
            Same(item, "Quantize", x, exact, emitted.Quantize(x));
            Same(item, "Quantize(span)", x, exact, span[i]);
            if (item.Law is { } law)
            {
                _law++;
                Same(item, "law", x, law[i], exact);
            }

            if (item.Values is { } values && item.Codes[i] == exact)
            {
                _values++;
                SameValue(item, exact, values[i], emitted.Dequantize(exact));
            }
        }

        if (item.DeclaredDepartures is { } declared && declared != departures)
            _differences.Add(FormattableString.Invariant($"{item.Notation}: the recording says that {declared} codes differ, and {departures} do"));
    }

    private void Same(GoldenCase item, string path, float input, long expected, long actual)
    {
        if (expected != actual)
            _differences.Add(FormattableString.Invariant($"{item.Notation} = {item.Format}, {path}: {input:R} = bits 0x{BitConverter.SingleToUInt32Bits(input):X8}: expected {expected}, actual {actual}"));
    }

    /// <summary>Equal as numbers: a system may give −0.</summary>
    private void SameValue(GoldenCase item, long code, float expected, float actual)
    {
        if (expected != actual)
            _differences.Add(FormattableString.Invariant($"{item.Notation} = {item.Format}, value of code {code}: expected {expected:R}, actual {actual:R}"));
    }
}
