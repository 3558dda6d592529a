using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator;

/// <summary>The declarations of one attribute: the functions that read, check, fix and emit them. They take the specs that <see cref="Read"/> returns.</summary>
/// <param name="AttributeName">The metadata name of the attribute, in the namespace QuantGen.</param>
internal sealed record Family(string AttributeName)
{
    public const string Namespace = "QuantGen";

    /// <summary>Reads an attribute.</summary>
    public required Func<AttributeData, SpecReading> Read { get; init; }

    /// <summary>Every fault of a spec.</summary>
    public required Func<FormatSpec, IEnumerable<Fault>> Check { get; init; }

    /// <summary>Whether a spec has an error.</summary>
    public required Func<FormatSpec, bool> IsFaulty { get; init; }

    /// <summary>The remedies of a fault.</summary>
    public required Func<Fault, FormatSpec, IReadOnlyList<Remedy>> Remedies { get; init; }

    /// <summary>The type of the codes; null if the spec does not determine it.</summary>
    public required Func<FormatSpec, CodeType?> CodeTypeOf { get; init; }

    /// <summary>The artefact of a declaration that gets members: a quantizer or a stub.</summary>
    public required Func<Declaration, TargetEnvironment, Artefact> Lower { get; init; }

    public string MetadataName => Namespace + "." + AttributeName;
}

/// <summary>The attributes that make a type a quantizer, one row each.</summary>
internal static class Families
{
    public static readonly IReadOnlyList<Family> All =
    [
        new("QuantizerAttribute")
        {
            Read = SpecReader.Read,
            Check = spec => SpecChecker.Check((UniformSpec)spec),
            IsFaulty = spec => SpecChecker.IsFaulty((UniformSpec)spec),
            Remedies = (fault, spec) => Core.Faults.Remedies.Of(fault, (UniformSpec)spec),
            CodeTypeOf = spec => UniformFamily.CodeTypeOf((UniformSpec)spec),
            Lower = (declaration, environment) => UniformFamily.Lower(declaration, (UniformSpec)declaration.Spec, environment),
        },
    ];

    /// <summary>The family of an attribute; null for other attributes.</summary>
    public static Family? Of(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: Family.Namespace, ContainingNamespace.IsGlobalNamespace: true } } type ? All.FirstOrDefault(family => family.AttributeName == type.Name) : null;

    /// <summary>The first attribute of a type that makes it a quantizer; null if there is none.</summary>
    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute => Of(attribute) is not null);

    /// <summary>Whether a compilation knows any of the attributes.</summary>
    public static bool AreKnown(Compilation compilation) => All.Any(family => compilation.GetTypeByMetadataName(family.MetadataName) is not null);

    /// <summary>The artefact of a declaration; null if nothing can be generated.</summary>
    public static Artefact? Lower(Declaration declaration, TargetEnvironment environment) =>
        DeclarationFaults.GetsMembers(declaration, environment) ? declaration.Family.Lower(declaration, environment) : null;
}
