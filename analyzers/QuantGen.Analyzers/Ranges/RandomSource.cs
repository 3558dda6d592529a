using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>Objects whose numbers are those of <c>System.Random</c>. A class that derives from it may return any.</summary>
internal static class RandomSource
{
    private const int MostSteps = 50;

    public static bool IsRandom(ITypeSymbol? type) =>
        type is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether nothing that is written shows another class: neither the type, nor what made the object, through locals and fields.</summary>
    public static bool IsPlain(IOperation? source, RangeSources sources)
    {
        for (int step = 0; source is not null && step < MostSteps; step++)
        {
            if (!IsRandom(source.Type) || source.Descendants().Any(IsDerived))
                return false;
            source = source switch
            {
                IConversionOperation conversion => conversion.Operand,
                ILocalReferenceOperation local => BodyFacts.Of(local).ValueOf(local.Local),
                IFieldReferenceOperation field => sources.WrittenInitializerOf(field.Field),
                _ => null,
            };
        }

        return source is null;
    }

    private static bool IsDerived(IOperation operation)
    {
        for (ITypeSymbol? type = operation.Type?.BaseType; type is not null; type = type.BaseType)
        {
            if (IsRandom(type))
                return true;
        }

        return false;
    }
}
