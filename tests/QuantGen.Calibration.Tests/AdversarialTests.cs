using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Calibration.Tests;

/// <summary>Streams that break naive estimators have the results of docs/calibration.md.</summary>
public sealed class AdversarialTests
{
    private static readonly (string Name, Func<RangeEstimator> Make)[] All =
    [
        ("min max", () => new MinMaxRange()),
        ("constant", () => MovingAverageRange.Constant()),
        ("decay", () => MovingAverageRange.Decay()),
        ("debiased", () => MovingAverageRange.Decay(debias: true)),
        ("percentile", () => new PercentileRange(100_000)),
        ("two-sided", () => new PercentileRange(100_000, 99.9m, twoSided: true)),
        ("error", () => new MeanSquaredErrorRange(100_000)),
        ("error, unsigned", () => new MeanSquaredErrorRange(100_000, 4, signed: false)),
        ("error, power of two", () => MeanSquaredErrorRange.PowerOfTwo(100_000)),
        ("entropy", () => new EntropyRange()),
        ("entropy, unsigned", () => new EntropyRange(4, signed: false)),
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_a_finite_element_the_range_is_0_to_0(string name)
    {
        RangeEstimator estimator = Make(name);
        Assert.Equal(default, estimator.Range);
        estimator.Add([]);
        estimator.Add([float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.NaN]);
        Assert.Equal(default, estimator.Range);
        Assert.Equal((0, 2, 2), (estimator.Count, estimator.NaNCount, estimator.InfinityCount));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Zeros_have_the_range_0_to_0(string name)
    {
        RangeEstimator estimator = Make(name);
        estimator.Add(new float[5000]);
        estimator.Add([-0f]);
        Assert.Equal(default, estimator.Range);
        Assert.False(float.IsNegative(estimator.Range.Low));
        // What comes later counts as if there had been no zeros before it.
        estimator.Add([1]);
        Assert.InRange(estimator.Range.High, name is "percentile" or "two-sided" ? 0 : 1e-4f, name == "error, power of two" ? 1.984375f : 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Elements_that_are_not_finite_change_nothing_but_their_counts(string name)
    {
        float[] elements = Sample(3000);
        var random = new Random(5);
        var mixed = new List<float>();
        foreach (float element in elements)
        {
            while (random.Next(4) == 0)
                mixed.Add(random.Next(3) switch { 0 => float.NaN, 1 => float.PositiveInfinity, _ => float.NegativeInfinity });
            mixed.Add(element);
        }

        RangeEstimator plain = Make(name), estimator = Make(name);
        plain.Add(elements);
        estimator.Add(mixed.ToArray());
        Assert.Equal(plain.Range, estimator.Range);
        Assert.Equal((3000, mixed.Count(float.IsNaN), mixed.Count(float.IsInfinity)), (estimator.Count, estimator.NaNCount, estimator.InfinityCount));
        Assert.True(estimator is { NaNCount: > 100, InfinityCount: > 100 });
    }

    /// <summary>At every place: in each lane of a vector, and behind the last one.</summary>
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void One_element_that_is_not_finite_is_found(float element)
    {
        float[] elements = Sample(151);
        for (int place = 0; place < elements.Length; place++)
        {
            float[] mixed = [.. elements[..place], element, .. elements[place..]];
            var estimator = new MinMaxRange();
            estimator.Add(mixed);
            Assert.Equal((151, float.IsNaN(element) ? 1 : 0, float.IsNaN(element) ? 0 : 1), (estimator.Count, estimator.NaNCount, estimator.InfinityCount));
            Assert.Equal(new CalibratedRange(elements.Min(), elements.Max()), estimator.Range);
        }
    }

    [Theory]
    [InlineData(3f)]
    [InlineData(0.1f)]
    [InlineData(1e-45f)]
    [InlineData(float.MaxValue)]
    public void Equal_elements_are_the_end_of_the_range(float element)
    {
        foreach ((string name, Func<RangeEstimator> make) in All.Where(one => one.Name != "decay"))
        {
            RangeEstimator estimator = make();
            for (int batch = 0; batch < 5; batch++)
                estimator.Add(Enumerable.Repeat(element, 777).ToArray());
            float high = estimator.Range.High;
            if (name == "error, power of two")
                Assert.InRange(high, element / 1.02f, 2 * (double)element);
            else
                Assert.True(Math.Abs((double)high - element) <= (name is "debiased" ? 1e-6 * element : 0), $"{name}: {high}");
            float low = name switch
            {
                "min max" or "constant" or "debiased" => high,
                "two-sided" or "error, unsigned" or "entropy, unsigned" => 0,
                _ => -high,
            };
            Assert.Equal(low, estimator.Range.Low);
        }
    }

    [Theory]
    [InlineData(-2f)]
    [InlineData(-1e-45f)]
    [InlineData(-float.MaxValue)]
    public void Without_a_sign_negative_elements_become_0(float element)
    {
        foreach (RangeEstimator estimator in new RangeEstimator[] { new MeanSquaredErrorRange(1000, 8, signed: false), MeanSquaredErrorRange.PowerOfTwo(1000, 8, signed: false), new EntropyRange(8, signed: false) })
        {
            estimator.Add(Enumerable.Repeat(element, 500).ToArray());
            Assert.Equal(default, estimator.Range);
            estimator.Add(Enumerable.Repeat(1f, 500).ToArray());
            Assert.Equal(0, estimator.Range.Low);
            Assert.InRange(estimator.Range.High, 0.99f, 1.9921875f);
        }
    }

    /// <summary>One element in 20,000 is a million times as large. It is the range of minimum and maximum, and the others leave it out.</summary>
    [Fact]
    public void One_outlier()
    {
        float[] elements = Sample(20_000);
        float largest = elements.Max(Math.Abs);
        elements[12_345] = 1e6f;
        Assert.Equal(1e6f, After("min max", elements).High);
        Assert.InRange(After("two-sided", elements).High, 0.5f * largest, largest);
        RangeEstimator percentile = new PercentileRange(20_000, 99.99m);
        percentile.Add(elements);
        Assert.Equal(elements.Select(Math.Abs).Order().ElementAt(19_997), percentile.Range.High);
        // All other elements are in two bins of the histogram, which says nothing about them.
        Assert.Equal(1e6f, After("entropy", elements).High);
        elements[12_345] = 40;
        Assert.InRange(After("entropy", elements).High, 0.9f * largest, 1.5f * largest);
        elements[12_345] = 1e6f;
        // An error of 10^12 cannot be made good by the others.
        Assert.Equal(1e6f, After("error", elements).High);
    }

    /// <summary>The two elements are rounded without an error by one threshold each, and with the same error by the other.</summary>
    [Fact]
    public void Of_equal_errors_the_smaller_threshold_wins()
    {
        var thresholds = new MeanSquaredErrorRange(2, bits: 2, candidates: 3);
        thresholds.Add([3, 2]);
        Assert.Equal([1d, 1d], Definitions.Errors([3, 2], 2, signed: true, candidates: 3));
        Assert.Equal(new CalibratedRange(-2, 2), thresholds.Range);
        var powersOfTwo = MeanSquaredErrorRange.PowerOfTwo(2, bits: 2);
        powersOfTwo.Add([4, 2]);
        Assert.Equal((4, 4), (Definitions.Error([4, 2], 4, 2, signed: true), Definitions.Error([4, 2], 2, 2, signed: true)));
        Assert.Equal(new CalibratedRange(-2, 2), powersOfTwo.Range);
    }

    /// <summary>With doubles, <c>⌊0.01 · q · N + 0.5⌋</c> is 610 here.</summary>
    [Fact]
    public void The_place_of_a_percentile_is_exact()
    {
        var estimator = new PercentileRange(1000, 61.05m);
        estimator.Add(Enumerable.Range(1, 1000).Select(i => (float)i).ToArray());
        Assert.Equal(611, estimator.Range.High);
        Assert.Equal(610, Math.Floor((0.01 * 61.05 * 1000) + 0.5));
    }

    /// <summary>The range of the data doubles with every batch, through all floats.</summary>
    [Fact]
    public void A_growing_range()
    {
        float[][] batches = [.. Enumerable.Range(-140, 268).Select(exponent => Sample(37).Select(x => MathF.ScaleB(x / 4, exponent)).ToArray())];
        float[] all = [.. batches.SelectMany(batch => batch)];
        foreach ((string name, Func<RangeEstimator> make) in All)
        {
            RangeEstimator whole = make(), parts = make();
            whole.Add(all);
            foreach (float[] batch in batches)
                parts.Add(batch);
            if (name is not ("constant" or "decay" or "debiased"))
                Assert.Equal(whole.Range, parts.Range);
        }

        // The last extreme has the weight 0.01, and those before it nearly none.
        double last = batches[^1].Max(), high = AfterEach("constant", batches).High;
        Assert.InRange(high / last, 0.01, 0.04);
        Assert.InRange(AfterEach("decay", batches).High / last, 1e-4, 4e-4);
    }

    /// <summary>The largest element comes first, and last: the width of the bins of a histogram does not remember which.</summary>
    [Fact]
    public void The_order_does_not_matter()
    {
        float[] elements = [.. Sample(5000).Append(77f)];
        foreach ((string name, _) in All)
        {
            RangeEstimator forwards = Make(name), backwards = Make(name);
            forwards.Add(elements);
            backwards.Add(elements.Reverse().ToArray());
            if (name.StartsWith("error", StringComparison.Ordinal))
                Assert.Equal(forwards.Range.High, backwards.Range.High, 1e-6f * forwards.Range.High);
            else
                Assert.Equal(forwards.Range, backwards.Range);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Batches_do_not_matter_but_to_moving_averages(string name)
    {
        float[] elements = Sample(9001);
        RangeEstimator whole = Make(name), single = Make(name), cut = Make(name);
        whole.Add(elements);
        foreach (float element in elements)
            single.Add([element]);
        foreach (float[] batch in Streams.Cut(elements, new Random(3)))
            cut.Add(batch);
        bool byBatch = whole is MovingAverageRange;
        Assert.Equal(!byBatch, whole.Range == single.Range && whole.Range == cut.Range);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void After_a_reset_an_estimator_is_new(string name)
    {
        RangeEstimator estimator = Make(name), fresh = Make(name);
        estimator.Add([1e30f, float.NaN, -7f, float.PositiveInfinity]);
        _ = estimator.Range;
        estimator.Reset();
        Assert.Equal((default, 0, 0, 0), (estimator.Range, estimator.Count, estimator.NaNCount, estimator.InfinityCount));
        float[] elements = Sample(300);
        estimator.Add(elements);
        fresh.Add(elements);
        Assert.Equal(fresh.Range, estimator.Range);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_range_may_be_asked_between_batches(string name)
    {
        float[] elements = Sample(4000);
        RangeEstimator once = Make(name), often = Make(name);
        foreach (float[] batch in elements.Chunk(400))
        {
            once.Add(batch);
            often.Add(batch);
            _ = often.Range;
            Assert.Equal(often.Range, often.Range);
        }

        Assert.Equal(once.Range, often.Range);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_batch_allocates(string name)
    {
        RangeEstimator estimator = Make(name);
        float[] elements = Sample(3000), mixed = [.. Sample(2000), float.NaN, float.NegativeInfinity];
        estimator.Add(elements);
        estimator.Add(mixed);
        _ = estimator.Range;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            estimator.Add(elements);
            estimator.Add(mixed);
            for (int j = 0; j < elements.Length; j++)
                elements[j] *= 1.5f;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The estimator of a name.</summary>
    private static RangeEstimator Make(string name) => All.Single(one => one.Name == name).Make();

    private static CalibratedRange After(string name, float[] elements) => AfterEach(name, [elements]);

    private static CalibratedRange AfterEach(string name, float[][] batches)
    {
        RangeEstimator estimator = Make(name);
        foreach (float[] batch in batches)
            estimator.Add(batch);
        return estimator.Range;
    }

    private static float[] Sample(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)Streams.Bell(random))];
    }
}
