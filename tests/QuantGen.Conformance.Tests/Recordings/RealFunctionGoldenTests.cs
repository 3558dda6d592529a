using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Entries of lookup tables: against tables of 50 digits, and against those of TensorFlow Lite and LiteRT.</summary>
public sealed class RealFunctionGoldenTests(ITestOutputHelper output)
{
    private readonly List<string> _differences = [];

    [Fact]
    public void Tables_of_50_digits_have_the_same_entries()
    {
        string text = "";
        int withoutValue = 0;
        foreach (IGrouping<string, LutTable> tables in LutRecording.Read().Where(table => table.Spec.Function is not (Function.None or Function.MuLaw)).GroupBy(table => table.Function))
        {
            foreach (LutTable table in tables)
            {
                Function function = table.Spec.Function;
                NumberGrid outputs = GridBuilder.Build(table.Spec with { Function = Function.None });
                for (int i = 0; i < table.Inputs.Length; i++)
                {
                    BigInteger entry = outputs.ZeroPoint + RealFunctions.RoundOrPole(
                        function, table.Inputs[i], outputs.Scale, table.Spec.Rounding, outputs.MinCode - outputs.ZeroPoint, outputs.MaxCode - outputs.ZeroPoint);
                    Same(FormattableString.Invariant($"{table.Name}, entry {i}"), table.Codes[i], (long)entry);
                    withoutValue += RealFunctions.IsDefinedAt(function, table.Inputs[i]) ? 0 : 1;
                }
            }

            text += RecordingsPage.Line(tables.Sum(table => table.Codes.Length), FormattableString.Invariant($"entries of {tables.Key}, {tables.Count()} tables: equal"));
        }

        HasTable("Functions of lookup tables", text + RecordingsPage.Line(withoutValue, "of these where the function has no value"));
    }

    [Fact]
    public void Tables_of_TensorFlow_Lite_have_the_same_entries()
    {
        SortedDictionary<string, (int Tables, int Entries)> compared = new(StringComparer.Ordinal), leftOut = new(StringComparer.Ordinal);
        foreach (TfLiteTableCase item in TfLiteTableCase.Read())
        {
            if (item.ReasonToLeaveOut is null)
                Compare(item);
            SortedDictionary<string, (int Tables, int Entries)> counts = item.ReasonToLeaveOut is null ? compared : leftOut;
            (int tables, int entries) = counts.GetValueOrDefault(item.ReasonToLeaveOut ?? item.Operation);
            counts[item.ReasonToLeaveOut ?? item.Operation] = (tables + 1, entries + item.Codes.Length);
        }

        HasTable("Tables of TensorFlow Lite", string.Concat(compared.Select(count => RecordingsPage.Line(count.Value.Entries, FormattableString.Invariant($"entries of {count.Key}, {count.Value.Tables} tables: equal"))))
            + string.Concat(leftOut.Select(count => RecordingsPage.Line(count.Value.Tables, "tables left out: " + count.Key))));
    }

    private void Compare(TfLiteTableCase item)
    {
        Assert.Equal(256, item.Codes.Length);
        for (int code = -128; code < 128; code++)
            Same(FormattableString.Invariant($"{item.Name}, code {code}"), item.Codes[code + 128], TfLiteTable.Entry(item.Function, Dyadic.FromDouble(item.From.Scale!.Value), item.From.ZeroPoint!.Value, Dyadic.FromDouble(item.To.Scale!.Value), item.To.ZeroPoint!.Value, code, -128, 127));
    }

    private void Same(string what, long expected, long actual)
    {
        if (expected != actual)
            _differences.Add(FormattableString.Invariant($"{what}: expected {expected}, actual {actual}"));
    }

    private void HasTable(string system, string text)
    {
        output.WriteLine(text);
        Assert.True(_differences.Count == 0, FormattableString.Invariant($"{_differences.Count} differences:\n") + string.Join("\n", _differences.Take(20)));
        RecordingsPage.HasTable(system, text);
    }
}
