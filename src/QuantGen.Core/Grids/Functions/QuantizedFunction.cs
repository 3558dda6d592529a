using System;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>A function that is applied before the rounding, exactly. It rises, or falls and then rises.</summary>
internal abstract record QuantizedFunction
{
    /// <summary>The least result, or the limit of the results; null if there is none.</summary>
    public virtual FunctionLimit? Lower => null;

    /// <summary>The largest result, or the limit of the results; null if there is none.</summary>
    public virtual FunctionLimit? Upper => null;

    /// <summary>The sum of a result and its mirror image: <c>f(−x) = Mirror − f(x)</c>. Null if there is no such symmetry.</summary>
    public virtual Dyadic? Mirror => null;

    /// <summary>Where the function has a result for the first time on its rising part; the result lies between the limits.</summary>
    /// <param name="y">The result.</param>
    /// <param name="places">The bits right of the binary point of the answer.</param>
    public abstract FunctionPoint RisesTo(Dyadic y, int places);

    /// <summary>Whether the function falls before it rises.</summary>
    public virtual bool Falls => false;

    /// <summary>Where the least result is, of a function that falls before it rises.</summary>
    public virtual Dyadic LeastAt => throw new InvalidOperationException("The function only rises.");

    /// <summary>The negated x at which the falling part has a result.</summary>
    public virtual FunctionPoint FallsTo(Dyadic y, int places) => throw new InvalidOperationException("The function only rises.");

    /// <summary>The exact result, as a quotient; null if no quotient is exact in general.</summary>
    public virtual FunctionLimit? At(Dyadic x) => null;

    /// <summary>Whether a number is exactly the result.</summary>
    public virtual bool Gives(Dyadic x, Dyadic y) => At(x) is { } result && result.CompareTo(y) == 0;
}

/// <summary>A result of a function as a quotient with a positive divisor.</summary>
/// <param name="Dividend">The dividend.</param>
/// <param name="Divisor">The divisor.</param>
/// <param name="IsReached">Whether the function has the result; otherwise it only comes near.</param>
internal readonly record struct FunctionLimit(Dyadic Dividend, Dyadic Divisor, bool IsReached)
{
    public static FunctionLimit Reached(Dyadic value) => new(value, 1, IsReached: true);

    public static FunctionLimit NotReached(Dyadic value) => new(value, 1, IsReached: false);

    /// <summary>The sign of the difference to a number.</summary>
    public int CompareTo(Dyadic value) => Dividend.CompareTo(value * Divisor);
}

/// <summary>A point of the real line.</summary>
/// <param name="Floor">The largest multiple of a small power of two at or below it.</param>
/// <param name="IsExact">Whether the point is that number.</param>
internal readonly record struct FunctionPoint(Dyadic Floor, bool IsExact)
{
    /// <summary>The distance to the floor above it, if the point is between two.</summary>
    private Dyadic Width { get; init; }

    /// <summary>The point with the other sign.</summary>
    public FunctionPoint Negated => IsExact ? this with { Floor = -Floor } : this with { Floor = -Floor - Width };

    public static FunctionPoint Exactly(Dyadic value) => new(value, IsExact: true);

    /// <summary>A point between a multiple of <c>2^−places</c> and the next one.</summary>
    public static FunctionPoint Above(Dyadic floor, int places) => new(floor, IsExact: false) { Width = Dyadic.PowerOfTwo(-places) };

    /// <summary>The point times a positive number.</summary>
    public FunctionPoint Times(Dyadic factor) => this with { Floor = Floor * factor, Width = Width * factor };

    /// <summary>A quotient with a positive divisor.</summary>
    public static FunctionPoint Quotient(Dyadic dividend, Dyadic divisor, int places)
    {
        Dyadic floor = new(Rational.RoundQuotient(dividend.TimesPowerOfTwo(places), divisor, Rounding.Floor), -places);
        return floor * divisor == dividend ? Exactly(floor) : Above(floor, places);
    }

    /// <summary>An irrational number, of which a series gives more and more digits.</summary>
    public static FunctionPoint Irrational(int places, Func<FixedSeries, System.Numerics.BigInteger> value)
    {
        for (int digits = places + 32; ; digits *= 2)
        {
            FixedSeries series = Series(digits);
            (Dyadic low, Dyadic high) = series.Around(value(series));
            Dyadic floor = low.RoundToMultipleOfPowerOfTwo(-places, Rounding.Floor);
            if (floor == high.RoundToMultipleOfPowerOfTwo(-places, Rounding.Floor))
                return Above(floor, places);
        }
    }

    // Made once for a number of digits: its logarithm of 2 takes longer than most other logarithms.
    [ThreadStatic]
    private static FixedSeries? _series;

    private static FixedSeries Series(int places) => _series is { } made && made.Places == places ? made : _series = new FixedSeries(places);
}
