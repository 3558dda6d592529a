using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>quantized_sigmoid and quantized_tanh of a function whose float32 implementation is not known: a code next to a tie may be the neighbour.</summary>
internal sealed class QKerasCurveArithmetic(QKerasFunctionRun run, NumberGrid grid, long[] codes) : QKerasFunctionArithmetic(run, grid)
{
    /// <summary>How far a result in float32 may be from the exact one.</summary>
    private const double Tolerance = 1.0 / (1 << 23);

    private readonly ILookup<float, long> _recorded = run.Inputs.Zip(codes).ToLookup(item => item.First, item => item.Second);

    public override IReadOnlyList<string> Rules { get; } = ["float32: a sigmoid or tanh is computed to a few last places, next to a tie", NaN];

    protected override long Code(float input, int rules)
    {
        long exact = Grid.Quantize(input), recorded = _recorded[input].Distinct().Single();
        if (float.IsNaN(input))
            return rules < 2 ? exact : QKerasFunctionRun.NoCode;
        if (Math.Abs(recorded - exact) != 1)
            return exact;
        double result = ((Logistic)Grid.Function!).IsSigmoid ? 1 / (1 + Math.Exp(-(double)input)) : Math.Tanh(input);
        double tie = BinaryFormat.ToDouble(Grid.Values.ValueOf(Math.Max(recorded, exact)) - Grid.Scale.TimesPowerOfTwo(-1));
        return Math.Abs(result - tie) <= Tolerance ? recorded : exact;
    }
}
