using QuantGen.Core.Declaration;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>A quantizer.</summary>
internal sealed record QuantizerSource(TypeShape Shape, bool NamesInterface, UniformSpec Spec, QuantizerPlan Plan) : Artefact(Shape)
{
    public override KernelParts Parts => KernelParts.Of(this);

    public override string Text(TargetEnvironment environment) => QuantizerEmitter.Emit(this, environment);

    /// <summary>Whether a value of the type is a code: its methods then take and return the type itself.</summary>
    public bool IsTypedCode { get; init; }

    /// <summary>How alpha is fitted; null if it is 1.</summary>
    public Fitting? Fitting => Fitting.Of(Spec, Plan.Grid);

    /// <summary>
    /// Whether the methods without a factor pass their scale to the kernels for fitted scales. An assembly in which every scale is fitted then has
    /// no other kernels. Blocks need the scale as a constant, so a quantizer with blocks does not.
    /// </summary>
    public bool GivesScale => Plan.HasVectors && Spec is { Block: null } && Fitting is not null;

    /// <summary>The facts by which its members are chosen and documented.</summary>
    public MemberContext Context(Dialect dialect) => new(Plan.Grid, Fitting, Spec.Block, dialect.HasSpans);

    /// <summary>Whether the user has written a JSON converter for the type.</summary>
    public bool HasJsonConverter { get; init; }
}

/// <summary>Plan → text: the generated part of one quantizer.</summary>
internal static class QuantizerEmitter
{
    public static string Emit(QuantizerSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        string format = Canonical.Text(source.Spec);
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

        if (source.Plan.HasVectors || source.Plan.OnlyDequantizesInVectors || (source.Fitting is not null && environment.Dialect.HasKernels))
            SpecificationEmitter.Emit(writer, source, environment);
        return writer.ToString();
    }
}
