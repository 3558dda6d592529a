using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers.Ranges;

/// <summary>A quantizer type with its grid.</summary>
internal sealed record Quantizer(INamedTypeSymbol Type, FormatSpec Spec, NumberGrid Grid)
{
    public string Name => Type.Name;

    /// <summary>Whether a value of the type is a code.</summary>
    public bool IsTypedCode { get; } = Type.IsReadOnly && Type.TypeKind == TypeKind.Struct;
}

/// <summary>The quantizers of one compilation, each of which is read once.</summary>
internal sealed class QuantizerCache(Compilation compilation)
{
    private readonly Lazy<TargetEnvironment> _environment = new(() => EnvironmentReader.Read(compilation, CancellationToken.None));

    private readonly ConcurrentDictionary<INamedTypeSymbol, Quantizer?> _read = new(SymbolEqualityComparer.Default);

    /// <summary>The quantizer of a type; null if the type is not a quantizer, or has an error.</summary>
    public Quantizer? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named ? _read.GetOrAdd(named, Read) : null;

    private Quantizer? Read(INamedTypeSymbol type) =>
        QuantizerReader.Read(type, compilation, _environment.Value) is { } spec ? new Quantizer(type, spec, FormatFamily.Of(spec).Build(spec)) : null;
}
