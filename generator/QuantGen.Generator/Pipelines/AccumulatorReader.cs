using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Members;
using QuantGen.Core.Pipelines;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator.Pipelines;

/// <summary>Type and [Accumulator] → <see cref="AccumulatorDeclaration"/>.</summary>
internal static class AccumulatorReader
{
    public const string MetadataName = "QuantGen.AccumulatorAttribute";

    /// <summary>The attribute of a type; null if it has none.</summary>
    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { Name: nameof(AccumulatorAttribute), ContainingNamespace: { Name: "QuantGen", ContainingNamespace.IsGlobalNamespace: true } });

    /// <summary>Null while the declaration is being typed: the compiler reports what is missing, and nothing can be generated.</summary>
    public static AccumulatorDeclaration? Read(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || Unfinished.IsUnfinished(type, compilation))
            return null;
        TargetEnvironment environment = EnvironmentReader.Read(compilation, cancellation);
        bool isWhole = attribute.AttributeConstructor is not null;
        OperandSpec input = OperandOf(0), weight = OperandOf(1);
        var spec = new AccumulatorSpec { Input = input, Weight = weight };
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            // An argument that is written twice, which is an error (CS0643), has no value.
            bool isOnce = attribute.NamedArguments.Count(other => other.Key == argument.Key) == 1;
            AccumulatorSpec? read = !isOnce ? null : (argument.Key, argument.Value) switch
            {
                (nameof(AccumulatorAttribute.Terms), { Kind: TypedConstantKind.Primitive, Value: int terms }) => spec with { Terms = terms },
                (nameof(AccumulatorAttribute.Bits), { Kind: TypedConstantKind.Primitive, Value: int bits }) => spec with { Bits = bits },
                (nameof(AccumulatorAttribute.Overflow), { Kind: TypedConstantKind.Enum, Value: int mode }) => spec with { Overflow = (Overflow)mode },
                (nameof(AccumulatorAttribute.Bias), { IsNull: true }) => spec,
                (nameof(AccumulatorAttribute.Bias), { Kind: TypedConstantKind.Type, Value: ITypeSymbol bias }) when bias.TypeKind != TypeKind.Error => spec with { Bias = Operand(bias) },
                _ => null,
            };
            isWhole &= read is not null;
            spec = read ?? spec;
        }

        DeclarationFacts facts = TypeReader.Facts(type, compilation, cancellation) with { Clashes = new(Clashes(type)), InterfaceReal = null, InterfaceCode = null };
        return new AccumulatorDeclaration(TypeReader.Shape(type), facts, spec) { IsWhole = isWhole, OtherAttribute = Families.Find(type) is { } other ? Families.Of(other)!.Attribute : null };

        OperandSpec OperandOf(int place)
        {
            ITypeSymbol? named = attribute.ConstructorArguments.Length > place && attribute.ConstructorArguments[place] is { Kind: TypedConstantKind.Type, Value: ITypeSymbol symbol } ? symbol : null;
            isWhole &= named is not null && named.TypeKind != TypeKind.Error;
            return named is null ? new("", null, IsQuantizer: true) : Operand(named);
        }

        OperandSpec Operand(ITypeSymbol operand) => operand is INamedTypeSymbol named
            ? new(operand.Name, QuantizerReader.Read(named, compilation, environment), QuantizerReader.IsQuantizer(named) || operand.TypeKind == TypeKind.Error)
            : new(operand.ToDisplayString(), null, IsQuantizer: false);
    }

    private static IEnumerable<string> Clashes(INamedTypeSymbol type) =>
        new[] { type.Name }.Concat(type.GetMembers().Where(TypeReader.IsWrittenByUser).Select(member => member.Name)).Where(AccumulatorMembers.Names.Contains);
}
