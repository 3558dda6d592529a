using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using QuantGen.Core.Faults;

namespace QuantGen.CodeFixes;

/// <summary>A way to change one document.</summary>
internal interface IDocumentChange
{
    /// <summary>Whether this change can apply a remedy.</summary>
    bool Handles(Remedy remedy);

    /// <summary>Makes the changes. Each node is the place of a diagnostic; two diagnostics may need the same change.</summary>
    void Apply(DocumentEditor editor, IReadOnlyList<(SyntaxNode Node, Remedy Remedy)> remedies);
}
