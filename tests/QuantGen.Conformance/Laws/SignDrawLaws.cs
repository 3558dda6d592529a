using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Threading;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// Drawn signs: each code is the one that the exact probability and the words of the index give, with any deviation and alpha. Over many elements it is that of each, whatever the length, the chunks and the channels.
/// </summary>
internal static class SignDrawLaws
{
    private const int Guard = 5;

    private static readonly int[] Lengths = [0, 1, 2, 3, 7, 16, 31, 64, 65, 300];

    private static readonly ulong[] FirstIndices = [0, 1, (1UL << 32) - 20, (1UL << 63) - 33, ulong.MaxValue - 30, 0x123456789ABCDEF0];

    private static readonly float[] Deviations = [1f, 0.1f, 3f, 1e-30f, 7.7e20f, 1e-45f, float.MaxValue], Invalid = [0f, -1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    /// <summary>Draws whose word was the last below a probability, or the first above.</summary>
    private static long s_borders;

    public static void Check<TCode>(Subject<TCode> subject, FittedSpec spec, StochasticSubject<TCode> methods, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var law = new Law<TCode>(subject, spec, report);
        double[] values = [.. sample.Singles.Where((_, i) => i % 23 == 0).Select(value => (double)value), double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.MaxValue, double.MinValue, double.Epsilon, 0.33, 0.5];
        law.One(methods.One(), values, 1f, subject.Grid.Scale);
        law.Many(methods.One(), methods.Many(), methods.HasSpans);
        if (subject.Fitting is null)
        {
            foreach (float deviation in Deviations)
                law.One(methods.One(deviation), values, deviation, subject.Grid.Scale);
            law.Many(methods.One(0.7f), methods.Many(0.7f), methods.HasSpans);
            StochasticChannelMethod<TCode, float> byChannel = methods.ByChannel<float>();
            law.Channels((source, channels, innerLength, first, destination) => byChannel(source, Entries(channels, Deviations), innerLength, 9, first, destination),
                channel => methods.One(Deviations[channel % Deviations.Length]));
            law.Refusals(deviation => methods.One(deviation)(0, 1, 2), (deviation, codes) => methods.Many(deviation)(new float[codes.Length], 1, 2, codes),
                (deviations, innerLength, codes) => byChannel(new float[codes.Length], deviations, innerLength, 1, 2, codes));
            if (methods.HasSpans)
                law.Overlap(memory => byChannel(new float[memory.Length], OnesIn(memory), 1, 1, 2, MemoryMarshal.Cast<byte, TCode>(memory.AsSpan())));
        }
        else if (subject.Fitting.Alpha == Alpha.Po2)
        {
            Factors(law, methods, AlphaLaws.Exponents(subject), exponent => AlphaLaws.ScaleOf(subject.Grid, exponent), [int.MinValue, int.MaxValue], values);
        }
        else
        {
            Factors(law, methods, AlphaLaws.Alphas(subject), alpha => AlphaLaws.ScaleOf(subject.Grid, alpha), [float.NaN, 0f], values);
        }
    }

    /// <summary>Enough draws were as close as a double allows.</summary>
    public static void CheckCoverage(Report report) =>
        report.True(Interlocked.Read(ref s_borders) >= 1000, "Drawn signs", FormattableString.Invariant($"only {s_borders} draws are at the border of their word"));

    private static void Factors<TCode, TFactor>(Law<TCode> law, StochasticSubject<TCode> methods, TFactor[] factors, Func<TFactor, Dyadic> scaleOf, TFactor[] invalid, double[] values)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        for (int i = 0; i < factors.Length; i++)
        {
            float deviation = Deviations[i % Deviations.Length];
            law.One(methods.One(factors[i], deviation), values, deviation, scaleOf(factors[i]));
            // Of the same size as the scale, so that both signs vary.
            float near = (float)BinaryFormat.ToDouble(scaleOf(factors[i]));
            law.One(methods.One(factors[i], near), values, near, scaleOf(factors[i]));
        }

        law.Many(methods.One(factors[0], 0.7f), methods.Many(factors[0], 0.7f), methods.HasSpans);
        StochasticDeviationsMethod<TCode, TFactor> byChannel = methods.ByChannelWithDeviations<TFactor>();
        law.Channels((source, channels, innerLength, first, destination) => byChannel(source, Entries(channels, factors), Entries(channels, Deviations), innerLength, 9, first, destination),
            channel => methods.One(factors[channel % factors.Length], Deviations[channel % Deviations.Length]));
        law.Refusals(deviation => methods.One(factors[0], deviation)(0, 1, 2), (deviation, codes) => methods.Many(factors[0], deviation)(new float[codes.Length], 1, 2, codes),
            (deviations, innerLength, codes) => byChannel(new float[codes.Length], Entries(deviations.Length, factors), deviations, innerLength, 1, 2, codes));
        if (methods.HasSpans)
            law.Overlap(memory => byChannel(new float[memory.Length], [factors[0], factors[0]], OnesIn(memory), 1, 1, 2, MemoryMarshal.Cast<byte, TCode>(memory.AsSpan())));
        law.FactorRefusals(invalid.Length, i => methods.One(invalid[i], 1f)(0, 1, 2), (i, codes) => methods.Many(invalid[i], 1f)(new float[codes.Length], 1, 2, codes),
            (i, codes) => byChannel(new float[codes.Length], [factors[0], invalid[i]], [1f, 1f], 1, 1, 2, codes), codes => byChannel(new float[codes.Length], [factors[0]], [1f, 1f], 1, 1, 2, codes));
    }

    /// <summary>Two deviations of 1 in the middle of a memory.</summary>
    private static Span<float> OnesIn(byte[] memory)
    {
        Span<float> deviations = MemoryMarshal.Cast<byte, float>(memory.AsSpan(40, 8));
        deviations.Fill(1f);
        return deviations;
    }

    private static TEntry[] Entries<TEntry>(int channels, TEntry[] entries) => [.. Enumerable.Range(0, channels).Select(channel => entries[channel % entries.Length])];

    private delegate void ChannelCall<TCode>(ReadOnlySpan<float> source, int channels, int innerLength, ulong firstIndex, Span<TCode> destination);

    /// <summary>The checks of one quantizer.</summary>
    private sealed class Law<TCode>(Subject<TCode> subject, FittedSpec spec, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        private readonly NumberGrid _grid = subject.Grid;

        private readonly TCode _guard = TCode.CreateTruncating(0x5A5A5A5A);

        private readonly Dyadic _temperature = Dyadic.FromDouble(spec.Temperature);

        private bool IsBinary => spec is BinarySpec;

        private string Name => subject.Name;

        /// <summary>One value at a time, and values that are made of a word.</summary>
        public void One(Func<double, ulong, ulong, TCode> one, double[] values, float deviation, Dyadic scale)
        {
            var random = new Random(values.Length);
            Dyadic threshold = ThresholdAt(scale);
            foreach (double value in values)
                Expect(one, value, (ulong)random.NextInt64(), Any(random), deviation, threshold);
            for (int i = 0; i < 40; i++)
            {
                (ulong seed, ulong index) = (Any(random), i % 8 == 0 ? FirstIndices[i / 8] : Any(random));
                foreach (bool first in IsBinary ? new[] { true } : [true, false])
                {
                    // The number at which the probability is a word, and numbers beside it.
                    double share = (WordOf(seed, index, first) + 0.5) / 4294967296.0, logit = spec.IsHardSigmoid ? (2 * share) - 1 : Math.Log(share / (1 - share));
                    double middle = logit * deviation / spec.Temperature, shift = (first ? 1 : -1) * BinaryFormat.ToDouble(BinaryFormat.Double.Nearest(threshold)!.Value);
                    double slope = spec.IsHardSigmoid ? 0.5 : share * (1 - share), word = deviation / spec.Temperature / slope / 4294967296.0;
                    foreach (double away in new[] { -0.501, -0.499, 0.499, 0.501, -3, 3 })
                    {
                        double value = middle + (away * word) + shift;
                        if (double.IsFinite(value) && Expect(one, value, seed, index, deviation, threshold) && Math.Abs(away) < 1)
                            Interlocked.Increment(ref s_borders);
                    }
                }
            }
        }

        /// <summary>Spans of each length and chunks of one, with any first index.</summary>
        public void Many(Func<double, ulong, ulong, TCode> one, StochasticMethod<TCode> many, bool hasSpans)
        {
            var random = new Random(3);
            for (int n = 0; n < Lengths.Length; n++)
            {
                int length = Lengths[n];
                ulong firstIndex = FirstIndices[n % FirstIndices.Length];
                float[] source = Sources(random, length);
                var codes = new TCode[length + Guard];
                codes.AsSpan().Fill(_guard);
                many(source, 9, firstIndex, codes);
                for (int i = 0; i < length; i++)
                    Same("QuantizeStochastic of many", one(source[i], 9, unchecked(firstIndex + (ulong)i)), codes[i]);
                report.True(codes.AsSpan(length).IndexOfAnyExcept(_guard) < 0, Name, "QuantizeStochastic writes behind the source's length");
                var parts = new TCode[length];
                for (int start = 0; start < length; start += 5)
                    many(source.AsSpan(start, Math.Min(5, length - start)), 9, unchecked(firstIndex + (ulong)start), parts.AsSpan(start, Math.Min(5, length - start)));
                report.True(parts.AsSpan().SequenceEqual(codes.AsSpan(0, length)), Name, "QuantizeStochastic depends on the chunks");
            }

            if (!hasSpans)
                return;
            RefusalLaws.Check<float, TCode>((source, destination) => many(source, 1, 2, destination), Name + ".QuantizeStochastic", report);
            float[] floats = Sources(random, 500);
            var results = new TCode[floats.Length];
            report.Equal(Name, "bytes allocated by drawing", 0, Memory.LeastAllocation(() =>
            {
                one(1, 2, 3);
                many(floats, 2, 3, results);
            }));
        }

        public void Channels(ChannelCall<TCode> call, Func<int, Func<double, ulong, ulong, TCode>> of)
        {
            var random = new Random(11);
            foreach ((int channels, int innerLength, int count) in new[] { (1, 1, 40), (3, 1, 100), (2, 7, 61), (5, 16, 300), (7, 3, 10), (3, 100, 80), (2, 1, 0) })
            {
                float[] source = Sources(random, count);
                var codes = new TCode[count + Guard];
                codes.AsSpan().Fill(_guard);
                ulong first = Any(random);
                call(source, channels, innerLength, first, codes);
                for (int i = 0; i < count; i++)
                    Same("QuantizeStochastic by channel", of(i / innerLength % channels)(source[i], 9, unchecked(first + (ulong)i)), codes[i]);
                report.True(codes.AsSpan(count).IndexOfAnyExcept(_guard) < 0, Name, "QuantizeStochastic by channel writes behind the source's length");
            }
        }

        /// <summary>Deviations that are no positive numbers, and channels that are none.</summary>
        public void Refusals(Action<float> one, Action<float, TCode[]> many, Action<float[], int, TCode[]> byChannel)
        {
            TCode[] codes = [.. Enumerable.Repeat(_guard, 10)];
            foreach (float invalid in Invalid)
            {
                Refused<ArgumentOutOfRangeException>("deviation", () => one(invalid));
                Refused<ArgumentOutOfRangeException>("deviation", () => many(invalid, codes));
                Refused<ArgumentOutOfRangeException>("deviation", () => many(invalid, []));
                Refused<ArgumentOutOfRangeException>("deviations", () => byChannel([1f, invalid], 1, codes));
            }

            Refused<ArgumentOutOfRangeException>("innerLength", () => byChannel([1f], 0, codes));
            Refused<ArgumentException>(null, () => byChannel([], 1, codes));
            report.True(codes.AsSpan().IndexOfAnyExcept(_guard) < 0, Name, "QuantizeStochastic writes although it refuses");
        }

        /// <summary>Deviations may not lie in the destination.</summary>
        public void Overlap(Action<byte[]> byChannel) => Refused<ArgumentException>("deviations", () => byChannel(new byte[100]));

        public void FactorRefusals(int count, Action<int> one, Action<int, TCode[]> many, Action<int, TCode[]> byChannel, Action<TCode[]> mismatch)
        {
            TCode[] codes = [.. Enumerable.Repeat(_guard, 10)];
            for (int n = 0; n < count; n++)
            {
                int i = n;
                Refused<ArgumentOutOfRangeException>(null, () => one(i));
                Refused<ArgumentOutOfRangeException>(null, () => many(i, codes));
                Refused<ArgumentOutOfRangeException>(null, () => byChannel(i, codes));
            }

            Refused<ArgumentException>("deviations", () => mismatch(codes));
            report.True(codes.AsSpan().IndexOfAnyExcept(_guard) < 0, Name, "QuantizeStochastic writes although it refuses a factor");
        }

        private void Refused<TException>(string? parameter, Action call)
            where TException : ArgumentException
        {
            try
            {
                call();
                report.Fail(Name + ": QuantizeStochastic does not refuse an argument" + (parameter is null ? "" : " " + parameter));
            }
            catch (TException exception)
            {
                report.Count(1);
                report.True(parameter is null || exception.ParamName == parameter, Name, "QuantizeStochastic refuses " + exception.ParamName + " instead of " + parameter);
            }
        }

        /// <summary>The threshold of a ternary quantizer; 0 of a binary one.</summary>
        private Dyadic ThresholdAt(Dyadic scale) => spec switch
        {
            BinarySpec => 0,
            TernarySpec { Alpha: Alpha.One, Threshold: var threshold } => Dyadic.FromDouble(threshold ?? TernarySpec.DefaultThreshold),
            _ => scale.TimesPowerOfTwo(-1),
        };

        private uint WordOf(ulong seed, ulong index, bool first) =>
            Threefry.Word(seed, IsBinary ? index : unchecked((2 * index) + (first ? 0UL : 1)));

        /// <summary>Whether the exact probabilities decide, and then the code is that of them.</summary>
        private bool Expect(Func<double, ulong, ulong, TCode> one, double value, ulong seed, ulong index, float deviation, Dyadic threshold)
        {
            long actual = long.CreateChecked(one(value, seed, index));
            if (Expected(value, seed, index, deviation, threshold) is not { } expected)
                return false;
            report.Count(1);
            if (actual != expected)
                report.Fail(Name, "QuantizeStochastic", FormattableString.Invariant($"{Report.Text(value)} with deviation {deviation:R}, seed {seed} and index {index}"), Report.Text(expected), Report.Text(actual));
            return true;
        }

        private long? Expected(double value, ulong seed, ulong index, float deviation, Dyadic threshold)
        {
            if (double.IsNaN(value))
                return _grid.NaNCode;
            bool? first = IsPositive(value, -threshold, deviation, WordOf(seed, index, first: true));
            if (IsBinary)
                return first is { } sign ? sign ? 1 : _grid.MinCode : null;
            bool? second = IsPositive(value, threshold, deviation, WordOf(seed, index, first: false));
            return first is { } one && second is { } other ? ((one ? 1 : -1) + (other ? 1 : -1)) / 2 : null;
        }

        private bool? IsPositive(double value, Dyadic shift, float deviation, uint word) => double.IsInfinity(value) ? value > 0
            : ExactSigmoid.Of(_temperature, spec.IsHardSigmoid, Dyadic.FromDouble(value) + shift, Dyadic.FromDouble(deviation)).IsAbove(word);

        private void Same(string what, TCode expected, TCode actual)
        {
            report.Count(1);
            if (expected != actual)
                report.Fail(FormattableString.Invariant($"{Name}: {what} gives {actual} instead of {expected}"));
        }

        private static float[] Sources(Random random, int length) =>
            [.. Enumerable.Range(0, length).Select(i => i % 17 == 16 ? float.NaN : i % 29 == 28 ? float.NegativeInfinity : (float)((random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-6, 3))))];

        private static ulong Any(Random random) => ((ulong)random.NextInt64() << 1) ^ (ulong)random.NextInt64();
    }
}
