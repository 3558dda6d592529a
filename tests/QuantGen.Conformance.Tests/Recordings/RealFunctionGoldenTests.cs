using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
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
        using var zip = new GoldenZip("tflite.zip");
        JsonElement arrays = zip.Manifest.RootElement.GetProperty("arrays");
        SortedDictionary<string, (int Tables, int Entries)> compared = new(StringComparer.Ordinal), leftOut = new(StringComparer.Ordinal);
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("kind").GetString() == "tfl_act8"))
        {
            string id = item.GetProperty("id").GetString()!;
            JsonElement parameters = item.GetProperty("params");
            string operation = parameters.GetProperty("op").GetString()!;
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                string array = flavour.Value.GetString()!;
                long[] codes = array.StartsWith("error", StringComparison.Ordinal) ? [] : zip.Integers(arrays.GetProperty(id + "." + array).GetProperty("file").GetString()!);
                string? reason = codes.Length == 0 ? operation + " that a flavour does not have" : ReasonToLeaveOut(operation, flavour.Name);
                if (reason is null)
                    Compare(id + ", " + flavour.Name, FunctionOf(operation), parameters, codes);
                SortedDictionary<string, (int Tables, int Entries)> counts = reason is null ? compared : leftOut;
                (int tables, int entries) = counts.GetValueOrDefault(reason ?? operation);
                counts[reason ?? operation] = (tables + 1, entries + codes.Length);
            }
        }

        HasTable("Tables of TensorFlow Lite", string.Concat(compared.Select(count => RecordingsPage.Line(count.Value.Entries, FormattableString.Invariant($"entries of {count.Key}, {count.Value.Tables} tables: equal"))))
            + string.Concat(leftOut.Select(count => RecordingsPage.Line(count.Value.Tables, "tables left out: " + count.Key))));
    }

    /// <summary>XNNPACK has a table of ELU of its own, and integer kernels of two functions have none.</summary>
    private static string? ReasonToLeaveOut(string operation, string flavour) => operation switch
    {
        "HARD_SWISH" or "LEAKY_RELU" => operation + ", whose kernels compute in integers",
        "ELU" when flavour.EndsWith("_xnn", StringComparison.Ordinal) => "ELU of XNNPACK, which adds the zero point before it rounds",
        _ => null,
    };

    private static Function FunctionOf(string operation) => operation switch
    {
        "LOGISTIC" => Function.Sigmoid,
        "TANH" => Function.Tanh,
        "GELU" => Function.Gelu,
        "ELU" => Function.Elu,
        "EXP" => Function.Exp,
        _ => throw new InvalidDataException("Not an operation with a table: " + operation),
    };

    private void Compare(string name, Function function, JsonElement parameters, long[] codes)
    {
        (Dyadic inScale, int inZeroPoint) = GridOf(parameters.GetProperty("input"));
        (Dyadic outScale, int outZeroPoint) = GridOf(parameters.GetProperty("output"));
        Assert.Equal(256, codes.Length);
        for (int code = -128; code < 128; code++)
            Same(FormattableString.Invariant($"{name}, code {code}"), codes[code + 128], TfLiteTable.Entry(function, inScale, inZeroPoint, outScale, outZeroPoint, code, -128, 127));
    }

    private static (Dyadic Scale, int ZeroPoint) GridOf(JsonElement tensor) =>
        (Dyadic.FromDouble(BitConverter.UInt32BitsToSingle(Convert.ToUInt32(tensor.GetProperty("scale").GetProperty("bits").GetString(), 16))), tensor.GetProperty("zero_point").GetInt32());

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
