using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// The initial value of a <c>static readonly</c> field, if it never has another value: no other initializer of its type writes it, and
/// no code that runs before its own initializer could read it.
/// </summary>
internal sealed class StaticFields(Compilation compilation, QuantizerCache quantizers)
{
    /// <summary>The value of the initializer; null if the field may have another value.</summary>
    public IOperation? InitializerOf(IFieldSymbol field)
    {
        INamedTypeSymbol type = field.ContainingType;
        // An explicit static constructor may assign another value, and a thread-static field has none in other threads.
        if (type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
            || field.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ThreadStaticAttribute" or "ContextStaticAttribute" }))
            return null;
        if (Syntax(field) is not { } own)
            return null;
        foreach (EqualsValueClauseSyntax initializer in Initializers(type))
        {
            if (Model(initializer).GetOperation(initializer) is not { } operation || operation.Descendants().Any(use => IsWrite(use, field)))
                return null;
            // The initializers of one part run in textual order; the order of the parts is not defined.
            if (!IsAfter(initializer, own) && !operation.Descendants().All(step => IsQuiet(step, type, initializer)))
                return null;
        }

        return Written(field);
    }

    /// <summary>The value of the initializer, even if the field may get another value later.</summary>
    public IOperation? Written(IFieldSymbol field) =>
        Syntax(field) is { } own ? (Model(own).GetOperation(own) as IFieldInitializerOperation)?.Value : null;

    private static EqualsValueClauseSyntax? Syntax(IFieldSymbol field) =>
        (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer;

    private static IEnumerable<EqualsValueClauseSyntax> Initializers(INamedTypeSymbol type) =>
        from reference in type.DeclaringSyntaxReferences
        from member in (reference.GetSyntax() as TypeDeclarationSyntax)?.Members ?? []
        where member.Modifiers.Any(SyntaxKind.StaticKeyword)
        from initializer in member switch
        {
            BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => variable.Initializer),
            PropertyDeclarationSyntax property => [property.Initializer],
            _ => [],
        }
        where initializer is not null
        select initializer;

    private static bool IsWrite(IOperation use, IFieldSymbol field) =>
        use is IFieldReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Field, field) && !VariableUses.IsRead(reference);

    /// <summary>Whether an operation of an initializer runs no code of the project, and reads no field that may still be 0.</summary>
    private bool IsQuiet(IOperation step, INamedTypeSymbol type, SyntaxNode initializer) => step switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } => IsForeign(field) || IsBefore(field, type, initializer),
        IFieldReferenceOperation => true,
        IInvocationOperation invocation => invocation.TargetMethod.MethodKind != MethodKind.DelegateInvoke && IsForeign(invocation.TargetMethod),
        IObjectCreationOperation creation => creation.Constructor is { } constructor && IsForeign(constructor),
        IPropertyReferenceOperation property => IsForeign(property.Property),
        IMethodReferenceOperation method => IsForeign(method.Method),
        IConversionOperation conversion => conversion.OperatorMethod is null || IsForeign(conversion.OperatorMethod),
        IUnaryOperation unary => unary.OperatorMethod is null || IsForeign(unary.OperatorMethod),
        IBinaryOperation binary => binary.OperatorMethod is null || IsForeign(binary.OperatorMethod),
        ILiteralOperation or IArgumentOperation or IArrayCreationOperation or IArrayInitializerOperation or IDefaultValueOperation => true,
        IConditionalOperation or IParenthesizedOperation or ITypeOfOperation or INameOfOperation or ITupleOperation => true,
        IAnonymousFunctionOperation or IDelegateCreationOperation or IBlockOperation or IReturnOperation or IParameterReferenceOperation => true,
        IObjectOrCollectionInitializerOperation or ISimpleAssignmentOperation or IInstanceReferenceOperation => true,
        IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringTextOperation => true,
        _ => ListOperations.IsCollectionExpression(step) && (step.Type ?? step.Parent?.Type) is { } list && SequenceTypes.ElementOf(list) is not null,
    };

    /// <summary>A member of another assembly, or a generated one of a quantizer: neither reads fields of the project.</summary>
    private bool IsForeign(ISymbol member) =>
        !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly) || quantizers.Find(member.ContainingType) is not null;

    private static bool IsBefore(IFieldSymbol field, INamedTypeSymbol type, SyntaxNode initializer) =>
        SymbolEqualityComparer.Default.Equals(field.ContainingType, type)
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration && !declaration.Span.Contains(initializer.Span)
        && IsAfter(initializer, declaration);

    /// <summary>Whether the first comes after the second in the same part of the type.</summary>
    private static bool IsAfter(SyntaxNode first, SyntaxNode second) => first.SyntaxTree == second.SyntaxTree && first.SpanStart > second.SpanStart
        && first.FirstAncestorOrSelf<TypeDeclarationSyntax>() == second.FirstAncestorOrSelf<TypeDeclarationSyntax>();

#pragma warning disable RS1030 // The field may be in another file than the analysed code; the operation is kept, so that a field costs one model.
    private SemanticModel Model(SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
}
