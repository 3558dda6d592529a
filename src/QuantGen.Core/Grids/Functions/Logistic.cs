using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The sigmoid <c>1 / (1 + e^−x)</c>, or the hyperbolic tangent, which is <c>2 · sigmoid(2x) − 1</c>.</summary>
/// <param name="IsSigmoid">Whether it is the sigmoid.</param>
internal sealed record Logistic(bool IsSigmoid) : QuantizedFunction
{
    public override FunctionLimit? Lower => FunctionLimit.NotReached(IsSigmoid ? 0 : -1);

    public override FunctionLimit? Upper => FunctionLimit.NotReached(1);

    public override Dyadic? Mirror => IsSigmoid ? 1 : 0;

    public override bool Gives(Dyadic x, Dyadic y) => x.Sign == 0 && y == AtZero;

    /// <summary>The only result that is rational.</summary>
    public Dyadic AtZero => IsSigmoid ? Dyadic.PowerOfTwo(-1) : 0;

    /// <summary>The inverse is <c>ln(y / (1 − y))</c>, or half of <c>ln((1 + y) / (1 − y))</c>: by Lindemann's theorem irrational, except 0.</summary>
    public override FunctionPoint RisesTo(Dyadic y, int places)
    {
        Dyadic dividend = IsSigmoid ? y : 1 + y, divisor = 1 - y;
        if (dividend == divisor)
            return FunctionPoint.Exactly(0);
        return FunctionPoint.Irrational(places, series => series.Ln(dividend, divisor) >> (IsSigmoid ? 0 : 1));
    }
}
