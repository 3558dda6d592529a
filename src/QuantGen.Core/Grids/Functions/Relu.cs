using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary><c>x</c> from 0 on and <c>Slope · x</c> below, limited to a range that contains 0.</summary>
/// <param name="SlopeExponent">The slope is 2 to this power; null for 0.</param>
/// <param name="LowerBound">The least result, a value of the grid; null if there is none.</param>
/// <param name="UpperBound">The largest result, a value of the grid; null if there is none.</param>
internal sealed record Relu(int? SlopeExponent, Dyadic? LowerBound, Dyadic? UpperBound) : QuantizedFunction
{
    public override FunctionLimit? Lower => SlopeExponent is null ? FunctionLimit.Reached(0) : LowerBound is { } bound ? FunctionLimit.Reached(bound) : null;

    public override FunctionLimit? Upper => UpperBound is { } bound ? FunctionLimit.Reached(bound) : null;

    public override FunctionPoint RisesTo(Dyadic y, int places) => FunctionPoint.Exactly(y.Sign < 0 ? y.TimesPowerOfTwo(-SlopeExponent!.Value) : y);

    public override FunctionLimit? At(Dyadic x)
    {
        Dyadic y = x.Sign >= 0 ? x : SlopeExponent is { } exponent ? x.TimesPowerOfTwo(exponent) : 0;
        if (UpperBound is { } upper)
            y = Dyadic.Min(y, upper);
        return FunctionLimit.Reached(LowerBound is { } lower ? Dyadic.Max(y, lower) : y);
    }
}
