using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using QuantGen.Core.Faults;
using QuantGen.Generator.Reporting;

namespace QuantGen.CodeFixes;

/// <summary>QG03xx: replaces the marked expression by the nearest constant, or clamps it to two bounds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpressionFixProvider))]
[Shared]
public sealed class ExpressionFixProvider : RemedyFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Rules.OfCallSites.Select(rule => rule.Id).ToImmutableArray();

    private protected override IDocumentChange Change { get; } = new ReplaceExpression();

    private sealed class ReplaceExpression : IDocumentChange
    {
        public bool Handles(Remedy remedy) => remedy.Expression is not null;

        public void Apply(DocumentEditor editor, IReadOnlyList<(SyntaxNode Node, Remedy Remedy)> remedies)
        {
            foreach ((SyntaxNode node, Remedy remedy) in remedies)
            {
                ExpressionSyntax? expression = node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression ?? (node as ExpressionElementSyntax)?.Expression;
                if (expression is not null)
                    editor.ReplaceNode(expression, (current, _) => New(remedy.Expression!, (ExpressionSyntax)current));
            }
        }

        private static ExpressionSyntax New(string text, ExpressionSyntax current)
        {
            ExpressionSyntax changed = SyntaxFactory.ParseExpression(text.Replace(Remedy.Marked, current.WithoutTrivia().ToFullString()));
            // After a cast, a minus sign would be parsed as a subtraction.
            if (changed is PrefixUnaryExpressionSyntax && current.Parent is CastExpressionSyntax)
                changed = SyntaxFactory.ParenthesizedExpression(changed);
            // New names are written in full and shortened to what the file imports; the names in the original expression stay.
            IEnumerable<MemberAccessExpressionSyntax> names = changed.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                .Where(name => name.ToString().StartsWith("global::", StringComparison.Ordinal));
            return changed.ReplaceNodes(names, (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation)).WithTriviaFrom(current);
        }
    }
}
