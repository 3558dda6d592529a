using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Spec;

namespace QuantGen.Generator.Reading;

/// <summary>INamedTypeSymbol → Spec, wherever the type comes from.</summary>
internal static class QuantizerReader
{
    /// <summary>
    /// The spec of a quantizer without an error, else null. In this compilation the attribute says it; in another assembly the attribute
    /// has left no trace, and the <c>Format</c> constant says it.
    /// </summary>
    public static QuantizerSpec? Read(INamedTypeSymbol type)
    {
        if (SpecReader.Find(type) is not { } attribute)
            return FormatReader.Read(FormatOf(type));
        return SpecReader.Read(attribute) is { } spec && !SpecChecker.IsFaulty(spec) ? spec : null;
    }

    private static string? FormatOf(INamedTypeSymbol type) =>
        type.GetMembers("Format").OfType<IFieldSymbol>().FirstOrDefault(field => field is { IsConst: true, DeclaredAccessibility: Accessibility.Public })?.ConstantValue as string;
}
