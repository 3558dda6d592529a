using System;
using System.Collections.Generic;
using System.Text.Json;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>quantized_relu.</summary>
internal sealed class QKerasReluArithmetic : QKerasFunctionArithmetic
{
    private readonly int _bits;

    private readonly float _slope, _mi, _noise;

    private readonly float? _bound;

    private readonly bool _clips, _fast, _estimates;

    public QKerasReluArithmetic(QKerasFunctionRun run, NumberGrid grid)
        : base(run, grid)
    {
        _slope = Number("negative_slope");
        _bits = Integer("bits");
        _mi = Power(Integer("integer"));
        _noise = Number("qnoise_factor");
        _clips = Flag("is_quantized_clip");
        _fast = Flag("enable_fast_inference");
        _estimates = Flag("use_ste");
        _bound = _clips || run.Parameters.GetProperty("relu_upper_bound").ValueKind == JsonValueKind.Null ? null : Number("relu_upper_bound");
    }

    public override IReadOnlyList<string> Rules { get; } =
    [
        "a slope above 1 reaches below the codes of the bits",
        "enable_fast_inference ignores the slope, so that the step is half",
        "an upper bound between two values is a result",
        "qnoise_factor mixes a number with its quantized value",
        Sum,
    ];

    protected override long Code(float input, int rules)
    {
        long ours = Grid.Quantize(input);
        // TensorFlow takes a subnormal number for 0.
        if (float.IsSubnormal(input))
            input = 0;
        // No rule explains a code of ours that is not the one without rules.
        return ours != InDouble(input, 0) ? ours : rules == Rules.Count ? Run.CodeOf(InSingle(input)) : InDouble(input, rules);
    }

    private long InDouble(float input, int rules)
    {
        if (float.IsNaN(input))
            return Grid.NaNCode;
        bool slopes = _slope != 0 && !(rules >= 2 && _fast);
        double m = Power(slopes ? _bits - 1 : _bits), step = _mi / m, steps = Math.Round(input / step), least = 0;
        if (slopes && input < 0)
        {
            least = rules >= 1 ? -_slope * m : Math.Max(-_slope * m, -m);
            steps = Math.Round(input / step * _slope);
        }

        double quantized = Math.Min(Math.Max(steps, least), m - 1) * step;
        if (_bound is { } bound)
            quantized = Math.Min(quantized, rules >= 3 ? bound : Math.Floor(bound / step) * step);
        if (rules >= 4 && _noise != 1)
        {
            double exact = Surrogate(input, (float)step);
            quantized = exact + (_noise * (quantized - exact));
        }

        return Run.CodeOf((float)quantized);
    }

    /// <summary>The function without rounding.</summary>
    private float Surrogate(float x, float step)
    {
        float relu = x >= 0 || float.IsNaN(x) ? x : _slope == 0 ? 0 : x * _slope, most = _clips ? _mi - step : _bound ?? float.PositiveInfinity;
        return x <= most ? relu : float.IsPositiveInfinity(most) ? relu : most;
    }

    private float InSingle(float x)
    {
        float m = Power(_slope != 0 && !_fast ? _bits - 1 : _bits), steps = x * m / _mi;
        if (_fast)
            return float.IsNaN(x) ? 0 : _mi * Clip(MathF.Round(steps) / m, 0, 1 - (1 / m));
        float quantized = _mi * Clip(Round(steps) / m, 0, 1 - (1 / m));
        if (_slope > 0)
            quantized += _mi * _slope * Clip(Round(steps * _slope) * (1 / (_slope * m)), -1, 0);
        if (_bound is { } bound)
            quantized = quantized <= bound ? quantized : bound;
        float surrogate = Surrogate(x, _mi / m);
        return _estimates ? surrogate + (_noise * (quantized - surrogate)) : ((1 - _noise) * surrogate) + (_noise * quantized);
    }
}
