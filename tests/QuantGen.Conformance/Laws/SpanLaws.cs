using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// Law 6: the methods over spans give what the exact grid gives, whatever the length, the alignment and the target, and write
/// nothing beside.
/// </summary>
internal static class SpanLaws
{
    /// <summary>The longest turn is four vectors of 512 bits: 64 floats. Four turns and a remainder.</summary>
    private const int MaxLength = (4 * 64) + 3;

    /// <summary>A loop over the scalar method has no turns; a profile has blocks of eight.</summary>
    private const int MaxLengthOfLoops = 18;

    /// <summary>Such a span, and a longer one, is done from the begin of a line of the cache on.</summary>
    private const int Long = 4096;

    private const int Guard = 5;

    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Expectation<TCode> expected = Expectation<TCode>.Of(subject, sample);
        Lengths(subject, expected, report, sample.Singles.Length, start: 0, misalignment: 0);
        bool hasVectors = subject.Plan.HasVectors || subject.Plan.HasStepVectors;
        int longest = hasVectors ? MaxLength : MaxLengthOfLoops;
        for (int length = 0; length <= longest; length++)
        {
            int room = sample.Singles.Length - length;
            int start = room <= 0 ? 0 : length * 37 % room;
            Lengths(subject, expected, report, Math.Min(length, sample.Singles.Length), start, misalignment: length % 7);
        }

        if (!hasVectors)
            return;

        // Each place within a line occurs with some quantizers; one of them is no multiple of an element.
        int place = subject.Name.Sum(letter => letter) % 16;
        Expectation<TCode> many = expected.Repeated(Long + 200);
        Lengths(subject, many, report, Long + place, start: 3, misalignment: 4 * place);
        Lengths(subject, many, report, Long + 7 * place, start: 5, misalignment: (4 * place + 21) % 64);
        float largest = 4 * Math.Max(-subject.Constants.MinValue, subject.Constants.MaxValue);
        Expectation<TCode> ordinary = expected.Where(value => Math.Abs(value) <= largest).Repeated(Long + 200);
        Lengths(subject, ordinary, report, Long + 5 * place, start: 1, misalignment: (4 * place + 28) % 64);
    }

    /// <summary>What a range of the sample becomes.</summary>
    private sealed record Expectation<TCode>(float[] Values, Results<TCode> One, Results<TCode> InBulk, int[] OutsideBefore)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        public static Expectation<TCode> Of(Subject<TCode> subject, Sample sample)
        {
            int count = sample.Singles.Length;
            var one = new Results<TCode>(new TCode[count], new float[count]);
            Results<TCode> inBody = subject.Grid.Bulk is null ? one : new(new TCode[count], new float[count]);
            var outsideBefore = new int[count + 1];
            for (int i = 0; i < count; i++)
            {
                (long code, bool outside) = sample.OfSingles[i];
                one.Codes[i] = TCode.CreateChecked(code);
                one.Represented[i] = subject.Exact.NearestSingle(code);
                if (subject.Grid.Bulk is { } body)
                {
                    long codeInBody = body.Quantize(sample.Singles[i]);
                    inBody.Codes[i] = TCode.CreateChecked(codeInBody);
                    inBody.Represented[i] = subject.Exact.InBulk(codeInBody);
                }

                outsideBefore[i + 1] = outsideBefore[i] + (outside ? 1 : 0);
            }

            return new Expectation<TCode>(sample.Singles, one, inBody, outsideBefore);
        }

        /// <summary>Some of the elements.</summary>
        public Expectation<TCode> Where(Func<float, bool> condition) =>
            At([.. Enumerable.Range(0, Values.Length).Where(i => condition(Values[i]))]);

        /// <summary>So many elements, in turn.</summary>
        public Expectation<TCode> Repeated(int count) => At([.. Enumerable.Range(0, count).Select(i => i % Values.Length)]);

        private Expectation<TCode> At(int[] places)
        {
            var outsideBefore = new int[places.Length + 1];
            for (int i = 0; i < places.Length; i++)
                outsideBefore[i + 1] = outsideBefore[i] + OutsideBefore[places[i] + 1] - OutsideBefore[places[i]];
            return new(Array.ConvertAll(places, i => Values[i]), One.At(places), InBulk.At(places), outsideBefore);
        }

        /// <summary>What a span becomes that begins at the start: its body, then the rest one by one.</summary>
        public Results<TCode> Of(int start, int length)
        {
            int body = BulkOf(length);
            return new(
                [.. InBulk.Codes.AsSpan(start, body), .. One.Codes.AsSpan(start + body, length - body)],
                [.. InBulk.Represented.AsSpan(start, body), .. One.Represented.AsSpan(start + body, length - body)]);
        }
    }

    private sealed record Results<TCode>(TCode[] Codes, float[] Represented)
    {
        public Results<TCode> At(int[] places) => new(Array.ConvertAll(places, i => Codes[i]), Array.ConvertAll(places, i => Represented[i]));
    }

    /// <summary>How many of the elements of a span are computed in blocks, if the profile does that at all.</summary>
    private static int BulkOf(int length) => length / ProfileRule.BulkBlock * ProfileRule.BulkBlock;

    private static void Lengths<TCode>(Subject<TCode> subject, Expectation<TCode> expected, Report report, int length, int start, int misalignment)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        // The source and the destination begin at any byte, and the destination is longer than the source.
        Span<float> source = Memory.Misaligned<float>(length, misalignment);
        expected.Values.AsSpan(start, length).CopyTo(source);
        Span<TCode> codes = Memory.Misaligned<TCode>(length + Guard, (misalignment * 3) + 1);
        TCode codeGuard = TCode.CreateTruncating(0x5A5A5A5A);
        codes.Fill(codeGuard);
        (TCode[] expectedCodes, float[] represented) = expected.Of(start, length);
        subject.QuantizeSpan(source, codes);
        Same<TCode>(report, subject.Name, "Quantize(span)", source, expectedCodes, codes[..length]);
        Untouched<TCode>(report, subject.Name, "Quantize(span)", codes[length..], codeGuard);

        const float FloatGuard = 12345.678f;
        Span<float> values = Memory.Misaligned<float>(length + Guard, (misalignment * 5) + 1);
        values.Fill(FloatGuard);
        subject.FakeQuantizeSpan(source, values);
        Same(report, subject.Name, "FakeQuantize(span)", source, Bits(represented), Bits(values[..length]));
        Untouched<float>(report, subject.Name, "FakeQuantize(span)", values[length..], FloatGuard);

        report.Equal(subject.Name, "CountOutside", expected.OutsideBefore[start + length] - expected.OutsideBefore[start], subject.CountOutside(source));

        Dequantize(subject, report, length, misalignment);

        subject.FakeQuantizeSpan(source, source);
        Same(report, subject.Name, "FakeQuantize(span) in place", expected.Values.AsSpan(start, length), Bits(represented), Bits(source));
    }

    /// <summary>Any value of the code type, those outside MinCode … MaxCode included.</summary>
    private static void Dequantize<TCode>(Subject<TCode> subject, Report report, int length, int misalignment)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        const float FloatGuard = 12345.678f;
        Span<TCode> codes = Memory.Misaligned<TCode>(length, (misalignment * 3) + 1);
        uint state = (uint)length + 1;
        for (int i = 0; i < length; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            codes[i] = TCode.CreateTruncating(state >> 7 | state << 25);
        }

        Span<float> values = Memory.Misaligned<float>(length + Guard, misalignment);
        values.Fill(FloatGuard);
        subject.DequantizeSpan(codes, values);
        for (int i = 0; i < length; i++)
        {
            long code = long.CreateChecked(codes[i]);
            report.Value(subject.Name, "Dequantize(span)", code, i < BulkOf(length) ? subject.Exact.InBulk(code) : subject.Exact.NearestSingle(code), values[i]);
        }

        Untouched<float>(report, subject.Name, "Dequantize(span)", values[length..], FloatGuard);
    }

    private static Span<int> Bits(Span<float> values) => MemoryMarshal.Cast<float, int>(values);

    private static void Same<T>(Report report, string name, string member, ReadOnlySpan<float> source, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IBinaryInteger<T>
    {
        report.Count(expected.Length);
        if (expected.SequenceEqual(actual))
            return;
        int at = expected.CommonPrefixLength(actual);
        report.Fail(name, member, FormattableString.Invariant($"element {at} of {expected.Length}: {Report.Text(source[at])}"),
            FormattableString.Invariant($"{expected[at]} = 0x{expected[at]:X}"), FormattableString.Invariant($"{actual[at]} = 0x{actual[at]:X}"));
    }

    private static void Untouched<T>(Report report, string name, string member, ReadOnlySpan<T> rest, T guard)
        where T : unmanaged, IEquatable<T> =>
        report.True(rest.IndexOfAnyExcept(guard) < 0, name, member + " writes behind the source's length");
}
