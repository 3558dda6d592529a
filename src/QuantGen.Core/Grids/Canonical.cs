using System.Linq;
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
            WrittenNaN = !isExact || (grid.NaNCode == arguments.ZeroPoint && !spec.FitsZeroPoint) || spec.NaN == NaNCode.Zero ? null : spec.NaN,
            WrittenFit = null,
            FitEpsilon = null,
            MinExponent = null,
            MaxExponent = null,
        };
        canonical = WithFunction(canonical, grid);
        return Fitting.Of(spec, grid) is { } fitting ? WithFit(canonical, spec, fitting) : canonical;
    }

    /// <summary>Removes parameters of other functions and bounds without effect, and states which codes are left out in one way.</summary>
    private static UniformSpec WithFunction(UniformSpec spec, NumberGrid grid)
    {
        Relu? relu = grid.Function as Relu;
        bool isSwish = spec.Function == Function.HardSwish, hasMirror = grid.Function?.Mirror is not null;
        UniformSpec canonical = spec with
        {
            Slope = relu is null ? 0 : spec.Slope,
            UpperBound = isSwish && spec.UpperBound != FunctionDefaults.Bound ? spec.UpperBound : Number(relu?.UpperBound is { } upper && upper <= grid.MaxValue ? upper : null),
            LowerBound = Number(relu?.LowerBound is { } lower && lower >= grid.MinValue ? lower : null),
            Shift = isSwish ? spec.Shift : FunctionDefaults.Shift,
            Mu = spec.Function == Function.MuLaw ? spec.Mu : FunctionDefaults.Mu,
            Symmetric = spec.Symmetric && hasMirror,
            WrittenNaN = grid.Function is not null && GridBuilder.Build(spec with { WrittenNaN = null }).NaNCode == grid.NaNCode ? null : spec.WrittenNaN,
        };
        if (grid.Function is null)
            return canonical;
        if (grid.Function.Mirror is not { } mirror)
            return GridBuilder.Build(canonical with { NarrowRange = false }).Codes == grid.Codes ? canonical with { NarrowRange = false } : canonical;
        bool canSymmetric = FunctionCodes.HasCentre(mirror, grid.Scale) && FunctionCodes.SymmetricRoundings(mirror).Contains(spec.Rounding);
        UniformSpec[] ways = [canonical with { NarrowRange = false, Symmetric = false }, canonical with { NarrowRange = false, Symmetric = true }, canonical with { NarrowRange = true, Symmetric = false }];
        return ways.FirstOrDefault(way => (!way.Symmetric || canSymmetric) && GridBuilder.Build(way) is var built && built.Codes == grid.Codes && built.NaNCode == grid.NaNCode) ?? canonical;
    }

    private static double? Number(Dyadic? value) => value is { } number ? BinaryFormat.ToDouble(number) : null;

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
