using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// The rules of <c>QAdaptiveActivation</c>, call by call: it quantizes with the integer bits that the call before left, then takes the batch into its moving
/// averages, then finds the integer bits anew.
/// </summary>
internal sealed class AdaptiveReplay(AdaptiveCase item)
{
    private readonly float[] _averageMin = new float[item.Channels], _averageMax = new float[item.Channels];

    private readonly int[] _integer = new int[item.Channels];

    /// <summary>The first step of training is step 0.</summary>
    private int _step = -1;

    public IReadOnlyList<float> AverageMin => _averageMin;

    public IReadOnlyList<float> AverageMax => _averageMax;

    public IReadOnlyList<int> Integer => _integer;

    /// <summary>The output of a call, null where it is that of a function which has no counterpart here.</summary>
    public (IReadOnlyList<float?> Output, bool Quantized) Call(ReadOnlySpan<float> batch, bool training)
    {
        if (training)
            _step++;
        bool quantizes = !training || _step >= item.Delay;
        float[] values = [.. batch.ToArray().Select(Activate)];
        NumberGrid[] grids = [.. _integer.Select(GridOf)];
        var output = new float?[values.Length];
        for (int i = 0; i < output.Length; i++)
            output[i] = !quantizes ? values[i] : item.HasFunction ? null : Quantize(grids[i % item.Channels], batch[i]);

        if (item.FreezeDelay is { } freeze ? _step <= freeze : training)
            Observe(values);
        for (int channel = 0; channel < item.Channels; channel++)
            _integer[channel] = item.Rule.Integer(_averageMin[channel], _averageMax[channel]);
        return (output, quantizes);
    }

    /// <summary>The value before quantization.</summary>
    private float Activate(float x)
    {
        if (!item.Relu)
            return x;
        float value = x > 0 ? x : x * item.Slope;
        return item.Bound is { } bound ? Math.Min(value, bound) : value;
    }

    private NumberGrid GridOf(int integer) => GridBuilder.Build(new UniformSpec
    {
        Bits = item.Bits,
        Integer = integer,
        Signed = item.Signed,
        NarrowRange = item.Signed && item.Symmetric,
    });

    private static float Quantize(NumberGrid grid, float x) => BinaryFormat.ToSingle(grid.Dequantize(grid.Quantize(x))!.Value);

    private void Observe(float[] values)
    {
        for (int channel = 0; channel < item.Channels; channel++)
        {
            float[] column = [.. values.Where((_, i) => i % item.Channels == channel)];
            _averageMin[channel] = Average(_averageMin[channel], column.Min());
            _averageMax[channel] = Average(_averageMax[channel], column.Max());
        }
    }

    /// <summary>Each operation is rounded to float32, in the order of Keras; <c>average·decay + value·(1 − decay)</c> rounds otherwise.</summary>
    private float Average(float average, float value)
    {
        float weight = 1 - item.Decay, difference = average - value, correction = difference * weight;
        return average - correction;
    }
}
