using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using QuantGen.Conformance.Tests.Fits;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;
using static QuantGen.Conformance.Tests.Recordings.FlexibleTypes;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Every scale, zero point and code of Flexible_quantization's four types that round to nearest, with 1 to 16 bits.</summary>
public sealed class FlexibleGoldenTests(ITestOutputHelper output)
{
    private const string ScaleIsDouble = "their scale is float64, ours float32: the quotient is a tie within 2^-24 of itself", ZeroPointBefore = "the zero point is added before the rounding: a tie, with an odd zero point",
        Outside = "1 bit: the code lies outside, here it saturates";

    private readonly SortedDictionary<string, int> _departures = new(StringComparer.Ordinal);

    private readonly List<string> _differences = [];

    private int _equal, _values;

    [Fact]
    public void Flexible_quantization_fits_the_same_scales_and_zero_points_and_gives_the_same_codes()
    {
        RecordedRow[] rows = FlexibleTypes.Rows(isStochastic: false);
        IReadOnlyDictionary<string, AffineFormat> affine = AffineFormat.Compile(rows.Select(row => Affine(Bits(row), IsPo2(row))));
        IReadOnlyDictionary<string, FittedFormat> symmetric = FittedFormat.Compile(rows.Where(IsSymmetric).Select(row => Symmetric(Bits(row), IsPo2(row))));
        var table = new StringBuilder();
        foreach (bool isPo2 in new[] { false, true })
        {
            _departures.Clear();
            _equal = 0;
            RecordedRow[] family = [.. rows.Where(row => IsPo2(row) == isPo2)];
            foreach (RecordedRow row in family)
            {
                AffineFormat format = affine[Canonical.Text(Affine(Bits(row), isPo2))];
                Compare(row, format, IsSymmetric(row) ? Of(symmetric[Canonical.Text(Symmetric(Bits(row), isPo2))], row) : Of(format, row));
            }

            table.Append(RecordingsPage.Line(_equal + _departures.Values.Sum(), FormattableString.Invariant($"codes with {(isPo2 ? "powers of two as scales" : "free scales")}, {family.Length} runs of 16 widths, with and without a zero point")));
            table.Append(RecordingsPage.Line(_equal, "equal"));
            foreach ((string rule, int count) in _departures)
                table.Append(RecordingsPage.Line(count, "differ: " + rule));
        }

        table.Append(RecordingsPage.Line(_values, "values with powers of two as scales: equal"));
        output.WriteLine(table.ToString());
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        RecordingsPage.HasTable("Flexible_quantization", table.ToString());
    }

    private static (double Factor, int ZeroPoint, long[] Codes) Of(AffineFormat format, RecordedRow row)
    {
        (double factor, int zeroPoint) = format.Fit(row.Inputs);
        return (factor, zeroPoint, format.Quantize(row.Inputs, factor, zeroPoint));
    }

    private static (double Factor, int ZeroPoint, long[] Codes) Of(FittedFormat format, RecordedRow row)
    {
        (double factor, long[] codes) = format.FitAndQuantize(row.Inputs);
        return (factor, 0, codes);
    }

    private void Compare(RecordedRow row, AffineFormat format, (double Factor, int ZeroPoint, long[] Codes) ours)
    {
        bool isPo2 = IsPo2(row);
        double a = row.Mode.GetProperty("a").GetDouble();
        int b = row.Mode.GetProperty("b").GetInt32();
        if (Fault(row, ours.Factor, ours.ZeroPoint) is { } fault)
            _differences.Add(fault);
        float[] values = format.Dequantize(ours.Codes, ours.Factor, ours.ZeroPoint);
        int outside = 0;
        for (int i = 0; i < row.Inputs.Length; i++)
        {
            long theirs = row.Codes[i], code = ours.Codes[i];
            string where = FormattableString.Invariant($"{row.Notation}: {row.Inputs[i]:R} has code {code}, theirs {theirs}");
            Dyadic quotient = Dyadic.FromDouble(a) * Dyadic.FromDouble(row.Inputs[i]);
            if (theirs != Math.Round((a * row.Inputs[i]) + b + 1, MidpointRounding.ToEven) - 1)
                _differences.Add(where + ": not what the rule gives with their scale");
            long saturated = Math.Clamp(theirs, format.Grid.MinCode, format.Grid.MaxCode);
            outside += saturated == theirs ? 0 : 1;
            if (theirs == code)
            {
                _equal++;
                if (!isPo2)
                    continue;
                _values++;
                if (BitConverter.SingleToInt32Bits(values[i]) != BitConverter.SingleToInt32Bits(row.Values[i]))
                    _differences.Add(FormattableString.Invariant($"{where}: the value is {values[i]:R}, theirs {row.Values[i]:R}"));
                continue;
            }

            string? rule = saturated == code ? Outside : DistanceToTie(quotient).Sign == 0 && b % 2 != 0 && Math.Abs(theirs - code) == 1 ? ZeroPointBefore : !isPo2 && IsBesideATie(quotient) ? ScaleIsDouble : null;
            if (rule is null || (rule == Outside && Bits(row) > 1))
                _differences.Add(where);
            else
                _departures[rule] = _departures.GetValueOrDefault(rule) + 1;
        }

        if (outside != row.Mode.GetProperty("viol_hi").GetInt32() + row.Mode.GetProperty("viol_lo").GetInt32())
            _differences.Add(FormattableString.Invariant($"{row.Notation}: {outside} codes lie outside, and the recording says another number"));
    }

    /// <summary>A float differs from a number by up to 2^-24 of it, so that the quotient by it does.</summary>
    private static bool IsBesideATie(Dyadic quotient)
    {
        Dyadic distance = DistanceToTie(quotient);
        return (distance.Sign < 0 ? -distance : distance) <= (quotient.Sign < 0 ? -quotient : quotient).TimesPowerOfTwo(-24);
    }

    private static Dyadic DistanceToTie(Dyadic quotient) => quotient - (new Dyadic(quotient.RoundToInteger(Rounding.Floor), 0) + Dyadic.PowerOfTwo(-1));
}
