using System;
using System.Globalization;

namespace QuantGen.Calibration;

/// <summary>Moving averages of the smallest and the largest element of each batch. The range depends on how the data are cut into batches, and on their order.</summary>
/// <remarks>
/// <para>The averages are doubles, and <see cref="Range"/> is the nearest floats. A batch without a finite element changes nothing and does not count as a batch.</para>
/// <para>PyTorch: <c>MovingAverageMinMaxObserver</c>. onnxruntime: <c>MinMaxCalibrater</c> with <c>moving_average</c>. QKeras: <c>QAdaptiveActivation</c>, which computes in float32.</para>
/// </remarks>
public sealed class MovingAverageRange : RangeEstimator
{
    private readonly double _constant, _decay;

    private readonly bool _startsAtZero, _debias;

    private double _low, _high;

    /// <summary>decay^t after t batches: the weight of the 0 that QKeras begins with.</summary>
    private double _weightOfStart = 1;

    private MovingAverageRange(double constant, double decay, bool startsAtZero, bool debias)
    {
        _constant = constant;
        _decay = decay;
        _startsAtZero = startsAtZero;
        _debias = debias;
    }

    /// <summary>How many batches had a finite element.</summary>
    public long BatchCount { get; private set; }

    /// <inheritdoc/>
    public override CalibratedRange Range
    {
        get
        {
            if (BatchCount == 0)
                return default;
            double share = _debias ? 1 - _weightOfStart : 1;
            float low = (float)(_low / share), high = (float)(_high / share);
            // The averages round on their own, so that those of nearly equal extremes may cross by a unit in the last place.
            return new CalibratedRange(Math.Min(low, high), high);
        }
    }

    /// <summary>The rule of PyTorch and ONNX. The first batch sets the averages; each later one adds <c>constant · (extreme − average)</c>.</summary>
    /// <param name="constant">The weight of a batch, above 0 and at most 1. Default: 0.01. With 1 the range is that of the last batch, up to rounding.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constant"/> is not above 0 and at most 1.</exception>
    public static MovingAverageRange Constant(double constant = 0.01) =>
        constant > 0 && constant <= 1
            ? new MovingAverageRange(constant, 0, startsAtZero: false, debias: false)
            : throw new ArgumentOutOfRangeException(nameof(constant), string.Format(CultureInfo.InvariantCulture, "constant = {0:R} is not the weight of a batch: it must be above 0 and at most 1.", constant));

    /// <summary>The rule of QKeras. The averages begin at 0, and each batch makes them <c>average · decay + extreme · (1 − decay)</c>.</summary>
    /// <param name="decay">The weight of the past, from 0 to less than 1. Default: 0.9999.</param>
    /// <param name="debias">Whether the range is divided by <c>1 − decay^t</c> after t batches, which removes the influence of the 0. QKeras does not, so its range is too small for the first 10,000 batches or so. Default: false.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decay"/> is not from 0 to less than 1.</exception>
    public static MovingAverageRange Decay(double decay = 0.9999, bool debias = false) =>
        decay >= 0 && decay < 1
            ? new MovingAverageRange(0, decay, startsAtZero: true, debias)
            : throw new ArgumentOutOfRangeException(nameof(decay), string.Format(CultureInfo.InvariantCulture, "decay = {0:R} is not the weight of the past: it must be at least 0 and less than 1.", decay));

    private protected override void EndBatch(float min, float max)
    {
        if (_startsAtZero)
        {
            _low = (_low * _decay) + (min * (1 - _decay));
            _high = (_high * _decay) + (max * (1 - _decay));
            _weightOfStart *= _decay;
        }
        else if (BatchCount == 0)
        {
            (_low, _high) = (min, max);
        }
        else
        {
            _low += _constant * (min - _low);
            _high += _constant * (max - _high);
        }

        BatchCount++;
    }

    private protected override void Clear()
    {
        (_low, _high, _weightOfStart) = (0, 0, 1);
        BatchCount = 0;
    }
}
