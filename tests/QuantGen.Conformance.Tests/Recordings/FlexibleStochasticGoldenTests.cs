using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using QuantGen.Conformance.Laws;
using QuantGen.Conformance.Tests.Fits;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;
using static QuantGen.Conformance.Tests.Recordings.FlexibleTypes;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Every code of Flexible_quantization's four types that round at random, with 1 to 16 bits and the draws of the recording: each has the index under which the generated method has the word of the draw.</summary>
public sealed class FlexibleStochasticGoldenTests(ITestOutputHelper output)
{
    private const ulong Seed = 0x0123456789ABCDEF;

    private readonly List<string> _differences = [];

    private readonly int[] _counts = new int[FlexibleArithmetic.Rules.Length + 1];

    private int _theirsOutside, _oursOutside, _ties;

    [Fact]
    public void Flexible_quantization_gives_the_same_codes_with_the_same_draws()
    {
        RecordedRow[] rows = Rows(isStochastic: true);
        IReadOnlyDictionary<string, AffineFormat> affine = AffineFormat.Compile(rows.Where(row => !IsSymmetric(row)).Select(Spec));
        IReadOnlyDictionary<string, FittedFormat> symmetric = FittedFormat.Compile(rows.Where(IsSymmetric).Select(Spec));
        var table = new StringBuilder();
        foreach (IGrouping<(bool, bool), RecordedRow> type in rows.GroupBy(row => (IsPo2(row), IsSymmetric(row))))
        {
            Array.Clear(_counts);
            (_theirsOutside, _oursOutside, _ties) = (0, 0, 0);
            foreach (RecordedRow row in type)
            {
                if (IsSymmetric(row))
                {
                    FittedFormat format = symmetric[Canonical.Text(Spec(row))];
                    double factor = format.Fit(row.Inputs);
                    Compare(row, format.Grid, factor, 0, (value, index) => format.QuantizeStochastic(value, factor, Seed, index));
                }
                else
                {
                    AffineFormat format = affine[Canonical.Text(Spec(row))];
                    (double factor, int zeroPoint) = format.Fit(row.Inputs);
                    Compare(row, format.Grid, factor, zeroPoint, (value, index) => format.QuantizeStochastic(value, factor, zeroPoint, Seed, index));
                }
            }

            (bool isPo2, bool isSymmetric) = type.Key;
            string name = FormattableString.Invariant($"{(isPo2 ? "powers of two as scales" : "free scales")}, {(isSymmetric ? "without" : "with")} a zero point");
            table.Append(RecordingsPage.Line(_counts.Sum(), FormattableString.Invariant($"codes with {name}, {type.Count()} runs of 16 widths")));
            table.Append(RecordingsPage.Line(_counts[0], "equal"));
            for (int rule = 0; rule < FlexibleArithmetic.Rules.Length; rule++)
            {
                if (_counts[rule + 1] > 0)
                    table.Append(RecordingsPage.Line(_counts[rule + 1], FlexibleArithmetic.Rules[rule]));
            }

            table.Append(RecordingsPage.Line(_theirsOutside, "of their codes lie outside the bits"));
            table.Append(RecordingsPage.Line(_oursOutside, "of our codes lie outside the bits"));
            table.Append(RecordingsPage.Line(_ties, "draws are the fraction, so that their sum is a tie"));
        }

        output.WriteLine(table.ToString());
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        RecordingsPage.HasTable("Flexible_quantization at random", table.ToString());
    }

    private static UniformSpec Spec(RecordedRow row) => (IsSymmetric(row) ? Symmetric(Bits(row), IsPo2(row)) : Affine(Bits(row), IsPo2(row))) with { IsStochastic = true };

    private void Compare(RecordedRow row, NumberGrid grid, double factor, int zeroPoint, Func<double, ulong, long> quantize)
    {
        if (Fault(row, factor, zeroPoint) is { } fault)
            _differences.Add(fault);
        Dyadic scale = IsPo2(row) ? Dyadic.PowerOfTwo((int)factor) : Dyadic.FromDouble(factor);
        var arithmetic = new FlexibleArithmetic(grid, scale, row.Mode.GetProperty("a").GetDouble(), zeroPoint);
        int all = FlexibleArithmetic.Rules.Length, high = 0, low = 0;
        for (int i = 0; i < row.Inputs.Length; i++)
        {
            (float input, long draw, long theirs) = (row.Inputs[i], row.Draws[i], row.Codes[i]);
            uint word = FlexibleArithmetic.WordOf(draw);
            ulong index = Threefry.IndexOf(Seed, word);
            long code = quantize(input, index);
            long[] codes = [.. Enumerable.Range(0, all + 1).Select(rules => arithmetic.Code(input, draw, rules))];
            string where = FormattableString.Invariant($"{row.Notation}: {input:R} with the draw {draw} has code {code}, theirs {theirs}");
            if (Threefry.Word(Seed, index) != word || code != codes[0])
                _differences.Add(where + ": the definition has " + codes[0]);
            if (theirs != codes[all])
                _differences.Add(where + ": the rules predict " + codes[all]);
            bool isTie = arithmetic.IsTie(input, draw);
            if (codes[1] != codes[2] && !isTie)
                _differences.Add(where + ": no tie");

            // The first rule after which no other changes the code.
            int rule = all;
            while (rule > 0 && codes[rule - 1] == theirs)
                rule--;
            if (rule == 1 && IsPo2(row))
                _differences.Add(where + ": a power of two has one scale");
            _counts[rule]++;
            _ties += isTie ? 1 : 0;
            _oursOutside += code < grid.MinCode || code > grid.MaxCode ? 1 : 0;
            high += theirs > grid.MaxCode ? 1 : 0;
            low += theirs < grid.MinCode ? 1 : 0;
        }

        _theirsOutside += high + low;
        if (high != row.Mode.GetProperty("viol_hi").GetInt32() || low != row.Mode.GetProperty("viol_lo").GetInt32())
            _differences.Add(FormattableString.Invariant($"{row.Notation}: {high} codes lie above the bits and {low} below, and the recording says other numbers"));
    }
}
