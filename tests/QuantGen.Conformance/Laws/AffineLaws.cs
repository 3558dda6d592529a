using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// With a factor and a zero point that are known at run time every method gives what exact numbers give: <c>clamp(round(x / s) + z)</c> and the float nearest to <c>(code − z) · s</c>,
/// at each layout of channels. A fit is that of the restated rule, and one by channels that of each channel on its own.
/// </summary>
internal static class AffineLaws
{
    public const int MostZeroPoint = 1 << 20;

    /// <summary><typeparamref name="TElement"/> is what the methods over spans take and give: the plain code, or the struct of its size.</summary>
    public static void Check<TElement, TCode>(Subject<TCode> subject, Report report)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Fitting fitting = subject.Fitting!;
        if (fitting.Alpha == Alpha.Po2)
            Check(subject, new SpanAffineSubject<TElement, TCode, int>(subject.Type, fitting), report);
        else
            Check(subject, new SpanAffineSubject<TElement, TCode, float>(subject.Type, fitting), report);
    }

    public static void Check<TCode>(Subject<TCode> subject, AffineSubject<TCode, int> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        Check(subject, methods, report, AlphaLaws.Valid(subject, [-3, 0, 7], exponent => exponent), exponent => subject.Grid.Scale.TimesPowerOfTwo(exponent));

    public static void Check<TCode>(Subject<TCode> subject, AffineSubject<TCode, float> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        Check(subject, methods, report, AlphaLaws.Valid(subject, [0.1f, 1f, 1.9999999f, 7.7e9f], exponent => MathF.ScaleB(1, exponent)),
            alpha => BinaryFormat.Single.Nearest(subject.Grid.Scale * Dyadic.FromDouble(alpha))!.Value);

    private static void Check<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        NumberGrid grid = subject.Grid;
        if (grid.Profile is not null)
        {
            GivenProfileLaws.Check(subject, methods, report, factors, scaleOf);
            Fits(subject, methods, report);
            return;
        }

        int[] zeroPoints = [-MostZeroPoint, -1000, (int)grid.MinCode - 1, (int)grid.MinCode, 0, (int)grid.MaxCode, 1000, MostZeroPoint];
        Setting<TFactor>[] settings =
        [
            .. factors.SelectMany(factor => zeroPoints.Distinct().Select(zeroPoint => new Setting<TFactor>(subject.Spec, grid, factor, zeroPoint, scaleOf(factor)))),
        ];
        for (int i = 0; i < settings.Length; i++)
        {
            One(subject, methods, report, settings[i]);
            Lengths(subject, methods, report, settings[i], isEvery: i % 5 == 0);
        }

        Channels(subject, methods, report, settings);
        Fits(subject, methods, report);
    }

    /// <summary>The scalar methods, of floats and of doubles beside them.</summary>
    private static void One<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report, Setting<TFactor> at)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        for (int i = 0; i < at.Sources.Length; i++)
        {
            double source = at.Sources[i];
            Expect(report, subject.Name, at, "Quantize", source, at.Codes[i], long.CreateChecked(methods.Quantize(source, at.Factor, at.ZeroPoint)));
            Expect(report, subject.Name, at, "Dequantize of the code", source, Bits(at.Values[i]), Bits(methods.Dequantize(TCode.CreateChecked(at.Codes[i]), at.Factor, at.ZeroPoint)));
            Expect(report, subject.Name, at, "FakeQuantize", source, Bits(at.Values[i]), Bits(methods.FakeQuantize(source, at.Factor, at.ZeroPoint)));
            if (i % 4 != 0 || !double.IsFinite(source))
                continue;
            foreach (double near in new[] { Math.BitIncrement(source), Math.BitDecrement(source) })
                Expect(report, subject.Name, at, "Quantize of a double", near, at.CodeOf(near), long.CreateChecked(methods.Quantize(near, at.Factor, at.ZeroPoint)));
        }
    }

    /// <summary>The methods over spans of every short length and of one long one, each beginning elsewhere.</summary>
    private static void Lengths<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report, Setting<TFactor> at, bool isEvery)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        foreach (int length in isEvery ? [.. Enumerable.Range(0, 71), 1000] : new[] { 67, 1000 })
        {
            // A long span begins with ordinary numbers alone: special ones take every vector of a step off the fast path.
            int[] places = [.. Enumerable.Range(0, length).Select(i => length == 1000 && i < 500 ? at.FirstOrdinary + (i % (at.Sources.Length - at.FirstOrdinary)) : ((length * 7) + i) % at.Sources.Length)];
            float[] source = [.. places.Select(place => at.Sources[place])];
            long[] expected = [.. places.Select(place => at.Codes[place])];
            TCode[] codes = methods.Quantize(source, at.Factor, at.ZeroPoint);
            float[] values = methods.Dequantize([.. expected.Select(TCode.CreateChecked)], at.Factor, at.ZeroPoint), fakes = methods.FakeQuantize(source, at.Factor, at.ZeroPoint);
            float[] inPlace = methods.FakeQuantizeInPlace(source, at.Factor, at.ZeroPoint);
            for (int i = 0; i < length; i++)
            {
                float value = at.Values[places[i]];
                Expect(report, subject.Name, at, "Quantize of many", source[i], expected[i], long.CreateChecked(codes[i]));
                Expect(report, subject.Name, at, "Dequantize of many", source[i], Bits(value), Bits(values[i]));
                Expect(report, subject.Name, at, "FakeQuantize of many", source[i], Bits(value), Bits(fakes[i]));
                Expect(report, subject.Name, at, "FakeQuantize in place", source[i], Bits(value), Bits(inPlace[i]));
            }
        }
    }

    private static void Channels<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report, Setting<TFactor>[] settings)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        (int, int, int)[] layouts =
        [
            (6, 1, 400), (64, 1, 1000), (1500, 1, 4000), (6, 3, 1000), (700, 3, 5000), (5, 5, 333), (1100, 5, 6000), (3, 63, 1000), (40, 63, 3000), (6, 64, 900), (6, 100, 1450), (17, 100, 1800), (1, 1, 77), (2, 1000, 3700), (9, 7, 5),
        ];
        foreach ((int channels, int innerLength, int count) in layouts)
        {
            Setting<TFactor>[] entries = [.. Enumerable.Range(0, channels).Select(channel => settings[channel * 7 % settings.Length])];
            Setting<TFactor> Of(int element) => entries[element / innerLength % channels];
            int[] places = [.. Enumerable.Range(0, count).Select(i => i < count / 2 ? Of(i).FirstOrdinary + (i * 13 % (Of(i).Sources.Length - Of(i).FirstOrdinary)) : i * 13 % Of(i).Sources.Length)];
            float[] source = [.. places.Select((place, i) => Of(i).Sources[place])];
            long[] expected = [.. places.Select((place, i) => Of(i).Codes[place])];
            TFactor[] factors = [.. entries.Select(entry => entry.Factor)];
            int[] zeroPoints = [.. entries.Select(entry => entry.ZeroPoint)];
            TCode[] codes = methods.Quantize(source, factors, zeroPoints, innerLength);
            float[] values = methods.Dequantize([.. expected.Select(TCode.CreateChecked)], factors, zeroPoints, innerLength), fakes = methods.FakeQuantize(source, factors, zeroPoints, innerLength);
            float[] inPlace = methods.FakeQuantizeInPlace(source, factors, zeroPoints, innerLength);
            for (int i = 0; i < count; i++)
            {
                float value = Of(i).Values[places[i]];
                string layout = FormattableString.Invariant($"{channels} channels of {innerLength}, element {i}, ");
                Expect(report, subject.Name, Of(i), layout + "Quantize by channel", source[i], expected[i], long.CreateChecked(codes[i]));
                Expect(report, subject.Name, Of(i), layout + "Dequantize by channel", source[i], Bits(value), Bits(values[i]));
                Expect(report, subject.Name, Of(i), layout + "FakeQuantize by channel", source[i], Bits(value), Bits(fakes[i]));
                Expect(report, subject.Name, Of(i), layout + "FakeQuantize by channel in place", source[i], Bits(value), Bits(inPlace[i]));
            }
        }
    }

    private static void Fits<TCode, TFactor>(Subject<TCode> subject, AffineSubject<TCode, TFactor> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        foreach ((string what, float[] elements) in Data(subject.Grid))
        {
            (double factor, int zeroPoint) = RestatedAffineFit.Of(subject.Fitting!, subject.Grid, elements);
            Fitted(report, subject.Name, what, (factor, zeroPoint), methods.Fit(elements));
            (TFactor with, int zeroPointWith, TCode[] codes) = methods.FitAndQuantize(elements);
            Fitted(report, subject.Name, what + ", FitAndQuantize", (factor, zeroPoint), (with, zeroPointWith));
            report.True(methods.Quantize(elements, with, zeroPointWith).SequenceEqual(codes), subject.Name, what + ": codes of FitAndQuantize");
            if (subject.Fitting is { Alpha: Alpha.Po2, Fit: Fit.MinMax } fitting)
                Covers(report, subject.Name, what, fitting, subject.Grid, elements, (int)factor, zeroPoint);
        }

        foreach ((int channels, int innerLength, int count) in new[] { (6, 1, 402), (44, 1, 800), (20, 1, 9), (1300, 1, 2700), (4, 3, 333), (7, 5, 801), (3, 63, 700), (3, 64, 1300), (5, 100, 1703), (2, 700, 2000), (5, 3, 4) })
        {
            var random = new Random((channels * 1000) + innerLength);
            float[] source = [.. Enumerable.Range(0, count).Select(i => (float)((random.NextDouble() - (i / innerLength % channels % 4 * 0.4)) * Math.ScaleB(1, (i / innerLength % channels * 3 % 40) - 15)))];
            source[0] = float.NaN;
            source[^1] = float.NegativeInfinity;
            (TFactor[] factors, int[] zeroPoints) = methods.Fit(source, innerLength, channels);
            float[][] own = [.. Enumerable.Range(0, channels).Select(_ => Array.Empty<float>())];
            foreach (IGrouping<int, float> group in source.Select((value, i) => (value, i)).GroupBy(item => item.i / innerLength % channels, item => item.value))
                own[group.Key] = [.. group];
            for (int channel = 0; channel < channels; channel++)
            {
                string what = FormattableString.Invariant($"channel {channel} of {channels} of {innerLength}");
                (double, int) expected = RestatedAffineFit.Of(subject.Fitting!, subject.Grid, own[channel]);
                Fitted(report, subject.Name, what, expected, (factors[channel], zeroPoints[channel]));
                if (channel < 50)
                    Fitted(report, subject.Name, what + " alone", expected, methods.Fit(own[channel]));
            }

            (TFactor[] with, int[] zeroPointsWith, TCode[] codes) = methods.FitAndQuantize(source, innerLength, channels);
            string layout = FormattableString.Invariant($"{channels} channels of {innerLength}: ");
            report.True(factors.SequenceEqual(with) && zeroPoints.SequenceEqual(zeroPointsWith), subject.Name, layout + "factors and zero points of FitAndQuantize");
            report.True(methods.Quantize(source, factors, zeroPoints, innerLength).SequenceEqual(codes), subject.Name, layout + "codes of FitAndQuantize");
        }
    }

    /// <summary>Both ends are between the values of the codes, and with the next smaller power of two they are not, whatever the zero point.</summary>
    private static void Covers(Report report, string quantizer, string what, Fitting fitting, NumberGrid grid, float[] elements, int exponent, int zeroPoint)
    {
        float[] numbers = [0f, .. elements.Where(float.IsFinite)];
        float least = numbers.Min(), most = numbers.Max();
        Dyadic scale = grid.Scale.TimesPowerOfTwo(exponent);
        if (!RestatedAffineFit.CanCover(grid, least, most))
            return;
        if (exponent < fitting.MaxExponent)
            report.True(scale * (grid.MinCode - zeroPoint) <= Dyadic.FromDouble(least) && scale * (grid.MaxCode - zeroPoint) >= Dyadic.FromDouble(most), quantizer, what + ": both ends are covered");
        if (exponent > fitting.MinExponent && least != most)
            report.True(!RestatedAffineFit.Covers(grid, scale.TimesPowerOfTwo(-1), least, most), quantizer, what + ": no smaller power of two covers both ends");
    }

    private static IEnumerable<(string What, float[] Elements)> Data(NumberGrid grid)
    {
        yield return ("nothing", []);
        yield return ("0", [0f]);
        yield return ("zeros", new float[37]);
        yield return ("no number", [float.NaN, float.PositiveInfinity, float.NegativeInfinity]);
        yield return ("zeros and no number", [0f, float.NaN, -0f, float.NegativeInfinity]);
        foreach (float one in new[] { 1f, -1f, 0.3f, -77f, float.Epsilon, -float.Epsilon, 1.1754944e-38f, 1e20f, float.MaxValue, float.MinValue })
        {
            yield return (FormattableString.Invariant($"one element, {one:R}"), [one]);
            yield return (FormattableString.Invariant($"all {one:R}"), [.. Enumerable.Repeat(one, 41)]);
            yield return (FormattableString.Invariant($"{one:R} and NaN"), [one, float.NaN]);
            yield return (FormattableString.Invariant($"{one:R} and its half"), [one / 2, one, one / 2]);
        }

        yield return ("the largest floats", [float.MaxValue, float.MinValue]);
        yield return ("large floats", [3e38f, -1e38f, 5f]);
        yield return ("subnormals", [1e-45f, -3e-42f, 9.9e-39f, -1e-39f]);
        yield return ("far and equal", [1e30f, 1e30f, MathF.BitIncrement(1e30f)]);
        yield return ("ends of the codes", [-128f, 127f]);
        yield return ("0 to 255", [255f, 0f, 3f]);
        yield return ("-1 to 1", [-1f, 1f]);
        yield return ("a number, and a subnormal one below 0", [-1e-40f, 1e-7f]);
        var random = new Random(4711);
        for (int i = 0; i < 120; i++)
        {
            double width = Math.ScaleB(random.NextDouble() + 0.5, random.Next(-20, 20)), from = (random.NextDouble() * 3) - 2;
            int count = random.Next(1, 200);
            yield return (FormattableString.Invariant($"random data {i}"),
                [.. Enumerable.Range(0, count).Select(_ => random.Next(60) switch { 0 when i % 3 == 0 => float.NaN, 1 when i % 3 == 0 => float.PositiveInfinity, _ => (float)((random.NextDouble() + from) * width) })]);
        }

        // The step is a power of two, and the lower end lies at the middle between two codes.
        long steps = grid.MaxCode - grid.MinCode;
        for (int i = 0; i < 12; i++)
        {
            float below = random.NextInt64(0, steps) + 0.5f, unit = MathF.ScaleB(1, i - 6);
            yield return (FormattableString.Invariant($"a tie, {below} steps of {unit} below 0"), [-below * unit, (steps - below) * unit]);
        }

        for (int i = 0; i < 120; i++)
            yield return (FormattableString.Invariant($"few bits {i}"), [random.Next(-40, 20) * 0.5f, random.Next(-20, 600) * 0.25f]);
    }

    private static void Fitted<TFactor>(Report report, string quantizer, string what, (double Factor, int ZeroPoint) expected, (TFactor Factor, int ZeroPoint) actual)
    {
        (double, int) found = (Convert.ToDouble(actual.Factor, CultureInfo.InvariantCulture), actual.ZeroPoint);
        report.Count(1);
        if (expected != found)
            report.Fail(FormattableString.Invariant($"{quantizer}: fit of {what} gives {found} instead of {expected}"));
    }

    private static long Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static void Expect<TFactor>(Report report, string quantizer, Setting<TFactor> at, string what, double source, long expected, long actual)
    {
        report.Count(1);
        if (expected != actual)
            report.Fail(FormattableString.Invariant($"{quantizer} with {at.Factor} and zero point {at.ZeroPoint}: {what} of {source:R} = 0x{BitConverter.DoubleToInt64Bits(source):X16} gives {actual} instead of {expected}"));
    }

    /// <summary>A factor with a zero point: numbers, and by exact arithmetic their codes and the values of these.</summary>
    private sealed class Setting<TFactor>
    {
        private readonly UniformSpec _spec;

        private readonly NumberGrid _grid;

        private readonly Dyadic _scale;

        public Setting(FormatSpec spec, NumberGrid grid, TFactor factor, int zeroPoint, Dyadic scale)
        {
            (_spec, _grid, Factor, ZeroPoint, _scale) = ((UniformSpec)spec, grid, factor, zeroPoint, scale);
            Sources = SourcesOf();
            Codes = [.. Sources.Select(source => CodeOf(source))];
            Values = [.. Codes.Select(ValueOf)];
        }

        public TFactor Factor { get; }

        public int ZeroPoint { get; }

        public float[] Sources { get; }

        /// <summary>From here on sources are finite and far from ties. Some are outside the range.</summary>
        public int FirstOrdinary { get; private set; }

        public long[] Codes { get; }

        public float[] Values { get; }

        public long CodeOf(double value)
        {
            BigInteger code = double.IsNaN(value) ? _spec.NaN switch { NaNCode.Minimum => _grid.MinCode, NaNCode.Maximum => _grid.MaxCode, _ => ZeroPoint }
                : double.IsInfinity(value) ? value > 0 ? _grid.MaxCode : _grid.MinCode
                : Rational.RoundQuotient(Dyadic.FromDouble(value), _scale, _spec.Rounding) + ZeroPoint;
            return (long)BigInteger.Min(BigInteger.Max(code, _grid.MinCode), _grid.MaxCode);
        }

        /// <summary>The nearest float; beyond the largest, an infinity as a product has.</summary>
        private float ValueOf(long code)
        {
            Dyadic exact = _scale * (code - ZeroPoint);
            return BinaryFormat.Single.Nearest(exact) is { } nearest ? BinaryFormat.ToSingle(nearest) : exact.Sign > 0 ? float.PositiveInfinity : float.NegativeInfinity;
        }

        /// <summary>Numbers at thresholds and codes, their neighbours, and what is no number of the range.</summary>
        private float[] SourcesOf()
        {
            var random = new Random(ZeroPoint);
            float[] special = [0f, -0f, float.NaN, -float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon];
            float[] sources =
            [
                .. special,
                .. Enumerable.Range(0, 89).Select(i =>
                {
                    long code = (i % 8) switch { 0 => _grid.MinCode, 1 => _grid.MaxCode, 2 => _grid.MaxCode + 1, _ => random.NextInt64(_grid.MinCode - 1, _grid.MaxCode + 2) };
                    Dyadic at = _scale * (new Dyadic(code - ZeroPoint, 0) - (i % 2 == 0 ? Dyadic.PowerOfTwo(-1) : Dyadic.Zero));
                    float nearest = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(at) ?? BinaryFormat.Single.MaxValue);
                    return (i % 3) switch { 0 => nearest, 1 => MathF.BitIncrement(nearest), _ => MathF.BitDecrement(nearest) };
                }),
            ];
            FirstOrdinary = sources.Length;
            float[] ordinary = [.. Enumerable.Range(0, 41).Select(i => BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(_scale * (new Dyadic(random.NextInt64(_grid.MinCode - 40, _grid.MaxCode + 41) - ZeroPoint, 0) + new Dyadic(1, -2)))!.Value))];
            return [.. sources, .. ordinary];
        }
    }
}
