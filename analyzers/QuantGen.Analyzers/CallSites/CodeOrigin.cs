using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Members;

namespace QuantGen.Analyzers.CallSites;

/// <summary>Finds the quantizer from which a plain code certainly comes, or the accumulator of a sum. It follows the locals of a method.</summary>
internal static class CodeOrigin
{
    private const int MostSteps = 50;

    /// <summary>The quantizer that returned a code; null if it is not known.</summary>
    public static Quantizer? Of(IOperation code, RangeSources sources) => Giver(code) switch
    {
        IInvocationOperation { TargetMethod: var method } when QuantizerMethods.GivesCode(method) => sources.Quantizers.Find(method.ContainingType),
        IInvocationOperation { TargetMethod: var map } when PipelineMethods.IsMap(map) && !map.ReturnsVoid => sources.Pipelines.Find(map.ContainingType)?.Result,
        IFieldReferenceOperation { Field: var field } when QuantizerMethods.IsCode(field) => sources.Quantizers.Find(field.ContainingType),
        IPropertyReferenceOperation { Property.Name: TypedCodeMembers.Code, Instance: { } instance } => sources.Quantizers.Find(instance.Type) is { IsTypedCode: true } quantizer ? quantizer : null,
        ILocalReferenceOperation local => OfOutVariable(local, sources),
        _ => null,
    };

    /// <summary>The quantizer that wrote the codes of an array or a span; null if that is not certain.</summary>
    public static Quantizer? OfElements(IOperation sequence, RangeSources sources) => CodeBuffer.WriterOf(sequence, sources) is { } writer ? sources.Quantizers.Find(writer) ?? sources.Pipelines.Find(writer)?.Result : null;

    /// <summary>The accumulator whose <c>Sum</c> gave a sum; null if that is not certain.</summary>
    public static AccumulatorPipeline? OfSum(IOperation sum, RangeSources sources) =>
        Giver(sum) is IInvocationOperation { TargetMethod: { Name: AccumulatorMembers.Sum } method } ? sources.Pipelines.Find(method.ContainingType) as AccumulatorPipeline : null;

    /// <summary>The operation that gave a number, which parentheses, conversions and locals have passed on unchanged.</summary>
    private static IOperation? Giver(IOperation number)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            switch (number)
            {
                case IParenthesizedOperation parenthesized:
                    number = parenthesized.Operand;
                    break;
                // The number stays the same if the target type holds every number of the source type.
                case IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion when NumberTypes.Of(conversion.Type) is { IsInteger: true }:
                    number = conversion.Operand;
                    break;
                case ILocalReferenceOperation local when BodyFacts.Of(local).ValueOf(local.Local) is { } value:
                    number = value;
                    break;
                default:
                    return number;
            }
        }

        return null;
    }

    /// <summary>The <c>code</c> of a <c>TryQuantize</c> that declares it, if nothing else is assigned to it.</summary>
    private static Quantizer? OfOutVariable(ILocalReferenceOperation reference, RangeSources sources)
    {
        IOperation[] writes = [.. BodyFacts.Of(reference).UsesOf(reference.Local).Where(use => Uses.MayBeChanged(use) || Uses.AsAssigned(use) is not null)];
        if (writes.Length != 1 || writes[0].Parent is not IDeclarationExpressionOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } })
            return null;
        return QuantizerMethods.ArgumentOf(call.TargetMethod) == MemberArgument.TriedValue ? sources.Quantizers.Find(call.TargetMethod.ContainingType) : null;
    }
}
