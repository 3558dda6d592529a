using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>A quantizer.</summary>
/// <param name="Shape">The type.</param>
/// <param name="NamesInterface">Whether it implements <c>IQuantizer</c>.</param>
/// <param name="Format">The declaration in canonical form.</param>
/// <param name="Plan">Its operations.</param>
internal sealed record QuantizerSource(TypeShape Shape, bool NamesInterface, string Format, QuantizerPlan Plan) : Artefact(Shape)
{
    /// <summary>The quantizer of a spec without an error.</summary>
    public static QuantizerSource Of(TypeShape shape, bool namesInterface, FormatSpec spec, bool withVectors)
    {
        var family = FormatFamily.Of(spec);
        QuantizerPlan plan = Lowering.Lower(family.Build(spec), withVectors);
        return new QuantizerSource(shape, namesInterface, family.Canonical(spec), plan)
        {
            Notations = new(family.Notations(spec, plan.Grid)),
            FunctionName = spec is UniformSpec { Function: not Function.None and var function } ? function.ToString() : "",
            Fitting = family.FittingOf(spec, plan.Grid),
            Block = spec.Block,
            IsStochastic = spec is UniformSpec { IsStochastic: true } or PowerOfTwoSpec { IsStochastic: true },
            Draws = SignDraws.Of(spec),
        };
    }

    /// <summary>The names of the format in other systems, as sentences.</summary>
    public EquatableArray<string> Notations { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The name of the function that is applied; empty if none is.</summary>
    public string FunctionName { get; init; } = "";

    /// <summary>The elements of a block; null if there are no methods for blocks.</summary>
    public int? Block { get; init; }

    /// <summary>Whether there are methods that round at random.</summary>
    public bool IsStochastic { get; init; }

    /// <summary>How binary or ternary codes are drawn at random; null if there are no methods that do so.</summary>
    public SignDraws? Draws { get; init; }

    public override KernelParts Parts => KernelParts.Of(this);

    public override string Text(TargetEnvironment environment) => QuantizerEmitter.Emit(this, environment);

    /// <summary>Whether a value of the type is a code: its methods then take and return the type itself.</summary>
    public bool IsTypedCode { get; init; }

    /// <summary>How alpha is fitted; null if it is 1.</summary>
    public Fitting? Fitting { get; init; }

    /// <summary>
    /// Whether the methods without a factor pass their scale to the kernels for fitted scales. An assembly in which every scale is fitted then has
    /// no other kernels. Blocks need the scale as a constant, so a quantizer with blocks does not. A profile has proved the quotient of its constant scale.
    /// </summary>
    public bool GivesScale => Plan.HasVectors && Block is null && Fitting is { FitsZeroPoint: false } && Plan.Grid.Profile is null;

    /// <summary>The facts by which its members are chosen and documented.</summary>
    public MemberContext Context(Dialect dialect) => new(Plan.Grid, Fitting, Block, dialect.HasSpans) { IsStochastic = IsStochastic, Draws = Draws };

    /// <summary>Whether the user has written a JSON converter for the type.</summary>
    public bool HasJsonConverter { get; init; }
}

/// <summary>Plan → text: the generated part of one quantizer.</summary>
internal static class QuantizerEmitter
{
    public static string Emit(QuantizerSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        string format = source.Format;
        TypeBlocks.Header(writer, format);
        TypeBlocks.UsingShared(writer, environment);
        if (source.IsTypedCode)
        {
            TypedCodeEmitter.Emit(writer, source, environment, format);
        }
        else
        {
            using (TypeBlocks.Open(writer, source.Shape, w => DescriptionEmitter.Remarks(w, source)))
            {
                ConstantsEmitter.Emit(writer, source.Plan.Grid.Output, format);
                MemberEmitter.PlainCodes(writer, source, environment.Dialect);
                if (source.NamesInterface)
                    InterfaceEmitter.Emit(writer, source.Plan.Grid.CodeType, source.Plan.Grid.ExactInSingle);
            }
        }

        if (source.Plan.HasStepVectors)
            StepSpecificationEmitter.Emit(writer, source, environment);
        if (source.Plan.HasVectors || source.Plan.OnlyDequantizesInVectors || (source.Fitting is not null && environment.Dialect.HasKernels))
            SpecificationEmitter.Emit(writer, source, environment);
        return writer.ToString();
    }
}
