using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>quantized_po2 and quantized_relu_po2.</summary>
internal sealed class QKerasPowerOfTwoArithmetic : QKerasStepArithmetic
{
    /// <summary>The numbers of rules.</summary>
    private const int Flushes = 1, HasAllExponents = 2, HasEpsilon = 3, HasOtherZero = 4, BreaksTies = 5, Exceeds = 6, Divides = 7, Misses = 8, Adds = 9;

    /// <summary>Below this number QKeras takes a number for 0.</summary>
    private const float Epsilon = 1e-7f;

    private readonly bool _isRelu, _isFloor, _estimates;

    private readonly float _slope, _max;

    private readonly int _least, _most, _stride, _firstOfOurs;

    private readonly ILookup<float, float> _recorded;

    public QKerasPowerOfTwoArithmetic(QKerasStepRun run, NumberGrid grid)
        : base(run, grid)
    {
        _isRelu = run.Is("quantized_relu_po2");
        _isFloor = run.Has("log2_rounding") && run.Parameters.GetProperty("log2_rounding").GetString() == "floor";
        _estimates = run.Flag("use_ste", true);
        _slope = _isRelu ? run.Number("negative_slope", 0) : 1;
        _max = run.Number("max_value", float.PositiveInfinity);
        _stride = run.Flag("quadratic_approximation", false) ? 2 : 1;
        int half = 1 << ((int)run.Number("bits", 8) - (_isRelu ? 0 : 1) - (_max > 1 ? 1 : 0));
        _least = -half;
        _most = _stride == 2 ? 2 * ((half - 1) / 2) : half - 1;
        _firstOfOurs = ((PowerOfTwoRule)grid.Rule!).MinExponent;
        _recorded = run.Inputs.Zip(run.Values).ToLookup(item => item.First, item => item.Second);
    }

    public override IReadOnlyList<string> Rules { get; } =
    [
        Subnormal,
        "max_value = 1 has one exponent more than codes",
        "a number below 10^-7 counts as 0",
        "quadratic_approximation: 0 has another power than the smallest",
        "quadratic_approximation: the middle of two exponents becomes a multiple of 4",
        "log2_rounding 'rnd' exceeds max_value",
        "float32: the quotient of two logarithms is rounded",
        "float32: the logarithm misses by one last place",
        Sum,
        NaN,
    ];

    /// <summary>The logarithm in TensorFlow is not known to the last place, and depends on the place of the number in the tensor.</summary>
    protected override float Value(float input, int rules)
    {
        int[] misses = rules >= Misses ? [0, 1, -1] : [0];
        return Value(input, rules, misses.FirstOrDefault(miss => _recorded[input].Contains(Value(input, Rules.Count, miss))));
    }

    private float Value(float input, int rules, int miss)
    {
        float x = rules >= Flushes ? Flush(input) : input;
        // The slope is a power of two, so that the product is exact.
        double magnitude = x >= 0 || !_isRelu ? Math.Abs(x) : _slope == 0 ? 0 : Math.Abs((double)x) * _slope;
        if (rules >= Flushes)
            magnitude = Flush((float)magnitude);
        float power = (float)Math.ScaleB(1, Exponent(magnitude, rules, miss));
        if (rules >= Flushes)
            power = Flush(power);
        float quantized = x < 0 && _slope != 0 ? -power : power;
        if (float.IsNaN(x))
            return x;
        if (rules < Adds)
            return quantized;
        if (!_estimates)
            return (0 * x) + quantized;
        float surrogate = !_isRelu ? x : !(x <= _max) ? _max : x >= 0 ? x : _slope == 0 ? 0 : Flush(x * _slope);
        return Add(surrogate, quantized);
    }

    private int Exponent(double magnitude, int rules, int miss)
    {
        int first = rules >= HasAllExponents ? _least * _stride : _firstOfOurs;
        if (magnitude == 0 || (rules >= HasEpsilon && magnitude < Epsilon))
            return rules >= HasOtherZero ? _least : first;
        double bounded = Math.Min(magnitude, _max);
        if (double.IsInfinity(bounded))
            return _most * _stride;
        int most = rules >= Exceeds || float.IsInfinity(_max) ? _most : Math.Min(_most, Floor(_max));
        int exponent = rules >= Divides ? InSingle((float)bounded, miss) : _isFloor ? Floor(bounded) : Nearest(bounded, rules >= BreaksTies);
        return Math.Max(Math.Clamp(exponent, _least, most) * _stride, first);
    }

    /// <summary>The exponent rounded down, in strides.</summary>
    private int Floor(double magnitude) => (int)Math.Floor((double)Math.ILogB(magnitude) / _stride);

    private int Nearest(double magnitude, bool tiesToEven)
    {
        int below = Floor(magnitude);
        // 1 … 2, or 1 … 4. The square is exact: the magnitude has at most 24 bits.
        double place = Math.ScaleB(magnitude, -below * _stride), middle = _stride == 1 ? place * place : place;
        return middle > 2 || (middle == 2 && (!tiesToEven || below % 2 != 0)) ? below + 1 : below;
    }

    /// <summary>With a logarithm that is so many last places too large.</summary>
    private int InSingle(float magnitude, int miss)
    {
        float logarithm = (float)Math.Log(_stride == 2 ? MathF.Sqrt(magnitude) : magnitude);
        if (miss != 0)
            logarithm = miss > 0 ? MathF.BitIncrement(logarithm) : MathF.BitDecrement(logarithm);
        float quotient = logarithm / (float)Math.Log(2);
        return (int)(_isFloor ? MathF.Floor(quotient) : MathF.Round(quotient));
    }
}
