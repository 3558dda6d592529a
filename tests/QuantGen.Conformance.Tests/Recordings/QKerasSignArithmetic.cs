using System;
using System.Collections.Generic;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>binary, ternary and their stochastic relatives at inference.</summary>
internal sealed class QKerasSignArithmetic(QKerasStepRun run, NumberGrid grid) : QKerasStepArithmetic(run, grid)
{
    private readonly bool _isTernary = run.Is("ternary") || run.Is("stochastic_ternary"), _hasAlpha = run.Has("alpha"), _isUnsigned = run.Flag("use_01", false);

    private readonly float _threshold = run.Number("threshold", 0.33f), _alpha = run.Number("alpha", 1);

    public override IReadOnlyList<string> Rules { get; } = [Subnormal, Sum, NaN];

    protected override float Value(float input, int rules)
    {
        float x = rules >= 1 ? Flush(input) : input, sign = x >= 0 ? 1 : _isUnsigned ? 0 : -1;
        float quantized = _alpha * (float.IsNaN(x) ? x : !_isTernary ? sign : Math.Abs(x) >= _threshold ? sign : 0);
        // Without alpha it adds the difference to the tangent.
        return rules >= 2 ? Add(_hasAlpha ? x : (float)Math.Tanh(x), quantized) : quantized;
    }
}
