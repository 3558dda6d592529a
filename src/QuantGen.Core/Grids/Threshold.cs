using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The point where a code begins.</summary>
/// <param name="Value">The exact point.</param>
/// <param name="Inclusive">Whether the point itself belongs to the code that begins here.</param>
internal sealed record Threshold(Dyadic Value, bool Inclusive)
{
    /// <summary>Whether a number has the code or a higher one.</summary>
    public bool IsReachedBy(Dyadic value) => value > Value || (value == Value && Inclusive);

    /// <summary>The smallest number of the format that has the code or a higher one; null if none is large enough.</summary>
    public Dyadic? First(BinaryFormat format)
    {
        Dyadic? first = format.AtOrAbove(Value);
        return first == Value && !Inclusive ? format.Above(Value) : first;
    }

    /// <summary>The largest number of the format that has a lower code; null if none is small enough.</summary>
    public Dyadic? LastBelow(BinaryFormat format)
    {
        Dyadic? last = format.AtOrBelow(Value);
        return last == Value && Inclusive ? format.Below(Value) : last;
    }

    /// <summary>The smallest integer that has the code or a higher one.</summary>
    public BigInteger FirstInteger()
    {
        BigInteger first = Value.RoundToInteger(Rounding.Ceiling);
        return !Inclusive && Value == new Dyadic(first, 0) ? first + 1 : first;
    }
}
