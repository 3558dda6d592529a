using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Functions against tables that were computed with 50 digits.</summary>
public sealed class LutGoldenTests(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    [Fact]
    public void Tables_of_functions_have_the_same_codes()
    {
        LutTable[] tables = [.. LutRecording.Read().Where(table => QuantizerFunctions.Has(table.Spec.Function))];
        var recording = new Recording();
        foreach (LutTable table in tables.Where(table => !table.Expands))
        {
            // Some exact inputs of an affine table are no floats; their nearest floats have the same codes.
            recording.Add(new GoldenCase(table.Name, table.Spec.WithDefaults(), [.. table.Inputs.Select(input => BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(input)!.Value))], table.Codes));
            NumberGrid grid = GridBuilder.Build(table.Spec);
            for (int i = 0; i < table.Inputs.Length; i++)
                Same(FormattableString.Invariant($"{table.Name}, entry {i}"), table.Codes[i], grid.Quantize(table.Inputs[i]));
        }

        Assert.Empty(recording.LeftOut);
        var comparison = new Comparison(recording);
        _differences.AddRange(comparison.Differences);
        int expanded = tables.Where(table => table.Expands).Sum(Expand);
        string text = string.Concat(tables.GroupBy(table => table.Function).Select(group => RecordingsPage.Line(group.Sum(table => table.Codes.Length), FormattableString.Invariant($"entries of {group.Key}, {group.Count()} tables: equal"))))
            + comparison.Table()
            + RecordingsPage.Line(expanded, "entries of mulaw_decode compared with the value of a code");
        output.WriteLine(text);
        NoDifferences();
        RecordingsPage.HasTable("Tables of functions", text);
    }

    /// <summary>A table that expands has the values of the codes of <c>MuLaw</c> with a full scale of 1, rounded to its own grid.</summary>
    private int Expand(LutTable table)
    {
        const int Places = 128;
        var spec = new UniformSpec { Bits = 8, Integer = 0, Function = Function.MuLaw };
        NumberGrid companded = GridBuilder.Build(spec), results = GridBuilder.Build(table.Spec);
        ICompiledQuantizer emitted = CompiledQuantizers.Compile([spec]).Values.Single();
        int ofCodes = 0;
        for (int i = 0; i < table.Inputs.Length; i++)
        {
            string where = FormattableString.Invariant($"{table.Name}, entry {i}");
            Dyadic input = table.Inputs[i];
            if (input < -1 || input > 1)
            {
                // The inverse lies beyond ±1, and so beyond the codes.
                Same(where, table.Codes[i], input.Sign < 0 ? results.MinCode : results.MaxCode);
                continue;
            }

            FunctionPoint value = companded.Function!.RisesTo(input, Places);
            Same(where, table.Codes[i], results.Quantize(value.IsExact ? value.Floor : value.Floor + Dyadic.PowerOfTwo(-Places - 1)));
            if (input < 1)
            {
                ofCodes++;
                long code = (long)(input.TimesPowerOfTwo(7).RoundToInteger(Rounding.Floor));
                Same(where + ", compiled Dequantize", table.Codes[i], results.Quantize(emitted.Dequantize(code)));
            }
        }

        return ofCodes;
    }

    private void Same(string what, long expected, long actual)
    {
        if (expected != actual)
            _differences.Add(FormattableString.Invariant($"{what}: expected {expected}, actual {actual}"));
    }

    private void NoDifferences() =>
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
}
