using System;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>A <c>ulong</c> as the argument of the methods for other types, as C#.</summary>
internal static class UnsignedText
{
    /// <summary>The nearest double, ties to even. The halved number keeps a sticky bit for the bits below. A direct cast is avoided because some runtimes round a <c>ulong</c> twice.</summary>
    public const string ToDouble = "value > long.MaxValue ? (long)((value >> 1) | (value & 1)) * 2.0 : (double)(long)value";

    /// <summary>The code of <c>value</c>.</summary>
    public static string Quantize(UnsignedMethod form) => form switch
    {
        UnsignedMethod.Clamped => "Quantize(value > long.MaxValue ? long.MaxValue : (long)value)",
        UnsignedMethod.LowBits => "Quantize(value > long.MaxValue ? (long)((value & 0x3FFFFFFFFFFFFFFF) | 0x4000000000000000) : (long)value)",
        UnsignedMethod.RoundedToOdd => "value > long.MaxValue ? Quantize((long)((value >> 11) | ((value & 2047) == 0 ? 0UL : 1UL)) * 2048.0) : Quantize((long)value)",
        UnsignedMethod.NearestDouble => "Quantize(" + ToDouble + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a form."),
    };
}
