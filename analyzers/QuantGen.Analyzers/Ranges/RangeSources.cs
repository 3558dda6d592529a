using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// Facts from outside the current body, found once for each compilation: quantizers, the initializers of static fields, and the uses of the
/// parameters of primary constructors.
/// </summary>
internal sealed class RangeSources(Compilation compilation)
{
    private readonly ConcurrentDictionary<IFieldSymbol, IOperation?> _initializers = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IParameterSymbol, bool> _changed = new(SymbolEqualityComparer.Default);

    private PipelineCache? _pipelines;

    public QuantizerCache Quantizers { get; } = new(compilation);

    /// <summary>The accumulators, requantizers and lookups.</summary>
    public PipelineCache Pipelines => _pipelines ??= new(compilation, Quantizers);

    /// <summary>Whether the target has <c>Math.Clamp</c>.</summary>
    public bool HasClamp => compilation.GetTypeByMetadataName("System.Math") is { } math && !math.GetMembers("Clamp").IsEmpty;

    /// <summary>The initializer of a <c>static readonly</c> field that has no other value at any time; else null.</summary>
    public IOperation? InitializerOf(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, IsConst: false } && SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, compilation.Assembly)
            ? _initializers.GetOrAdd(field.OriginalDefinition, new StaticFields(compilation, Quantizers).InitializerOf)
            : null;

    /// <summary>The initializer of any field, which may have another value later.</summary>
    public IOperation? WrittenInitializerOf(IFieldSymbol field) => new StaticFields(compilation, Quantizers).Written(field);

    /// <summary>Whether a parameter still has the value that the caller passed.</summary>
    public bool IsAsGiven(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        if (PrimaryParameters.TypeOf(parameter) is not { } type)
            return !BodyFacts.Of(reference).IsAssigned(parameter);
        return !PrimaryParameters.MayBeDefault(reference) && !_changed.GetOrAdd(parameter, key => PrimaryParameters.IsChanged(key, type, compilation));
    }
}
