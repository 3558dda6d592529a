using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Members;

namespace QuantGen.Generator.Reading;

/// <summary>INamedTypeSymbol → <see cref="TypeShape"/> and <see cref="DeclarationFacts"/>.</summary>
internal static class TypeReader
{
    private static readonly SymbolDisplayFormat Escaped = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat EscapedName = new(
        genericsOptions: Escaped.GenericsOptions,
        miscellaneousOptions: Escaped.MiscellaneousOptions);

    private static readonly SymbolDisplayFormat Plain = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat FullyQualified = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat Short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static TypeShape Shape(INamedTypeSymbol type)
    {
        var containers = new Stack<string>();
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
            containers.Push(Header(container));
        return new TypeShape(
            MetadataName(type),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Escaped),
            new EquatableArray<string>(containers),
            Header(type),
            type.Name)
        {
            Kinds = KindsOfNamesakes(type),
            ClaimsCls = ClsReader.Claims(type),
        };
    }

    public static DeclarationFacts Facts(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        INamedTypeSymbol? quantizer = Interface(type);
        var facts = new DeclarationFacts
        {
            Kind = KindOf(type),
            IsPartial = IsPartial(type, cancellation),
            IsGeneric = type.Arity > 0,
            IsFileLocal = IsOrLiesInFileLocal(type),
            NonPartialContainer = NonPartialContainer(type, cancellation),
            InstanceField = type.TypeKind == TypeKind.Struct ? InstanceField(type) : null,
            InterfaceReal = quantizer?.TypeArguments[0].ToDisplayString(FullyQualified),
            InterfaceCode = quantizer?.TypeArguments[1].ToDisplayString(FullyQualified),
            HasJsonConverter = type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute"),
        };
        return facts with { Clashes = new(facts.IsTypedCode ? [.. Clashes(type, compilation), .. TypedCodeClash.Of(type, compilation)] : Clashes(type, compilation)) };
    }

    /// <summary>
    /// IQuantizer in the base list, or in that of an interface there; an error type if the target has no such interface or the name is not imported.
    /// </summary>
    public static INamedTypeSymbol? Interface(INamedTypeSymbol type) => type.Interfaces.Concat(type.AllInterfaces).FirstOrDefault(item => item is { Name: "IQuantizer", Arity: 2 }
        && (item.TypeKind == TypeKind.Error || item.ContainingNamespace is { Name: "QuantGen", ContainingNamespace.IsGlobalNamespace: true }));

    private static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } container)
            return MetadataName(container) + "+" + type.MetadataName;
        return type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString(Plain) + "." + type.MetadataName;
    }

    private static string Header(INamedTypeSymbol type) => "partial " + Keywords(type) + " " + string.Concat(type.ToDisplayParts(EscapedName).Select(Escape));

    private static string Keywords(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (_, true) => "record",
        _ => "class",
    };

    /// <summary>See <see cref="TypeShape.Kinds"/>.</summary>
    private static string KindsOfNamesakes(INamedTypeSymbol type)
    {
        var kinds = new Stack<string>();
        bool any = false;
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            any |= HasNamesake(current);
            kinds.Push(Keywords(current).Replace(" ", ""));
        }

        return any ? string.Join("+", kinds) : "";
    }

    /// <summary>Escapes names. The display escapes only full keywords. Names in lower case may be contextual keywords, such as <c>record</c> and <c>file</c>, or become keywords in a later version.</summary>
    private static string Escape(SymbolDisplayPart part)
    {
        string text = part.ToString();
        return part.Symbol is not null && text.All(letter => letter is (>= 'a' and <= 'z') or '_') ? "@" + text : text;
    }

    /// <summary>Whether a type of another kind has the same name. A file-local type may share the name of another type without an error.</summary>
    public static bool HasNamesake(INamedTypeSymbol type) => (type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace)
        .GetTypeMembers(type.Name, type.Arity).Count(namesake => !namesake.IsFileLocal) > 1;

    private static DeclaredKind KindOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => DeclaredKind.RecordStruct,
        { IsRecord: true } => DeclaredKind.RecordClass,
        { TypeKind: TypeKind.Struct, IsRefLikeType: true } => DeclaredKind.RefStruct,
        { TypeKind: TypeKind.Struct, IsReadOnly: true } => DeclaredKind.ReadOnlyStruct,
        { TypeKind: TypeKind.Struct } => DeclaredKind.Struct,
        { IsStatic: true } => DeclaredKind.StaticClass,
        _ => DeclaredKind.Class,
    };

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string? NonPartialContainer(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (!IsPartial(container, cancellation))
                return container.Name;
        }

        return null;
    }

    private static bool IsOrLiesInFileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
                return true;
        }

        return false;
    }

    private static string? InstanceField(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => !field.IsStatic && !field.IsConst)
        .Select(field => field.AssociatedSymbol ?? field)
        .FirstOrDefault(IsWrittenByUser)?.Name;

    private static IEnumerable<string> Clashes(INamedTypeSymbol type, Compilation compilation)
    {
        if (GeneratedMembers.Constants.Contains(type.Name) || GeneratedMembers.Methods.Contains(type.Name))
            yield return type.Name;
        foreach (ITypeParameterSymbol parameter in type.TypeParameters.Where(parameter => GeneratedMembers.Constants.Contains(parameter.Name) || GeneratedMembers.Methods.Contains(parameter.Name)))
            yield return parameter.Name;
        foreach (ISymbol member in type.GetMembers().Where(member => IsWrittenByUser(member) && Clashes(member, compilation)))
            yield return Key(member);
    }

    /// <summary>A member in the form of <see cref="DeclarationFacts.Clashes"/>.</summary>
    public static string Key(ISymbol member) => member is not IMethodSymbol method ? member.Name
        : method.Name + "(" + Signature(method) + ")" + (method.MethodKind == MethodKind.Conversion ? ":" + method.ReturnType.ToDisplayString(Short) : "");

    private static bool Clashes(ISymbol member, Compilation compilation)
    {
        if (GeneratedMembers.Constants.Contains(member.Name))
            return true;
        return GeneratedMembers.Methods.Contains(member.Name)
            && (member is not IMethodSymbol method || (method.Arity == 0 && GeneratedMembers.IsMethod(method.Name, Signature(method), EnvironmentReader.HasSpans(compilation))));
    }

    /// <summary>The types of the parameters, without namespaces.</summary>
    public static string Signature(IMethodSymbol method) =>
        string.Join(",", method.Parameters.Select(parameter => (parameter.RefKind == RefKind.None ? "" : "out ") + parameter.Type.ToDisplayString(Short)));

    /// <summary>Whether a member is in a file of the user; the analyzers see the generated part as well.</summary>
    public static bool IsWrittenByUser(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(reference => !IsOwnOutput(reference.SyntaxTree.FilePath));

    /// <summary>Whether this generator wrote a file.</summary>
    public static bool IsOwnOutput(string path) => path.IndexOf(typeof(QuantizerGenerator).FullName!, StringComparison.Ordinal) >= 0;
}
