using System;
using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>quantized_hswish.</summary>
internal sealed class QKerasSwishArithmetic(QKerasFunctionRun run, NumberGrid grid, UniformSpec spec) : QKerasFunctionArithmetic(run, grid)
{
    /// <summary>From here on the sum x + (q − x) may not be q.</summary>
    private const float Large = 16;

    public override IReadOnlyList<string> Rules { get; } = ["float32: the sum, the product and the quotient of a hswish are rounded", Sum];

    protected override long Code(float input, int rules)
    {
        float function = Function(input);
        long ours = Grid.Quantize(input);
        if (rules < 2 || Math.Abs(function) < Large)
            return float.IsNaN(function) ? ours : NextTo(ours, Grid.OfResults.Quantize(function));
        float m = Power(Integer("bits") - 1), mi = Power(Integer("integer")), alpha = (float)spec.ValueAlpha;
        float quantized = alpha * (mi * Clip(Round(function * m / mi), -m + (Flag("symmetric") ? 1 : 0), m - 1) / m);
        return Run.CodeOf(function + (quantized - function));
    }

    private float Function(float x)
    {
        float shifted = x + Number("relu_shift"), bound = Number("relu_upper_bound");
        return x * (shifted <= bound ? MathF.Max(shifted, 0) : bound) / bound;
    }
}
