using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Random constants: of which nothing is said, those come back exactly from the code that was generated, and no others.</summary>
public class RepresentableConstantTests
{
    private const int ForEach = 120, Seed = 20261121;

    private static readonly string[] PowersOfTwo =
    [
        "Bits = 8, Integer = 0",
        "Bits = 8, Integer = 0, Signed = false",
        "Bits = 6, Integer = 8, ZeroPoint = 5",
        "Bits = 12, Integer = -3, Rounding = QuantGen.Rounding.Floor",
        "Bits = 8, Integer = 3, Overflow = QuantGen.Overflow.Wrap",
        "Bits = 16, Integer = 1, Rounding = QuantGen.Rounding.HalfToOdd, NarrowRange = true",
        "Bits = 8, Integer = 2, Profile = QuantGen.Profile.Xnnpack",
    ];

    private static readonly string[] OtherScales = ["Bits = 8, Scale = 0.1", "Bits = 16, Min = -1, Max = 3", "Bits = 8, Scale = 0.3, ZeroPoint = 100, Signed = false, Profile = QuantGen.Profile.TfLiteReference"];

    [Fact]
    public void Silence_is_an_exact_round_trip_where_the_scale_is_a_power_of_two()
    {
        foreach ((float constant, float back, NumberGrid _, bool reported) in Outcomes(PowersOfTwo))
            Assert.True(reported == (constant != back), FormattableString.Invariant($"{constant:R} becomes {back:R} and is {(reported ? "" : "not ")}reported"));
    }

    /// <summary>With another scale no decimal is on the grid, and what misses it by next to nothing counts as on it.</summary>
    [Fact]
    public void Silence_is_a_round_trip_up_to_a_thousandth_of_a_step_with_other_scales()
    {
        foreach ((float constant, float back, NumberGrid grid, bool reported) in Outcomes(OtherScales))
        {
            Dyadic error = Dyadic.FromDouble(constant) - Dyadic.FromDouble(back), bound = grid.Scale.TimesPowerOfTwo(-ValueFaults.NegligibleBits);
            Assert.True(reported == (error >= bound || -error >= bound), FormattableString.Invariant($"{constant:R} becomes {back:R} and is {(reported ? "" : "not ")}reported"));
        }
    }

    private static List<(float Constant, float Back, NumberGrid Grid, bool Reported)> Outcomes(string[] declarations)
    {
        float[][] constants = [.. declarations.Select((declaration, i) => Constants(GridOf(declaration), new Random(Seed + i)))];
        string source = string.Concat(declarations.Select((declaration, i) => $"[QuantGen.Quantizer({declaration})] public static partial class Q{i} {{ }}\n"))
            + "#pragma warning disable CS1591\npublic static class Use\n{\n"
            + string.Concat(constants.Select((list, i) => string.Concat(list.Select((constant, j) => $"    public static float Q{i}_{j}() => Q{i}.FakeQuantize({Literal(constant)});\n"))))
            + "}\n";
        GeneratorRun run = Harness.Generate(source);
        IReadOnlyList<Diagnostic> diagnostics = Harness.Diagnose(run);
        Assert.All(diagnostics, diagnostic => Assert.Contains(diagnostic.Id, new[] { "QG0201", "QG0301", "QG0305" }));
        int[] lines = [.. diagnostics.Where(diagnostic => diagnostic.Id != "QG0201").Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)];
        using var program = new Emitted(run.Output);
        Type use = program.Assembly.GetType("Use")!;
        var outcomes = new List<(float, float, NumberGrid, bool)>();
        int line = declarations.Length + 3;
        for (int i = 0; i < declarations.Length; i++)
        {
            for (int j = 0; j < constants[i].Length; j++)
                outcomes.Add((constants[i][j], (float)use.GetMethod(FormattableString.Invariant($"Q{i}_{j}"))!.Invoke(null, null)!, GridOf(declarations[i]), lines.Contains(line++)));
        }

        // Both answers are given often, so that neither is a matter of course.
        Assert.InRange(outcomes.Count(outcome => outcome.Item4), outcomes.Count / 5, outcomes.Count * 4 / 5);
        return outcomes;
    }

    /// <summary>Half of them values of codes, the others beside them or anywhere near the range.</summary>
    private static float[] Constants(NumberGrid grid, Random random) => [.. Enumerable.Range(0, ForEach).Select(i =>
    {
        float value = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(grid.ValueOf(random.NextInt64(grid.MinCode, grid.MaxCode + 1)))!.Value);
        return (i % 4) switch
        {
            0 or 1 => value,
            2 => MathF.BitIncrement(value),
            _ => (random.NextSingle() - 0.5f) * 3 * MathF.Max(MathF.Abs((float)BinaryFormat.ToDouble(grid.MinValue)), (float)BinaryFormat.ToDouble(grid.MaxValue)),
        };
    }).Distinct()];

    private static NumberGrid GridOf(string declaration)
    {
        Compilation compilation = Harness.Compile($"[QuantGen.Quantizer({declaration})] static partial class Q {{ }}");
        return GridBuilder.Build((QuantGen.Core.Formats.UniformSpec)QuantGen.Generator.Reading.QuantizerReader.Read(compilation.GetTypeByMetadataName("Q")!, compilation, QuantGen.Generator.Reading.EnvironmentReader.Read(compilation, default))!);
    }

    private static string Literal(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";
}
