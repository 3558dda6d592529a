using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>Laws 1, 3, 4 and 6 one value at a time: exact grid = emitted scalar methods, from float, double, long and ulong.</summary>
internal static class ScalarLaws
{
    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Singles(subject, sample, report);
        Of(subject, "double", subject.OfDouble, sample.Doubles, sample.OfDoubles, value => double.IsFinite(value) ? Dyadic.FromDouble(value) : null, report);
        Of(subject, "long", subject.OfInt64, sample.Integers, sample.OfIntegers, value => new Dyadic(value, 0), report);
        Of(subject, "ulong", subject.OfUInt64, sample.Unsigned, sample.OfUnsigned, value => new Dyadic(value, 0), report);
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
            report.Code(name, "Quantize(double)", x, code, long.CreateChecked(subject.OfDouble.Quantize(x)));
            bool inside = subject.TryQuantize(x, out TCode tried);
            report.Code(name, "TryQuantize", x, code, long.CreateChecked(tried));
            report.Code(name, "TryQuantize, inside", x, outside ? 0 : 1, inside ? 1 : 0);

            // The value of a code of the grid, by the exact grid: what FakeQuantize has to be, bit for bit.
            float value = subject.Exact.NearestSingle(code);
            report.Value(name, "FakeQuantize", x, value, subject.FakeQuantize(x));
            bool onGrid = subject.Grid.Function is not null ? subject.Grid.IsRepresentable(x) : subject.Grid.ExactInSingle ? value == x : subject.Exact.InDouble(code) == x;
            report.Code(name, "IsRepresentable", x, onGrid ? 1 : 0, subject.IsRepresentable(x) ? 1 : 0);
        }
    }

    /// <summary>The overloads for one type, each compared with the exact grid; a value is compared with that of its code as rational numbers.</summary>
    private static void Of<TValue, TCode>(Subject<TCode> subject, string type, Overloads<TValue, TCode> methods, TValue[] values, Expected[] expected, Func<TValue, Dyadic?> exact, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string name = subject.Name;
        for (int i = 0; i < values.Length; i++)
        {
            TValue x = values[i];
            (long code, bool outside) = expected[i];
            report.Code(name, $"Quantize({type})", x, code, long.CreateChecked(methods.Quantize(x)));
            bool inside = methods.TryQuantize(x, out TCode tried);
            report.Code(name, $"TryQuantize({type})", x, code, long.CreateChecked(tried));
            report.Code(name, $"TryQuantize({type}), inside", x, outside ? 0 : 1, inside ? 1 : 0);
            float value = subject.Exact.NearestSingle(code);
            report.Code(name, $"FakeQuantize({type}), bits", x, BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(methods.FakeQuantize(x)));
            double kept = subject.Grid.ExactInSingle ? value : subject.Exact.InDouble(code);
            bool onGrid = subject.Grid.Function is not null ? exact(x) is { } argument ? subject.Grid.IsRepresentable(argument) : subject.Grid.IsRepresentable(Convert.ToDouble(x, CultureInfo.InvariantCulture))
                : exact(x) is { } number && number == Dyadic.FromDouble(kept);
            report.Code(name, $"IsRepresentable({type})", x, onGrid ? 1 : 0, methods.IsRepresentable(x) ? 1 : 0);
        }
    }

    private static void Monotone<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (subject.Grid.Overflow.Mode != Overflow.Saturate || subject.Grid.Function is { Falls: true } || subject.Grid.Rule is G711Rule)
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
