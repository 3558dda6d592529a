using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Generator.Pipelines;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// The uses of an array or a span that do not change its elements; only those that are listed here count. Even a <c>ReadOnlySpan</c> is followed, because
/// <c>MemoryMarshal</c> and <c>Unsafe</c> can write through one.
/// </summary>
internal sealed class ElementUses
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    private ElementUses()
    {
    }

    public static bool AreRead(IOperation use) => new ElementUses().Reads(use);

    private bool Reads(IOperation use) => use.Parent switch
    {
        IParenthesizedOperation parenthesized => Reads(parenthesized),
        IConversionOperation { Parent: IForEachLoopOperation loop } => ReadsLoop(loop),
        IForEachLoopOperation loop => ReadsLoop(loop),
        IConversionOperation conversion => SequenceTypes.ElementOf(conversion.Type) is not null && Reads(conversion),
        IArrayElementReferenceOperation element => element.ArrayReference == use && ReadsElement(element),
        IPropertyReferenceOperation property => property.Instance == use && ReadsProperty(property),
        IImplicitIndexerReferenceOperation element => element.Instance == use && ReadsElement(element),
        IInvocationOperation invocation => invocation.Instance == use && ReadsInstance(invocation, use.Type),
        IArgumentOperation { Parameter.RefKind: RefKind.None, Parent: IInvocationOperation invocation } => ReadsArgument(use, invocation),
        ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Target == use
            || (assignment.Target is ILocalReferenceOperation { Local: var local } && ReadsLocal(local, use)),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => ReadsLocal(local, use),
        INameOfOperation => true,
        { } parent => ListOperations.IsSpread(parent),
        null => false,
    };

    private static bool ReadsLoop(IForEachLoopOperation loop) => loop.Locals.All(local => !local.IsRef);

    /// <summary>Whether the use of an element, or of a part by a range, only reads it.</summary>
    private bool ReadsElement(IOperation element)
    {
        if (Uses.AsAssigned(element) is not null)
            return false;
        // A part of an array is a copy.
        return SequenceTypes.IsSpan(element.Type, "Span") || SequenceTypes.IsReadOnlySpan(element.Type) ? Reads(element) : VariableUses.IsRead(element);
    }

    private bool ReadsProperty(IPropertyReferenceOperation property) => property.Property switch
    {
        { IsIndexer: true } indexer => IsOf(indexer, property.Instance!.Type) && ReadsElement(property),
        { Name: "Length" or "LongLength" or "Rank" or "IsEmpty" or "IsDefault" or "IsDefaultOrEmpty" } own =>
            own.ContainingType.SpecialType == SpecialType.System_Array || IsOf(own, property.Instance!.Type),
        _ => false,
    };

    private bool ReadsInstance(IInvocationOperation invocation, ITypeSymbol? type) => IsOf(invocation.TargetMethod, type)
        && (SequenceTypes.IsReadOnlySpan(type)
            ? ReadsResult(invocation)
            : SequenceTypes.IsSpan(type, "Span") && invocation.TargetMethod.Name is ("ToArray" or "CopyTo" or "TryCopyTo"));

    /// <summary>
    /// Methods of quantizers, of pipelines and of .NET, outside of <c>System.Runtime</c>, do not write to a <c>ReadOnlySpan</c>. A delegate may do anything.
    /// </summary>
    private bool ReadsArgument(IOperation use, IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (Uses.IsAsSpan(method))
            return ReadsResult(invocation);
        if (!SequenceTypes.IsReadOnlySpan(use.Type) || method.MethodKind == MethodKind.DelegateInvoke)
            return false;
        return (IsOfFramework(method) || (IsGenerated(method.ContainingType) && !TypeReader.IsWrittenByUser(method))) && ReadsResult(invocation);
    }

    private static bool IsGenerated(INamedTypeSymbol type) => QuantizerReader.IsQuantizer(type) || PipelineKind.Find(type) is not null;

    private bool ReadsResult(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.ReturnsByRef || invocation.TargetMethod.ReturnsByRefReadonly)
            return ReadsElement(invocation);
        return !invocation.Type!.IsRefLikeType || Reads(invocation);
    }

    private bool ReadsLocal(ILocalSymbol local, IOperation use) =>
        SequenceTypes.IsReadOnlySpan(local.Type) && !local.IsRef && (!_seen.Add(local) || BodyFacts.Of(use).UsesOf(local).All(Reads));

    private static bool IsOf(ISymbol member, ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, type?.OriginalDefinition);

    private static bool IsOfFramework(IMethodSymbol method)
    {
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return false;
        INamespaceSymbol? space = method.ContainingNamespace, second = null;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            (space, second) = (space.ContainingNamespace, space);
        return space is { Name: "System" } && second is not { Name: "Runtime" };
    }
}
