using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>
/// Random rounding: each code is the one that the exact fraction and the word of the index give, whatever the length, the place in memory and the chunks, with every factor and layout of channels.
/// </summary>
internal static class StochasticLaws
{
    private const int Guard = 5;

    /// <summary>Every remainder of a step at each width; half a block of words, one, and two with a remainder.</summary>
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 71), 511, 512, 513, 1023, 1024, 1025, 2049];

    /// <summary>Even and odd ones. The low half of the counter wraps at 2^33, and the index itself at 2^64.</summary>
    private static readonly ulong[] FirstIndices = [0, 1, (1UL << 33) - 40, (1UL << 33) - 21, ulong.MaxValue - 30, ulong.MaxValue - 31, 0x123456789ABCDEF0, 0xFEDCBA9876543211];

    /// <summary>Words that decide by themselves, each at an odd index and an even one where there is one: found by a search, under <see cref="FoundSeed"/>.</summary>
    private static readonly (uint Word, ulong Index)[] Found =
    [
        (0, 4218867051), (0, 5085457374), (uint.MaxValue, 39164797), (uint.MaxValue, 2286100104), (1, 234403099), (1, 689231402), (2, 1131074978), (2, 2279457094),
        (0xFFFFFFFE, 6926997334), (0xFFFFFFFE, 8312248056), (0x7FFFFFFF, 406447197), (0x7FFFFFFF, 662174591), (0x80000000, 1406624687), (0x80000000, 5055184975),
    ];

    private const ulong FoundSeed = 42;

    /// <summary>Comparisons at which the word was the fraction itself: of one value, and in spans.</summary>
    private static long s_bordersOfOne, s_bordersOfMany;

    public static void Check<TCode>(Subject<TCode> subject, StochasticSubject<TCode> methods, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (subject.Spec is Core.Formats.FittedSpec { IsStochastic: true } draws)
        {
            report.Equal(subject.Name, "methods that draw signs", 5, methods.Count);
            SignDrawLaws.Check(subject, draws, methods, sample, report);
            return;
        }

        if (subject.Spec is Core.Formats.PowerOfTwoSpec { IsStochastic: true } powers)
        {
            report.Equal(subject.Name, "methods that round to powers of two at random", 2, methods.Count);
            RandomPowerLaws.Check(subject, powers, methods, sample, report);
            return;
        }

        bool isStochastic = subject.Spec is Core.Formats.UniformSpec { IsStochastic: true };
        report.Equal(subject.Name, "methods that round at random", isStochastic ? subject.Fitting is null ? 2 : 5 : 0, methods.Count);
        if (!isStochastic)
            return;
        double[] values = [.. sample.Singles.Select(value => (double)value), .. sample.Doubles];
        Check(subject.Name, subject.Grid, methods.One(), methods.Many(), values, methods.HasSpans, report);
        if (subject.Fitting is { Alpha: Alpha.Po2 })
            OfFactor(subject, methods, AlphaLaws.Exponents(subject), exponent => AlphaLaws.ScaleOf(subject.Grid, exponent), [int.MinValue, int.MaxValue], report);
        else if (subject.Fitting is not null)
            OfFactor(subject, methods, AlphaLaws.Alphas(subject), alpha => AlphaLaws.ScaleOf(subject.Grid, alpha), [float.NaN, 0f, -1f, float.PositiveInfinity], report);
    }

    private static void OfFactor<TCode, TFactor>(Subject<TCode> subject, StochasticSubject<TCode> methods, TFactor[] factors, Func<TFactor, Dyadic> scaleOf, TFactor[] invalid, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
        where TFactor : unmanaged
    {
        StochasticEntries<TCode> entries = subject.Fitting!.FitsZeroPoint ? StochasticEntries<TCode>.OfAffine(subject, methods, factors, scaleOf) : StochasticEntries<TCode>.Of(subject, methods, factors, scaleOf);
        Factors(subject.Name, entries, methods.HasSpans, report);
        for (int i = 0; i < entries.Grids.Length; i++)
            BesideMiddles(FormattableString.Invariant($"{subject.Name} with {entries.Names[i]}"), entries.Grids[i], entries.Many(i), report);
        if (subject.Fitting.FitsZeroPoint)
            StochasticRefusalLaws.CheckAffine(subject.Name, methods, factors, invalid, report);
        else
            StochasticRefusalLaws.Check(subject.Name, methods, factors, invalid, report);
    }

    /// <summary>The generator of the laws is the published one, the words that were searched are those of their indices, and enough comparisons were as close as can be.</summary>
    public static void CheckCoverage(Report report)
    {
        const string Name = "Random words";
        report.Equal(Name, "of zeros", (0x9D1C5EC6U, 0x8BD50731U), Threefry.Words(0, 0, 0, 0, rounds: 13));
        report.Equal(Name, "of ones", (0xFD36D048U, 0x2D17272CU), Threefry.Words(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, rounds: 13));
        report.Equal(Name, "of pi", (0xBA3E4725U, 0xF27D669EU), Threefry.Words(0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344, rounds: 13));
        foreach ((uint word, ulong index) in Found)
            report.Equal(Name, FormattableString.Invariant($"of index {index}"), word, Threefry.Word(FoundSeed, index));
        report.True(Interlocked.Read(ref s_bordersOfOne) >= 500, Name, FormattableString.Invariant($"only {s_bordersOfOne} values whose fraction is their word"));
        report.True(Interlocked.Read(ref s_bordersOfMany) >= 500, Name, FormattableString.Invariant($"only {s_bordersOfMany} elements whose fraction is their word"));
    }

    private static void Check<TCode>(string name, NumberGrid grid, Func<double, ulong, ulong, TCode> one, StochasticMethod<TCode> many, double[] values, bool hasSpans, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        One(name, grid, one, values, report);
        Borders(name, grid, one, report);
        Spans(name, grid, one, many, values, report);
        OrdinarySpans(name, grid, many, report);
        FoundWords(name, grid, many, report);
        BesideMiddles(name, grid, many, report);
        Chunks(name, grid, many, report);
        if (!hasSpans)
            return;
        RefusalLaws.Check<float, TCode>((source, destination) => many(source, 1, 2, destination), name + ".QuantizeStochastic", report);
        if (Unsafe.SizeOf<TCode>() == sizeof(float))
            InPlace(name, grid, many, report);
        float[] floats = Sources(grid, 1, 0, 1500, values);
        var codes = new TCode[floats.Length];
        report.Equal(name, "bytes allocated by random rounding", 0, Memory.LeastAllocation(() =>
        {
            one(1, 2, 3);
            many(floats, 2, 3, codes);
        }));
    }

    /// <summary>One value at a time, with several words. A value of the grid is itself with each of many.</summary>
    private static void One<TCode>(string name, NumberGrid grid, Func<double, ulong, ulong, TCode> one, double[] values, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var random = new Random(values.Length);
        foreach (double value in values)
        {
            ExactDraw draw = ExactDraw.Of(grid, value);
            for (int i = 0; i < 4; i++)
                Expect(name, one, draw, value, Any(random), Any(random), report);
        }

        for (int i = 0; i < 40; i++)
        {
            long code = i switch { 0 => grid.MinCode, 1 => grid.MaxCode, 2 => Math.Clamp(grid.ZeroPoint, grid.MinCode, grid.MaxCode), _ => random.NextInt64(grid.MinCode, grid.MaxCode + 1) };
            double value = Arguments.Of(grid, new(code - grid.ZeroPoint, 0));
            if (!double.IsFinite(value) || !Arguments.Gives(grid, value, grid.Scale * (code - grid.ZeroPoint)))
                continue;
            for (int n = 0; n < 16; n++)
                report.Code(name, "QuantizeStochastic of a value of the grid", value, code, long.CreateChecked(one(value, Any(random), Any(random))));
            foreach ((_, ulong index) in Found)
            {
                report.Code(name, "QuantizeStochastic of a value of the grid", value, code, long.CreateChecked(one(value, FoundSeed, index)));

                // A double beside it may have the same quotient, rounded to a double, and is not on the grid.
                foreach (double near in new[] { Math.BitDecrement(value), Math.BitIncrement(value) })
                    Expect(name, one, ExactDraw.Of(grid, near), near, FoundSeed, index, report);
            }
        }
    }

    /// <summary>Values that are made of a word, so that it is the fraction or as close to it as a double is: with the word and its neighbours, and the doubles beside.</summary>
    private static void Borders<TCode>(string name, NumberGrid grid, Func<double, ulong, ulong, TCode> one, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var random = new Random(7);
        (long least, long most) = (grid.MinCode - grid.ZeroPoint, grid.MaxCode - grid.ZeroPoint);
        for (int i = 0; i < 160; i++)
        {
            (ulong seed, ulong index) = i % 5 == 0 ? (FoundSeed, Found[i / 5 % Found.Length].Index) : (Any(random), Any(random));
            uint word = Threefry.Word(seed, index);
            long steps = (i % 4) switch { 0 => 0, 1 => -1, 2 => i % 8 < 4 ? least : most - 1, _ => random.NextInt64(least - 1, most + 1) };
            for (int beside = -1; beside <= 1; beside++)
            {
                double value = Arguments.Of(grid, steps + new Dyadic((long)word + beside, -32));
                foreach (double near in new[] { Math.BitDecrement(value), value, Math.BitIncrement(value) })
                    Expect(name, one, ExactDraw.Of(grid, near), near, seed, index, report);
            }
        }
    }

    private static void Expect<TCode>(string name, Func<double, ulong, ulong, TCode> one, ExactDraw draw, double value, ulong seed, ulong index, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        uint word = Threefry.Word(seed, index);
        if (draw.IsBorder(word))
            Interlocked.Increment(ref s_bordersOfOne);
        report.Count(1);
        long actual = long.CreateChecked(one(value, seed, index));
        if (actual != draw.Code(word) && draw.IsCertain(word))
            report.Fail(name, "QuantizeStochastic", FormattableString.Invariant($"{Report.Text(value)}, word 0x{word:X8} of seed {seed} and index {index}"), Report.Text(draw.Code(word)), Report.Text(actual));
    }

    /// <summary>Spans of each length, from any byte on, with any first index; each element is close to the border of its word, or one of the sample.</summary>
    private static void Spans<TCode>(string name, NumberGrid grid, Func<double, ulong, ulong, TCode> one, StochasticMethod<TCode> many, double[] values, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var random = new Random(3);
        TCode guard = TCode.CreateTruncating(0x5A5A5A5A);
        for (int n = 0; n < Lengths.Length; n++)
        {
            int length = Lengths[n];
            ulong seed = Any(random), firstIndex = FirstIndices[n % FirstIndices.Length];
            Span<float> source = Memory.Misaligned<float>(length, n % 7);
            Sources(grid, seed, firstIndex, length, values).CopyTo(source);
            Span<TCode> codes = Memory.Misaligned<TCode>(length + Guard, (n * 3) + 1);
            codes.Fill(guard);
            many(source, seed, firstIndex, codes);
            Same<TCode>(name, "QuantizeStochastic(span)", grid, source, seed, firstIndex, codes[..length], report);
            report.True(codes[length..].IndexOfAnyExcept(guard) < 0, name, "QuantizeStochastic(span) writes behind the source's length");
            for (int i = 0; i < length; i += 11)
                report.Code(name, "QuantizeStochastic of one and of many", source[i], long.CreateChecked(one(source[i], seed, unchecked(firstIndex + (ulong)i))), long.CreateChecked(codes[i]));
        }
    }

    /// <summary>
    /// Spans without NaN, as data are: each element is close to the border of its word, or as far from it that a rounded product just decides, or further. Lengths are of whole blocks and steps with their words, and around them.
    /// </summary>
    private static void OrdinarySpans<TCode>(string name, NumberGrid grid, StochasticMethod<TCode> many, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        ulong[] firstIndices = [0, 1, (1UL << 33) - 300, (1UL << 33) - 301, ulong.MaxValue - 299, 0x123456789ABCDEF0];
        int[] lengths = [31, 33, 64, 127, 128, 129, 257, 700, 1024, 1153, 2100];
        for (int n = 0; n < 3 * lengths.Length; n++)
        {
            int length = lengths[n / 3];
            (ulong seed, ulong firstIndex) = ((ulong)n + 77, firstIndices[n % firstIndices.Length]);
            Span<float> source = Memory.Misaligned<float>(length, n % 7);
            for (int i = 0; i < length; i++)
                source[i] = Number(grid, seed, unchecked(firstIndex + (ulong)i), i, (n % 3) switch { 0 => 0, 1 => (i % 2 == 0 ? 1 : -1) * (1000 + (i * 37 % 2000)), _ => 1L << (13 + (i % 19)) });
            var codes = new TCode[length];
            many(source, seed, firstIndex, codes);
            Same<TCode>(name, "QuantizeStochastic(span of numbers)", grid, source, seed, firstIndex, codes, report);
        }
    }

    /// <summary>Spans in which one element has a word that decides by itself, and every element a value around 0 or an end.</summary>
    private static void FoundWords<TCode>(string name, NumberGrid grid, StochasticMethod<TCode> many, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        const int Length = 150;
        float scale = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(grid.Scale)!.Value), half = scale / 2;
        float[] around =
        [
            0f, -0f, float.Epsilon, -float.Epsilon, scale, -scale, MathF.BitDecrement(scale), MathF.BitIncrement(scale), -MathF.BitDecrement(scale), -MathF.BitIncrement(scale),
            half, -half, MathF.BitDecrement(half), MathF.BitIncrement(half), -MathF.BitDecrement(half), -MathF.BitIncrement(half), scale * 1.1754944e-38f, -scale * 1.1754944e-38f,
            scale * MathF.ScaleB(1, -32), -scale * MathF.ScaleB(1, -32), scale * MathF.ScaleB(1, -31), -scale * MathF.ScaleB(1, -31), scale * MathF.ScaleB(1, -33), -scale * MathF.ScaleB(1, -33), 1.1754944e-38f, -1.1754944e-38f,
        ];
        var codes = new TCode[Length];
        foreach ((_, ulong index) in Found)
        {
            for (int shift = 0; shift < around.Length; shift++)
            {
                float[] source = [.. Enumerable.Range(0, Length).Select(i => around[(i + shift) % around.Length])];
                ulong firstIndex = index - (ulong)(40 + (shift * 3 % 64));
                many(source, FoundSeed, firstIndex, codes);
                Same<TCode>(name, "QuantizeStochastic(span with a word that was searched)", grid, source, FoundSeed, firstIndex, codes, report);
            }
        }
    }

    /// <summary>
    /// Values so close to the middle between two codes that a rounded quotient may be nearer to the other code, each with a word between the middle and the fraction. A share beyond the middle is more than an int.
    /// </summary>
    private static void BesideMiddles<TCode>(string name, NumberGrid grid, StochasticMethod<TCode> many, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        const int Length = 96;
        var random = new Random(11);
        var codes = new TCode[Length];
        for (int i = 0; i < 80; i++)
        {
            long steps = random.NextInt64(grid.MinCode, grid.MaxCode + 1) - grid.ZeroPoint;
            double beside = (random.NextDouble() - 0.5) * Math.ScaleB(Math.Abs(steps) + 1, -22);
            float value = (float)Arguments.Of(grid, Dyadic.FromDouble(steps + 0.5 + beside));
            if (!float.IsFinite(value))
                continue;
            uint word = (uint)((ExactDraw.Of(grid, value).Ups + (1UL << 31)) / 2);
            float[] source = [.. Enumerable.Repeat(value, Length)];
            ulong firstIndex = unchecked(Threefry.IndexOf(FoundSeed, word) - (ulong)i);
            many(source, FoundSeed, firstIndex, codes);
            Same<TCode>(name, "QuantizeStochastic(span with a word beside the middle)", grid, source, FoundSeed, firstIndex, codes, report);
        }
    }

    /// <summary>The codes of a span in chunks, in either order, are those of the whole.</summary>
    private static void Chunks<TCode>(string name, NumberGrid grid, StochasticMethod<TCode> many, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        const int Length = 2100;
        const ulong Seed = 20260105, First = (1UL << 33) - 1001;
        float[] source = Sources(grid, Seed, First, Length, []);
        TCode[] whole = new TCode[Length], parts = new TCode[Length];
        many(source, Seed, First, whole);
        foreach (int size in new[] { 1, 3, 16, 64, 1000 })
        {
            foreach (bool fromEnd in new[] { false, true })
            {
                Array.Clear(parts);
                int count = (Length + size - 1) / size;
                for (int n = 0; n < count; n++)
                {
                    int start = (fromEnd ? count - 1 - n : n) * size, length = Math.Min(size, Length - start);
                    many(source.AsSpan(start, length), Seed, First + (ulong)start, parts.AsSpan(start, length));
                }

                report.Count(Length);
                int differs = whole.AsSpan().CommonPrefixLength(parts);
                if (differs < Length)
                    report.Fail(FormattableString.Invariant($"{name}: chunks of {size}{(fromEnd ? " from the end" : "")} give {parts[differs]} instead of {whole[differs]} at element {differs}"));
            }
        }
    }

    /// <summary>Codes as wide as a float may replace the floats in their place.</summary>
    private static void InPlace<TCode>(string name, NumberGrid grid, StochasticMethod<TCode> many, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        float[] source = Sources(grid, 5, 6, 1100, []), inPlace = [.. source];
        Span<TCode> codes = MemoryMarshal.Cast<float, TCode>(inPlace.AsSpan());
        many(inPlace, 5, 6, codes);
        Same<TCode>(name, "QuantizeStochastic in place", grid, source, 5, 6, codes, report);
    }

    /// <summary>The methods with a factor: one of each, and layouts of channels with all of them.</summary>
    private static void Factors<TCode>(string name, StochasticEntries<TCode> entries, bool hasSpans, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        NumberGrid[] grids = entries.Grids;
        for (int i = 0; i < grids.Length; i++)
        {
            double[] values = [.. AlphaLaws.Sources(grids[i], 331)];
            Check(FormattableString.Invariant($"{name} with {entries.Names[i]}"), grids[i], entries.One(i), entries.Many(i), values, hasSpans, report);
        }

        (int Channels, int InnerLength, int Count)[] layouts = [(6, 1, 400), (6, 3, 1000), (5, 64, 1300), (3, 1000, 4100), (1, 1, 77), (600, 2, 2500), (6, 70, 900), (19, 1, 2049), (7, 63, 1100), (2, 3, 5), (3, 1, 0)];
        // All factors, with which small scales go one by one; those with vectors, some with a word 0; those of which no share vanishes.
        int[] all = [.. Enumerable.Range(0, grids.Length)], ordinary = [.. all.Where(i => grids[i].Scale.FloorLog2 >= -90)], small = [.. ordinary.Where(i => grids[i].Scale.FloorLog2 < 0)];
        int[][] choices = [.. new[] { all, ordinary, small }.Where(choice => choice.Length > 0)];
        for (int n = 0; n < layouts.Length; n++)
        {
            foreach (int[] choice in choices)
            {
                (int channels, int innerLength, int count) = layouts[n];
                (ulong seed, ulong firstIndex) = choice == ordinary ? (FoundSeed, Found[n % Found.Length].Index - (ulong)(count / 2)) : ((ulong)n + 11, FirstIndices[n % FirstIndices.Length]);
                NumberGrid GridOf(int element) => grids[choice[element / innerLength % channels % choice.Length]];
                Span<float> source = Memory.Misaligned<float>(count, n % 5);
                for (int i = 0; i < count; i++)
                    source[i] = Source(GridOf(i), seed, unchecked(firstIndex + (ulong)i), i);
                Span<TCode> codes = Memory.Misaligned<TCode>(count + Guard, n + 1);
                codes.Fill(TCode.CreateTruncating(0x5A5A5A5A));
                entries.ByChannel([.. Enumerable.Range(0, channels).Select(channel => choice[channel % choice.Length])], innerLength)(source, seed, firstIndex, codes);
                Same<TCode>(FormattableString.Invariant($"{name} with {channels} channels of {innerLength}"), "QuantizeStochastic by channel", GridOf, source, seed, firstIndex, codes[..count], report);
                report.True(codes[count..].IndexOfAnyExcept(TCode.CreateTruncating(0x5A5A5A5A)) < 0, name, "QuantizeStochastic by channel writes behind the source's length");
            }
        }

        if (!hasSpans)
            return;
        StochasticMethod<TCode> ofThree = entries.ByChannel(all, 3), ofOne = entries.ByChannel(all, 1), ofMany = entries.ByChannel(all, 100);
        RefusalLaws.Check<float, TCode>((source, destination) => ofThree(source, 1, 2, destination), name + ".QuantizeStochastic by channel", report);
        float[] floats = new float[3000];
        var results = new TCode[floats.Length];
        report.Equal(name, "bytes allocated by random rounding of channels", 0, Memory.LeastAllocation(() =>
        {
            ofOne(floats, 2, 3, results);
            ofMany(floats, 2, 3, results);
        }));
    }

    private static float[] Sources(NumberGrid grid, ulong seed, ulong firstIndex, int length, double[] values)
    {
        var sources = new float[length];
        for (int i = 0; i < length; i++)
            sources[i] = i % 5 == 4 && values.Length > 0 ? (float)values[(i * 31 + length) % values.Length] : Source(grid, seed, unchecked(firstIndex + (ulong)i), i);
        return sources;
    }

    /// <summary>A float whose fraction is close to the word of its index, or NaN now and then. Steps of 0 and −1 leave most bits to the fraction.</summary>
    private static float Source(NumberGrid grid, ulong seed, ulong index, int i)
    {
        if (i % 29 == 28)
            return NaNLaws.Payloads[i % NaNLaws.Payloads.Length];
        float value = Number(grid, seed, index, i, 0);
        return (i % 4) switch { 0 => MathF.BitDecrement(value), 1 => MathF.BitIncrement(value), _ => value };
    }

    /// <summary>A float whose fraction is a distance away from the word of its index, in units of 2^-32.</summary>
    private static float Number(NumberGrid grid, ulong seed, ulong index, int i, long distance)
    {
        uint word = unchecked(Threefry.Word(seed, index) + (uint)distance);
        long least = grid.MinCode - grid.ZeroPoint - 1, width = grid.MaxCode - grid.MinCode + 2;
        long steps = (i % 3) switch { 0 => 0, 1 => -1, _ => least + (long)(((ulong)i * 0x9E3779B97F4A7C15) % (ulong)width) };
        return (float)Arguments.Of(grid, Dyadic.FromDouble(steps + (word * Math.ScaleB(1, -32))));
    }

    private static void Same<TCode>(string name, string member, NumberGrid grid, ReadOnlySpan<float> source, ulong seed, ulong firstIndex, ReadOnlySpan<TCode> codes, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> => Same(name, member, _ => grid, source, seed, firstIndex, codes, report);

    private static void Same<TCode>(string name, string member, Func<int, NumberGrid> gridOf, ReadOnlySpan<float> source, ulong seed, ulong firstIndex, ReadOnlySpan<TCode> codes, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        report.Count(codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            uint word = Threefry.Word(seed, unchecked(firstIndex + (ulong)i));
            var draw = ExactDraw.Of(gridOf(i), source[i]);
            if (draw.IsBorder(word))
                Interlocked.Increment(ref s_bordersOfMany);
            long expected = draw.Code(word), actual = long.CreateChecked(codes[i]);
            if (expected == actual || !draw.IsCertain(word))
                continue;
            report.Fail(name, member, FormattableString.Invariant($"element {i} of {codes.Length}: {Report.Text(source[i])}, word 0x{word:X8}, fraction 0x{draw.Ups:X}, first index {firstIndex}"), Report.Text(expected), Report.Text(actual));
            return;
        }
    }

    private static ulong Any(Random random) => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
}
