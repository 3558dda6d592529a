using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>A uniform grid without a function that gives a multiple of x the code that a grid with a function gives x.</summary>
/// <param name="Multiple">The multiple: 1 or 3.</param>
/// <param name="Grid">The grid without a function.</param>
internal sealed record FunctionReduction(int Multiple, NumberGrid Grid)
{
    /// <summary>The largest zero point with which every step is exact in double arithmetic.</summary>
    private static readonly Dyadic MostOffset = Dyadic.PowerOfTwo(40);

    /// <summary>
    /// The grid for a line. Limits of the function are limits of the codes, because rounding keeps the order. Dividing by the slope makes the scale larger, and adding an
    /// offset that is a whole number of steps moves the zero point. Null for a curve, and for other offsets.
    /// </summary>
    public static FunctionReduction? Of(NumberGrid grid)
    {
        NumberGrid plain = grid.OfResults with { ValueFactor = 1 };
        if (grid.Function is Relu { SlopeExponent: null })
            return new(1, plain);
        if (grid.Function is not ClippedLine line)
            return null;
        // The slope is 2^−power or 3 · 2^−power.
        Dyadic scale = grid.Scale.TimesPowerOfTwo(-line.Slope.Exponent);
        int multiple = (int)line.Slope.Mantissa;
        if (!Limits.IsScale(scale))
            return null;
        if (!line.IsSigmoid)
            return new(multiple, plain.AtScale(scale));
        if (grid.ScaleExponent is not < 0 || line.Offset > grid.Scale * MostOffset)
            return null;
        long offset = 1L << (-1 - grid.ScaleExponent.Value);
        return new(multiple, plain with { Values = new(scale, grid.ZeroPoint + offset), Rounding = After(grid.Rounding, offset) });
    }

    /// <summary>The two grids of a Relu with a slope: the one below 0, whose scale is divided by the slope, and the one from 0 on.</summary>
    public static (NumberGrid Below, NumberGrid Above)? OfSlope(NumberGrid grid)
    {
        if (grid.Function is not Relu { SlopeExponent: { } exponent })
            return null;
        NumberGrid above = grid.OfResults with { ValueFactor = 1 };
        return (above.AtScale(grid.Scale.TimesPowerOfTwo(-exponent)), above);
    }

    /// <summary>The rounding of a number that rounds it plus an integer. The sum is not negative, or saturates, so that a rounding by its sign always rounds as for positive numbers.</summary>
    private static Rounding After(Rounding rounding, long offset) => rounding switch
    {
        Rounding.HalfToEven when offset % 2 != 0 => Rounding.HalfToOdd,
        Rounding.HalfToOdd when offset % 2 != 0 => Rounding.HalfToEven,
        Rounding.HalfAwayFromZero => Rounding.HalfUp,
        Rounding.HalfTowardZero => Rounding.HalfDown,
        Rounding.Truncate => Rounding.Floor,
        Rounding.Outward => Rounding.Ceiling,
        _ => rounding,
    };
}
