using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;

namespace QuantGen.Analyzers.CallSites;

/// <summary>Which quantizer a plain code comes from, where that is certain. Followed through the locals of a method.</summary>
internal static class CodeOrigin
{
    private const int MostSteps = 50;

    /// <summary>The quantizer that gave a code; null where it is not known.</summary>
    public static Quantizer? Of(IOperation code, RangeSources sources)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            switch (code)
            {
                case IParenthesizedOperation parenthesized:
                    code = parenthesized.Operand;
                    break;
                // The code stays the same number where every number of the source is one of the target.
                case IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion when NumberTypes.Of(conversion.Type) is { IsInteger: true }:
                    code = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Quantize", IsStatic: true, Parameters.Length: 1 } method }:
                    return sources.Quantizers.Find(method.ContainingType);
                case IFieldReferenceOperation { Field: { Name: "MinCode" or "MaxCode", IsConst: true } field }:
                    return sources.Quantizers.Find(field.ContainingType);
                case IPropertyReferenceOperation { Property.Name: "Code", Instance: { } instance }:
                    return sources.Quantizers.Find(instance.Type) is { IsTypedCode: true } quantizer ? quantizer : null;
                case ILocalReferenceOperation local when BodyFacts.Of(local).ValueOf(local.Local) is { } value:
                    code = value;
                    break;
                case ILocalReferenceOperation local:
                    return OfOutVariable(local, sources);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The quantizer whose <c>Quantize</c> alone writes to an array or a span that is a local; null where that is not certain.</summary>
    public static Quantizer? OfElements(IOperation sequence, RangeSources sources)
    {
        if (ElementReader.Local(sequence) is not { } reference || BodyFacts.Of(reference).ValueOf(reference.Local) is null)
            return null;
        var givers = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation use in BodyFacts.Of(reference).UsesOf(reference.Local))
        {
            if (Writer(use) is { } method)
                givers.Add(method.ContainingType);
            else if (Uses.MayChangeElements(use) && Uses.AsAssigned(use) is null)
                return null;
        }

        return givers.Count == 1 ? sources.Quantizers.Find((INamedTypeSymbol)givers.Single()) : null;
    }

    /// <summary>The <c>code</c> of a <c>TryQuantize</c> that declares it, if nothing else is assigned to it.</summary>
    private static Quantizer? OfOutVariable(ILocalReferenceOperation reference, RangeSources sources)
    {
        IOperation[] writes = [.. BodyFacts.Of(reference).UsesOf(reference.Local).Where(use => Uses.MayBeChanged(use) || Uses.AsAssigned(use) is not null)];
        if (writes.Length != 1 || writes[0].Parent is not IDeclarationExpressionOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } })
            return null;
        return call.TargetMethod is { Name: "TryQuantize", IsStatic: true } method ? sources.Quantizers.Find(method.ContainingType) : null;
    }

    /// <summary>The method that writes codes where an array or a span is used; null where none does.</summary>
    private static IMethodSymbol? Writer(IOperation use)
    {
        IOperation? parent = use.Parent;
        while (parent is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsSpan" } || (parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AsSpan" } }))
            parent = parent.Parent;
        return parent is IArgumentOperation { Parameter.Ordinal: 1, Parent: IInvocationOperation { TargetMethod: { Name: "Quantize" or "QuantizeBlock", IsStatic: true, Parameters.Length: 2 } method } } ? method : null;
    }
}
