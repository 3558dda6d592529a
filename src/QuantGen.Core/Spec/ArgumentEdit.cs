using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Spec;

/// <summary>An argument of the attribute that changes.</summary>
/// <param name="Argument">Its name.</param>
/// <param name="Text">Its new value as C#; null: the argument goes.</param>
internal sealed record ArgumentEdit(string Argument, string? Text)
{
    public override string ToString() => Text is null ? "no " + Argument : Argument + " = " + Text;

    /// <summary>What changes one declaration into another.</summary>
    public static IReadOnlyList<ArgumentEdit> Between(QuantizerSpec before, QuantizerSpec after) =>
        [.. Arguments(before).Zip(Arguments(after), (was, edit) => was.Text == edit.Text ? null : edit).OfType<ArgumentEdit>()];

    /// <summary>Every argument that a remedy may change, as it would be written.</summary>
    private static IEnumerable<ArgumentEdit> Arguments(QuantizerSpec spec)
    {
        yield return new(nameof(spec.Signed), spec.WrittenSigned is { } signed ? (signed ? "true" : "false") : null);
        yield return new(nameof(spec.Bits), Integer(spec.WrittenBits));
        yield return new(nameof(spec.Integer), Integer(spec.Integer));
        yield return new(nameof(spec.Scale), spec.Scale is { } scale ? ScaleText(scale) : null);
        yield return new(nameof(spec.ZeroPoint), Integer(spec.Scale is null ? spec.ZeroPoint : spec.ZeroPoint ?? 0));
        yield return new(nameof(spec.Min), spec.Min is { } min ? FormatNames.Number(min) : null);
        yield return new(nameof(spec.Max), spec.Max is { } max ? FormatNames.Number(max) : null);
        yield return new(nameof(spec.NarrowRange), spec.NarrowRange ? "true" : null);
        yield return new(nameof(spec.Rounding), spec.WrittenRounding is { } rounding ? EnumText(nameof(Rounding), rounding.ToString()) : null);
        yield return new(nameof(spec.Overflow), spec.Overflow == Overflow.Saturate ? null : EnumText(nameof(Overflow), spec.Overflow.ToString()));
        yield return new(nameof(spec.OverflowBits), spec.OverflowBits == 0 ? null : Integer(spec.OverflowBits));
        yield return new(nameof(spec.NaN), spec.WrittenNaN is { } nan ? EnumText(nameof(NaNCode), nan.ToString()) : null);
        yield return new(nameof(spec.Alpha), spec.Alpha == Alpha.One ? null : EnumText(nameof(Alpha), spec.Alpha.ToString()));
        yield return new(nameof(spec.ValueAlpha), spec.ValueAlpha == 1 ? null : ScaleText(spec.ValueAlpha));
        yield return new(nameof(spec.Fit), spec.WrittenFit is { } fit ? EnumText(nameof(Fit), fit.ToString()) : null);
        yield return new(nameof(spec.FitEpsilon), spec.FitEpsilon is { } epsilon ? ScaleText(epsilon) : null);
        yield return new(nameof(spec.MinExponent), Integer(spec.MinExponent));
        yield return new(nameof(spec.MaxExponent), Integer(spec.MaxExponent));
        yield return new(nameof(spec.Profile), spec.Profile == Profile.Exact ? null : EnumText(nameof(Profile), spec.Profile.ToString()));
        yield return new(nameof(spec.Block), Integer(spec.Block));
    }

    private static string? Integer(int? value) => value is { } number ? Invariant($"{number}") : null;

    /// <summary>A float as its literal, so that the note on scales that are not floats has nothing more to say; other doubles as they are.</summary>
    private static string ScaleText(double scale) =>
        SpecChecker.IsScale(scale) && BinaryFormat.ToDouble(GridArguments.ScaleOf(scale)) == scale ? NumberText.SingleLiteral(GridArguments.ScaleOf(scale)) : FormatNames.Number(scale);

    private static string EnumText(string type, string value) => "global::QuantGen." + type + "." + value;
}
