using System;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

internal delegate void FactorMethod<TSource, TFactor, TDestination>(ReadOnlySpan<TSource> source, TFactor factor, Span<TDestination> destination);

internal delegate void ChannelMethod<TSource, TFactor, TDestination>(ReadOnlySpan<TSource> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TDestination> destination);

internal delegate int FitExponentMethod(ReadOnlySpan<float> source, int minExponent, int maxExponent);

internal delegate void FitExponentsMethod(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, int minExponent, int maxExponent);

internal delegate float FitAlphaMethod(ReadOnlySpan<float> source);

internal delegate void FitAlphasMethod(ReadOnlySpan<float> source, int innerLength, Span<float> alphas);

/// <summary>
/// With a factor that is known at run time every method gives what the exact grid of that scale gives, at each layout of channels; and a fit by channels is the
/// fit of each channel on its own.
/// </summary>
internal static class AlphaLaws
{
    public static void Check<TCode>(Subject<TCode> subject, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (subject.Spec.Alpha == Alpha.Po2)
            Check(subject, report, [-100, -3, 0, 1, 7, 90], exponent => subject.Grid.Scale.TimesPowerOfTwo(exponent));
        else if (subject.Spec.Alpha == Alpha.Auto)
            Check(subject, report, [0.1f, 1f, 3f, 1.9999999f, 1e-20f, 7.7e9f], alpha => BinaryFormat.Single.Nearest(subject.Grid.Scale * Dyadic.FromDouble(alpha))!.Value);
        if (subject.Spec.Alpha != Alpha.One)
            Fits(subject, report);
    }

    private static void Check<TCode, TFactor>(Subject<TCode> subject, Report report, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var quantize = subject.Type.GetMethod("Quantize", [typeof(double), typeof(TFactor)])!.CreateDelegate<Func<double, TFactor, TCode>>();
        var dequantize = subject.Type.GetMethod("Dequantize", [typeof(TCode), typeof(TFactor)])!.CreateDelegate<Func<TCode, TFactor, float>>();
        var spans = Method<FactorMethod<float, TFactor, TCode>>(subject.Type, "Quantize", typeof(ReadOnlySpan<float>), typeof(TFactor), typeof(Span<TCode>));
        var values = Method<FactorMethod<TCode, TFactor, float>>(subject.Type, "Dequantize", typeof(ReadOnlySpan<TCode>), typeof(TFactor), typeof(Span<float>));
        var fakes = Method<FactorMethod<float, TFactor, float>>(subject.Type, "FakeQuantize", typeof(ReadOnlySpan<float>), typeof(TFactor), typeof(Span<float>));
        foreach (TFactor factor in factors)
        {
            NumberGrid grid = subject.Grid with { Scale = scaleOf(factor) };
            float[] sources = Sources(grid, 331);
            var codes = new TCode[sources.Length];
            var fake = new float[sources.Length];
            var back = new float[sources.Length];
            spans(sources, factor, codes);
            values(codes, factor, back);
            fakes(sources, factor, fake);
            for (int i = 0; i < sources.Length; i++)
            {
                long expected = grid.Quantize(sources[i]);
                float value = BinaryFormat.ToSingle(grid.Dequantize(expected)!.Value);
                Expect(report, subject.Name, factor!, "Quantize", sources[i], expected, long.CreateChecked(quantize(sources[i], factor)));
                Expect(report, subject.Name, factor!, "Quantize of a span", sources[i], expected, long.CreateChecked(codes[i]));
                Expect(report, subject.Name, factor!, "Dequantize", sources[i], Bits(value), Bits(dequantize(TCode.CreateChecked(expected), factor)));
                Expect(report, subject.Name, factor!, "Dequantize of a span", sources[i], Bits(value), Bits(back[i]));
                Expect(report, subject.Name, factor!, "FakeQuantize of a span", sources[i], Bits(value), Bits(fake[i]));
            }
        }

        Channels(subject, report, factors, scaleOf);
    }

    private static void Channels<TCode, TFactor>(Subject<TCode> subject, Report report, TFactor[] factors, Func<TFactor, Dyadic> scaleOf)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var quantize = Method<ChannelMethod<float, TFactor, TCode>>(subject.Type, "Quantize", typeof(ReadOnlySpan<float>), typeof(ReadOnlySpan<TFactor>), typeof(int), typeof(Span<TCode>));
        var dequantize = Method<ChannelMethod<TCode, TFactor, float>>(subject.Type, "Dequantize", typeof(ReadOnlySpan<TCode>), typeof(ReadOnlySpan<TFactor>), typeof(int), typeof(Span<float>));
        var fake = Method<ChannelMethod<float, TFactor, float>>(subject.Type, "FakeQuantize", typeof(ReadOnlySpan<float>), typeof(ReadOnlySpan<TFactor>), typeof(int), typeof(Span<float>));
        NumberGrid[] grids = [.. factors.Select(factor => subject.Grid with { Scale = scaleOf(factor) })];
        foreach ((int channels, int innerLength, int count) in new[] { (6, 1, 400), (6, 3, 1000), (5, 64, 1300), (6, 70, 900), (1, 1, 77), (600, 2, 2500), (3, 500, 1200) })
        {
            TFactor[] entries = [.. Enumerable.Range(0, channels).Select(channel => factors[channel % factors.Length])];
            NumberGrid GridOf(int element) => grids[element / innerLength % channels % factors.Length];
            float[][] values = [.. grids.Select(grid => Sources(grid, 64))];
            float[] sources = [.. Enumerable.Range(0, count).Select(i => values[i / innerLength % channels % factors.Length][i * 7 % 64])];
            var codes = new TCode[count];
            var back = new float[count];
            var fakes = new float[count];
            quantize(sources, entries, innerLength, codes);
            dequantize(codes, entries, innerLength, back);
            fake(sources, entries, innerLength, fakes);
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

    private static void Fits<TCode>(Subject<TCode> subject, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        foreach ((int channels, int innerLength, int count) in new[] { (6, 1, 402), (19, 1, 1003), (44, 1, 800), (20, 1, 9), (4, 5, 333), (3, 64, 1300), (2, 700, 2000), (1, 9, 9), (5, 3, 4) })
        {
            var random = new Random((channels * 1000) + innerLength);
            float[] source = [.. Enumerable.Range(0, count).Select(i => (float)((random.NextDouble() - 0.4) * Math.ScaleB(1, (i / innerLength % channels * 3) - 5)))];
            source[0] = float.NaN;
            source[^1] = float.NegativeInfinity;
            for (int channel = 0; channel < channels; channel++)
            {
                float[] own = [.. source.Where((_, i) => i / innerLength % channels == channel)];
                double expected = RestatedFit.StepOf(subject.Spec, subject.Grid, own);
                (double one, double many) = subject.Spec.Alpha == Alpha.Po2 ? Exponents(channel, own) : Alphas(channel, own);
                string layout = FormattableString.Invariant($"channel {channel} of {channels} of {innerLength}");
                Expect(report, subject.Name, layout, "fit of a channel on its own", own.Length, expected, one);
                Expect(report, subject.Name, layout, "fit by channels", own.Length, expected, many);
            }

            (double One, double Many) Exponents(int channel, float[] own)
            {
                Fitting fitting = Fitting.Of(subject.Spec, subject.Grid)!;
                var exponents = new int[channels];
                Method<FitExponentsMethod>(subject.Type, "FitExponents", typeof(ReadOnlySpan<float>), typeof(int), typeof(Span<int>), typeof(int), typeof(int))(source, innerLength, exponents, fitting.MinExponent, fitting.MaxExponent);
                int exponent = Method<FitExponentMethod>(subject.Type, "FitExponent", typeof(ReadOnlySpan<float>), typeof(int), typeof(int))(own, fitting.MinExponent, fitting.MaxExponent);
                return (exponent, exponents[channel]);
            }

            (double One, double Many) Alphas(int channel, float[] own)
            {
                var alphas = new float[channels];
                Method<FitAlphasMethod>(subject.Type, "FitAlphas", typeof(ReadOnlySpan<float>), typeof(int), typeof(Span<float>))(source, innerLength, alphas);
                return (Method<FitAlphaMethod>(subject.Type, "FitAlpha", typeof(ReadOnlySpan<float>))(own), alphas[channel]);
            }
        }
    }

    /// <summary>Numbers at thresholds and codes of a grid, their neighbours, and what is no number of the range.</summary>
    private static float[] Sources(NumberGrid grid, int count)
    {
        var random = new Random(count);
        float[] special = [0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon];
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

    private static TDelegate Method<TDelegate>(Type type, string name, params Type[] parameters)
        where TDelegate : Delegate =>
        (type.GetMethod(name, parameters) ?? throw new InvalidOperationException(type.Name + " has no " + name)).CreateDelegate<TDelegate>();

    private static long Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static void Expect<T>(Report report, string quantizer, object factor, string what, float source, T expected, T actual)
        where T : IEquatable<T>
    {
        report.Count(1);
        if (!expected.Equals(actual))
            report.Fail(FormattableString.Invariant($"{quantizer} with {factor}: {what} of 0x{BitConverter.SingleToInt32Bits(source):X8} gives {actual} instead of {expected}"));
    }
}
