using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Core.Spec;

namespace QuantGen.Generator.Reading;

/// <summary>AttributeData → Spec.</summary>
internal static class SpecReader
{
    public const string AttributeName = "QuantGen.QuantizerAttribute";

    public static bool IsQuantizer(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "QuantizerAttribute", ContainingNamespace: { Name: "QuantGen", ContainingNamespace.IsGlobalNamespace: true } };

    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsQuantizer);

    /// <summary>The spec, or null where the attribute itself does not compile: the compiler says why.</summary>
    public static QuantizerSpec? Read(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is null || !attribute.ConstructorArguments.IsEmpty)
            return null;
        var spec = new QuantizerSpec();
        foreach (var argument in attribute.NamedArguments)
        {
            TypedConstant value = argument.Value;
            if (value.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum) || With(spec, argument.Key, value.Value) is not { } read)
                return null;
            spec = read;
        }

        return spec.WithDefaults();
    }

    /// <summary>The expression of a named argument, or the attribute's name where there is none; null for an attribute from metadata.</summary>
    public static Location? LocationOf(AttributeData attribute, string argument)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return null;
        AttributeArgumentSyntax? named = syntax.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == argument);
        return (named ?? (SyntaxNode)syntax).GetLocation();
    }

    private static QuantizerSpec? With(QuantizerSpec spec, string argument, object? value) => (argument, value) switch
    {
        (nameof(QuantizerSpec.Bits), int bits) => spec with { Bits = bits },
        (nameof(QuantizerSpec.Integer), int integer) => spec with { Integer = integer },
        (nameof(QuantizerSpec.Scale), double scale) => spec with { Scale = scale },
        (nameof(QuantizerSpec.ZeroPoint), int zeroPoint) => spec with { ZeroPoint = zeroPoint },
        (nameof(QuantizerSpec.Signed), bool signed) => spec with { Signed = signed },
        (nameof(QuantizerSpec.NarrowRange), bool narrow) => spec with { NarrowRange = narrow },
        (nameof(QuantizerSpec.Min), double min) => spec with { Min = min },
        (nameof(QuantizerSpec.Max), double max) => spec with { Max = max },
        (nameof(QuantizerSpec.Alpha), int alpha) => spec with { Alpha = (Alpha)alpha },
        (nameof(QuantizerSpec.Rounding), int rounding) => spec with { Rounding = (Rounding)rounding },
        (nameof(QuantizerSpec.Overflow), int overflow) => spec with { Overflow = (Overflow)overflow },
        (nameof(QuantizerSpec.OverflowBits), int bits) => spec with { OverflowBits = bits },
        (nameof(QuantizerSpec.NaN), int nan) => spec with { NaN = (NaNCode)nan },
        (nameof(QuantizerSpec.Profile), int profile) => spec with { Profile = (Profile)profile },
        _ => null,
    };
}
