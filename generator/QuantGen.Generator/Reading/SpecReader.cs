using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantGen.Core.Collections;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Notation;

namespace QuantGen.Generator.Reading;

/// <summary>The spec that an attribute states.</summary>
/// <param name="Spec">The spec, with the default for each argument that is not known.</param>
/// <param name="Unread">Arguments whose value the compiler does not know; an empty name if the attribute itself does not compile.</param>
internal sealed record SpecReading(FormatSpec Spec, EquatableArray<string> Unread)
{
    /// <summary>Whether every argument is known.</summary>
    public bool IsWhole => Unread.Count == 0;
}

/// <summary>AttributeData → Spec.</summary>
internal static class SpecReader
{
    /// <summary>The spec, and the arguments whose values the compiler does not know.</summary>
    public static SpecReading Read(AttributeData attribute, FormatFamily family)
    {
        FormatSpec spec = family.Empty;
        if (attribute.AttributeConstructor is null)
            return new(spec, new([""]));
        List<string> beside = [], unread = [];
        if (!attribute.ConstructorArguments.IsEmpty)
        {
            // Null counts as an empty notation, for which the checker reports what is missing.
            if (attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string or null } argument)
            {
                spec = Notated((string?)argument.Value ?? "");
                family = FormatFamily.Of(spec);
            }
            else
            {
                unread.Add(nameof(spec.Notation));
            }
        }

        foreach (var argument in attribute.NamedArguments)
        {
            TypedConstant value = argument.Value;
            if (spec.Notation is not null && !family.BesideNotation.Contains(argument.Key))
            {
                beside.Add(argument.Key);
                continue;
            }

            // An argument that is written twice, which is an error (CS0643), has no value.
            bool isOnce = attribute.NamedArguments.Count(other => other.Key == argument.Key) == 1;
            if (isOnce && value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && family.WithArgument(spec, argument.Key, value.Value) is { } read)
                spec = read;
            else
                unread.Add(argument.Key);
        }

        return new(family.WithDefaults(spec with { BesideNotation = new(beside) }), new(unread));
    }

    private static FormatSpec Notated(string notation) => (NotationReader.Read(notation).Spec ?? new UniformSpec { Signed = NotationReader.IsSigned(notation) }) with { Notation = notation };

    /// <summary>
    /// A named argument, else the notation, else the attribute's name; null for an attribute from metadata. A range of the notation is that of
    /// its characters, if the literal contains them without escapes.
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
        // An escaped character shifts the following ones, so in this case the whole literal is marked.
        int start = token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        if (start < 0)
            return null;
        // A fault at the end of the notation is marked on the closing quotation mark.
        int length = Math.Max(range.Length, 1);
        return Location.Create(expression.SyntaxTree, new TextSpan(token.SpanStart + start + range.Start, length));
    }
}
