using System.Collections.Generic;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>Every argument of the attributes for quantizers of another nature than a rounded quotient, with the values that are combined.</summary>
internal static class StepArguments
{
    public static IReadOnlyList<Argument> Binary { get; } = [new ArgumentList<BinarySpec>(BinarySpec.Arguments).FirstIsAbsence("Signed", "true", "false"), .. OfFitted(BinarySpec.Arguments)];

    public static IReadOnlyList<Argument> Ternary { get; } =
    [
        // No float, a float, and one whose square no float holds.
        new ArgumentList<TernarySpec>(TernarySpec.Arguments).Of("Threshold", "0.05", "0.5f", "1E30"), .. OfFitted(TernarySpec.Arguments),
    ];

    public static IReadOnlyList<Argument> PowerOfTwo { get; } = OfPowerOfTwo(new(PowerOfTwoSpec.Arguments));

    public static IReadOnlyList<Argument> G711 { get; } = [new ArgumentList<G711Spec>(G711Spec.Arguments).Enumeration<G711Law>("Law"), .. OfEvery<G711Spec>(new(G711Spec.Arguments))];

    private static Argument[] OfPowerOfTwo(ArgumentList<PowerOfTwoSpec> list) =>
    [
        list.FirstIsAbsence("Bits", "8", "4", "2", "1"),
        list.FirstIsAbsence("Signed", "true", "false"),
        // A power of two, numbers between two of them, one near the largest float.
        list.Of("MaxValue", "1", "0.3", "100", "3E38"),
        // The last is that of the least float.
        list.Of("MinExponent", "-20", "0", "-149"),
        list.FirstIsAbsence("HasZero", "false", "true"),
        list.Enumeration<ExponentRounding>("Rounding"),
        list.FirstIsAbsence("Quadratic", "false", "true"),
        list.Of("Slope", "0.25", "2"),
        list.FirstIsAbsence("Stochastic", "false", "true"),
        .. OfEvery(list),
    ];

    private static Argument[] OfFitted<TSpec>(ArgumentTable<TSpec> table)
        where TSpec : FittedSpec, new()
    {
        var list = new ArgumentList<TSpec>(table);
        return
        [
            list.Of("Scale", "0.1f", "4f"), list.Enumeration<Alpha>("Alpha"), list.Of("MinExponent", "0", "-5"), list.Of("MaxExponent", "0", "7"),
            list.FirstIsAbsence("Stochastic", "false", "true"), list.Of("Temperature", "0.75", "100"), list.FirstIsAbsence("HardSigmoid", "false", "true"),
            .. OfEvery(list),
        ];
    }

    private static Argument[] OfEvery<TSpec>(ArgumentList<TSpec> list)
        where TSpec : FormatSpec, new() => [list.Enumeration<NaNCode>("NaN"), list.Of("Block", "5"), Argument.Type];
}
