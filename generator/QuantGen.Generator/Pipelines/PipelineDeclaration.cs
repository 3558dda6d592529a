using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Pipelines;

namespace QuantGen.Generator.Pipelines;

/// <summary>One declaration of an accumulator, a requantizer or a lookup as read. It has value equality, and so contains no symbol, syntax or location.</summary>
internal abstract record PipelineDeclaration(TypeShape Shape, DeclarationFacts Facts)
{
    /// <summary>Whether the compiler knows every argument.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Another attribute that writes members; null if there is none.</summary>
    public string? OtherAttribute { get; init; }

    /// <summary>What the type is, with its article.</summary>
    protected abstract string Noun { get; }

    /// <summary>Whether every type that is named has a format without an error.</summary>
    protected abstract bool HasOperands { get; }

    /// <summary>Every fault. The compiler reports arguments that it does not know.</summary>
    public IReadOnlyList<Fault> Check()
    {
        IEnumerable<Fault> ofType = DeclarationChecker.CheckPipeline(Shape, Facts, Noun);
        if (OtherAttribute is { } other)
            ofType = ofType.Append(new Fault(FaultCode.ConflictingArguments, "", $"The type has a second attribute that writes members, [{other}]; leave out one of them"));
        return IsWhole ? [.. ofType, .. CheckArguments()] : [.. ofType];
    }

    /// <summary>The artefact, or a stub if there is an error. Null if nothing can be generated.</summary>
    public Artefact? Lower(TargetEnvironment environment)
    {
        if (environment.Tier == Tier.None || !DeclarationChecker.CanHaveMembers(Facts) || OtherAttribute is not null)
            return null;
        return IsWhole && HasOperands && !Check().Any(fault => fault.IsError) ? Build(environment) : Stub();
    }

    /// <summary>The faults of the arguments.</summary>
    protected abstract IReadOnlyList<Fault> CheckArguments();

    protected abstract Artefact Build(TargetEnvironment environment);

    protected abstract Artefact Stub();

    /// <summary>The type of an operand's codes or sums; any integer type if it has an error.</summary>
    protected static string CodesOf(OperandSpec operand) =>
        operand.Spec is { } spec ? FormatFamily.Of(spec).StubCodeTypeOf(spec).Keyword : operand.Sum is { } sum ? AccumulatorChecker.Build(sum).Type.Keyword : operand.IsAccumulator ? "int" : "sbyte";

    /// <summary>Whether text may have vectors and floats.</summary>
    protected static bool HasVectors(Target target, TargetEnvironment environment) => target == Target.Any && environment.Dialect.HasKernels;
}

/// <summary>[Accumulator].</summary>
internal sealed record AccumulatorDeclaration(TypeShape Shape, DeclarationFacts Facts, AccumulatorSpec Spec) : PipelineDeclaration(Shape, Facts)
{
    protected override string Noun => "an accumulator";

    protected override bool HasOperands => AccumulatorChecker.HasOperands(Spec);

    protected override IReadOnlyList<Fault> CheckArguments() => AccumulatorChecker.Check(Spec);

    protected override Artefact Build(TargetEnvironment environment) => new AccumulatorSource(Shape, PipelineFormat.Of(Spec), AccumulatorChecker.Build(Spec), Spec.Target == Target.Any);

    protected override Artefact Stub() => new AccumulatorStub(Shape, CodesOf(Spec.Input), CodesOf(Spec.Weight), Spec.Bias is { } bias ? CodesOf(bias) : Spec.BiasBits is { } bits ? (SumType.IsSupported(bits) ? SumType.For(bits, signed: true) : SumType.Int32).Keyword : null, Facts.Clashes);
}

/// <summary>[Requantizer].</summary>
internal sealed record RequantizerDeclaration(TypeShape Shape, DeclarationFacts Facts, RequantizerSpec Spec) : PipelineDeclaration(Shape, Facts)
{
    protected override string Noun => "a requantizer";

    protected override bool HasOperands => RequantizerChecker.HasOperands(Spec);

    protected override IReadOnlyList<Fault> CheckArguments() => RequantizerChecker.Check(Spec);

    protected override Artefact Build(TargetEnvironment environment) => new RequantizerArtefact(Shape, Spec, HasVectors(Spec.Target, environment));

    protected override Artefact Stub() => new RequantizerStub(Shape, CodesOf(Spec.From), CodesOf(Spec.To), (Spec.WeightExponents?.Count ?? Spec.WeightAlphas?.Count ?? 1) != 1, Facts.Clashes);
}

/// <summary>[Lookup].</summary>
internal sealed record LookupDeclaration(TypeShape Shape, DeclarationFacts Facts, LookupSpec Spec) : PipelineDeclaration(Shape, Facts)
{
    protected override string Noun => "a lookup";

    protected override bool HasOperands => LookupChecker.HasOperands(Spec);

    protected override IReadOnlyList<Fault> CheckArguments() => LookupChecker.Check(Spec);

    protected override Artefact Build(TargetEnvironment environment) => new LookupArtefact(Shape, Spec, HasVectors(Spec.Target, environment));

    protected override Artefact Stub() => new LookupStub(Shape, CodesOf(Spec.From), CodesOf(Spec.To), Facts.Clashes);
}

/// <summary>[Dense].</summary>
internal sealed record DenseDeclaration(TypeShape Shape, DeclarationFacts Facts, DenseSpec Spec) : PipelineDeclaration(Shape, Facts)
{
    protected override string Noun => "a dense layer";

    protected override bool HasOperands => DenseChecker.HasOperands(Spec);

    protected override IReadOnlyList<Fault> CheckArguments() => DenseChecker.Check(Spec);

    protected override Artefact Build(TargetEnvironment environment) => new DenseArtefact(Shape, Spec, Spec.Target == Target.Any, HasVectors(Spec.Target, environment));

    protected override Artefact Stub() => new DenseStub(Shape, CodesOf(Spec.Input), Spec.PackedKernel == true ? "byte" : CodesOf(Spec.Weight), Spec.Bias is { } bias ? CodesOf(bias) : "int", Spec.Output is { } output ? CodesOf(output) : "int", Facts.Clashes);
}
