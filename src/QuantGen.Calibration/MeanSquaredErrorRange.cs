using System;
using System.Numerics;
using System.Runtime.InteropServices;
using static System.FormattableString;

namespace QuantGen.Calibration;

/// <summary>The threshold with the least mean squared error of quantization, among equidistant ones or among powers of two. The zero point is 0.</summary>
/// <remarks>
/// <para>Let m be the largest magnitude, or for unsigned codes the largest element. Codes are −Q … Q with <c>Q = 2^(bits − 1) − 1</c>, or 0 … Q with <c>Q = 2^bits − 1</c>.
/// The error of a scale s is the sum of <c>(x − s·q)²</c> over all elements, with <c>q = clamp(RNE(x / s))</c>.</para>
/// <para>The thresholds are <c>t = i·m / N</c> for i from 2 to N, with the scale <c>t / Q</c>. Of equal errors the smaller threshold wins. The rule is that of brevitas, which never tries i = 1.
/// The powers of two are the smallest one with <c>m ≤ Q·s</c> and the fifteen below it. Larger ones are never better, because their values are among those of a smaller one.</para>
/// <para>Errors are sums of doubles. Two thresholds whose errors differ by less than the rounding of these sums may change places.</para>
/// </remarks>
public sealed class MeanSquaredErrorRange : RangeEstimator
{
    private const int PowersOfTwo = 16, LeastBits = 2, MostBits = 16, MostCandidates = 1 << 16;

    /// <summary>The elements that a candidate sees before the candidates are compared again.</summary>
    private const int ElementsPerStep = 512;

    /// <summary>1.5 · 2^52: a sum with it has no fraction, so that adding and subtracting it rounds a small double to an integer, halves to even.</summary>
    private const double Rounder = 6755399441055744;

    private readonly KeptElements _kept;

    private readonly double[] _scales, _errors;

    private readonly int[] _done;

    private readonly bool _signed, _powerOfTwo;

    private readonly int _maxCode;

    private float _largest;

    private CalibratedRange? _range;

    /// <summary>Allocates the memory for all elements. The thresholds are equidistant.</summary>
    /// <param name="capacity">The most finite elements that there will be, at least 1.</param>
    /// <param name="bits">Bits of a code, with its sign: 2 … 16. Default: 8.</param>
    /// <param name="signed">Whether codes are signed. Without a sign negative numbers become 0 and do not decide. Default: true.</param>
    /// <param name="candidates">N, 2 … 65536. Default: 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public MeanSquaredErrorRange(int capacity, int bits = 8, bool signed = true, int candidates = 20)
        : this(capacity, bits, signed, candidates, powerOfTwo: false)
    {
    }

    private MeanSquaredErrorRange(int capacity, int bits, bool signed, int candidates, bool powerOfTwo)
    {
        if (bits < LeastBits || bits > MostBits)
            throw new ArgumentOutOfRangeException(nameof(bits), Invariant($"bits = {bits} is not supported: codes have {LeastBits} to {MostBits} bits."));
        if (candidates < 2 || candidates > MostCandidates)
            throw new ArgumentOutOfRangeException(nameof(candidates), Invariant($"candidates = {candidates} is no number of thresholds: it must be 2 to {MostCandidates}."));
        _kept = new KeptElements(capacity);
        _signed = signed;
        _powerOfTwo = powerOfTwo;
        _maxCode = (1 << (signed ? bits - 1 : bits)) - 1;
        // The first candidate of equidistant thresholds is i = 2.
        int count = powerOfTwo ? PowersOfTwo : candidates - 1;
        (_scales, _errors, _done) = (new double[count], new double[count], new int[count]);
    }

    /// <inheritdoc/>
    /// <remarks>The first call after a batch tries the thresholds: it reads all elements several times.</remarks>
    public override CalibratedRange Range => _range ??= Compute();

    /// <summary>The scale is a power of two: 16 are tried. The range is that of the codes, so a fit of a symmetric format to a power of two chooses this scale.</summary>
    /// <param name="capacity">The most finite elements that there will be, at least 1.</param>
    /// <param name="bits">Bits of a code, with its sign: 2 … 16. Default: 8.</param>
    /// <param name="signed">Whether codes are signed. Without a sign negative numbers become 0 and do not decide. Default: true.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public static MeanSquaredErrorRange PowerOfTwo(int capacity, int bits = 8, bool signed = true) => new(capacity, bits, signed, candidates: 2, powerOfTwo: true);

    private protected override void Reserve(ReadOnlySpan<float> batch) => _kept.Reserve(batch);

    private protected override void AddBlock(ReadOnlySpan<float> block, in Extremes extremes)
    {
        _kept.Add(block, extremes);
        _largest = Math.Max(_largest, _signed ? extremes.Magnitude : extremes.Max);
        _range = null;
    }

    private protected override void Clear()
    {
        _kept.Clear();
        _largest = 0;
        _range = null;
    }

    private CalibratedRange Compute()
    {
        if (_largest == 0)
            return default;
        int exponent = 0;
        if (_powerOfTwo)
        {
            exponent = SmallestCoveringExponent() - (PowersOfTwo - 1);
            for (int i = 0; i < PowersOfTwo; i++)
                _scales[i] = PowerOf(exponent + i);
        }
        else
        {
            for (int i = 0; i < _scales.Length; i++)
                _scales[i] = Threshold(i) / _maxCode;
        }

        int best = Best();
        double threshold = Math.Min(_powerOfTwo ? _maxCode * _scales[best] : Threshold(best), float.MaxValue);
        return new CalibratedRange(_signed ? -(float)threshold : 0, (float)threshold);
    }

    private double Threshold(int candidate) => (candidate + 2) * (double)_largest / (_scales.Length + 1);

    /// <summary>The smallest e for which the codes times 2^e reach the largest element. The product is exact.</summary>
    private int SmallestCoveringExponent()
    {
        int exponent = -200;
        while (_maxCode * PowerOf(exponent) < _largest)
            exponent++;
        return exponent;
    }

    private static double PowerOf(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);

    /// <summary>
    /// The candidate with the least error, the first of several. An error only grows while elements are added to it. So the candidate whose error is the least goes on with the next block, until
    /// one that has seen all elements is the least: the others can only be worse, and most of them have seen few elements.
    /// </summary>
    private int Best()
    {
        ReadOnlySpan<float> elements = _kept.All;
        Array.Clear(_errors, 0, _errors.Length);
        Array.Clear(_done, 0, _done.Length);
        while (true)
        {
            int best = 0;
            for (int i = 1; i < _errors.Length; i++)
            {
                if (_errors[i] < _errors[best])
                    best = i;
            }

            if (_done[best] == elements.Length)
                return best;
            int count = Math.Min(ElementsPerStep, elements.Length - _done[best]);
            _errors[best] += Error(elements.Slice(_done[best], count), _scales[best]);
            _done[best] += count;
        }
    }

    /// <summary>The squared errors of some elements. Signed codes are mirror images, so a magnitude has the error of its element.</summary>
    private double Error(ReadOnlySpan<float> elements, double scale)
    {
        double inverse = 1 / scale;
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(elements);
        Vector<double> scales = new(scale), inverses = new(inverse), top = new(_maxCode), sum = Vector<double>.Zero, other = sum;
        foreach (Vector<float> vector in vectors)
        {
            Vector.Widen(_signed ? Vector.Abs(vector) : Positive(vector), out Vector<double> one, out Vector<double> two);
            sum += Square(one, scales, inverses, top);
            other += Square(two, scales, inverses, top);
        }

        double error = Vector.Dot(sum + other, Vector<double>.One);
        for (int i = vectors.Length * Vector<float>.Count; i < elements.Length; i++)
        {
            double element = _signed ? Math.Abs(elements[i]) : Math.Max(elements[i], 0), steps = Math.Min(element * inverse, _maxCode);
            double difference = element - ((steps + Rounder - Rounder) * scale);
            error += difference * difference;
        }

        return error;
    }

    /// <summary>
    /// The quotient is a product with the inverse. It may be on the other side of the middle between two codes, next to it: the error is the same up to rounding there.
    /// </summary>
    private static Vector<double> Square(Vector<double> elements, Vector<double> scale, Vector<double> inverse, Vector<double> top)
    {
        Vector<double> steps = elements * inverse, rounder = new(Rounder);
        steps = Vector.ConditionalSelect(Vector.LessThan(steps, top), steps, top);
        Vector<double> difference = elements - ((steps + rounder - rounder) * scale);
        return difference * difference;
    }

    private static Vector<float> Positive(Vector<float> elements) =>
        Vector.ConditionalSelect(Vector.GreaterThan(elements, Vector<float>.Zero), elements, Vector<float>.Zero);
}
