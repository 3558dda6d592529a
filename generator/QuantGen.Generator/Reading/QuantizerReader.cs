using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Spec;

namespace QuantGen.Generator.Reading;

/// <summary>INamedTypeSymbol → Spec, wherever the type comes from.</summary>
internal static class QuantizerReader
{
    /// <summary>
    /// The spec of a quantizer without an error of its arguments, its type or the target, else null. In this compilation the attribute says it; in another assembly the attribute
    /// has left no trace, and the <c>Format</c> constant says it.
    /// </summary>
    public static QuantizerSpec? Read(INamedTypeSymbol type, TargetEnvironment environment)
    {
        if (SpecReader.Find(type) is not { } attribute)
            return FormatReader.Read(FormatOf(type));
        if (SpecReader.Read(attribute) is not { } spec)
            return null;
        INamedTypeSymbol declared = type.OriginalDefinition;
        var target = new Target(DeclarationReader.Shape(declared), DeclarationReader.Facts(declared, CancellationToken.None), spec);
        return environment.Supports(target.Facts.NamesInterface) && !TargetChecker.IsFaulty(target) ? spec : null;
    }

    private static string? FormatOf(INamedTypeSymbol type) =>
        type.GetMembers("Format").OfType<IFieldSymbol>().FirstOrDefault(field => field is { IsConst: true, DeclaredAccessibility: Accessibility.Public })?.ConstantValue as string;
}
