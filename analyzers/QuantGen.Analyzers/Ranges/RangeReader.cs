using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>
/// IOperation → Interval: every value that the expression may have when it runs. One reader serves one query. It ignores
/// conditions, so both branches count. An unknown expression may have every value of its type.
/// </summary>
internal sealed class RangeReader(RangeSources sources)
{
    /// <summary>The depth from which on expressions count as unknown, so that no program overflows the stack of the compiler.</summary>
    private const int MostDepth = 100;

    private readonly Dictionary<ISymbol, Interval> _variables = new(SymbolEqualityComparer.Default);

    private int _depth;

    public RangeSources Sources => sources;

    public Interval Read(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && NumberTypes.OfConstant(constant) is { } point)
            return point;
        if (_depth >= MostDepth)
            return NumberTypes.Values(operation.Type);
        _depth++;
        Interval interval = ReadOperation(operation);
        _depth--;
        return interval;
    }

    /// <summary>The value of a variable, read once. One that depends on itself is unknown.</summary>
    public Interval ReadVariable(ISymbol variable, ITypeSymbol type, Func<Interval> read)
    {
        if (_variables.TryGetValue(variable, out Interval known))
            return known;
        _variables[variable] = NumberTypes.Values(type);
        return _variables[variable] = read();
    }

    private Interval ReadOperation(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConversionOperation conversion => ReadConversion(conversion),
        IUnaryOperation { OperatorMethod: null, IsLifted: false } unary when NumberTypes.Of(unary.Type) is { } type => ReadUnary(unary, type),
        IBinaryOperation { OperatorMethod: null, IsLifted: false } binary when NumberTypes.Of(binary.Type) is { } type => ReadBinary(binary, type),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => conditional.Condition.ConstantValue is { HasValue: true, Value: bool holds }
            ? Read(holds ? conditional.WhenTrue : otherwise)
            : Read(conditional.WhenTrue).Union(Read(otherwise)),
        ISwitchExpressionOperation choice => Interval.Union(choice.Arms.Select(arm => Read(arm.Value))),
        IThrowOperation => Interval.Empty,
        ISimpleAssignmentOperation { IsRef: false } assignment => Read(assignment.Value),
        ILocalReferenceOperation local => ReadLocal(local),
        IParameterReferenceOperation parameter when sources.IsAsGiven(parameter) => Stated(parameter.Parameter, parameter.Type),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation property => ReadProperty(property),
        IArrayElementReferenceOperation element => ReadElement(element, element.ArrayReference),
        IInvocationOperation invocation => FunctionReader.Read(this, invocation) ?? QuantizerReads.Read(this, invocation) ?? PipelineReads.Read(this, invocation) ?? NumberTypes.Values(invocation.Type),
        _ => NumberTypes.Values(operation.Type),
    };

    private Interval ReadConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is not null)
            return QuantizerReads.ReadConversion(this, conversion) ?? NumberTypes.Values(conversion.Type);
        if (conversion.Operand is IThrowOperation)
            return Interval.Empty;
        return NumberTypes.Of(Underlying(conversion.Type)) is { } to && NumberTypes.Of(Underlying(conversion.Operand.Type)) is { } from
            ? ConversionRanges.Convert(conversion.Operand.Type!.TypeKind == TypeKind.Enum ? from.Values : Read(conversion.Operand), from, to, conversion.IsChecked)
            : NumberTypes.Values(conversion.Type);
    }

    private Interval ReadUnary(IUnaryOperation unary, NumberType type) => unary.OperatorKind switch
    {
        UnaryOperatorKind.Plus => Read(unary.Operand),
        UnaryOperatorKind.Minus when type.IsInteger => IntegerRanges.Negate(Read(unary.Operand), type, unary.IsChecked),
        UnaryOperatorKind.Minus => -Read(unary.Operand),
        UnaryOperatorKind.BitwiseNegation when type.IsInteger => BitRanges.Not(Read(unary.Operand), type),
        _ => type.Values,
    };

    private Interval ReadBinary(IBinaryOperation binary, NumberType type)
    {
        Interval left = Read(binary.LeftOperand), right = Read(binary.RightOperand);
        if (type.Format is { } format)
        {
            return binary.OperatorKind switch
            {
                BinaryOperatorKind.Add => FloatRanges.Add(left, right, format),
                BinaryOperatorKind.Subtract => FloatRanges.Subtract(left, right, format),
                BinaryOperatorKind.Multiply => FloatRanges.Multiply(left, right, format),
                BinaryOperatorKind.Divide => FloatRanges.Divide(left, right, format),
                BinaryOperatorKind.Remainder => FloatRanges.Remainder(left, right),
                _ => type.Values,
            };
        }

        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => IntegerRanges.Add(left, right, type, binary.IsChecked),
            BinaryOperatorKind.Subtract => IntegerRanges.Subtract(left, right, type, binary.IsChecked),
            BinaryOperatorKind.Multiply => IntegerRanges.Multiply(left, right, type, binary.IsChecked),
            BinaryOperatorKind.Divide => IntegerRanges.Divide(left, right, type),
            BinaryOperatorKind.Remainder => IntegerRanges.Remainder(left, right),
            BinaryOperatorKind.LeftShift => BitRanges.ShiftLeft(left, right, type),
            BinaryOperatorKind.RightShift => BitRanges.ShiftRight(left, right, type),
            BinaryOperatorKind.UnsignedRightShift => BitRanges.ShiftRightUnsigned(left, right, type),
            BinaryOperatorKind.And => BitRanges.And(left, right),
            BinaryOperatorKind.Or => BitRanges.Or(left, right),
            BinaryOperatorKind.ExclusiveOr => BitRanges.ExclusiveOr(left, right),
            _ => type.Values,
        };
    }

    private Interval ReadLocal(ILocalReferenceOperation reference)
    {
        BodyFacts facts = BodyFacts.Of(reference);
        if (facts.ValueOf(reference.Local) is { } value)
            return ReadVariable(reference.Local, reference.Local.Type, () => Read(value));
        if (facts.CollectionOf(reference.Local) is { Parent: IForEachLoopOperation loop } && LoopElements.Read(this, loop, reference.Local) is { } elements)
            return elements;
        return NumberTypes.Values(reference.Type);
    }

    private Interval ReadField(IFieldReferenceOperation reference)
    {
        if (StatedRange.Of(reference.Field) is { } stated)
            return Within(stated, reference.Type);
        return sources.InitializerOf(reference.Field) is { } value ? ReadVariable(reference.Field, reference.Field.Type, () => Read(value)) : NumberTypes.Values(reference.Type);
    }

    private Interval ReadProperty(IPropertyReferenceOperation reference)
    {
        if (StatedRange.Of(reference.Property) is { } stated)
            return Within(stated, reference.Type);
        if (QuantizerReads.ReadCode(this, reference) is { } code)
            return code;
        if (reference is { Property: { Name: "Length", Parameters.IsEmpty: true }, Instance: { } sequence } && ElementReader.Length(sequence, this) is { } length)
            return length;
        return reference is { Property.IsIndexer: true, Instance: { } instance } ? ReadElement(reference, instance) : NumberTypes.Values(reference.Type);
    }

    private Interval ReadElement(IOperation element, IOperation sequence)
    {
        if (ElementReader.Text(sequence) is { Length: > 0 } text && element.Type?.SpecialType == SpecialType.System_Char)
            return Interval.Between(text.Min(), text.Max());
        return ElementReader.Elements(sequence, sources) is { } elements ? Interval.Union(elements.Select(Read)) : BufferReads.Read(sequence, sources) ?? NumberTypes.Values(element.Type);
    }

    private static Interval Stated(ISymbol symbol, ITypeSymbol? type) => StatedRange.Of(symbol) is { } stated ? Within(stated, type) : NumberTypes.Values(type);

    /// <summary>A range that is stated for a type that is not a number does not determine values.</summary>
    private static Interval Within(Interval stated, ITypeSymbol? type) => NumberTypes.Of(type) is { } number ? stated.Intersect(number.Values) : Interval.Unknown;

    private static ITypeSymbol? Underlying(ITypeSymbol? type) => type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type;
}
