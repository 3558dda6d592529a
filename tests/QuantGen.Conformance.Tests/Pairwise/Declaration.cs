using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>The kinds of type that a quantizer can be.</summary>
internal enum TypeKind
{
    /// <summary>A struct that names <c>IQuantizer</c>.</summary>
    Interface,
    StaticClass,
    TypedCode,
}

/// <summary>A declaration of a quantizer: the arguments of the attribute, and the type that has it.</summary>
internal sealed record Declaration(UniformSpec Spec, TypeKind Kind)
{
    /// <summary>Whether the arguments state the scale and the number of bits, so that a range is a requirement.</summary>
    public bool HasFixedGrid => Spec.Scale is not null ? Spec.WrittenBits is not null : Spec.Integer is not null;

    /// <summary>What a declared type says, by its attribute in metadata.</summary>
    public static Declaration Of(Type type) => new(
        Declarations.SpecOf(type),
        Declarations.NamesInterface(type) ? TypeKind.Interface : type.IsValueType ? TypeKind.TypedCode : TypeKind.StaticClass);

    /// <summary>As C#: one line.</summary>
    public string Text(string name)
    {
        string code = GridBuilder.Build(Spec).CodeType.Keyword, arguments = $"[Quantizer({string.Join(", ", Written())})]";
        return Kind switch
        {
            TypeKind.Interface => $"{arguments} internal partial struct {name} : IQuantizer<float, {code}>;",
            TypeKind.StaticClass => $"{arguments} internal static partial class {name};",
            _ => $"{arguments} internal readonly partial struct {name};",
        };
    }

    private IEnumerable<string> Written()
    {
        (string Name, string? Value)[] arguments =
        [
            (nameof(Spec.Bits), Integer(Spec.WrittenBits)),
            (nameof(Spec.Integer), Integer(Spec.Integer)),
            (nameof(Spec.Scale), Real(Spec.Scale)),
            (nameof(Spec.ZeroPoint), Integer(Spec.ZeroPoint)),
            (nameof(Spec.Signed), Spec.WrittenSigned is { } signed ? (signed ? "true" : "false") : null),
            (nameof(Spec.NarrowRange), Spec.NarrowRange ? "true" : null),
            (nameof(Spec.Min), Real(Spec.Min)),
            (nameof(Spec.Max), Real(Spec.Max)),
            (nameof(Spec.Rounding), Spec.WrittenRounding is { } rounding ? $"Rounding.{rounding}" : null),
            (nameof(Spec.Overflow), Spec.Overflow == Overflow.Saturate ? null : $"Overflow.{Spec.Overflow}"),
            (nameof(Spec.OverflowBits), Spec.OverflowBits == 0 ? null : Integer(Spec.OverflowBits)),
            (nameof(Spec.NaN), Spec.WrittenNaN is { } nan ? $"NaNCode.{nan}" : null),
            (nameof(Spec.Profile), Spec.Profile == Profile.Exact ? null : $"Profile.{Spec.Profile}"),
            (nameof(Spec.Alpha), Spec.Alpha == Alpha.One ? null : $"Alpha.{Spec.Alpha}"),
            (nameof(Spec.ValueAlpha), Spec.ValueAlpha == 1 ? null : Real(Spec.ValueAlpha)),
            (nameof(Spec.Fit), Spec.WrittenFit is { } fit ? $"Fit.{fit}" : null),
            (nameof(Spec.FitEpsilon), Real(Spec.FitEpsilon)),
            (nameof(Spec.MinExponent), Integer(Spec.MinExponent)),
            (nameof(Spec.MaxExponent), Integer(Spec.MaxExponent)),
            (nameof(Spec.Block), Integer(Spec.Block)),
        ];
        return arguments.Where(argument => argument.Value is not null).Select(argument => $"{argument.Name} = {argument.Value}");
    }

    private static string? Integer(int? value) => value is { } number ? FormattableString.Invariant($"{number}") : null;

    private static string? Real(double? value) =>
        value is not { } number ? null
        : (float)number == number && number > 0 ? NumberText.SingleLiteral(Dyadic.FromDouble(number))
        : FormattableString.Invariant($"{number:R}");
}
