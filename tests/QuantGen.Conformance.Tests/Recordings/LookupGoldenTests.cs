using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Formats;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>Compiled lookups beside tables of 50 digits and those of TensorFlow Lite.</summary>
public sealed class LookupGoldenTests(ITestOutputHelper output)
{
    [Fact]
    public void Compiled_lookups_have_the_recorded_tables()
    {
        var maps = new CompiledMaps();
        var tables = new List<(string Name, string Map, long First, long[] Codes)>();
        var leftOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (LutTable table in LutRecording.Read())
        {
            if (table.Expands)
            {
                leftOut["tables of mulaw_decode, whose inputs are no codes of a format"] = leftOut.GetValueOrDefault("tables of mulaw_decode, whose inputs are no codes of a format") + 1;
                continue;
            }

            // A quantizer's own function is that of the result.
            bool isOwn = table.Spec.Function is Function.MuLaw;
            string from = maps.Format(table.From), to = maps.Format(isOwn ? table.Spec : table.Spec with { Function = Function.None });
            tables.Add((table.Name, maps.Declare($"Lookup(typeof({from}), typeof({to}){(isOwn ? "" : ", Function = Function." + table.Spec.Function)})"), -table.Codes.Length / 2, table.Codes));
        }

        int ofDigits = tables.Count;
        foreach (TfLiteTableCase item in TfLiteTableCase.Read())
        {
            if (item.ReasonToLeaveOut is { } reason)
                leftOut["tables of " + reason] = leftOut.GetValueOrDefault("tables of " + reason) + 1;
            else
                tables.Add((item.Name, maps.Declare($"Lookup(typeof({maps.Format(item.From)}), typeof({maps.Format(item.To)}), Function = Function.{item.Function}, Profile = Profile.TfLiteReference)"), -128, item.Codes));
        }

        var differences = new List<string>();
        foreach ((string name, string declared, long first, long[] codes) in tables)
        {
            CompiledMap map = maps.Find(declared) ?? throw new InvalidOperationException(name + " is refused: " + declared);
            long[] sources = [.. Enumerable.Range(0, codes.Length).Select(i => first + i)], many = map.Many(sources, 0);
            for (int i = 0; i < codes.Length; i++)
            {
                if (codes[i] != many[i] || codes[i] != map.One(sources[i], 0))
                    differences.Add(FormattableString.Invariant($"{name}, code {sources[i]}: expected {codes[i]}, actual {many[i]}, and {map.One(sources[i], 0)} one by one"));
            }
        }

        string text = RecordingsPage.Line(tables.Take(ofDigits).Sum(table => table.Codes.Length), FormattableString.Invariant($"entries of 50 digits, {ofDigits} tables: equal"))
            + RecordingsPage.Line(tables.Skip(ofDigits).Sum(table => table.Codes.Length), FormattableString.Invariant($"entries of TensorFlow Lite, {tables.Count - ofDigits} tables: equal"))
            + string.Concat(leftOut.Select(count => RecordingsPage.Line(count.Value, "not compared: " + count.Key)));
        output.WriteLine(text);
        Assert.True(differences.Count == 0, FormattableString.Invariant($"{differences.Count} differences:\n") + string.Join("\n", differences.Take(20)));
        RecordingsPage.HasTable("Compiled lookups", text);
    }
}
