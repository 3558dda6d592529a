using Microsoft.CodeAnalysis;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>ITypeSymbol → <see cref="NumberType"/>.</summary>
internal static class NumberTypes
{
    /// <summary>Null for types that are not analysed: decimals, halves, integers of pointer size, and types that are not numbers.</summary>
    public static NumberType? Of(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_SByte => NumberType.SByte,
        SpecialType.System_Byte => NumberType.Byte,
        SpecialType.System_Int16 => NumberType.Int16,
        SpecialType.System_UInt16 or SpecialType.System_Char => NumberType.UInt16,
        SpecialType.System_Int32 => NumberType.Int32,
        SpecialType.System_UInt32 => NumberType.UInt32,
        SpecialType.System_Int64 => NumberType.Int64,
        SpecialType.System_UInt64 => NumberType.UInt64,
        SpecialType.System_Single => NumberType.Single,
        SpecialType.System_Double => NumberType.Double,
        _ => null,
    };

    /// <summary>Whether generated methods take values of the type; an overload for another type is the user's.</summary>
    public static bool IsOfMembers(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>The possible values of a variable of the type if nothing else is known.</summary>
    public static Interval Values(ITypeSymbol? type) => Of(type)?.Values ?? Interval.Unknown;

    /// <summary>The interval of a constant; null if its type is not analysed.</summary>
    public static Interval? OfConstant(object? constant) => constant switch
    {
        float value => Interval.OfDouble(value),
        double value => Interval.OfDouble(value),
        sbyte value => Interval.Of(value),
        byte value => Interval.Of(value),
        short value => Interval.Of(value),
        ushort value => Interval.Of(value),
        int value => Interval.Of(value),
        uint value => Interval.Of(value),
        long value => Interval.Of(value),
        ulong value => Interval.Of(new Core.Numbers.Dyadic(value, 0)),
        char value => Interval.Of(value),
        _ => null,
    };
}
