using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary><c>x · clip(x + Shift, 0, Bound) / Bound</c>: 0 up to −Shift, then a parabola with its least value at −Shift / 2, and x from Bound − Shift on.</summary>
/// <param name="Shift">Positive.</param>
/// <param name="Bound">At least half of Shift, so that the parabola contains its least value.</param>
internal sealed record HardSwish(Dyadic Shift, Dyadic Bound) : QuantizedFunction
{
    /// <summary>From here on the function is x.</summary>
    public Dyadic IdentityFrom => Bound - Shift;

    public override FunctionLimit? Lower => new(-(Shift * Shift), Bound * 4, IsReached: true);

    public override bool Falls => true;

    public override Dyadic LeastAt => Shift.TimesPowerOfTwo(-1) < Bound ? -Shift.TimesPowerOfTwo(-1) : IdentityFrom;

    public override FunctionPoint RisesTo(Dyadic y, int places) => y >= IdentityFrom ? FunctionPoint.Exactly(y) : Root(y, places, -Shift);

    public override FunctionPoint FallsTo(Dyadic y, int places) => Root(y, places, Shift);

    public override FunctionLimit? At(Dyadic x)
    {
        if (x >= IdentityFrom)
            return FunctionLimit.Reached(x);
        return x <= -Shift ? FunctionLimit.Reached(0) : new(x * (x + Shift), Bound, IsReached: true);
    }

    /// <summary>Half of <c>offset + √(Shift² + 4 · y · Bound)</c>: the roots of <c>x · (x + Shift) = y · Bound</c>.</summary>
    private FunctionPoint Root(Dyadic y, int places, Dyadic offset)
    {
        Dyadic square = (Shift * Shift) + (y * Bound * 4);
        (Dyadic root, bool isExact) = ExactFunctions.Sqrt(square, places + 1);
        Dyadic sum = (root + offset).TimesPowerOfTwo(-1);
        Dyadic floor = sum.RoundToMultipleOfPowerOfTwo(-places, Rounding.Floor);
        return isExact && floor == sum ? FunctionPoint.Exactly(floor) : FunctionPoint.Above(floor, places);
    }
}
