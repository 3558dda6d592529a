using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Collections;
using QuantGen.Core.Notation;
using QuantGen.Core.Spec;

namespace QuantGen.Generator.Reading;

/// <summary>What an attribute says.</summary>
/// <param name="Spec">The spec, with the default for each argument that is not known.</param>
/// <param name="Unread">Arguments of which the compiler does not know the value; an empty name where the attribute itself does not compile.</param>
internal sealed record SpecReading(QuantizerSpec Spec, EquatableArray<string> Unread)
{
    /// <summary>Whether every argument is known.</summary>
    public bool IsWhole => Unread.Count == 0;
}

/// <summary>AttributeData → Spec.</summary>
internal static class SpecReader
{
    public const string AttributeName = "QuantGen.QuantizerAttribute";

    public static bool IsQuantizer(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "QuantizerAttribute", ContainingNamespace: { Name: "QuantGen", ContainingNamespace.IsGlobalNamespace: true } };

    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsQuantizer);

    /// <summary>The spec, and the arguments whose values the compiler does not know.</summary>
    public static SpecReading Read(AttributeData attribute)
    {
        var spec = new QuantizerSpec();
        if (attribute.AttributeConstructor is null)
            return new(spec, new([""]));
        List<string> beside = [], unread = [];
        if (!attribute.ConstructorArguments.IsEmpty)
        {
            // Null is a notation without a character, of which the checker says what is missing.
            if (attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string or null } argument)
                spec = Notated((string?)argument.Value ?? "");
            else
                unread.Add(nameof(spec.Notation));
        }

        foreach (var argument in attribute.NamedArguments)
        {
            TypedConstant value = argument.Value;
            if (spec.Notation is not null && argument.Key is not (nameof(spec.NaN) or nameof(spec.Block) or nameof(spec.Min) or nameof(spec.Max)))
            {
                beside.Add(argument.Key);
                continue;
            }

            // Written twice, which is an error (CS0643), an argument has no value.
            bool isOnce = attribute.NamedArguments.Count(other => other.Key == argument.Key) == 1;
            if (isOnce && value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && With(spec, argument.Key, value.Value) is { } read)
                spec = read;
            else
                unread.Add(argument.Key);
        }

        return new((spec with { BesideNotation = new(beside) }).WithDefaults(), new(unread));
    }

    private static QuantizerSpec Notated(string notation) => (NotationReader.Read(notation).Spec ?? new QuantizerSpec { Signed = NotationReader.IsSigned(notation) }) with { Notation = notation };

    /// <summary>
    /// A named argument, else the notation, else the attribute's name; null for an attribute from metadata. A range of the notation is that of
    /// its characters where they stand in the literal as they are.
    /// </summary>
    public static Location? LocationOf(AttributeData attribute, string argument, TextRange? range = null)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return null;
        AttributeArgumentSyntax? named = syntax.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == argument);
        if (named is not null || argument.Length == 0)
            return (named ?? (SyntaxNode)syntax).GetLocation();
        AttributeArgumentSyntax? notation = syntax.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals is null);
        return (range is { } part && notation is not null ? InLiteral(notation.Expression, part) : null) ?? (notation ?? (SyntaxNode)syntax).GetLocation();
    }

    private static Location? InLiteral(ExpressionSyntax expression, TextRange range)
    {
        if (expression is not LiteralExpressionSyntax { Token: var token } || !expression.IsKind(SyntaxKind.StringLiteralExpression) || token.ValueText.Length == 0)
            return null;
        // An escaped character moves those after it: then the whole literal is marked.
        int start = token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        if (start < 0)
            return null;
        // What is missing at the end is marked on the quotation mark there.
        int length = Math.Max(range.Length, 1);
        return Location.Create(expression.SyntaxTree, new TextSpan(token.SpanStart + start + range.Start, length));
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
        (nameof(QuantizerSpec.ValueAlpha), double factor) => spec with { ValueAlpha = factor },
        (nameof(QuantizerSpec.Fit), int fit) => spec with { Fit = (Fit)fit },
        (nameof(QuantizerSpec.FitEpsilon), double epsilon) => spec with { FitEpsilon = epsilon },
        (nameof(QuantizerSpec.MinExponent), int exponent) => spec with { MinExponent = exponent },
        (nameof(QuantizerSpec.MaxExponent), int exponent) => spec with { MaxExponent = exponent },
        (nameof(QuantizerSpec.Rounding), int rounding) => spec with { Rounding = (Rounding)rounding },
        (nameof(QuantizerSpec.Overflow), int overflow) => spec with { Overflow = (Overflow)overflow },
        (nameof(QuantizerSpec.OverflowBits), int bits) => spec with { OverflowBits = bits },
        (nameof(QuantizerSpec.NaN), int nan) => spec with { NaN = (NaNCode)nan },
        (nameof(QuantizerSpec.Profile), int profile) => spec with { Profile = (Profile)profile },
        (nameof(QuantizerSpec.Block), int block) => spec with { Block = block },
        _ => null,
    };
}
