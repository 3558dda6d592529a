using System;

namespace QuantGen.Calibration;

/// <summary>The smallest and the largest element of all batches. A single outlier decides the range.</summary>
/// <remarks>PyTorch: <c>MinMaxObserver</c>. onnxruntime: <c>MinMaxCalibrater</c>.</remarks>
public sealed class MinMaxRange : RangeEstimator
{
    private float _low = float.PositiveInfinity, _high = float.NegativeInfinity;

    /// <inheritdoc/>
    public override CalibratedRange Range => Count == 0 ? default : new CalibratedRange(_low, _high);

    private protected override void EndBatch(float min, float max)
    {
        _low = Math.Min(_low, min);
        _high = Math.Max(_high, max);
    }

    private protected override void Clear() => (_low, _high) = (float.PositiveInfinity, float.NegativeInfinity);
}
