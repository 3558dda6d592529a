using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>A law of companding: an odd function of −FullScale … FullScale, steepest around 0. Values are expanded by its inverse.</summary>
/// <param name="FullScale">The number that the function does not change. Steps and ties are dyadic parts of it.</param>
internal abstract record Companding(Dyadic FullScale) : QuantizedFunction
{
    public override Dyadic? Mirror => 0;

    public override FunctionPoint RisesTo(Dyadic y, int places)
    {
        // The inverse is computed of a full scale of 1, so that the digits do not depend on its size.
        Dyadic v = FunctionPoint.Quotient(y.Sign < 0 ? -y : y, FullScale, 64).Floor;
        FunctionPoint point = (v.Sign == 0 || v == 1 ? FunctionPoint.Exactly(v) : Expand(v, places)).Times(FullScale);
        return y.Sign >= 0 ? point : point.Negated;
    }

    /// <summary>The float nearest to the value that the function compands to a number.</summary>
    public Dyadic ValueOf(Dyadic companded)
    {
        for (int places = 128; ; places *= 2)
        {
            FunctionPoint point = RisesTo(companded, places);
            Dyadic nearest = BinaryFormat.Single.Nearest(point.Floor)!.Value;
            if (point.IsExact || nearest == BinaryFormat.Single.Nearest(point.Floor + FullScale.TimesPowerOfTwo(-places)))
                return nearest;
        }
    }

    /// <summary>The inverse for a full scale of 1, of a positive number other than 1.</summary>
    protected abstract FunctionPoint Expand(Dyadic v, int places);
}
