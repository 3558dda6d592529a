using System;
using System.Numerics;
using System.Runtime.InteropServices;
using static System.FormattableString;

namespace QuantGen.Calibration;

/// <summary>The threshold with the least relative entropy (Kullback–Leibler divergence) between the histogram of the data and the same histogram in as many levels as there are codes.</summary>
/// <remarks>
/// <para>The histogram has 4096 bins: of both signs, or with unsigned codes of numbers from 0. Their width w is the smallest power of two from 2^-126 on for which the bins reach the largest magnitude.
/// When larger data arrive, the width doubles in place and two bins become one. So the result does not depend on the batches, and no memory is allocated. Elements that are 0 do not count, nor those
/// that become 0 because codes have no sign: 0 has a code at every scale.</para>
/// <para>For each number i of bins on a side, from the least with a bin for each of the <c>2^bits</c> levels:</para>
/// <list type="number">
/// <item><description>p is the bins within −i·w … i·w (unsigned: 0 … i·w). The counts outside are added to its first and last bin.</description></item>
/// <item><description>q is the same bins without the counts outside. They are merged into <c>2^bits</c> levels of <c>⌊length / 2^bits⌋</c> bins, the last with the remainder too. The count of a level is
/// spread evenly, as a real number, over those of its bins that are not 0 in p.</description></item>
/// <item><description>In p and q each bin with 0 gets 10^-4, and the others give this up in proportion to their counts.</description></item>
/// <item><description>The relative entropy is <c>Σ P·ln(P / Q)</c>, with P and Q the shares of the bins in the sums of p and q. A q of 0 alone is left out.</description></item>
/// </list>
/// <para>The range is −t … t (unsigned: 0 … t). For the i with the least relative entropy, the first of several, t is i·w, or the largest magnitude if that is smaller.</para>
/// <para>MXNet: <c>_get_optimal_threshold</c>. onnxruntime: <c>get_entropy_threshold</c>. brevitas: <c>KLMinimizerThreshold</c>. docs/calibration.md lists the traps of these
/// originals that this rule avoids.</para>
/// </remarks>
public sealed class EntropyRange : RangeEstimator
{
    private const int Bins = 4096, LeastBits = 2, MostBits = 8, LeastExponent = -126;

    private const double Smoothing = 1e-4;

    /// <summary>Counts of int are added to those of long before they overflow.</summary>
    private const int MostPending = 1 << 30;

    private readonly bool _signed;

    private readonly int _levels;

    /// <summary>The first bin of positive numbers. Bin 0 is before all others, and takes what does not count.</summary>
    private readonly int _zero;

    private readonly long[] _counts = new long[Bins + 1];

    /// <summary>Neighbours count in different tables, because adding to a count that was just stored waits for the store.</summary>
    private readonly int[] _even = new int[Bins + 1], _odd = new int[Bins + 1], _places = new int[Block];

    /// <summary>Of each bin its count as a double, the logarithm of this, or 0 for a count of 0, and how many elements and how many filled bins come before it.</summary>
    private readonly double[] _weights = new double[Bins + 1], _logarithms = new double[Bins + 1];

    private readonly long[] _before = new long[Bins + 2];

    private readonly int[] _filledBefore = new int[Bins + 2];

    private int _pending;

    /// <summary>The width of a bin is two to this power; null while nothing counts.</summary>
    private int? _exponent;

    private float _largest;

    private CalibratedRange? _range;

    /// <summary>Allocates the histogram.</summary>
    /// <param name="bits">Bits of a code, 2 … 8: there are 2^bits levels. Default: 8.</param>
    /// <param name="signed">Whether the range is −t … t or 0 … t. In the latter case negative numbers do not count. Default: true.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bits"/> is not 2 … 8.</exception>
    public EntropyRange(int bits = 8, bool signed = true)
    {
        if (bits < LeastBits || bits > MostBits)
            throw new ArgumentOutOfRangeException(nameof(bits), Invariant($"bits = {bits} is not supported: the histogram has enough bins for {LeastBits} to {MostBits} bits."));
        _signed = signed;
        _levels = 1 << bits;
        _zero = signed ? 1 + (Bins / 2) : 1;
    }

    /// <inheritdoc/>
    /// <remarks>The first call after a batch tries up to 4096 thresholds, which takes about 10 ms however many elements there are.</remarks>
    public override CalibratedRange Range => _range ??= Compute();

    private int BinsPerSide => Bins + 1 - _zero;

    private protected override void AddBlock(ReadOnlySpan<float> block, in Extremes extremes)
    {
        float largest = Math.Max(0, _signed ? extremes.Magnitude : extremes.Max);
        Widen(largest);
        _largest = Math.Max(_largest, largest);
        if (_pending > MostPending)
            Settle();
        // While nothing counts any width serves.
        float inverse = PowerOf(-(_exponent ?? 0));
        int[] places = _places, even = _even, odd = _odd;
        int count = Places(block, extremes, inverse, places), i = 0;
        for (; i < count - 1; i += 2)
        {
            even[places[i]]++;
            odd[places[i + 1]]++;
        }

        if (i < count)
            even[places[i]]++;
        _pending += count;
        _range = null;
    }

    private protected override void Clear()
    {
        Array.Clear(_counts, 0, _counts.Length);
        Array.Clear(_even, 0, _even.Length);
        Array.Clear(_odd, 0, _odd.Length);
        _pending = 0;
        _exponent = null;
        _largest = 0;
        _range = null;
    }

    private static float PowerOf(int exponent) => (float)BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);

    /// <summary>The bins of the finite elements of a block, and how many these are.</summary>
    private int Places(ReadOnlySpan<float> block, in Extremes extremes, float inverse, int[] places)
    {
        int i = 0, count = 0;
        if (extremes.AllFinite)
        {
            ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(block);
            Span<Vector<int>> results = MemoryMarshal.Cast<int, Vector<int>>(places.AsSpan());
            Vector<float> inverses = new(inverse);
            Vector<int> zero = new(_zero);
            for (int v = 0; v < vectors.Length; v++)
            {
                Vector<int> bin = Vector.ConvertToInt32(Vector.Abs(vectors[v]) * inverses);
                results[v] = _signed
                    ? Vector.AndNot((bin ^ Vector.LessThan(vectors[v], Vector<float>.Zero)) + zero, Vector.Equals(vectors[v], Vector<float>.Zero))
                    : Vector.AndNot(bin + zero, Vector.LessThanOrEqual(vectors[v], Vector<float>.Zero));
            }

            i = count = vectors.Length * Vector<float>.Count;
        }

        for (; i < block.Length; i++)
        {
            float element = block[i];
            if (!Extremes.IsFinite(element))
                continue;
            places[count++] = element > 0 ? (int)(element * inverse) + _zero : element < 0 && _signed ? ~(int)(-element * inverse) + _zero : 0;
        }

        return count;
    }

    /// <summary>Doubles the width of the bins until they reach a magnitude. The first one above 0 sets the width, however small.</summary>
    private void Widen(float magnitude)
    {
        if (magnitude == 0 || (_exponent is { } now && magnitude < BinsPerSide * (double)PowerOf(now)))
            return;
        int exponent = _exponent ?? LeastExponent;
        bool merges = _exponent is not null;
        if (merges)
            Settle();
        while (!(magnitude < BinsPerSide * (double)PowerOf(exponent)))
        {
            exponent++;
            if (merges)
                MergePairs();
        }

        _exponent = exponent;
    }

    /// <summary>Two bins become one, on each side outwards from 0.</summary>
    private void MergePairs()
    {
        int half = BinsPerSide / 2;
        for (int i = 0; i < half; i++)
            _counts[_zero + i] = _counts[_zero + (2 * i)] + _counts[_zero + (2 * i) + 1];
        Array.Clear(_counts, _zero + half, half);
        if (!_signed)
            return;
        for (int i = 0; i < half; i++)
            _counts[_zero - 1 - i] = _counts[_zero - 1 - (2 * i)] + _counts[_zero - 2 - (2 * i)];
        Array.Clear(_counts, 1, half);
    }

    /// <summary>Adds the counts of the tables to those of the histogram.</summary>
    private void Settle()
    {
        for (int i = 1; i < _counts.Length; i++)
            _counts[i] += _even[i] + _odd[i];
        Array.Clear(_even, 0, _even.Length);
        Array.Clear(_odd, 0, _odd.Length);
        _pending = 0;
    }

    private CalibratedRange Compute()
    {
        if (_exponent is not { } exponent)
            return default;
        Settle();
        for (int i = 0; i < _counts.Length; i++)
        {
            _weights[i] = _counts[i];
            _logarithms[i] = _counts[i] > 0 ? Math.Log(_counts[i]) : 0;
            _before[i + 1] = _before[i] + _counts[i];
            _filledBefore[i + 1] = _filledBefore[i] + (_counts[i] > 0 ? 1 : 0);
        }

        double width = PowerOf(exponent), least = double.PositiveInfinity;
        int last = (int)(_largest / width) + 1, best = last;
        for (int i = _signed ? _levels / 2 : _levels; i <= last; i++)
        {
            double entropy = Entropy(i);
            if (entropy < least)
                (least, best) = (entropy, i);
        }

        float threshold = (float)Math.Min(best * width, _largest);
        return new CalibratedRange(_signed ? -threshold : 0, threshold);
    }

    /// <summary>The relative entropy with so many bins on a side; positive infinity if none of these bins has a count. <see cref="Range"/> has prepared the sums.</summary>
    internal double Entropy(int side)
    {
        int start = _signed ? _zero - side : _zero, end = _zero + side, size = (end - start) / _levels;
        long inside = _before[end] - _before[start], all = _before[Bins + 1], below = _before[start], above = all - _before[end];
        if (inside == 0)
            return double.PositiveInfinity;

        // The first and the last bin of p have the counts outside, too; those of q have not.
        bool fillsFirst = below > 0 && _counts[start] == 0, fillsLast = above > 0 && _counts[end - 1] == 0;
        int filledOfP = _filledBefore[end] - _filledBefore[start] + (fillsFirst ? 1 : 0) + (fillsLast ? 1 : 0);
        int emptyOfP = end - start - filledOfP, emptyOfQ = emptyOfP;
        if (fillsFirst && _before[start + size] == below)
            emptyOfQ++;
        if (fillsLast && _before[end] == _before[start + ((_levels - 1) * size)])
            emptyOfQ++;

        double keptOfP = 1 - (Smoothing * emptyOfP / all), keptOfQ = 1 - (Smoothing * emptyOfQ / inside);
        // ln(P / Q) is ln(p / q) and this, where neither is 0. If p and q are equal, it is exactly 0.
        double common = Math.Log(keptOfP) - Math.Log(keptOfQ) + Math.Log(inside) - Math.Log(all), sum = 0;
        // A bin of q that has 0 gets what smoothing gives it, of which nothing is given up.
        double logarithmOfEmpty = Math.Log(Smoothing) - Math.Log(keptOfQ);
        for (int level = 0; level < _levels; level++)
        {
            int first = start + (level * size), next = level == _levels - 1 ? end : first + size;
            long count = _before[next] - _before[first];
            bool isFirst = level == 0, isLast = level == _levels - 1;
            int filled = _filledBefore[next] - _filledBefore[first] + (isFirst && fillsFirst ? 1 : 0) + (isLast && fillsLast ? 1 : 0);
            double logarithm = count > 0 ? Math.Log((double)count / filled) : logarithmOfEmpty;
            if (isFirst && below > 0)
                sum += Term(_counts[first++] + below, logarithm, common);
            if (isLast && above > 0)
                sum += Term(_counts[--next] + above, logarithm, common);
            sum += Terms(_weights.AsSpan(first, next - first), _logarithms.AsSpan(first, next - first), logarithm, common);
        }

        return (sum * keptOfP / all) + (emptyOfP * (Smoothing / all) * (Math.Log(inside) - Math.Log(all)));
    }

    private static double Term(long count, double logarithm, double common) => count * (Math.Log(count) - logarithm + common);

    private static double Terms(ReadOnlySpan<double> weights, ReadOnlySpan<double> logarithms, double logarithm, double common)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += weights[i] * (logarithms[i] - logarithm + common);
        return sum;
    }
}
