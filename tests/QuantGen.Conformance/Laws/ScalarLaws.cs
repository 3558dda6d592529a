using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>Laws 1, 3, 4 and 6 one value at a time: exact grid = emitted scalar methods, from float, double and long.</summary>
internal static class ScalarLaws
{
    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Singles(subject, sample, report);
        Doubles(subject, sample, report);
        Integers(subject, sample, report);
        Monotone(subject, sample, report);
    }

    private static void Singles<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string name = subject.Name;
        for (int i = 0; i < sample.Singles.Length; i++)
        {
            float x = sample.Singles[i];
            (long code, bool outside) = sample.OfSingles[i];
            report.Code(name, "Quantize", x, code, long.CreateChecked(subject.Quantize(x)));
            report.Code(name, "Quantize(double)", x, code, long.CreateChecked(subject.QuantizeDouble(x)));
            bool inside = subject.TryQuantize(x, out TCode tried);
            report.Code(name, "TryQuantize", x, code, long.CreateChecked(tried));
            report.Code(name, "TryQuantize, inside", x, outside ? 0 : 1, inside ? 1 : 0);

            // The value of a code of the grid, by the exact grid: what FakeQuantize has to be, bit for bit.
            float value = Exact.NearestSingle(subject.Grid, code);
            report.Value(name, "FakeQuantize", x, value, subject.FakeQuantize(x));
            bool onGrid = subject.Grid.ExactInSingle ? value == x : Exact.InDouble(subject.Grid, code) == x;
            report.Code(name, "IsRepresentable", x, onGrid ? 1 : 0, subject.IsRepresentable(x) ? 1 : 0);
        }
    }

    private static void Doubles<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string name = subject.Name;
        for (int i = 0; i < sample.Doubles.Length; i++)
        {
            double x = sample.Doubles[i];
            long code = sample.OfDoubles[i];
            report.Code(name, "Quantize(double)", x, code, long.CreateChecked(subject.QuantizeDouble(x)));
        }
    }

    private static void Integers<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string name = subject.Name;
        for (int i = 0; i < sample.Integers.Length; i++)
        {
            long x = sample.Integers[i];
            long code = sample.OfIntegers[i];
            report.Code(name, "Quantize(long)", x, code, long.CreateChecked(subject.QuantizeInt64(x)));
        }
    }

    private static void Monotone<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (subject.Spec.Overflow != Overflow.Saturate)
            return;
        // A profile that goes through an int is monotone as far as an int reaches, and says so: beyond, both ends are one code.
        double reach = subject.Grid.Profile is { GoesThroughInt32: true } ? BinaryFormat.ToDouble(subject.Grid.Scale) * (1 << 30) : double.PositiveInfinity;
        float[] ascending = [.. sample.Singles.Where(value => Math.Abs(value) <= reach)];
        Array.Sort(ascending);
        TCode last = subject.Constants.MinCode;
        foreach (float x in ascending)
        {
            TCode code = subject.Quantize(x);
            if (code < last || code > subject.Constants.MaxCode)
                report.Fail(subject.Name, "Quantize", Report.Text(x), "a code from the previous one to MaxCode", Report.Text(long.CreateChecked(code)));
            last = code;
        }

        report.Count(ascending.Length);
    }
}
