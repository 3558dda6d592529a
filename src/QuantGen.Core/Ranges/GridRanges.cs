using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>Quantization and dequantization of intervals.</summary>
internal static class GridRanges
{
    /// <summary>Every code.</summary>
    public static Interval Codes(NumberGrid grid) => Interval.Between(grid.MinCode, grid.MaxCode);

    /// <summary>The codes of values. Rounding keeps the order; overflow does not always.</summary>
    public static Interval Quantize(NumberGrid grid, Interval value)
    {
        Interval codes = Interval.Empty;
        if (value.HasNumbers && grid.Rule is G711Rule)
        {
            // The codes do not have the order of their values, except that the sign is the highest bit.
            codes = value.IsPoint && value.IsBounded ? Interval.Of(grid.Quantize(value.Min.Value))
                : Interval.Between(value.Min.Sign < 0 ? 0 : 128, value.Max.Sign < 0 ? 127 : 255);
        }
        else if (value.HasNumbers)
        {
            bool isInside = value.IsBounded && !grid.IsOutside(value.Min.Value) && !grid.IsOutside(value.Max.Value);
            if (grid.Function is { Falls: true } function)
            {
                // The largest result is at an end, and so is the least one, unless the function turns between them.
                long first = Code(grid, value.Min), last = Code(grid, value.Max);
                bool turns = (!value.Min.IsFinite || value.Min.Value <= function.LeastAt) && (!value.Max.IsFinite || value.Max.Value >= function.LeastAt);
                codes = Interval.Between(turns ? grid.MinCode : System.Math.Min(first, last), System.Math.Max(first, last));
                return value.MayBeNaN ? codes.Union(Interval.Of(grid.NaNCode)) : codes;
            }

            bool keepsOrder = (isInside || (grid.Profile is null && grid.Overflow.DoesSaturate));
            codes = keepsOrder ? Interval.Between(Code(grid, value.Min), Code(grid, value.Max)) : Codes(grid);
        }

        return value.MayBeNaN ? codes.Union(Interval.Of(grid.NaNCode)) : codes;
    }

    /// <summary>The floats of single codes. TensorFlow Lite's sum of two products occurs only in spans.</summary>
    public static Interval Dequantize(NumberGrid grid, Interval codes) => FloatRanges.Round(Values(grid, codes), BinaryFormat.Single);

    /// <summary>The doubles of codes, which are exact.</summary>
    public static Interval DequantizeToDouble(NumberGrid grid, Interval codes) => FloatRanges.Round(Values(grid, codes), BinaryFormat.Double);

    private static long Code(NumberGrid grid, Extended end) =>
        end.IsFinite ? grid.Quantize(end.Value) : grid.Quantize(end.Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity);

    private static Interval Values(NumberGrid grid, Interval codes)
    {
        Dyadic step = grid.Output.Scale;
        if (grid.Rule is G711Rule)
            return codes.IsPoint && codes.IsBounded ? Interval.Of(grid.ValueOf((long)codes.Min.Value.RoundToInteger(Rounding.Floor) & 0xFF)) : Interval.Between(grid.MinValue, grid.MaxValue);
        if (grid.Function is Companding || grid.Rule is PowerOfTwoRule)
        {
            // The order of values is that of codes.
            Interval inside = codes.Intersect(Codes(grid));
            return inside.HasNumbers ? Interval.Between(grid.ValueOf((long)inside.Min.Value.RoundToInteger(Rounding.Floor)), grid.ValueOf((long)inside.Max.Value.RoundToInteger(Rounding.Ceiling))) : Interval.Between(grid.MinValue, grid.MaxValue);
        }

        return codes.Map(end => end.Map(code => (code - grid.ZeroPoint) * step));
    }
}
