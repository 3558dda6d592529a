using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>
/// The canonical declaration: equal for two specs exactly if their quantizers do the same. It omits the range:
/// a requirement changes nothing, and a range that chose the scale is replaced by that scale.
/// </summary>
internal static class Canonical
{
    /// <summary>The <c>Format</c> constant, the only part of a declaration that another assembly can read.</summary>
    public static string Text(UniformSpec spec) => UniformSpec.Arguments.Write(Of(spec));

    /// <summary>The declaration with the arguments that fix the grid, without those that change nothing. An argument that this method does not name stays as the user wrote it.</summary>
    public static UniformSpec Of(UniformSpec spec)
    {
        GridArguments arguments = GridArguments.Resolve(spec)!;
        NumberGrid grid = GridBuilder.Build(spec, arguments);
        bool isPowerOfTwo = arguments.Scale.Mantissa.IsOne, isExact = spec.Profile == Profile.Exact, saturates = grid.Overflow.DoesSaturate;
        UniformSpec canonical = spec with
        {
            Notation = null,
            BesideNotation = default,
            WrittenBits = arguments.Bits,
            Integer = isPowerOfTwo ? arguments.Scale.Exponent + (arguments.Signed ? arguments.Bits - 1 : arguments.Bits) : null,
            Scale = isPowerOfTwo ? null : BinaryFormat.ToDouble(arguments.Scale),
            ZeroPoint = arguments.ZeroPoint == 0 ? null : checked((int)arguments.ZeroPoint),
            WrittenSigned = arguments.Signed ? null : false,
            NarrowRange = arguments is { NarrowRange: true, Signed: true },
            Min = null,
            Max = null,
            ValueAlpha = BinaryFormat.ToDouble(BinaryFormat.NearestSingle(spec.ValueAlpha)),
            WrittenRounding = !isExact || spec.Rounding == Rounding.HalfToEven ? null : spec.Rounding,
            Overflow = !isExact || saturates ? Overflow.Saturate : grid.Overflow.Mode,
            OverflowBits = !isExact || saturates ? 0 : grid.Overflow.OverflowBits,
            WrittenNaN = !isExact || grid.NaNCode == arguments.ZeroPoint ? null : spec.NaN,
            WrittenFit = null,
            FitEpsilon = null,
            MinExponent = null,
            MaxExponent = null,
        };
        return Fitting.Of(spec, grid) is { } fitting ? WithFit(canonical, spec, fitting) : canonical;
    }

    /// <summary>Adds the arguments that differ from the default fit of alpha.</summary>
    private static UniformSpec WithFit(UniformSpec canonical, UniformSpec spec, Fitting fitting)
    {
        bool isPo2 = spec.Alpha == Alpha.Po2, hasEpsilon = isPo2 || spec.Fit != Fit.LeastSquares;
        return canonical with
        {
            WrittenFit = spec.Fit == canonical.Fit ? null : spec.Fit,
            FitEpsilon = hasEpsilon && spec.FitEpsilon is { } epsilon ? BinaryFormat.ToDouble(BinaryFormat.NearestSingle(epsilon)) : null,
            MinExponent = isPo2 && fitting.MinExponent != fitting.FirstExponent ? fitting.MinExponent : null,
            MaxExponent = isPo2 && fitting.MaxExponent != fitting.LastExponent ? fitting.MaxExponent : null,
        };
    }
}
