using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using QuantGen.Core.Formats;

namespace QuantGen.CodeFixes;

/// <summary>Changes the named arguments of an attribute and keeps the text around them.</summary>
internal static class AttributeArguments
{
    public static AttributeSyntax Edit(AttributeSyntax attribute, IEnumerable<ArgumentEdit> edits)
    {
        foreach (ArgumentEdit edit in edits)
        {
            AttributeArgumentSyntax? existing = attribute.ArgumentList?.Arguments.FirstOrDefault(argument =>
                argument.NameEquals is { } name ? name.Name.Identifier.ValueText == edit.Argument : edit.Argument == nameof(FormatSpec.Notation));
            attribute = (existing, edit.Text) switch
            {
                (null, null) => attribute,
                (null, { } text) => Add(attribute, edit.Argument, text),
                ({ } argument, { } text) => attribute.ReplaceNode(argument.Expression, Expression(text).WithTriviaFrom(argument.Expression)),
                ({ } argument, null) => attribute.WithArgumentList(Remove(attribute.ArgumentList!, argument)),
            };
        }

        return attribute;
    }

    private static AttributeSyntax Add(AttributeSyntax attribute, string name, string text)
    {
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)),
            null,
            Expression(text));
        if (attribute.ArgumentList is not { Arguments: { Count: > 0 } arguments } list)
            return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList([argument]));

        // After an argument on its own line, the new argument gets its own line too.
        AttributeArgumentSyntax last = arguments.Last();
        SyntaxTriviaList indentation = last.GetLeadingTrivia();
        SyntaxToken previous = last.GetFirstToken().GetPreviousToken();
        bool onOwnLine = arguments.Count > 1 ? previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) : list.OpenParenToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(onOwnLine ? previous.TrailingTrivia : [SyntaxFactory.Space]);
        SeparatedSyntaxList<AttributeArgumentSyntax> longer = SyntaxFactory.SeparatedList(
            arguments.Replace(last, last.WithoutTrailingTrivia()).Append(onOwnLine ? argument.WithLeadingTrivia(indentation) : argument),
            arguments.GetSeparators().Append(comma));
        return attribute.WithArgumentList(list.WithArguments(longer.Replace(longer.Last(), longer.Last().WithTrailingTrivia(last.GetTrailingTrivia()))));
    }

    private static AttributeArgumentListSyntax? Remove(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument)
    {
        int index = list.Arguments.IndexOf(argument);
        IEnumerable<SyntaxTrivia> around = argument.DescendantTrivia().Concat(index > 0 ? list.Arguments.GetSeparator(index - 1).TrailingTrivia : list.OpenParenToken.TrailingTrivia);
        // A comment is kept, together with the blanks around it.
        bool hasComment = around.Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
        if (hasComment)
            return list.RemoveNode(argument, SyntaxRemoveOptions.KeepExteriorTrivia);
        // The second argument takes the place and the indentation of the first.
        AttributeArgumentListSyntax shorter = list.WithArguments(list.Arguments.RemoveAt(index));
        return index == 0 && shorter.Arguments.Count > 0
            ? shorter.ReplaceNode(shorter.Arguments[0], shorter.Arguments[0].WithLeadingTrivia(argument.GetLeadingTrivia()))
            : shorter;
    }

    /// <summary>Parses names in their full form; the simplifier shortens them to what the file imports.</summary>
    private static ExpressionSyntax Expression(string text) => SyntaxFactory.ParseExpression(text).WithAdditionalAnnotations(Simplifier.Annotation);
}
