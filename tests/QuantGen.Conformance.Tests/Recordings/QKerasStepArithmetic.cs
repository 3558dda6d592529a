using System;
using System.Collections.Generic;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>What QKeras computes of a quantizer of powers of two or signs, operation by operation in float32.</summary>
internal abstract class QKerasStepArithmetic : Departures
{
    protected const string Subnormal = "float32: a subnormal number is 0, as an argument and as a value",
        Sum = "float32: the sum x + (q − x) of numbers that are small, large or infinite", NaN = "NaN has the value NaN";

    /// <summary>Marks a value that is none of the format, beside its bits.</summary>
    private const long OffGrid = 1L << 40;

    private readonly Dictionary<float, long> _codes = [];

    protected QKerasStepArithmetic(QKerasStepRun run, NumberGrid grid)
    {
        Run = run;
        Grid = grid;
        for (long code = grid.MinCode; code <= grid.MaxCode; code++)
            _codes.TryAdd(BinaryFormat.ToSingle(grid.Dequantize(code)!.Value), code);
        // Two values need no third code.
        if (grid.Rule is BinaryRule { IsSigned: true })
            _codes.Remove(0);
    }

    protected QKerasStepRun Run { get; }

    protected NumberGrid Grid { get; }

    public static QKerasStepArithmetic Of(QKerasStepRun run, NumberGrid grid) => grid.Rule is PowerOfTwoRule ? new QKerasPowerOfTwoArithmetic(run, grid) : new QKerasSignArithmetic(run, grid);

    /// <summary>The code of a value; for a value that is none of the format a number of its own.</summary>
    public long CodeOf(float value) => !float.IsNaN(value) && _codes.TryGetValue(value, out long code) ? code : OffGrid | BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value);

    protected sealed override long Code(float input, int rules)
    {
        long ours = Grid.Quantize(input);
        // No rule explains a code of ours that is not the one without rules.
        return CodeOf(input, 0) == ours ? CodeOf(input, rules) : ours;
    }

    /// <summary>The value with the first so many rules; without any it is ours. NaN is not asked for, except with all rules.</summary>
    protected abstract float Value(float input, int rules);

    /// <summary>0 in place of a subnormal number, as TensorFlow takes it.</summary>
    protected static float Flush(float value) => float.IsSubnormal(value) ? 0 : value;

    /// <summary>Its straight-through estimator.</summary>
    protected static float Add(float x, float quantized) => Flush(x + Flush(-x + quantized));

    private long CodeOf(float input, int rules) => float.IsNaN(input) && rules < Rules.Count ? Grid.NaNCode : CodeOf(Value(input, rules));
}
