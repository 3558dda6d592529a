using System;
using System.Collections.Generic;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>quantized_sigmoid and quantized_tanh of the hard and the smooth sigmoid.</summary>
internal sealed class QKerasLineArithmetic(QKerasFunctionRun run, NumberGrid grid) : QKerasFunctionArithmetic(run, grid)
{
    public override IReadOnlyList<string> Rules { get; } = ["float32: x / 2 + 1/2 or 3x / 16 + 1/2 is rounded before the code", NaN];

    protected override long Code(float input, int rules) =>
        float.IsNaN(input) ? (rules < 2 ? Grid.NaNCode : QKerasFunctionRun.NoCode) : NextTo(Grid.Quantize(input), Run.CodeOf(InSingle(input)));

    private float InSingle(float x)
    {
        float symmetric = Flag("symmetric") ? 1 : 0, m, value = Function(x, Run.Sigmoid == "smooth");
        if (Run.Is("quantized_sigmoid"))
        {
            m = Power(Integer("bits"));
            return Clip(Round(value * m) / m, symmetric / m, 1 - (1 / m));
        }

        m = Power(Integer("bits") - 1);
        return Clip(Round(((2 * value) - 1) * m) / m, -1 + (symmetric / m), 1 - (1 / m));
    }

    /// <summary>Its hard and its smooth sigmoid.</summary>
    public static float Function(float x, bool isSmooth) => Clip(((isSmooth ? 0.1875f : 0.5f) * x) + 0.5f, 0, 1);
}
