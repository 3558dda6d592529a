using System;
using QuantGen.Calibration;

namespace Calibrate;

/// <summary>An estimator, and how many numbers are outside the codes of the quantizer that it proposes.</summary>
internal sealed class Candidate(string name, RangeEstimator estimator, CalibratedFormat format)
{
    private double _low, _high;

    public string Name => name;

    public RangeEstimator Estimator => estimator;

    public CalibratedRange Range => estimator.Range;

    public string Attribute => Range.ToAttribute(format);

    public long Outside { get; private set; }

    /// <summary>Sets the numbers that are half a step beyond the last codes.</summary>
    public void Prepare()
    {
        // Exact: a float times an integer of few bits and a half.
        double scale = Range.Scale(format);
        int zeroPoint = Range.ZeroPoint(format);
        _low = (format.MinCode - zeroPoint - 0.5) * scale;
        _high = (format.MaxCode - zeroPoint + 0.5) * scale;
    }

    /// <summary>Counts the finite numbers that saturate, and do not only round to the last code.</summary>
    public void CountOutside(ReadOnlySpan<float> batch)
    {
        foreach (float number in batch)
        {
            if (float.IsFinite(number) && (number < _low || number > _high))
                Outside++;
        }
    }
}
