using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The exact quotient by the scale, rounded once, after which it saturates or wraps.</summary>
internal sealed class RoundedQuotient(CodeSet codes, UniformValues values, Rounding rounding, OverflowRule overflow) : QuantizerMap
{
    public override BigInteger Round(Dyadic value) => RoundQuotient(value, rounding) + values.ZeroPoint;

    /// <summary>The rounded code of a quotient with a positive divisor.</summary>
    public BigInteger RoundQuotient(Dyadic dividend, Dyadic divisor) => Rational.RoundQuotient(dividend, divisor * values.Scale, rounding) + values.ZeroPoint;

    public override long Quantize(Dyadic value)
    {
        BigInteger code = Round(value);
        if (code >= codes.Min && code <= codes.Max)
            return (long)code;
        BigInteger floor = overflow.SeesBits ? RoundQuotient(value, Rounding.Floor) : code;
        return overflow.Apply(code, floor, negative: value.Sign < 0, codes.Min, codes.Max);
    }

    public override Threshold ThresholdOf(long code)
    {
        // The result of every rounding changes either at integers or at halves. The definition is evaluated beside a half to see which.
        long steps = code - values.ZeroPoint;
        Dyadic half = Dyadic.PowerOfTwo(-1), quarter = Dyadic.PowerOfTwo(-2), integer = steps;
        if ((integer - half - quarter).RoundToInteger(rounding) == steps)
            return new Threshold(values.ValueOf(code - 1), Inclusive: false);
        if ((integer - quarter).RoundToInteger(rounding) != steps)
            return new Threshold(values.ValueOf(code), Inclusive: true);
        return new Threshold((integer - half) * values.Scale, Inclusive: (integer - half).RoundToInteger(rounding) == steps);
    }

    private BigInteger RoundQuotient(Dyadic value, Rounding direction) => values.ScaleExponent is { } exponent
        ? value.TimesPowerOfTwo(-exponent).RoundToInteger(direction)
        : Rational.RoundQuotient(value, values.Scale, direction);
}
