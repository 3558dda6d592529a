using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Members;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The results of quantizers: codes, and the values of codes.</summary>
internal static class QuantizerReads
{
    /// <summary>The values of a call of a quantizer's method; null for any other call.</summary>
    public static Interval? Read(RangeReader reader, IInvocationOperation invocation)
    {
        if (invocation is not { TargetMethod: { IsStatic: true } method, Arguments.Length: 1 } || reader.Sources.Quantizers.Find(method.ContainingType) is not { } quantizer)
            return null;
        if (QuantizerMethods.MemberOf(method) is not { Argument: MemberArgument.Value or MemberArgument.Code } member)
            return null;
        IOperation argument = invocation.Arguments[0].Value;
        // The user may have an overload that takes a text.
        if (NumberTypes.Of(argument.Type) is null && !SymbolEqualityComparer.Default.Equals(argument.Type, quantizer.Type))
            return null;
        Interval codes = member.Argument == MemberArgument.Value ? GridRanges.Quantize(quantizer.Grid, reader.Read(argument)) : Codes(reader, quantizer, argument);
        return member.Result switch
        {
            TypeNames.CodeName => quantizer.IsTypedCode ? null : codes,
            TypeNames.RealName => GridRanges.Dequantize(quantizer.Grid, codes),
            "double" => GridRanges.DequantizeToDouble(quantizer.Grid, codes),
            _ => null,
        };
    }

    /// <summary>The value of a typed code that is cast to a float or a double; null for any other conversion.</summary>
    public static Interval? ReadConversion(RangeReader reader, IConversionOperation conversion)
    {
        if (reader.Sources.Quantizers.Find(conversion.Operand.Type) is not { IsTypedCode: true } quantizer)
            return null;
        Interval codes = Codes(reader, quantizer, conversion.Operand);
        return conversion.Type?.SpecialType switch
        {
            SpecialType.System_Single => GridRanges.Dequantize(quantizer.Grid, codes),
            SpecialType.System_Double => GridRanges.DequantizeToDouble(quantizer.Grid, codes),
            _ => null,
        };
    }

    /// <summary>The values of the property <c>Code</c> of a typed code; null for any other property.</summary>
    public static Interval? ReadCode(RangeReader reader, IPropertyReferenceOperation property) =>
        property is { Property.Name: TypedCodeMembers.Code, Instance: { } instance } && reader.Sources.Quantizers.Find(instance.Type) is { IsTypedCode: true } quantizer
            ? Codes(reader, quantizer, instance)
            : null;

    /// <summary>The possible codes of an expression, plain or typed. If nothing else is known, they are all codes of the quantizer.</summary>
    private static Interval Codes(RangeReader reader, Quantizer quantizer, IOperation operation)
    {
        Interval all = GridRanges.Codes(quantizer.Grid);
        if (NumberTypes.Of(operation.Type) is { } type)
            return reader.Read(operation) is var known && known.IsBounded && known != type.Values ? known : all;
        return TypedCodes(reader, quantizer, operation).Intersect(all);
    }

    private static Interval TypedCodes(RangeReader reader, Quantizer quantizer, IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: var method, Arguments.Length: 1 } call when SymbolEqualityComparer.Default.Equals(method.ContainingType, quantizer.Type):
                if (QuantizerMethods.IsFromCode(method))
                    return Codes(reader, quantizer, call.Arguments[0].Value);
                if (QuantizerMethods.GivesCode(method))
                    return GridRanges.Quantize(quantizer.Grid, reader.Read(call.Arguments[0].Value));
                break;
            case IConversionOperation { OperatorMethod: not null } conversion when NumberTypes.Of(conversion.Operand.Type) is not null:
                return GridRanges.Quantize(quantizer.Grid, reader.Read(conversion.Operand));
            case ILocalReferenceOperation local when BodyFacts.Of(local).ValueOf(local.Local) is { } value:
                return reader.ReadVariable(local.Local, local.Local.Type, () => TypedCodes(reader, quantizer, value));
            case IDefaultValueOperation:
                return Interval.Of(0);
        }

        return Named(operation, reader.Sources) is { } symbol && StatedRange.Of(symbol) is { } stated ? GridRanges.Quantize(quantizer.Grid.Output, stated) : GridRanges.Codes(quantizer.Grid);
    }

    private static ISymbol? Named(IOperation operation, RangeSources sources) => operation switch
    {
        IParameterReferenceOperation parameter when sources.IsAsGiven(parameter) => parameter.Parameter,
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}
