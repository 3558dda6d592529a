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

    /// <summary>Whether a value of the type is a code: its methods then take and give the type itself.</summary>
    public bool IsTypedCode { get; init; }

    /// <summary>How alpha is fitted; null where it is 1.</summary>
    public Fitting? Fitting => Fitting.Of(Spec, Plan.Grid);

    /// <summary>
    /// Whether the methods without a factor give their scale to the kernels that a fitted scale has anyway, so that an assembly in which every scale is fitted has
    /// no others. The pieces of blocks have it as a constant.
    /// </summary>
    public bool GivesScale => Plan.HasVectors && Spec is { Block: null } && Fitting is not null;

    /// <summary>What its members are chosen and documented by.</summary>
    public MemberContext Context(Dialect dialect) => new(Plan.Grid, Fitting, Spec.Block, dialect.HasSpans);

    /// <summary>Whether the user says how the type is written as JSON.</summary>
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

        if (source.Plan.HasVectors || (source.Fitting is not null && environment.Dialect.HasKernels))
            SpecificationEmitter.Emit(writer, source, environment);
        return writer.ToString();
    }
}
