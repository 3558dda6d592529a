using QuantGen.Core.Declaration;
using QuantGen.Core.Plan;
using QuantGen.Core.Spec;

namespace QuantGen.Core.Emit;

/// <summary>What one generated file is made from.</summary>
internal sealed record QuantizerSource(TypeShape Shape, bool NamesInterface, QuantizerSpec Spec, QuantizerPlan Plan);

/// <summary>Plan → text: the generated part of one quantizer.</summary>
internal static class QuantizerEmitter
{
    public static string Emit(QuantizerSource source, TargetEnvironment environment)
    {
        var writer = new CodeWriter();
        string format = FormatNames.Canonical(source.Spec);
        TypeBlocks.Header(writer, format);
        TypeBlocks.UsingShared(writer, environment);
        using (TypeBlocks.Open(writer, source.Shape, w => DescriptionEmitter.Remarks(w, source)))
        {
            ConstantsEmitter.Emit(writer, source.Plan.Grid, format);
            ScalarEmitter.Emit(writer, source.Plan, environment.Tier);
            if (environment.Tier == Tier.Modern)
                SpanEmitter.Emit(writer, source.Plan, source.Shape.Name);
            else
                PortableSequenceEmitter.Emit(writer, source.Plan, environment.Tier);
            if (source.Spec.Block is { } length)
                BlockEmitter.Emit(writer, source.Plan, source.Shape.Name, length, environment.Tier);
            if (source.Plan.Grid.IsPackable)
                PackEmitter.Emit(writer, source.Plan.Grid, environment.Tier);
            if (source.NamesInterface)
                InterfaceEmitter.Emit(writer, source.Plan.Grid.CodeType, source.Plan.Grid.ExactInSingle);
        }

        if (source.Plan.HasVectors)
            SpecificationEmitter.Emit(writer, source, environment);
        return writer.ToString();
    }
}
