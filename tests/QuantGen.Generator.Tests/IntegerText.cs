using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantGen.Generator.Tests;

/// <summary>What <c>Target = IntegerOnly</c> promises of a text.</summary>
internal static class IntegerText
{
    /// <summary>No keyword of a floating-point type, no name of one, and no literal with a point or an exponent; comments and texts aside.</summary>
    public static void HasNoFloat(string text)
    {
        string[] found =
        [
            .. CSharpSyntaxTree.ParseText(text, new(LanguageVersion.CSharp7_3)).GetRoot().DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.FloatKeyword) || token.IsKind(SyntaxKind.DoubleKeyword) || token.IsKind(SyntaxKind.DecimalKeyword) || token.Text is "Single" or "Double" or "MathF" || token.Value is float or double or decimal)
                .Select(token => token.Parent is ExpressionSyntax or TypeSyntax ? token.Parent.Parent!.ToString() : token.ToString()),
        ];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }
}
