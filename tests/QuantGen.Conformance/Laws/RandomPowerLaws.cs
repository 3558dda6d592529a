using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// Random rounding to a power of two: each code is the one that the exact fraction and the word of the index give, and a value of the format stays as it is. Over many elements it is that of each, whatever the length and the chunks.
/// </summary>
internal static class RandomPowerLaws
{
    private const int Guard = 5;

    private const ulong Seed = 42;

    private static readonly int[] Lengths = [0, 1, 2, 3, 7, 16, 31, 64, 65, 300];

    private static readonly ulong[] FirstIndices = [0, 1, (1UL << 33) - 20, (1UL << 33) - 21, ulong.MaxValue - 30, 0x123456789ABCDEF0];

    private static readonly double[] Special =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, 2.2250738585072014e-308, -2.2250738585072014e-308, 1, -1,
    ];

    /// <summary>Values whose fraction was the word itself.</summary>
    private static long s_borders;

    public static void Check<TCode>(Subject<TCode> subject, PowerOfTwoSpec spec, StochasticSubject<TCode> methods, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var law = new Law<TCode>(subject, spec, methods, report);
        law.Values([.. Special, .. sample.Singles.Select(value => (double)value), .. sample.Doubles]);
        law.Between();
        law.OfTheFormat();
        law.Many();
    }

    /// <summary>Enough fractions were a word, where there was a law to check.</summary>
    public static void CheckCoverage(Report report) =>
        report.True(Interlocked.Read(ref s_borders) >= 1000, "Random powers of two", FormattableString.Invariant($"only {s_borders} values whose fraction is their word"));

    /// <summary>The checks of one quantizer.</summary>
    private sealed class Law<TCode>(Subject<TCode> subject, PowerOfTwoSpec spec, StochasticSubject<TCode> methods, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        private readonly Func<double, ulong, ulong, TCode> _one = methods.One();

        private readonly StochasticMethod<TCode> _many = methods.Many();

        private readonly TCode _guard = TCode.CreateTruncating(0x5A5A5A5A);

        private NumberGrid Grid => subject.Grid;

        /// <summary>Each value with the words beside its fraction, the first and the last one, and any ones.</summary>
        public void Values(double[] values)
        {
            var random = new Random(values.Length);
            foreach (double value in values)
            {
                Decisive(value);
                Expect(value, Any(random), Any(random));
            }
        }

        /// <summary>Values between two of the format, with a word as their fraction, and the doubles beside them. Below the least value and above the largest one there is a pair too.</summary>
        public void Between()
        {
            var random = new Random(5);
            foreach (bool isNegative in new[] { false, true })
            {
                double factor = isNegative ? -1 / spec.Slope : 1;
                Dyadic[] magnitudes = [.. ExactPowerDraw.Magnitudes(Grid, isNegative && spec.Signed).Select(item => item.Magnitude)];
                Dyadic[] all = [.. magnitudes[0].Sign > 0 ? [Dyadic.Zero, .. magnitudes] : magnitudes, magnitudes[^1].TimesPowerOfTwo(spec.Stride)];
                for (int i = 0; i + 1 < all.Length; i++)
                {
                    foreach (uint word in new[] { 0U, 1U, 0x7FFFFFFFU, 0x80000000U, uint.MaxValue, (uint)random.NextInt64(1L << 32), (uint)random.Next(1 << 16) << 16 })
                    {
                        double value = BinaryFormat.ToDouble(all[i] + ((all[i + 1] - all[i]) * new Dyadic(word, -32))) * factor;
                        foreach (double near in new[] { Math.BitDecrement(value), value, Math.BitIncrement(value) })
                            Decisive(near);
                    }
                }
            }
        }

        /// <summary>A value of the format stays as it is with every word, and has the code of <c>Quantize</c>.</summary>
        public void OfTheFormat()
        {
            foreach (bool isNegative in new[] { false, true })
            {
                foreach ((Dyadic magnitude, long code) in ExactPowerDraw.Magnitudes(Grid, isNegative && spec.Signed))
                {
                    double value = BinaryFormat.ToDouble(magnitude) * (isNegative && spec.Signed ? -1 / spec.Slope : 1);
                    report.Code(subject.Name, "Quantize of a value of the format", value, code, Grid.Quantize(value));
                    foreach (uint word in new[] { 0U, 1U, 2U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFEU, uint.MaxValue })
                        report.Code(subject.Name, "QuantizeStochastic of a value of the format", value, code, long.CreateChecked(_one(value, Seed, Threefry.IndexOf(Seed, word))));
                }
            }
        }

        /// <summary>Spans of each length and chunks of them, with any first index.</summary>
        public void Many()
        {
            var random = new Random(3);
            for (int n = 0; n < Lengths.Length; n++)
            {
                int length = Lengths[n];
                (ulong seed, ulong firstIndex) = (Any(random), FirstIndices[n % FirstIndices.Length]);
                Span<float> source = Memory.Misaligned<float>(length, n % 7);
                Sources(random, length).CopyTo(source);
                Span<TCode> codes = Memory.Misaligned<TCode>(length + Guard, n + 1);
                codes.Fill(_guard);
                _many(source, seed, firstIndex, codes);
                for (int i = 0; i < length; i++)
                    Same("QuantizeStochastic of many", source[i], seed, unchecked(firstIndex + (ulong)i), codes[i]);
                report.True(codes[length..].IndexOfAnyExcept(_guard) < 0, subject.Name, "QuantizeStochastic writes behind the source's length");
                var parts = new TCode[length];
                for (int start = 0; start < length; start += 5)
                    _many(source.Slice(start, Math.Min(5, length - start)), seed, unchecked(firstIndex + (ulong)start), parts.AsSpan(start, Math.Min(5, length - start)));
                report.True(parts.AsSpan().SequenceEqual(codes[..length]), subject.Name, "QuantizeStochastic depends on the chunks");
            }

            if (!methods.HasSpans)
                return;
            RefusalLaws.Check<float, TCode>((source, destination) => _many(source, 1, 2, destination), subject.Name + ".QuantizeStochastic", report);
            float[] floats = Sources(random, 500);
            var results = new TCode[floats.Length];
            report.Equal(subject.Name, "bytes allocated by random rounding", 0, Memory.LeastAllocation(() =>
            {
                _one(1, 2, 3);
                _many(floats, 2, 3, results);
            }));
        }

        /// <summary>A value with each word that is the last one to round up, or the first not to, and with the ends of all words.</summary>
        private void Decisive(double value)
        {
            ExactPowerDraw draw = ExactPowerDraw.Of(Grid, spec, value);
            var words = new HashSet<uint> { 0, 1, uint.MaxValue };
            for (long near = -2; near <= 1; near++)
            {
                if ((long)draw.Ups + near is >= 0 and <= uint.MaxValue and var word)
                    words.Add((uint)word);
            }

            foreach (uint word in words)
            {
                if (draw.IsBorder(word))
                    Interlocked.Increment(ref s_borders);
                Same("QuantizeStochastic", value, draw, word, long.CreateChecked(_one(value, Seed, Threefry.IndexOf(Seed, word))));
            }
        }

        private void Expect(double value, ulong seed, ulong index) => Same("QuantizeStochastic", value, seed, index, _one(value, seed, index));

        private void Same(string what, double value, ulong seed, ulong index, TCode actual) => Same(what, value, ExactPowerDraw.Of(Grid, spec, value), Threefry.Word(seed, index), long.CreateChecked(actual));

        private void Same(string what, double value, ExactPowerDraw draw, uint word, long actual)
        {
            report.Count(1);
            if (actual != draw.Code(word))
                report.Fail(subject.Name, what, FormattableString.Invariant($"{Report.Text(value)}, word 0x{word:X8} and fraction 0x{draw.Ups:X}"), Report.Text(draw.Code(word)), Report.Text(actual));
        }

        private float[] Sources(Random random, int length)
        {
            float least = BinaryFormat.ToSingle(Grid.Scale);
            return [.. Enumerable.Range(0, length).Select(i => i % 17 == 16 ? float.NaN : i % 29 == 28 ? float.NegativeInfinity : (float)((random.NextDouble() - 0.5) * least * Math.ScaleB(1, random.Next(-3, 12))))];
        }

        private static ulong Any(Random random) => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
    }
}
