using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using QuantGen.Core.Faults;

namespace QuantGen.CodeFixes;

/// <summary>A way to change one document.</summary>
internal interface IDocumentChange
{
    /// <summary>Whether a remedy is changed in this way.</summary>
    bool Handles(Remedy remedy);

    /// <summary>Makes the changes. Each node is where a diagnostic lies; two may want the same change.</summary>
    void Apply(DocumentEditor editor, IReadOnlyList<(SyntaxNode Node, Remedy Remedy)> remedies);
}
