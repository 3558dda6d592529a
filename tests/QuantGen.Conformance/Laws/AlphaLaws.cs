using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// With a factor that is known at run time every method gives what the exact grid of that scale gives, at each layout of channels; and a fit by channels is the
/// fit of each channel on its own.
/// </summary>
internal static class AlphaLaws
{
    /// <summary><typeparamref name="TElement"/> is what the methods over spans take and give: the plain code, or the struct of its size.</summary>
    public static void Check<TElement, TCode>(Subject<TCode> subject, Report report)
        where TElement : unmanaged
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (subject.Fitting is not { } fitting)
            return;
        if (fitting.FitsZeroPoint)
        {
            AffineLaws.Check<TElement, TCode>(subject, report);
            return;
        }

        if (fitting.Alpha == Alpha.Po2)
            Check(subject, new SpanAlphaSubject<TElement, TCode, int>(subject.Type, fitting), report);
        else
            Check(subject, new SpanAlphaSubject<TElement, TCode, float>(subject.Type, fitting), report);
    }

    public static void Check<TCode>(Subject<TCode> subject, AlphaSubject<TCode, int> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        Check(subject, methods, report, Exponents(subject), exponent => ScaleOf(subject.Grid, exponent));

    public static void Check<TCode>(Subject<TCode> subject, AlphaSubject<TCode, float> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        Check(subject, methods, report, Alphas(subject), alpha => ScaleOf(subject.Grid, alpha));

    /// <summary>Some exponents that are valid for a quantizer, the ends among them.</summary>
    public static int[] Exponents<TCode>(Subject<TCode> subject)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> => Valid(subject, [-100, -3, 0, 1, 7, 90], exponent => exponent);

    /// <summary>Some free alphas that are valid for a quantizer, the ends among them.</summary>
    public static float[] Alphas<TCode>(Subject<TCode> subject)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> => Valid(subject, [0.1f, 1f, 3f, 1.9999999f, 1e-20f, 7.7e9f], exponent => MathF.ScaleB(1, exponent));

    /// <summary>The scale of an exponent.</summary>
    public static Dyadic ScaleOf(NumberGrid grid, int exponent) => grid.Scale.TimesPowerOfTwo(exponent);

    /// <summary>The scale of a free alpha.</summary>
    public static Dyadic ScaleOf(NumberGrid grid, float alpha) => BinaryFormat.Single.Nearest(grid.Scale * Dyadic.FromDouble(alpha))!.Value;

    /// <summary>The factors that are valid, and the ends of those.</summary>
    public static TFactor[] Valid<TCode, TFactor>(Subject<TCode> subject, TFactor[] factors, Func<int, TFactor> powerOfTwo)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged, INumber<TFactor>
    {
        Fitting fitting = subject.Fitting!;
        TFactor first = powerOfTwo(fitting.FirstExponent), last = powerOfTwo(fitting.LastExponent);
        return [.. factors.Where(factor => factor > first && factor < last), first, last];
    }

    private static void Check<TCode, TFactor>(Subject<TCode> subject, AlphaSubject<TCode, TFactor> methods, Report report, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        if (subject.Grid.Profile is not null)
        {
            GivenProfileLaws.Check(subject, new ConstantZeroPointSubject<TCode, TFactor>(methods), report, factors, scaleOf);
            Fits(subject, methods, report);
            return;
        }

        foreach (TFactor factor in factors)
        {
            NumberGrid grid = subject.Grid.AtScale(scaleOf(factor));
            float[] sources = Sources(grid, 331);
            TCode[] codes = methods.Quantize(sources, factor);
            float[] fake = methods.FakeQuantize(sources, factor), back = methods.Dequantize(codes, factor);
            for (int i = 0; i < sources.Length; i++)
            {
                long expected = grid.Quantize(sources[i]);
                float value = BinaryFormat.ToSingle(grid.Dequantize(expected)!.Value);
                Expect(report, subject.Name, factor, "Quantize", sources[i], expected, long.CreateChecked(methods.Quantize(sources[i], factor)));
                Expect(report, subject.Name, factor, "Quantize of many", sources[i], expected, long.CreateChecked(codes[i]));
                Expect(report, subject.Name, factor, "Dequantize", sources[i], Bits(value), Bits(methods.Dequantize(TCode.CreateChecked(expected), factor)));
                Expect(report, subject.Name, factor, "Dequantize of many", sources[i], Bits(value), Bits(back[i]));
                Expect(report, subject.Name, factor, "FakeQuantize", sources[i], Bits(value), Bits(methods.FakeQuantize(sources[i], factor)));
                Expect(report, subject.Name, factor, "FakeQuantize of many", sources[i], Bits(value), Bits(fake[i]));
            }

            NaN(subject, methods, report, factor, grid);
        }

        Channels(subject, methods, report, factors, scaleOf);
        Fits(subject, methods, report);
    }

    /// <summary>NaN in spans of every short length, among the ends of the range.</summary>
    private static void NaN<TCode, TFactor>(Subject<TCode> subject, AlphaSubject<TCode, TFactor> methods, Report report, TFactor factor, NumberGrid grid)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        float most = BinaryFormat.ToSingle(grid.Dequantize(grid.MaxCode)!.Value), least = BinaryFormat.ToSingle(grid.Dequantize(grid.MinCode)!.Value);
        (long Code, long Value)[] ofKind = [.. new[] { float.NaN, most, least }.Select(value => grid.Quantize(value)).Select(code => (code, Bits(BinaryFormat.ToSingle(grid.Dequantize(code)!.Value))))];
        foreach (int length in NaNLaws.Lengths)
        {
            float[] source = NaNLaws.Source(length, every: (length % 3) + 1, most, least);
            TCode[] codes = methods.Quantize(source, factor), byChannel = methods.Quantize(source, [factor, factor], length);
            float[] fake = methods.FakeQuantize(source, factor), fakeByChannel = methods.FakeQuantize(source, [factor, factor], innerLength: 3);
            for (int i = 0; i < length; i++)
            {
                (long expected, long value) = ofKind[float.IsNaN(source[i]) ? 0 : source[i] == most ? 1 : 2];
                Expect(report, subject.Name, factor, "Quantize of a span with NaN", source[i], expected, long.CreateChecked(codes[i]));
                Expect(report, subject.Name, factor, "Quantize of a row with NaN", source[i], expected, long.CreateChecked(byChannel[i]));
                Expect(report, subject.Name, factor, "FakeQuantize of a span with NaN", source[i], value, Bits(fake[i]));
                Expect(report, subject.Name, factor, "FakeQuantize by channel with NaN", source[i], value, Bits(fakeByChannel[i]));
            }
        }
    }

    private static void Channels<TCode, TFactor>(Subject<TCode> subject, AlphaSubject<TCode, TFactor> methods, Report report, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        NumberGrid[] grids = [.. factors.Select(factor => subject.Grid.AtScale(scaleOf(factor)))];
        foreach ((int channels, int innerLength, int count) in new[] { (6, 1, 400), (6, 3, 1000), (5, 64, 1300), (6, 70, 900), (1, 1, 77), (600, 2, 2500), (3, 500, 1200) })
        {
            TFactor[] entries = [.. Enumerable.Range(0, channels).Select(channel => factors[channel % factors.Length])];
            NumberGrid GridOf(int element) => grids[element / innerLength % channels % factors.Length];
            float[][] values = [.. grids.Select(grid => Sources(grid, 64))];
            float[] sources = [.. Enumerable.Range(0, count).Select(i => values[i / innerLength % channels % factors.Length][i * 7 % 64])];
            TCode[] codes = methods.Quantize(sources, entries, innerLength);
            float[] back = methods.Dequantize(codes, entries, innerLength), fakes = methods.FakeQuantize(sources, entries, innerLength);
            string layout = FormattableString.Invariant($"{channels} channels of {innerLength}");
            for (int i = 0; i < count; i++)
            {
                long expected = GridOf(i).Quantize(sources[i]);
                float value = BinaryFormat.ToSingle(GridOf(i).Dequantize(expected)!.Value);
                Expect(report, subject.Name, layout, "Quantize by channel", sources[i], expected, long.CreateChecked(codes[i]));
                Expect(report, subject.Name, layout, "Dequantize by channel", sources[i], Bits(value), Bits(back[i]));
                Expect(report, subject.Name, layout, "FakeQuantize by channel", sources[i], Bits(value), Bits(fakes[i]));
            }
        }
    }

    private static void Fits<TCode, TFactor>(Subject<TCode> subject, AlphaSubject<TCode, TFactor> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        // A fit rounds the exact quotient, whatever the arithmetic of the codes.
        NumberGrid exact = subject.Grid with { Profile = null };
        foreach ((int channels, int innerLength, int count) in new[] { (6, 1, 402), (19, 1, 1003), (44, 1, 800), (20, 1, 9), (4, 5, 333), (3, 64, 1300), (2, 700, 2000), (1, 9, 9), (5, 3, 4) })
        {
            var random = new Random((channels * 1000) + innerLength);
            float[] source = [.. Enumerable.Range(0, count).Select(i => (float)((random.NextDouble() - 0.4) * Math.ScaleB(1, (i / innerLength % channels * 3) - 5)))];
            source[0] = float.NaN;
            source[^1] = float.NegativeInfinity;
            TFactor[] factors = methods.Fit(source, innerLength, channels);
            for (int channel = 0; channel < channels; channel++)
            {
                float[] own = [.. source.Where((_, i) => i / innerLength % channels == channel)];
                double expected = RestatedFit.StepOf(subject.Fitting!, exact, own);
                string layout = FormattableString.Invariant($"channel {channel} of {channels} of {innerLength}");
                Expect(report, subject.Name, layout, "fit of a channel on its own", own.Length, expected, Convert.ToDouble(methods.Fit(own), CultureInfo.InvariantCulture));
                Expect(report, subject.Name, layout, "fit by channels", own.Length, expected, Convert.ToDouble(factors[channel], CultureInfo.InvariantCulture));
            }

            (TFactor[] fitted, TCode[] codes) = methods.FitAndQuantize(source, innerLength, channels);
            string all = FormattableString.Invariant($"{channels} channels of {innerLength}");
            Expect(report, subject.Name, all, "factors of FitAndQuantize", source.Length, true, factors.SequenceEqual(fitted));
            Expect(report, subject.Name, all, "codes of FitAndQuantize", source.Length, true, methods.Quantize(source, factors, innerLength).SequenceEqual(codes));
            (TFactor one, TCode[] ofOne) = methods.FitAndQuantize(source);
            Expect(report, subject.Name, "one channel", "factor of FitAndQuantize", source.Length, true, methods.Fit(source).Equals(one));
            Expect(report, subject.Name, "one channel", "codes of FitAndQuantize", source.Length, true, methods.Quantize(source, one).SequenceEqual(ofOne));
        }
    }

    /// <summary>Numbers at thresholds and codes of a grid, their neighbours, and what is no number of the range.</summary>
    public static float[] Sources(NumberGrid grid, int count)
    {
        var random = new Random(count);
        float[] special = [0f, -0f, .. NaNLaws.Payloads, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon];
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            if (i < special.Length)
                return special[i];
            long code = random.NextInt64(grid.MinCode - 1, grid.MaxCode + 2);
            Dyadic at = i % 2 == 0 ? grid.ThresholdOf(code).Value : grid.ValueOf(code);
            float nearest = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(at) ?? BinaryFormat.Single.MaxValue);
            return (i % 3) switch { 0 => nearest, 1 => MathF.BitIncrement(nearest), _ => MathF.BitDecrement(nearest) };
        })];
    }

    private static long Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static void Expect<T>(Report report, string quantizer, object factor, string what, float source, T expected, T actual)
        where T : IEquatable<T>
    {
        report.Count(1);
        if (!expected.Equals(actual))
            report.Fail(FormattableString.Invariant($"{quantizer} with {factor}: {what} of 0x{BitConverter.SingleToInt32Bits(source):X8} gives {actual} instead of {expected}"));
    }
}
