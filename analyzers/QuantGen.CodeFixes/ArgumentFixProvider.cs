using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using QuantGen.Core.Faults;
using QuantGen.Generator.Reporting;

namespace QuantGen.CodeFixes;

/// <summary>QG01xx, QG02xx and QG04xx: sets or removes arguments of the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentFixProvider))]
[Shared]
public sealed class ArgumentFixProvider : RemedyFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Rules.OfDeclarations.Concat(Rules.OfPipelines).Select(rule => rule.Id).Distinct().Where(IsOfArguments).ToImmutableArray();

    private protected override IDocumentChange Change { get; } = new EditArguments();

    private static bool IsOfArguments(string id) => id.StartsWith("QG01", StringComparison.Ordinal) || id.StartsWith("QG02", StringComparison.Ordinal) || id.StartsWith("QG04", StringComparison.Ordinal);

    private sealed class EditArguments : IDocumentChange
    {
        public bool Handles(Remedy remedy) => remedy.Edits.Count > 0;

        public void Apply(DocumentEditor editor, IReadOnlyList<(SyntaxNode Node, Remedy Remedy)> remedies)
        {
            var byAttribute = from item in remedies
                              let attribute = item.Node.FirstAncestorOrSelf<AttributeSyntax>()
                              where attribute is not null
                              group item.Remedy by attribute;
            foreach (IGrouping<AttributeSyntax, Remedy> group in byAttribute)
                editor.ReplaceNode(group.Key, (current, _) => AttributeArguments.Edit((AttributeSyntax)current, group.SelectMany(remedy => remedy.Edits)));
        }
    }
}
