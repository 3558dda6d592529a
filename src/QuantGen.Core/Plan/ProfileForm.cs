using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// The definition of a profile in floats, at a fraction of the cost of integers. <see cref="ProfileProof"/> compares other forms with
/// it at every threshold. A quotient in double rounded to float equals the quotient in float: 53 bits are more than twice 24.
/// </summary>
internal sealed class ProfileForm
{
    private readonly NumberGrid _grid;
    private readonly ProfileRule _rule;
    private readonly double _scale;
    private readonly float _reciprocal;
    private readonly MidpointRounding _ties;

    public ProfileForm(NumberGrid grid)
    {
        _grid = grid;
        _rule = grid.Profile ?? throw new ArgumentException("Not a grid with a profile.", nameof(grid));
        _scale = BinaryFormat.ToDouble(grid.Scale);
        _reciprocal = BinaryFormat.ToSingle(grid.Reciprocal);
        _ties = _rule.Rounding == Rounding.HalfToEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero;
    }

    public long Quantize(float x)
    {
        double code = Round(x);
        // False for NaN and if an int overflows, even if adding the zero point would bring the sum back.
        bool isHeld = _rule.GoesThroughInt32 ? IsInt32(code) && IsInt32(code - _grid.ZeroPoint) : !double.IsNaN(code);
        return !isHeld ? _grid.NaNCode : code <= _grid.MinCode ? _grid.MinCode : code >= _grid.MaxCode ? _grid.MaxCode : (long)code;
    }

    /// <summary>The first float with the code or a higher one, among those that an int holds; null if there is none.</summary>
    public float? First(long code)
    {
        float x = Math.Max(-float.MaxValue, Math.Min((float)((code - _grid.ZeroPoint - 0.5) * _scale), float.MaxValue));
        while (Round(x) >= code)
        {
            if (x == -float.MaxValue)
                return x;
            x = FloatArithmetic.Below(x);
        }

        do
        {
            if (x == float.MaxValue)
                return null;
            x = FloatArithmetic.Above(x);
        }
        while (Round(x) < code);
        return x;
    }

    private static bool IsInt32(double value) => value >= int.MinValue && value <= int.MaxValue;

    /// <summary>The rounded code before it saturates.</summary>
    private double Round(float x) => Math.Round(Quotient(x), _ties) + _grid.ZeroPoint;

    private double Quotient(float x) => _rule.Quotient switch
    {
        ProfileQuotient.Single => (float)(x / _scale),
        ProfileQuotient.Double => x / _scale,
        _ => FloatArithmetic.Multiply(x, _reciprocal),
    };
}
