using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Faults;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>A requantizer.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Spec">The declaration, which has no error.</param>
/// <param name="HasVectors">Whether the target has vectors and floats.</param>
internal sealed record RequantizerArtefact(TypeShape Shape, RequantizerSpec Spec, bool HasVectors) : Artefact(Shape)
{
    public override string Text(TargetEnvironment environment) => RequantizerEmitter.Emit(Shape, Spec, environment, HasVectors);

    public override KernelParts Parts
    {
        get
        {
            Requantization built = RequantizerChecker.Build(Spec);
            string[] types = [.. new[] { built.Source.Type.Keyword, built.To.CodeType.Keyword }.Where(type => type != "int")];
            return HasVectors && RequantizerEmitter.UsesVectors(built) ? KernelParts.OfRequantizer(types) : KernelParts.None;
        }
    }
}

/// <summary>What a requantizer's declaration with an error becomes.</summary>
/// <param name="Shape">The type.</param>
/// <param name="From">The type of the source's elements.</param>
/// <param name="To">The type of the codes.</param>
/// <param name="HasChannels">Whether there are channels.</param>
/// <param name="Clashes">Members that the user has written already.</param>
internal sealed record RequantizerStub(TypeShape Shape, string From, string To, bool HasChannels, EquatableArray<string> Clashes) : Artefact(Shape)
{
    public override bool IsStub => true;

    public override string Text(TargetEnvironment environment) => RequantizerEmitter.Stub(this, environment);
}

/// <summary>A lookup.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Spec">The declaration, which has no error.</param>
/// <param name="HasVectors">Whether the target has vectors.</param>
internal sealed record LookupArtefact(TypeShape Shape, LookupSpec Spec, bool HasVectors) : Artefact(Shape)
{
    public override string Text(TargetEnvironment environment) => LookupEmitter.Emit(Shape, Spec, environment, HasVectors);

    public override KernelParts Parts => HasVectors && LookupEmitter.UsesVectors(LookupChecker.Build(Spec)) ? KernelParts.OfLookup : KernelParts.None;
}

/// <summary>What a lookup's declaration with an error becomes.</summary>
/// <param name="Shape">The type.</param>
/// <param name="From">The type of the source's elements.</param>
/// <param name="To">The type of the codes.</param>
/// <param name="Clashes">Members that the user has written already.</param>
internal sealed record LookupStub(TypeShape Shape, string From, string To, EquatableArray<string> Clashes) : Artefact(Shape)
{
    public override bool IsStub => true;

    public override string Text(TargetEnvironment environment) => LookupEmitter.Stub(this, environment);
}

/// <summary>A dense layer.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Spec">The declaration, which has no error.</param>
/// <param name="HasFloats">Whether the text may have floats.</param>
/// <param name="HasVectors">Whether the target has vectors.</param>
internal sealed record DenseArtefact(TypeShape Shape, DenseSpec Spec, bool HasFloats, bool HasVectors) : Artefact(Shape)
{
    public override string Text(TargetEnvironment environment) => DenseEmitter.Emit(Shape, Spec, environment, HasFloats, HasVectors);

    public override KernelParts Parts
    {
        get
        {
            DenseLayer layer = DenseChecker.Build(Spec);
            if (!HasVectors || !DenseEmitter.UsesVectors(layer))
                return KernelParts.None;
            var products = KernelParts.OfProducts(layer.IsPacked ? layer.Products.Weight.Grid : null);
            return layer.Map is { } map && RequantizerEmitter.UsesVectors(map) ? KernelParts.Union([products, KernelParts.OfRequantizer([map.To.CodeType.Keyword])]) : products;
        }
    }
}

/// <summary>What a dense layer's declaration with an error becomes.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Input">The type of the inputs' codes.</param>
/// <param name="Weight">The type of the weights' codes.</param>
/// <param name="Bias">The type of the biases.</param>
/// <param name="Output">The type of the outputs.</param>
/// <param name="Clashes">Members that the user has written already.</param>
internal sealed record DenseStub(TypeShape Shape, string Input, string Weight, string Bias, string Output, EquatableArray<string> Clashes) : Artefact(Shape)
{
    public override bool IsStub => true;

    public override string Text(TargetEnvironment environment) => DenseEmitter.Stub(this, environment);
}
