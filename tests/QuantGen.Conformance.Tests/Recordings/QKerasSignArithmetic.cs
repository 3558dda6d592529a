using System;
using System.Collections.Generic;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>binary, ternary and their stochastic relatives at inference, and one signed bit of quantized_bits and quantized_linear.</summary>
internal sealed class QKerasSignArithmetic(QKerasStepRun run, NumberGrid grid) : QKerasStepArithmetic(run, grid)
{
    private const string Half = "quantized_linear: x / step − 1/2 is −1/2 in float32 for a number just below 0";

    private readonly bool _isTernary = run.Is("ternary") || run.Is("stochastic_ternary"), _isUnsigned = run.Flag("use_01", false), _isLinear = run.Is("quantized_linear");

    /// <summary>Without alpha, binary and ternary add the difference to the tangent.</summary>
    private readonly bool _addsToTangent = !run.Has("alpha") && !run.Is("quantized_bits") && !run.Is("quantized_linear");

    private readonly float _threshold = run.Number("threshold", 0.33f), _alpha = run.Number("alpha", 1);

    /// <summary>The distance of the two values of quantized_linear.</summary>
    private readonly float _step = run.Number("alpha", 1) * MathF.ScaleB(1, (int)run.Number("integer", 0));

    public override IReadOnlyList<string> Rules { get; } = [Subnormal, Half, Sum, NaN];

    protected override float Value(float input, int rules)
    {
        float x = rules >= 1 ? Flush(input) : input, sign = x >= 0 ? 1 : _isUnsigned ? 0 : -1;
        if (_isLinear && rules >= 2 && x < 0 && MathF.Max(Flush(x / _step), -0.5f) - 0.5f == -0.5f)
            sign = 1;
        float quantized = (_isLinear ? _step / 2 : _alpha) * (float.IsNaN(x) ? x : !_isTernary ? sign : Math.Abs(x) >= _threshold ? sign : 0);
        return rules >= 3 ? Add(_addsToTangent ? (float)Math.Tanh(x) : x, quantized) : quantized;
    }
}
