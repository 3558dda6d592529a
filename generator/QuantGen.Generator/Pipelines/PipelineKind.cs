using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Declaration;
using QuantGen.Core.Members;
using QuantGen.Core.Pipelines;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator.Pipelines;

/// <summary>An attribute whose declarations name quantizers, and how they are read.</summary>
internal abstract class PipelineKind
{
    /// <summary>The kinds, one for each attribute.</summary>
    public static readonly IReadOnlyList<PipelineKind> All = [new AccumulatorKind(), new RequantizerKind(), new LookupKind(), new DenseKind()];

    private const string Namespace = "QuantGen";

    /// <summary>The name of the attribute as it is written.</summary>
    public abstract string Attribute { get; }

    /// <summary>The parameters of the attribute's constructor, by the names of their properties.</summary>
    public abstract IReadOnlyList<string> Constructor { get; }

    public string MetadataName => Namespace + "." + Attribute + "Attribute";

    /// <summary>The names of the generated members.</summary>
    protected abstract IReadOnlyCollection<string> Members { get; }

    /// <summary>The first attribute of a type that is one of these, with its kind; null if there is none.</summary>
    public static (PipelineKind Kind, AttributeData Attribute)? Find(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true }, Name: var name } && All.FirstOrDefault(kind => kind.Attribute + "Attribute" == name) is { } kind)
                return (kind, attribute);
        }

        return null;
    }

    /// <summary>Null while the declaration is being typed: the compiler reports what is missing, and nothing can be generated.</summary>
    public PipelineDeclaration? Read(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || Unfinished.IsUnfinished(type, compilation))
            return null;
        var arguments = new PipelineArguments(type, attribute, compilation, cancellation);
        DeclarationFacts facts = TypeReader.Facts(type, compilation, cancellation) with { Clashes = new(Clashes(type)), InterfaceReal = null, InterfaceCode = null };
        PipelineDeclaration declaration = Read(arguments, TypeReader.Shape(type), facts);
        return declaration with { IsWhole = arguments.IsWhole, OtherAttribute = Other(type) };
    }

    protected abstract PipelineDeclaration Read(PipelineArguments arguments, TypeShape shape, DeclarationFacts facts);

    /// <summary>Another attribute that writes members.</summary>
    private string? Other(INamedTypeSymbol type) => Families.Find(type) is { } family ? Families.Of(family)!.Attribute
        : All.FirstOrDefault(kind => kind != this && type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == kind.MetadataName))?.Attribute;

    private IEnumerable<string> Clashes(INamedTypeSymbol type) =>
        new[] { type.Name }.Concat(type.GetMembers().Where(TypeReader.IsWrittenByUser).Select(member => member.Name)).Where(Members.Contains);
}

/// <summary>[Accumulator].</summary>
internal sealed class AccumulatorKind : PipelineKind
{
    public override string Attribute => "Accumulator";

    public override IReadOnlyList<string> Constructor => [nameof(AccumulatorAttribute.Input), nameof(AccumulatorAttribute.Weight)];

    protected override IReadOnlyCollection<string> Members => AccumulatorMembers.Names;

    protected override PipelineDeclaration Read(PipelineArguments arguments, TypeShape shape, DeclarationFacts facts) => new AccumulatorDeclaration(shape, facts, new()
    {
        Input = arguments.Operand(0),
        Weight = arguments.Operand(1),
        Terms = arguments.Int32(nameof(AccumulatorAttribute.Terms)),
        Bits = arguments.Int32(nameof(AccumulatorAttribute.Bits)),
        Overflow = arguments.Enum<Overflow>(nameof(AccumulatorAttribute.Overflow)),
        Bias = arguments.Operand(nameof(AccumulatorAttribute.Bias)),
        BiasBits = arguments.Int32(nameof(AccumulatorAttribute.BiasBits)),
        Target = arguments.Enum<Target>(nameof(AccumulatorAttribute.Target)) ?? Target.Any,
    });
}

/// <summary>[Requantizer].</summary>
internal sealed class RequantizerKind : PipelineKind
{
    public override string Attribute => "Requantizer";

    public override IReadOnlyList<string> Constructor => [nameof(RequantizerAttribute.From), nameof(RequantizerAttribute.To)];

    protected override IReadOnlyCollection<string> Members => RequantizerMembers.Names;

    protected override PipelineDeclaration Read(PipelineArguments arguments, TypeShape shape, DeclarationFacts facts) => new RequantizerDeclaration(shape, facts, new()
    {
        From = arguments.Operand(0),
        To = arguments.Operand(1),
        Profile = arguments.Enum<Profile>(nameof(RequantizerAttribute.Profile)),
        Rounding = arguments.Enum<Rounding>(nameof(RequantizerAttribute.Rounding)),
        Function = arguments.Enum<Function>(nameof(RequantizerAttribute.Function)),
        LowerBound = arguments.Double(nameof(RequantizerAttribute.LowerBound)),
        UpperBound = arguments.Double(nameof(RequantizerAttribute.UpperBound)),
        WeightExponents = arguments.Array<int>(nameof(RequantizerAttribute.WeightExponents)),
        WeightAlphas = arguments.Array<float>(nameof(RequantizerAttribute.WeightAlphas)),
        Layer = arguments.Enum<Layer>(nameof(RequantizerAttribute.Layer)),
        SingleRounding = arguments.Boolean(nameof(RequantizerAttribute.SingleRounding)),
        Target = arguments.Enum<Target>(nameof(RequantizerAttribute.Target)) ?? Target.Any,
    });
}

/// <summary>[Lookup].</summary>
internal sealed class LookupKind : PipelineKind
{
    public override string Attribute => "Lookup";

    public override IReadOnlyList<string> Constructor => [nameof(LookupAttribute.From), nameof(LookupAttribute.To)];

    protected override IReadOnlyCollection<string> Members => LookupMembers.Names;

    protected override PipelineDeclaration Read(PipelineArguments arguments, TypeShape shape, DeclarationFacts facts) => new LookupDeclaration(shape, facts, new()
    {
        From = arguments.Operand(0),
        To = arguments.Operand(1),
        Function = arguments.Enum<Function>(nameof(LookupAttribute.Function)),
        Profile = arguments.Enum<Profile>(nameof(LookupAttribute.Profile)),
        Entries = arguments.Array<int>(nameof(LookupAttribute.Entries)),
        Target = arguments.Enum<Target>(nameof(LookupAttribute.Target)) ?? Target.Any,
    });
}

/// <summary>[Dense].</summary>
internal sealed class DenseKind : PipelineKind
{
    public override string Attribute => "Dense";

    public override IReadOnlyList<string> Constructor => [nameof(DenseAttribute.Input), nameof(DenseAttribute.Weight), nameof(DenseAttribute.Output)];

    protected override IReadOnlyCollection<string> Members => DenseMembers.Names;

    protected override PipelineDeclaration Read(PipelineArguments arguments, TypeShape shape, DeclarationFacts facts) => new DenseDeclaration(shape, facts, new()
    {
        Name = shape.Name,
        Input = arguments.Operand(0),
        Weight = arguments.Operand(1),
        Output = arguments.OptionalOperand(2),
        Inputs = arguments.Int32(nameof(DenseAttribute.Inputs)),
        Outputs = arguments.Int32(nameof(DenseAttribute.Outputs)),
        KernelOrder = arguments.Enum<KernelOrder>(nameof(DenseAttribute.KernelOrder)) ?? KernelOrder.OutputsByInputs,
        PackedKernel = arguments.Boolean(nameof(DenseAttribute.PackedKernel)),
        Bias = arguments.Operand(nameof(DenseAttribute.Bias)),
        BiasBits = arguments.Int32(nameof(DenseAttribute.BiasBits)),
        Profile = arguments.Enum<Profile>(nameof(DenseAttribute.Profile)),
        Rounding = arguments.Enum<Rounding>(nameof(DenseAttribute.Rounding)),
        Function = arguments.Enum<Function>(nameof(DenseAttribute.Function)),
        LowerBound = arguments.Double(nameof(DenseAttribute.LowerBound)),
        UpperBound = arguments.Double(nameof(DenseAttribute.UpperBound)),
        WeightExponents = arguments.Array<int>(nameof(DenseAttribute.WeightExponents)),
        WeightAlphas = arguments.Array<float>(nameof(DenseAttribute.WeightAlphas)),
        SingleRounding = arguments.Boolean(nameof(DenseAttribute.SingleRounding)),
        Target = arguments.Enum<Target>(nameof(DenseAttribute.Target)) ?? Target.Any,
    });
}
