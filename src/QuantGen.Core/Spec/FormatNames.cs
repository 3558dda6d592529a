using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Spec;

/// <summary>Formats in words and as canonical declarations.</summary>
internal static class FormatNames
{
    /// <summary>"an 8-bit unsigned format with 0 integer bits".</summary>
    public static string Describe(QuantizerSpec spec)
    {
        if (spec.Kind == GridKind.Affine)
            return Invariant($"{Width(spec.Bits)} {(spec.Signed ? "signed" : "unsigned")} format with scale {NumberText.SingleLiteral(GridArguments.ScaleOf(spec.Scale!.Value))} and zero point {spec.ZeroPoint ?? 0}");
        int integer = spec.Integer ?? 0;
        string narrow = spec is { NarrowRange: true, Signed: true } ? " narrow-range" : "";
        string zeroPoint = spec.ZeroPoint is { } code and not 0 ? Invariant($" and zero point {code}") : "";
        return Invariant($"{Width(spec.Bits)} {(spec.Signed ? "signed" : "unsigned")}{narrow} format with {integer} integer bit{(integer == 1 ? "" : "s")}{zeroPoint}");
    }

    /// <summary>Any double for a reader.</summary>
    public static string Number(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "+infinity" : "-infinity")
        : NumberText.Decimal(Dyadic.FromDouble(value));

    /// <summary>"an 8-bit", "a 12-bit".</summary>
    public static string Width(int bits) => Invariant($"{(bits is 8 or 11 or 18 ? "an" : "a")} {bits}-bit");

    /// <summary>
    /// The canonical declaration: equal for two specs exactly when their quantizers do the same. A range does not belong to it:
    /// a need changes nothing, and a range that chose the scale has done so.
    /// </summary>
    public static string Canonical(QuantizerSpec spec)
    {
        GridArguments grid = GridArguments.Resolve(spec)!;
        int magnitudeBits = grid.Signed ? grid.Bits - 1 : grid.Bits;
        string text = grid.Scale.Mantissa.IsOne
            ? Invariant($"Quantizer(Bits = {grid.Bits}, Integer = {grid.Scale.Exponent + magnitudeBits}")
            : Invariant($"Quantizer(Bits = {grid.Bits}, Scale = {NumberText.SingleLiteral(grid.Scale)}");
        if (grid.ZeroPoint != 0)
            text += Invariant($", ZeroPoint = {grid.ZeroPoint}");
        if (!grid.Signed)
            text += ", Signed = false";
        if (grid is { NarrowRange: true, Signed: true })
            text += ", NarrowRange = true";
        if (spec.Alpha != Alpha.One)
            text += ", Alpha = " + spec.Alpha.ToString() + FitArguments(spec, GridBuilder.Build(spec, grid));
        if (GridArguments.ScaleOf(spec.ValueAlpha) is var factor && factor != 1)
            text += ", ValueAlpha = " + NumberText.SingleLiteral(factor);
        string block = spec.Block is { } length ? Invariant($", Block = {length}") : "";
        if (spec.Profile != Profile.Exact)
            return text + ", Profile = " + spec.Profile.ToString() + block + ")";
        if (spec.Rounding != Rounding.HalfToEven)
            text += ", Rounding = " + spec.Rounding.ToString();
        OverflowRule overflow = GridBuilder.Build(spec, grid).Overflow;
        if (!overflow.DoesSaturate)
        {
            text += ", Overflow = " + overflow.Mode.ToString();
            if (overflow.OverflowBits != 0)
                text += Invariant($", OverflowBits = {overflow.OverflowBits}");
        }

        if (GridBuilder.Build(spec, grid).NaNCode != grid.ZeroPoint)
            text += ", NaN = " + spec.NaN.ToString();
        return text + block + ")";
    }

    /// <summary>What differs from the fit that alpha has by default.</summary>
    private static string FitArguments(QuantizerSpec spec, NumberGrid grid)
    {
        Fitting fitting = Fitting.Of(spec, grid)!;
        string text = spec.Fit == (spec with { WrittenFit = null }).Fit ? "" : ", Fit = " + spec.Fit.ToString();
        if (spec.FitEpsilon is { } epsilon && !(spec.Alpha == Alpha.Auto && spec.Fit == Fit.LeastSquares))
            text += ", FitEpsilon = " + NumberText.SingleLiteral(GridArguments.ScaleOf(epsilon));
        if (spec.Alpha != Alpha.Po2)
            return text;
        if (fitting.MinExponent != fitting.FirstExponent)
            text += Invariant($", MinExponent = {fitting.MinExponent}");
        if (fitting.MaxExponent != fitting.LastExponent)
            text += Invariant($", MaxExponent = {fitting.MaxExponent}");
        return text;
    }
}
