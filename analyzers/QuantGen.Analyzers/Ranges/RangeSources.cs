using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>What lies outside the body at hand, found once for each compilation: quantizers, and what static fields begin with.</summary>
internal sealed class RangeSources(Compilation compilation)
{
    private readonly ConcurrentDictionary<IFieldSymbol, IOperation?> _initializers = new(SymbolEqualityComparer.Default);

    public QuantizerCache Quantizers { get; } = new(compilation);

    /// <summary>Whether the target has <c>Math.Clamp</c>.</summary>
    public bool HasClamp => compilation.GetTypeByMetadataName("System.Math") is { } math && !math.GetMembers("Clamp").IsEmpty;

    /// <summary>The initializer of a <c>static readonly</c> field to which nothing else is assigned; else null.</summary>
    public IOperation? InitializerOf(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, IsConst: false } && SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, compilation.Assembly)
            ? _initializers.GetOrAdd(field, FindInitializer)
            : null;

    private IOperation? FindInitializer(IFieldSymbol field)
    {
        // A static constructor that is written out may assign another value.
        if (field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
            return null;
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: { } initializer })
            return null;
#pragma warning disable RS1030 // The field may stand in another file than what is analysed; the operation is kept, so that a field costs one model.
        return (compilation.GetSemanticModel(initializer.SyntaxTree).GetOperation(initializer) as IFieldInitializerOperation)?.Value;
#pragma warning restore RS1030
    }
}
