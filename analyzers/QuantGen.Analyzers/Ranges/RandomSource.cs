using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>Objects whose numbers are those of <c>System.Random</c>. A derived class may return any numbers.</summary>
internal static class RandomSource
{
    private const int MostSteps = 50;

    public static bool IsRandom(ITypeSymbol? type) =>
        type is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether neither the type nor the creation of the object, through locals and fields, shows a derived class.</summary>
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
