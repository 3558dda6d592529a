using System;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>What QKeras computes of a quantizer with a function, operation by operation in float32.</summary>
internal abstract class QKerasFunctionArithmetic(QKerasFunctionRun run, NumberGrid grid) : Departures
{
    protected const string Sum = "float32: the sum x + (q − x) of numbers that are large, infinite or NaN", NaN = "NaN has the value NaN";

    protected QKerasFunctionRun Run => run;

    protected NumberGrid Grid => grid;

    public static Departures Of(QKerasFunctionRun run, UniformSpec spec, long[] codes)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        return spec.Function switch
        {
            Function.Relu => new QKerasReluArithmetic(run, grid),
            Function.HardSwish => new QKerasSwishArithmetic(run, grid, spec),
            Function.Sigmoid or Function.Tanh => new QKerasCurveArithmetic(run, grid, codes),
            _ => new QKerasLineArithmetic(run, grid),
        };
    }

    protected int Integer(string parameter) => run.Parameters.GetProperty(parameter).GetInt32();

    protected float Number(string parameter) => run.Parameters.GetProperty(parameter).GetSingle();

    /// <summary>An argument that is 1 or True.</summary>
    protected bool Flag(string parameter) => run.Parameters.GetProperty(parameter).GetRawText() is "true" or "1";

    protected static float Power(int exponent) => MathF.ScaleB(1, exponent);

    /// <summary>The system's code if it is ours or a neighbour: a rounding in float32 explains no more.</summary>
    protected static long NextTo(long ours, long theirs) => Math.Abs((double)theirs - ours) <= 1 ? theirs : ours;

    /// <summary>NaN stays NaN.</summary>
    protected static float Clip(float value, float least, float most) => MathF.Min(MathF.Max(value, least), most);

    /// <summary>Its straight-through estimator, with which an infinity becomes NaN.</summary>
    protected static float Round(float value) => value + (MathF.Round(value) - value);
}
