using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Declaration;
using QuantGen.Core.Members;

namespace QuantGen.Analyzers.Serialization;

/// <summary>
/// Finds the typed codes of this compilation that System.Text.Json's source generator reaches from one type: by elements, values of dictionaries,
/// type arguments, public properties, and fields if these are written. It stops at types for which the user has a converter.
/// </summary>
internal sealed class ReachableTypedCodes(Compilation compilation, QuantizerCache quantizers, JsonContextOptions options)
{
    /// <summary>A limit, because generic types may expand without end; the source generator gives up too.</summary>
    private const int MostTypes = 1000;

    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private readonly Queue<(ITypeSymbol Type, ISymbol? Holder)> _open = new();

    /// <summary>Each typed code once, with the member that holds it; null for the type itself and its elements.</summary>
    public IEnumerable<(INamedTypeSymbol Code, ISymbol? Holder)> From(ITypeSymbol root)
    {
        Add(root, null);
        while (_open.Count > 0)
        {
            (ITypeSymbol type, ISymbol? holder) = _open.Dequeue();
            if (type is IArrayTypeSymbol array)
            {
                Add(array.ElementType, holder);
            }
            else if (type is INamedTypeSymbol named && !JsonAttributes.HasConverter(named))
            {
                if (IsLost(named))
                    yield return (named, holder);
                else
                    Look(named, holder);
            }
        }
    }

    /// <summary>Whether the source generator loses the type. It sees all members of a typed code of another assembly, and a faulty one is not generated.</summary>
    private bool IsLost(INamedTypeSymbol type) => IsOfThisAssembly(type) && quantizers.Find(type) is { IsTypedCode: true }
        && type.GetTypeMembers(TypedCodeMembers.JsonConverter).Any(JsonAttributes.IsGenerated);

    private void Look(INamedTypeSymbol type, ISymbol? holder)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
            || type.SpecialType is SpecialType.System_Object or SpecialType.System_String)
            return;
        INamedTypeSymbol[] sequences = [.. type.AllInterfaces.Append(type).Where(item => item.TypeArguments.Length is 1 or 2 && IsSequence(item))];
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || sequences.Length > 0 || IsMemory(type))
        {
            // For a dictionary only the values count, because keys are refused with an exception.
            INamedTypeSymbol[] dictionaries = [.. sequences.Where(item => item.TypeArguments.Length == 2)];
            foreach (INamedTypeSymbol item in dictionaries.Length > 0 ? dictionaries : sequences.Length > 0 ? sequences : [type])
                Add(item.TypeArguments.Last(), holder);
            return;
        }

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (JsonAttributes.Is(attribute, "JsonDerivedTypeAttribute") && attribute.ConstructorArguments.FirstOrDefault().Value is ITypeSymbol derived)
                Add(derived, holder);
        }

        // A member of a derived type hides that of its base type.
        var names = new HashSet<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            AddMembers(current, names);
        foreach (INamedTypeSymbol item in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty)
            AddMembers(item, names);
    }

    private void AddMembers(INamedTypeSymbol type, HashSet<string> names)
    {
        if (!MayLeadHere(type))
            return;
        if (type.IsTupleType)
        {
            foreach (IFieldSymbol element in options.IncludesFields ? type.TupleElements : ImmutableArray<IFieldSymbol>.Empty)
                Add(element.Type, element);
            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not (IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol) || member.IsStatic || member.IsImplicitlyDeclared || IsGenerated(member))
                continue;
            bool isIncluded = JsonAttributes.IsIncluded(member);
            bool isPublic = member.DeclaredAccessibility == Accessibility.Public && (member is not IPropertySymbol { GetMethod: { } get } || get.DeclaredAccessibility == Accessibility.Public);
            bool isWritten = isIncluded || (isPublic && (member is IPropertySymbol || options.IncludesFields));
            if (isWritten && names.Add(member.Name) && !JsonAttributes.IsIgnored(member) && !JsonAttributes.HasConverter(member))
                Add((member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type, member);
        }
    }

    private void Add(ITypeSymbol type, ISymbol? holder)
    {
        if (_seen.Count < MostTypes && !options.Converted.Contains(type, SymbolEqualityComparer.Default) && _seen.Add(type))
            _open.Enqueue((type, holder));
    }

    /// <summary>A type of another assembly can reach a type of this one only by a type argument.</summary>
    private bool MayLeadHere(INamedTypeSymbol type) => IsOfThisAssembly(type) || ArgumentsOf(type).Any(LeadsHere);

    private bool LeadsHere(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => LeadsHere(array.ElementType),
        INamedTypeSymbol named => MayLeadHere(named),
        _ => false,
    };

    private static IEnumerable<ITypeSymbol> ArgumentsOf(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? type.TypeArguments.Concat(ArgumentsOf(container)) : type.TypeArguments;

    private bool IsOfThisAssembly(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private static bool IsSequence(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
        && type.Name is "IEnumerable" or "IAsyncEnumerable" or "IDictionary" or "IReadOnlyDictionary";

    private static bool IsMemory(INamedTypeSymbol type) =>
        type is { Name: "Memory" or "ReadOnlyMemory", TypeArguments.Length: 1 } && type.ContainingNamespace.ToDisplayString() == "System";

    /// <summary>The output of other source generators is not visible either, so it is not lost by this rule's cause.</summary>
    private static bool IsGenerated(ISymbol member) => !member.DeclaringSyntaxReferences.IsEmpty
        && member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));
}
