using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;

namespace QuantGen.Analyzers.CallSites;

/// <summary>What a method of a quantizer takes.</summary>
internal enum MethodKind
{
    /// <summary>Nothing that a rule looks at.</summary>
    Other,

    /// <summary>A value.</summary>
    OfValue,

    /// <summary>A value that may be outside, as far as the program knows.</summary>
    OfTriedValue,

    /// <summary>A code.</summary>
    OfCode,

    /// <summary>A span of values, and a destination.</summary>
    OfValues,

    /// <summary>A span of codes, and a destination.</summary>
    OfCodes,

    /// <summary>A span of packed codes, and a destination.</summary>
    OfBytes,
}

/// <summary>The methods of quantizers, by name and number of parameters. Methods that also take a factor on the scale are others.</summary>
internal static class QuantizerMethods
{
    public static bool IsName(string name) => name is "Quantize" or "FakeQuantize" or "TryQuantize" or "Dequantize" or "DequantizeToDouble" or "FromCode"
        or "QuantizeBlock" or "FakeQuantizeBlock" or "DequantizeBlock" or "Pack" or "Unpack";

    public static MethodKind KindOf(IMethodSymbol method) => (method.Name, method.Parameters.Length) switch
    {
        ("Quantize" or "FakeQuantize", 1) => NumberTypes.Of(method.Parameters[0].Type) is not null ? MethodKind.OfValue : MethodKind.Other,
        ("TryQuantize", 2) => NumberTypes.Of(method.Parameters[0].Type) is not null ? MethodKind.OfTriedValue : MethodKind.Other,
        ("Dequantize" or "DequantizeToDouble" or "FromCode", 1) => MethodKind.OfCode,
        (_, 2) when !Uses.IsReadOnlySpan(method.Parameters[0].Type) || !Uses.IsSpan(method.Parameters[1].Type, "Span") => MethodKind.Other,
        ("Quantize" or "FakeQuantize" or "QuantizeBlock" or "FakeQuantizeBlock", 2) => MethodKind.OfValues,
        ("Dequantize" or "DequantizeBlock" or "Pack", 2) => MethodKind.OfCodes,
        ("Unpack", 2) => MethodKind.OfBytes,
        _ => MethodKind.Other,
    };

    /// <summary>The first parameter's argument, in whichever order they are written.</summary>
    public static IOperation Source(IInvocationOperation invocation) => Argument(invocation, 0);

    /// <summary>The second parameter's argument.</summary>
    public static IOperation Destination(IInvocationOperation invocation) => Argument(invocation, 1);

    private static IOperation Argument(IInvocationOperation invocation, int ordinal) =>
        invocation.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;
}
