using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Collections;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Pipelines;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator.Pipelines;

/// <summary>The arguments of one attribute of a pipeline. Each is asked for once; what the compiler does not know is missing.</summary>
internal sealed class PipelineArguments(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
{
    private readonly TargetEnvironment _environment = EnvironmentReader.Read(compilation, cancellation);

    /// <summary>Whether every argument that was asked for is known, and no other is written.</summary>
    public bool IsWhole => _isWhole && attribute.NamedArguments.All(argument => _known.Contains(argument.Key));

    private readonly HashSet<string> _known = [];
    private bool _isWhole = attribute.AttributeConstructor is not null;

    /// <summary>A type that the constructor takes.</summary>
    public OperandSpec Operand(int place)
    {
        if (attribute.ConstructorArguments.Length > place && attribute.ConstructorArguments[place] is { IsNull: true, Kind: TypedConstantKind.Type })
            return new("null", null, IsQuantizer: false) { IsMissing = true };
        ITypeSymbol? named = attribute.ConstructorArguments.Length > place && attribute.ConstructorArguments[place] is { Kind: TypedConstantKind.Type, Value: ITypeSymbol symbol } ? symbol : null;
        _isWhole &= named is not null && named.TypeKind != TypeKind.Error;
        return named is null ? new("", null, IsQuantizer: true) : OperandOf(named);
    }

    /// <summary>A type that one of the constructors takes; null if another one is called.</summary>
    public OperandSpec? OptionalOperand(int place) => attribute.ConstructorArguments.Length > place ? Operand(place) : null;

    /// <summary>A type that is a named argument; null if it is not written.</summary>
    public OperandSpec? Operand(string name) => Find(name, constant => constant is { Kind: TypedConstantKind.Type, Value: ITypeSymbol { TypeKind: not TypeKind.Error } operand } ? OperandOf(operand) : null);

    public int? Int32(string name) => Value<int>(name);

    // Minus 0 is 0: equal declarations have one text.
    public double? Double(string name) => Value<double>(name) + 0.0;

    public bool? Boolean(string name) => Value<bool>(name);

    /// <summary>A value of an enum.</summary>
    public T? Enum<T>(string name)
        where T : struct => Find<object>(name, constant => constant is { Kind: TypedConstantKind.Enum, Value: int number } ? System.Enum.ToObject(typeof(T), number) : null) is T value ? value : null;

    /// <summary>The elements of an array; null if it is not written, or is null.</summary>
    public EquatableArray<T>? Array<T>(string name)
        where T : struct, IEquatable<T>
    {
        T[]? found = Find(name, constant => constant is { Kind: TypedConstantKind.Array, IsNull: false } && Elements(constant.Values) is { } elements ? elements : null);
        return found is null ? null : new EquatableArray<T>(found);

        static T[]? Elements(ImmutableArray<TypedConstant> values) => values.All(value => value.Value is T) ? [.. values.Select(value => (T)value.Value!)] : null;
    }

    private T? Value<T>(string name)
        where T : struct => Find<object>(name, constant => constant is { Kind: TypedConstantKind.Primitive, Value: T value } ? value : null) is T found ? found : null;

    private T? Find<T>(string name, Func<TypedConstant, T?> read)
        where T : class
    {
        _known.Add(name);
        TypedConstant[] written = [.. attribute.NamedArguments.Where(argument => argument.Key == name).Select(argument => argument.Value)];
        if (written.Length == 0 || (written.Length == 1 && written[0] is { IsNull: true, Kind: not TypedConstantKind.Error }))
            return null;
        // An argument that is written twice, which is an error (CS0643), has no value.
        T? value = written.Length == 1 ? read(written[0]) : null;
        _isWhole &= value is not null;
        return value;
    }

    private OperandSpec OperandOf(ITypeSymbol operand)
    {
        if (operand is not INamedTypeSymbol named)
            return new(operand.ToDisplayString(), null, IsQuantizer: false);
        if (operand.TypeKind == TypeKind.Error)
            return new(operand.Name, null, IsQuantizer: true);
        if (SymbolEqualityComparer.Default.Equals(named, type))
            return new(operand.Name, null, IsQuantizer: false) { IsItself = true, IsCircular = true };
        if (Reaches(named, []))
            return new(operand.Name, null, IsQuantizer: false) { IsCircular = true };
        if (PipelineKind.Find(named) is (RequantizerKind or LookupKind, { ConstructorArguments.Length: 2 } map) && map.ConstructorArguments[1].Value is INamedTypeSymbol result && QuantizerReader.IsQuantizer(result))
            return new(operand.Name, null, IsQuantizer: false) { ResultName = result.Name };
        if (PipelineKind.Find(named) is (AccumulatorKind kind, { } sum))
        {
            var declaration = (AccumulatorDeclaration?)kind.Read(named, sum, compilation, cancellation);
            AccumulatorSpec? spec = declaration is not null && declaration.Lower(_environment) is AccumulatorSource ? declaration.Spec : null;
            return new(operand.Name, null, IsQuantizer: false) { IsAccumulator = true, Sum = spec };
        }

        // In another assembly the attribute has left no trace, and the Format constant states it.
        string? format = QuantizerReader.FormatOf(named);
        return PipelineFormat.ReadAccumulator(format) is { } elsewhere
            ? new(operand.Name, null, IsQuantizer: false) { IsAccumulator = true, Sum = elsewhere }
            : new(named.SpecialType == SpecialType.None ? operand.Name : operand.ToDisplayString(), QuantizerReader.Read(named, compilation, _environment), QuantizerReader.IsQuantizer(named));
    }

    /// <summary>Whether a type names the declared one, directly or through others.</summary>
    private bool Reaches(INamedTypeSymbol from, HashSet<INamedTypeSymbol> seen)
    {
        if (SymbolEqualityComparer.Default.Equals(from, type))
            return true;
        return seen.Add(from) && PipelineKind.Find(from) is (_, { } named)
            && named.ConstructorArguments.Concat(named.NamedArguments.Select(argument => argument.Value))
                .Any(constant => constant is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol next } && Reaches(next, seen));
    }
}
