using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>An accumulator.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Format">The declaration in canonical form.</param>
/// <param name="Sum">Its range and its scale.</param>
/// <param name="HasFloats">Whether the text may have floats.</param>
internal sealed record AccumulatorSource(TypeShape Shape, string Format, Accumulation Sum, bool HasFloats) : Artefact(Shape)
{
    public override string Text(TargetEnvironment environment) => AccumulatorEmitter.Emit(this, environment);
}

/// <summary>What an accumulator's declaration with an error becomes.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Input">The type of the inputs' codes.</param>
/// <param name="Weight">The type of the weights' codes.</param>
/// <param name="Bias">The type of the bias' codes; null if there is none.</param>
/// <param name="Clashes">Members that the user has written already.</param>
internal sealed record AccumulatorStub(TypeShape Shape, string Input, string Weight, string? Bias, EquatableArray<string> Clashes) : Artefact(Shape)
{
    public override bool IsStub => true;

    public override string Text(TargetEnvironment environment) => AccumulatorEmitter.Stub(this, environment);
}
