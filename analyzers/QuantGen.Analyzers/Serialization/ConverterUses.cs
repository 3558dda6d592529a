using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Core.Declaration;
using QuantGen.Core.Members;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers.Serialization;

/// <summary>
/// Whether the user's code uses a converter of a typed code, so that its options may have it: the generated one by name, except in <c>typeof</c>,
/// which the source generator cannot resolve, or one of the user's own. Names decide, not symbols: missing a loss is better than a false report.
/// </summary>
internal sealed class ConverterUses(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>Searches the whole project, once for each name of a typed code.</summary>
    public bool Any(INamedTypeSymbol code, CancellationToken cancellation) => _known.GetOrAdd(code.Name, name => compilation.SyntaxTrees
        .Where(tree => !TypeReader.IsOwnOutput(tree.FilePath))
        .Any(tree => tree.GetRoot(cancellation).DescendantNodes().Any(node => IsUse(node, name))));

    private static bool IsUse(SyntaxNode node, string code) => node switch
    {
        QualifiedNameSyntax { Right.Identifier.ValueText: TypedCodeMembers.JsonConverter, Left: var left } =>
            NameOf(left) == code && !node.Ancestors().Any(outer => outer is TypeOfExpressionSyntax),
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: TypedCodeMembers.JsonConverter } } => true,
        GenericNameSyntax { Identifier.ValueText: TypedCodeMembers.JsonConverter, TypeArgumentList.Arguments: { Count: 1 } arguments } =>
            NameOf(arguments[0]) == code,
        _ => false,
    };

    private static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
