using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The functions of <c>Math</c>, <c>MathF</c>, <c>float</c> and <c>double</c>, and the numbers of <c>Random</c>.</summary>
internal static class FunctionReader
{
    /// <summary>The values of a call; null if the method is not known.</summary>
    public static Interval? Read(RangeReader reader, IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (NumberTypes.Of(method.ReturnType) is not { } type)
            return null;
        if (!method.IsStatic)
            return IsOfRandom(method) && RandomSource.IsPlain(invocation.Instance, reader.Sources) ? Random(method) : null;
        // The project may declare a class of the same name.
        if (!IsMathematical(method.ContainingType) || !method.DeclaringSyntaxReferences.IsEmpty)
            return null;
        Interval[] arguments = [.. invocation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => reader.Read(argument.Value))];
        return (method.Name, arguments.Length) switch
        {
            ("Abs", 1) => Fit(FunctionRanges.Abs(arguments[0]), type),
            ("Min", 2) => FunctionRanges.Min(arguments[0], arguments[1]),
            ("Max", 2) => FunctionRanges.Max(arguments[0], arguments[1]),
            ("Clamp", 3) => FunctionRanges.Clamp(arguments[0], arguments[1], arguments[2]),
            ("Floor", 1) => FunctionRanges.RoundToInteger(arguments[0], Rounding.Floor),
            ("Ceiling", 1) => FunctionRanges.RoundToInteger(arguments[0], Rounding.Ceiling),
            ("Truncate", 1) => FunctionRanges.RoundToInteger(arguments[0], Rounding.Truncate),
            ("Round", 1) => FunctionRanges.RoundToInteger(arguments[0], Rounding.HalfToEven),
            ("Round", 2) when method.Parameters[1].Type is { Name: "MidpointRounding" } => Round(arguments[0], invocation.Arguments.First(argument => argument.Parameter!.Ordinal == 1).Value.ConstantValue),
            (_, 1) when type.Format is { } format => Transcendental(method.Name, arguments[0], format),
            _ => null,
        };
    }

    private static Interval? Transcendental(string name, Interval value, BinaryFormat format) => name switch
    {
        "Sqrt" => TranscendentalRanges.Sqrt(value, format),
        "Exp" => TranscendentalRanges.Exp(value, format),
        "Tanh" => TranscendentalRanges.Tanh(value, format),
        "Sin" => TranscendentalRanges.Sin(value, format),
        "Cos" => TranscendentalRanges.Cos(value, format),
        _ => null,
    };

    /// <summary>Math.Abs of the least integer throws.</summary>
    private static Interval Fit(Interval value, NumberType type) => type.IsInteger ? IntegerRanges.Fit(value, type, isChecked: true) : value;

    /// <summary>Uses the numeric values of <c>MidpointRounding</c>, because newer frameworks have more of them.</summary>
    private static Interval Round(Interval value, Optional<object?> mode) => mode.Value switch
    {
        0 => FunctionRanges.RoundToInteger(value, Rounding.HalfToEven),
        1 => FunctionRanges.RoundToInteger(value, Rounding.HalfAwayFromZero),
        2 => FunctionRanges.RoundToInteger(value, Rounding.Truncate),
        3 => FunctionRanges.RoundToInteger(value, Rounding.Floor),
        4 => FunctionRanges.RoundToInteger(value, Rounding.Ceiling),
        _ => FunctionRanges.RoundToNeighbour(value),
    };

    /// <summary>The range of the floats and doubles of <c>Random</c>: at least 0 and below 1.</summary>
    private static Interval? Random(IMethodSymbol method) => (method.Name, method.Parameters.Length) switch
    {
        ("NextSingle", 0) => BelowOne(BinaryFormat.Single),
        ("NextDouble", 0) => BelowOne(BinaryFormat.Double),
        _ => null,
    };

    private static Interval BelowOne(BinaryFormat format) => Interval.Between(0, format.Below(1)!.Value);

    private static bool IsMathematical(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        || type is { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsOfRandom(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty && RandomSource.IsRandom(method.ContainingType);
}
