using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Plan;
using QuantGen.Core.Spec;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// Every code that the real systems gave, from the exact grid, from the plan interpreter and from emitted code, scalar and in spans.
/// The numbers of cells are asserted: a fault in reading cannot make the comparison empty.
/// </summary>
public sealed class GoldenTests(ITestOutputHelper output)
{
    [Fact]
    public void QKeras_quantized_bits_and_quantized_linear_give_the_same_codes()
    {
        GoldenCase[] cases = [.. QKerasRecording.Read()];
        Assert.Equal(224, cases.Count(item => item.Notation.StartsWith("quantized_bits(", StringComparison.Ordinal)));
        Assert.Equal(19, cases.Count(item => item.Notation.StartsWith("quantized_linear(", StringComparison.Ordinal)));
        Compare(cases, expectedCells: 124_188);
    }

    [Fact]
    public void Xilinx_ap_fixed_gives_the_same_codes_in_every_mode()
    {
        GoldenCase[] cases = [.. ApFixedRecording.Read()];
        Assert.Equal(798 + (7 * 9) + (7 * 6), cases.Length);
        Assert.Equal(7, cases.Select(item => item.Spec.Rounding).Distinct().Count());
        Compare(cases, expectedCells: 964_075);
    }

    private void Compare(GoldenCase[] cases, int expectedCells)
    {
        IReadOnlyDictionary<string, ICompiledQuantizer> compiled = CompiledQuantizers.Compile(cases.Select(item => item.Spec));
        var differences = new List<string>();
        int cells = 0;
        foreach (GoldenCase item in cases)
        {
            Assert.Equal(item.Inputs.Length, item.Codes.Length);
            NumberGrid grid = GridBuilder.Build(item.Spec);
            QuantizerPlan plan = Lowering.Lower(grid);
            ICompiledQuantizer emitted = compiled[FormatNames.Canonical(item.Spec)];
            Assert.Equal(FormatNames.Canonical(item.Spec), emitted.Format);
            long[] span = emitted.Quantize(item.Inputs);
            for (int i = 0; i < item.Inputs.Length; i++)
            {
                float x = item.Inputs[i];
                long expected = item.Codes[i];
                cells++;
                Same(differences, item, "grid", x, expected, grid.Quantize(x));
                Same(differences, item, "plan", x, expected, PlanInterpreter.Quantize(plan, x));
                Same(differences, item, "Quantize", x, expected, emitted.Quantize(x));
                Same(differences, item, "Quantize(span)", x, expected, span[i]);
            }
        }

        output.WriteLine(FormattableString.Invariant($"{cases.Length} cases, {compiled.Count} formats, {cells} cells compared four ways, {differences.Count} differences"));
        Assert.True(differences.Count == 0, FormattableString.Invariant($"{differences.Count} differences:\n") + string.Join("\n", differences.Take(20)));
        Assert.Equal(expectedCells, cells);
    }

    private static void Same(List<string> differences, GoldenCase item, string path, float input, long expected, long actual)
    {
        if (expected != actual)
            differences.Add(FormattableString.Invariant($"{item.Notation}, {path}: {input:R} = bits 0x{BitConverter.SingleToUInt32Bits(input):X8}: expected {expected}, actual {actual}"));
    }
}
