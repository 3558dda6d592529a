using System;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Tests.Support;

/// <summary>A declaration of any attribute, with arguments in any order.</summary>
internal static class DeclaredStep
{
    /// <summary><c>TernaryQuantizer(Threshold = 0.5, Alpha = Po2)</c>.</summary>
    public static FormatSpec Spec(string declaration)
    {
        string attribute = declaration[..declaration.IndexOf('(', StringComparison.Ordinal)];
        string[][] arguments = [.. declaration[(attribute.Length + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split(" = "))];
        return attribute switch
        {
            "BinaryQuantizer" => Parse(BinarySpec.Arguments, arguments),
            "TernaryQuantizer" => Parse(TernarySpec.Arguments, arguments),
            "PowerOfTwoQuantizer" => Parse(PowerOfTwoSpec.Arguments, arguments),
            "G711Quantizer" => Parse(G711Spec.Arguments, arguments),
            _ => throw new ArgumentException("Not an attribute: " + attribute, nameof(declaration)),
        };
    }

    private static TSpec Parse<TSpec>(ArgumentTable<TSpec> table, string[][] arguments)
        where TSpec : FormatSpec, new() =>
        arguments.Aggregate(new TSpec(), (spec, sides) => table.Find(sides[0])?.Parse(spec, sides[1]) ?? throw new ArgumentException("Not an argument, or not a value: " + string.Join(" = ", sides)));
}
