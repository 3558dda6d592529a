using System;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Tests.Support;

/// <summary>A declaration as a user writes it: arguments in any order, which the parser of <c>Format</c> does not take.</summary>
internal static class Declared
{
    /// <summary><c>Quantizer(Function = Tanh, Bits = 4)</c>.</summary>
    public static UniformSpec Spec(string declaration) => declaration["Quantizer(".Length..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(argument => argument.Split(" = "))
        .Aggregate(new UniformSpec(), (spec, sides) => UniformSpec.Arguments.Find(sides[0])?.Parse(spec, sides[1]) ?? throw new ArgumentException("Not an argument: " + sides[0], nameof(declaration)));
}
