using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using QuantGen.Core.Faults;

namespace QuantGen.CodeFixes;

/// <summary>QG0001, QG0002: adds <c>partial</c> to the quantizer and to every type around it that lacks the modifier.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFixProvider))]
[Shared]
public sealed class PartialFixProvider : RemedyFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Fault.Id(FaultCode.NotPartial), Fault.Id(FaultCode.ContainerNotPartial)];

    private protected override IDocumentChange Change { get; } = new AddPartial();

    private sealed class AddPartial : IDocumentChange
    {
        public bool Handles(Remedy remedy) => remedy.Kind == RemedyKind.AddPartial;

        public void Apply(DocumentEditor editor, IReadOnlyList<(SyntaxNode Node, Remedy Remedy)> remedies)
        {
            IEnumerable<TypeDeclarationSyntax> types = remedies.SelectMany(item => item.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()).Distinct();
            foreach (TypeDeclarationSyntax type in types.Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)))
                editor.ReplaceNode(type, (current, _) => WithPartial((TypeDeclarationSyntax)current));
        }

        /// <summary>The modifier goes last, right before the keyword; comments before the keyword stay before both.</summary>
        private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
        {
            SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            if (type.Modifiers.Count > 0)
                return type.WithModifiers(type.Modifiers.Add(partial));
            // Without modifiers, the trivia before the keyword belong to the type, or follow its attributes.
            SyntaxToken keyword = type.Keyword;
            return type.WithKeyword(keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(keyword.LeadingTrivia)]);
        }
    }
}
