using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace QuantGen.Calibration;

/// <summary>Order statistics of all elements, without interpolation: the range is an observed value, or two.</summary>
/// <remarks>
/// <para>N is the number of finite elements, and q the percentile. <c>k = ⌊q·N/100 + 1/2⌋</c>, at least 1.</para>
/// <para>Absolute: with t the k-th smallest magnitude, the range is −t … t. Two-sided: the high end is the k-th smallest element. The low end is the
/// <c>⌈(100 − q)·N/100⌉</c>-th smallest one, or 0 if that is above 0. The places are exact, because q is a decimal number.</para>
/// <para>brevitas: <c>AbsPercentile</c> and <c>PercentileInterval</c>. The histogram rule of onnxruntime needs a bound of the data beforehand, and a single outlier widens its bins.</para>
/// </remarks>
public sealed class PercentileRange : RangeEstimator
{
    /// <summary>Parts of an interval in which a pass counts, and the elements of which fewer are sorted.</summary>
    private const int Parts = 8, FewElements = 128;

    /// <summary>The elements, as keys: integers that have their order, or that of their magnitudes.</summary>
    private readonly KeptElements _kept;

    private readonly int[] _few = new int[FewElements];

    private readonly decimal _percentile;

    private readonly bool _twoSided;

    private CalibratedRange? _range;

    /// <summary>Allocates the memory for all elements.</summary>
    /// <param name="capacity">The most finite elements that there will be, at least 1.</param>
    /// <param name="percentile">The percentage of the elements that the range is to hold, above 0 and at most 100; two-sided at least 50. Default: 99.999.</param>
    /// <param name="twoSided">Whether each end is an order statistic of its own, or both are one of the magnitudes. Default: false.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> or <paramref name="percentile"/> is not in its range.</exception>
    public PercentileRange(int capacity, decimal percentile = 99.999m, bool twoSided = false)
    {
        if (percentile <= 0 || percentile > 100)
            throw new ArgumentOutOfRangeException(nameof(percentile), string.Format(CultureInfo.InvariantCulture, "percentile = {0} is not a percentage of the elements: it must be above 0 and at most 100.", percentile));
        if (twoSided && percentile < 50)
            throw new ArgumentOutOfRangeException(nameof(percentile), string.Format(CultureInfo.InvariantCulture, "percentile = {0} would put the low end above the high end: a two-sided one must be at least 50.", percentile));
        _kept = new KeptElements(capacity);
        _percentile = percentile;
        _twoSided = twoSided;
    }

    /// <inheritdoc/>
    /// <remarks>The first call after a batch selects the element, or both, in at most 12 passes each.</remarks>
    public override CalibratedRange Range => _range ??= Compute();

    private protected override void Reserve(ReadOnlySpan<float> batch) => _kept.Reserve(batch);

    private protected override void AddBlock(ReadOnlySpan<float> block, in Extremes extremes)
    {
        ToKeys(MemoryMarshal.Cast<float, int>(_kept.Add(block, extremes)));
        _range = null;
    }

    private protected override void Clear()
    {
        _kept.Clear();
        _range = null;
    }

    private CalibratedRange Compute()
    {
        if (_kept.Count == 0)
            return default;
        // q is digits / 10^scale.
        int[] parts = decimal.GetBits(_percentile);
        BigInteger hundred = 100 * BigInteger.Pow(10, (parts[3] >> 16) & 0xFF);
        BigInteger digits = ((BigInteger)(uint)parts[2] << 64) + ((BigInteger)(uint)parts[1] << 32) + (uint)parts[0];
        int k = (int)BigInteger.Max(1, ((2 * digits * _kept.Count) + hundred) / (2 * hundred));
        if (!_twoSided)
        {
            float magnitude = Smallest(k);
            return new CalibratedRange(-magnitude, magnitude);
        }

        int low = (int)BigInteger.Max(1, (((hundred - digits) * _kept.Count) + hundred - 1) / hundred);
        return new CalibratedRange(Math.Min(Smallest(low), 0), Smallest(k));
    }

    /// <summary>The k-th smallest element, or magnitude, from k = 1. Each pass leaves an eighth of the interval of keys in which it lies, until few elements are left.</summary>
    private float Smallest(int k)
    {
        // The key is at least low and less than high, and so many elements are less than either.
        long low = _twoSided ? int.MinValue : 0, high = 1L << 31;
        int belowLow = 0, belowHigh = _kept.Count;
        Span<int> pivots = stackalloc int[Parts - 1], below = stackalloc int[Parts - 1];
        while (high - low > 1 && belowHigh - belowLow > FewElements)
        {
            for (int i = 0; i < pivots.Length; i++)
                pivots[i] = (int)(low + ((high - low) * (i + 1) / Parts));
            CountBelow(pivots, below);
            for (int i = 0; i < pivots.Length; i++)
            {
                if (below[i] < k)
                {
                    (low, belowLow) = (pivots[i], below[i]);
                }
                else
                {
                    (high, belowHigh) = (pivots[i], below[i]);
                    break;
                }
            }
        }

        return Element(high - low == 1 ? (int)low : SmallestOfFew(k - belowLow, (int)low, (int)(high - 1)));
    }

    /// <summary>How many keys are less than each of seven pivots.</summary>
    private void CountBelow(ReadOnlySpan<int> pivots, Span<int> below)
    {
        ReadOnlySpan<int> all = MemoryMarshal.Cast<float, int>(_kept.All);
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(all);
        Vector<int> pivot0 = new(pivots[0]), pivot1 = new(pivots[1]), pivot2 = new(pivots[2]), pivot3 = new(pivots[3]), pivot4 = new(pivots[4]), pivot5 = new(pivots[5]), pivot6 = new(pivots[6]);
        Vector<int> count0 = Vector<int>.Zero, count1 = count0, count2 = count0, count3 = count0, count4 = count0, count5 = count0, count6 = count0;
        foreach (Vector<int> key in vectors)
        {
            // A comparison that holds is −1.
            count0 -= Vector.LessThan(key, pivot0);
            count1 -= Vector.LessThan(key, pivot1);
            count2 -= Vector.LessThan(key, pivot2);
            count3 -= Vector.LessThan(key, pivot3);
            count4 -= Vector.LessThan(key, pivot4);
            count5 -= Vector.LessThan(key, pivot5);
            count6 -= Vector.LessThan(key, pivot6);
        }

        (below[0], below[1], below[2], below[3]) = (Sum(count0), Sum(count1), Sum(count2), Sum(count3));
        (below[4], below[5], below[6]) = (Sum(count4), Sum(count5), Sum(count6));
        foreach (int key in all.Slice(vectors.Length * Vector<int>.Count))
        {
            for (int i = 0; i < pivots.Length; i++)
                below[i] += key < pivots[i] ? 1 : 0;
        }
    }

    /// <summary>The k-th smallest of the keys between two, both inclusive. There are few.</summary>
    private int SmallestOfFew(int k, int least, int most)
    {
        ReadOnlySpan<int> all = MemoryMarshal.Cast<float, int>(_kept.All);
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(all);
        Vector<int> leasts = new(least), mosts = new(most);
        int count = 0, width = Vector<int>.Count;
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector<int> outside = Vector.LessThan(vectors[i], leasts) | Vector.GreaterThan(vectors[i], mosts);
            if (!Vector.EqualsAll(outside, new Vector<int>(-1)))
                count = Collect(all.Slice(i * width, width), least, most, count);
        }

        count = Collect(all.Slice(vectors.Length * width), least, most, count);
        Array.Sort(_few, 0, count);
        return _few[k - 1];
    }

    private int Collect(ReadOnlySpan<int> keys, int least, int most, int count)
    {
        foreach (int key in keys)
        {
            if (key >= least && key <= most)
                _few[count++] = key;
        }

        return count;
    }

    private static int Sum(Vector<int> counts) => Vector.Dot(counts, Vector<int>.One);

    private void ToKeys(Span<int> bits)
    {
        Span<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(bits);
        Vector<int> magnitude = new(int.MaxValue);
        if (_twoSided)
        {
            foreach (ref Vector<int> vector in vectors)
                vector ^= Vector.LessThan(vector, Vector<int>.Zero) & magnitude;
        }
        else
        {
            foreach (ref Vector<int> vector in vectors)
                vector &= magnitude;
        }

        foreach (ref int one in bits.Slice(vectors.Length * Vector<int>.Count))
            one = Key(one);
    }

    /// <summary>The key of an element's bits; also the bits of a key's element.</summary>
    private int Key(int bits) => _twoSided ? bits ^ ((bits >> 31) & int.MaxValue) : bits & int.MaxValue;

    /// <summary>The element, or the magnitude, that has a key.</summary>
    private float Element(int key)
    {
        Span<int> bits = stackalloc int[1] { Key(key) };
        return MemoryMarshal.Cast<int, float>(bits)[0];
    }
}
