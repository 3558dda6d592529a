using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;

namespace QuantGen.Generator;

/// <summary>The attributes that make a type a quantizer.</summary>
internal static class Families
{
    private const string Namespace = "QuantGen";

    public static IReadOnlyList<FormatFamily> All => FormatFamily.All;

    /// <summary>The metadata name of a family's attribute.</summary>
    public static string MetadataName(FormatFamily family) => Namespace + "." + TypeName(family);

    /// <summary>The family of an attribute; null for other attributes.</summary>
    public static FormatFamily? Of(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } type ? All.FirstOrDefault(family => TypeName(family) == type.Name) : null;

    /// <summary>The first attribute of a type that makes it a quantizer; null if there is none.</summary>
    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute => Of(attribute) is not null);

    /// <summary>Whether a compilation knows any of the attributes.</summary>
    public static bool AreKnown(Compilation compilation) => All.Any(family => compilation.GetTypeByMetadataName(MetadataName(family)) is not null);

    /// <summary>The artefact of a declaration; null if nothing can be generated.</summary>
    public static Artefact? Lower(Declaration declaration, TargetEnvironment environment) =>
        DeclarationFaults.GetsMembers(declaration, environment) ? ArtefactBuilder.Build(declaration, environment) : null;

    private static string TypeName(FormatFamily family) => family.Attribute + "Attribute";
}
