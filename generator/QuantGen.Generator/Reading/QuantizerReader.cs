using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Generator.Reading;

/// <summary>INamedTypeSymbol → Spec, for types of this compilation and of other assemblies.</summary>
internal static class QuantizerReader
{
    /// <summary>
    /// The spec of a quantizer; null if its arguments, its type or the declaration has an error. In this compilation the attribute states the spec. In another assembly the attribute
    /// has left no trace, and the <c>Format</c> constant states it.
    /// </summary>
    public static FormatSpec? Read(INamedTypeSymbol type, Compilation compilation, TargetEnvironment environment)
    {
        INamedTypeSymbol declared = type.OriginalDefinition;
        if (Families.Find(declared) is not { } attribute)
            return FormatReader.Read(FormatOf(type));
        return !IsStub(declared) && DeclarationReader.Read(declared, attribute, compilation, CancellationToken.None) is { } declaration
            && DeclarationFaults.GetsMembers(declaration, environment) && !DeclarationFaults.IsFaulty(declaration) ? declaration.Spec : null;
    }

    /// <summary>Whether members are generated for the type, even if its declaration has an error.</summary>
    public static bool IsQuantizer(INamedTypeSymbol type) => Families.Find(type) is not null || FormatReader.Read(FormatOf(type)) is not null;

    /// <summary>Whether the members of the type throw. Its declaration may seem correct now, because a constant that it names did not exist when the generator ran.</summary>
    public static bool IsStub(INamedTypeSymbol type) => FormatOf(type) == "";

    /// <summary>The constant <c>Format</c> of a type; null if it has none.</summary>
    public static string? FormatOf(INamedTypeSymbol type) =>
        type.GetMembers("Format").OfType<IFieldSymbol>().FirstOrDefault(field => field is { IsConst: true, DeclaredAccessibility: Accessibility.Public })?.ConstantValue as string;
}
