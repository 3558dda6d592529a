using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Pipelines;
using QuantGen.Generator.Pipelines;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers.Ranges;

/// <summary>A type that maps codes of quantizers without an error: an accumulator, a requantizer, a lookup or a layer.</summary>
internal abstract record Pipeline(INamedTypeSymbol Type)
{
    public string Name => Type.Name;

    /// <summary>The format of the results; null for sums.</summary>
    public virtual Quantizer? Result => null;
}

/// <summary>An accumulator.</summary>
internal sealed record AccumulatorPipeline(INamedTypeSymbol Type, Quantizer Input, Quantizer Weight, Quantizer? Bias, Accumulation Sum) : Pipeline(Type);

/// <summary>A requantizer, from a quantizer or from the sums of an accumulator.</summary>
internal sealed record RequantizerPipeline(INamedTypeSymbol Type, Quantizer? From, AccumulatorPipeline? Sums, Quantizer To, Requantization Built) : Pipeline(Type)
{
    public override Quantizer? Result => To;
}

/// <summary>A lookup.</summary>
internal sealed record LookupPipeline(INamedTypeSymbol Type, Quantizer From, Quantizer To, LookupTable Table) : Pipeline(Type)
{
    public override Quantizer? Result => To;
}

/// <summary>A dense layer.</summary>
internal sealed record DensePipeline(INamedTypeSymbol Type, Quantizer Input, Quantizer Weight, Quantizer? Bias, Quantizer? Output, DenseLayer Layer) : Pipeline(Type)
{
    public override Quantizer? Result => Output;
}

/// <summary>The pipelines of one compilation, each of which is read once. Those of other assemblies have left no attribute, and are not known.</summary>
internal sealed class PipelineCache(Compilation compilation, QuantizerCache quantizers)
{
    private readonly Lazy<TargetEnvironment> _environment = new(() => EnvironmentReader.Read(compilation, CancellationToken.None));

    private readonly ConcurrentDictionary<INamedTypeSymbol, Pipeline?> _read = new(SymbolEqualityComparer.Default);

    /// <summary>The pipeline of a type; null if the type is none, or has an error.</summary>
    public Pipeline? Find(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: true } named ? _read.GetOrAdd(named, Read) : null;

    private Pipeline? Read(INamedTypeSymbol type)
    {
        if (PipelineKind.Find(type) is not (var kind, { } attribute) || kind.Read(type, attribute, compilation, CancellationToken.None) is not { } declaration || declaration.Lower(_environment.Value) is not { IsStub: false })
            return null;
        ITypeSymbol? first = Named(attribute, 0);
        return (declaration, quantizers.Find(first), quantizers.Find(Named(attribute, 1))) switch
        {
            (AccumulatorDeclaration sum, { } input, { } weight) => new AccumulatorPipeline(type, input, weight, quantizers.Find(Named(attribute, nameof(AccumulatorAttribute.Bias))), AccumulatorChecker.Build(sum.Spec)),
            (RequantizerDeclaration requantizer, { } from, { } to) => new RequantizerPipeline(type, from, null, to, RequantizerChecker.Build(requantizer.Spec)),
            (RequantizerDeclaration requantizer, null, { } to) => new RequantizerPipeline(type, null, Find(first) as AccumulatorPipeline, to, RequantizerChecker.Build(requantizer.Spec)),
            (DenseDeclaration dense, { } input, { } weight) => new DensePipeline(type, input, weight, quantizers.Find(Named(attribute, nameof(DenseAttribute.Bias))), dense.Spec.Output is null ? null : quantizers.Find(Named(attribute, 2)), DenseChecker.Build(dense.Spec)),
            (LookupDeclaration lookup, { } from, { } to) => new LookupPipeline(type, from, to, LookupChecker.Build(lookup.Spec)),
            _ => null,
        };
    }

    private static ITypeSymbol? Named(AttributeData attribute, int place) => attribute.ConstructorArguments[place].Value as ITypeSymbol;

    private static ITypeSymbol? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value as ITypeSymbol;
        }

        return null;
    }
}
