using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary><c>clip(Slope · x + Offset, Low, 1)</c>: the hard and the smooth sigmoid (Low = 0, offset ½) and tanh (Low = −1, offset 0).</summary>
/// <param name="Slope">Positive.</param>
/// <param name="IsSigmoid">Whether it is a sigmoid.</param>
internal sealed record ClippedLine(Dyadic Slope, bool IsSigmoid) : QuantizedFunction
{
    public Dyadic Offset => IsSigmoid ? Dyadic.PowerOfTwo(-1) : 0;

    public override FunctionLimit? Lower => FunctionLimit.Reached(IsSigmoid ? 0 : -1);

    public override FunctionLimit? Upper => FunctionLimit.Reached(1);

    public override Dyadic? Mirror => IsSigmoid ? 1 : 0;

    public override FunctionPoint RisesTo(Dyadic y, int places) => FunctionPoint.Quotient(y - Offset, Slope, places);

    public override FunctionLimit? At(Dyadic x) => FunctionLimit.Reached(Dyadic.Max(Dyadic.Min((x * Slope) + Offset, 1), IsSigmoid ? 0 : -1));
}
