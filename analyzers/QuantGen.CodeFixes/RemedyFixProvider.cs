using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using QuantGen.Core.Faults;
using QuantGen.Generator.Reporting;

namespace QuantGen.CodeFixes;

/// <summary>
/// A fix that changes the document of the diagnostic. The diagnostic's properties state the change: the core, which found the fault, has
/// computed the numbers, and the fix only changes syntax.
/// </summary>
public abstract class RemedyFixProvider : CodeFixProvider
{
    /// <summary>The syntax that the remedies of this provider change.</summary>
    private protected abstract IDocumentChange Change { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAll(Change);

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Remedy remedy in RemedyProperties.Read(diagnostic.Properties).Where(Change.Handles))
            {
                context.RegisterCodeFix(CodeAction.Create(
                    remedy.Title, cancellation => MendAsync(Change, context.Document, [(diagnostic, remedy)], cancellation), remedy.Kind.ToString()), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> MendAsync(IDocumentChange change, Document document, IReadOnlyList<(Diagnostic Diagnostic, Remedy Remedy)> remedies, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        change.Apply(editor, [.. remedies.Select(item => (editor.OriginalRoot.FindNode(item.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), item.Remedy))]);
        return editor.GetChangedDocument();
    }

    /// <summary>Fixes all diagnostics of a document together, so that a change that two of them need is made once.</summary>
    private sealed class FixAll(IDocumentChange change) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var remedies = new List<(Diagnostic, Remedy)>();
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (RemedyProperties.Read(diagnostic.Properties).FirstOrDefault(remedy => change.Handles(remedy) && remedy.Kind.ToString() == context.CodeActionEquivalenceKey) is { } remedy)
                    remedies.Add((diagnostic, remedy));
            }

            return await MendAsync(change, document, remedies, context.CancellationToken).ConfigureAwait(false);
        }
    }
}
