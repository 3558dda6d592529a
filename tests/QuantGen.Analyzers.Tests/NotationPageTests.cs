using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>What the pages for those who come from another system say of this one: each declaration is compiled and run, each number and message compared.</summary>
public class NotationPageTests
{
    /// <summary>Every row: its type is generated where nothing is reported but a note.</summary>
    [Theory]
    [InlineData("coming-from-qkeras.md", 40)]
    [InlineData("coming-from-ap-fixed.md", 30)]
    [InlineData("quantizers/binary.md", 5)]
    [InlineData("quantizers/ternary.md", 5)]
    [InlineData("quantizers/power-of-two.md", 5)]
    [InlineData("quantizers/relu.md", 3)]
    [InlineData("quantizers/sigmoid.md", 3)]
    [InlineData("quantizers/tanh.md", 3)]
    [InlineData("quantizers/hard-swish.md", 2)]
    [InlineData("quantizers/mu-law.md", 2)]
    public void Tables_are_true(string page, int least)
    {
        IReadOnlyList<NotationRow> rows = new NotationPage(page).Rows;
        Assert.True(rows.Count >= least, $"{page} has {rows.Count} rows with notations.");
        string source = string.Join('\n', rows.Select(row => $"[QuantGen.Quantizer(\"{row.Notation}\")] static partial class {row.TypeName} {{ }}"));
        GeneratorRun run = Harness.Generate(source);
        string[] reports = [.. rows.Select(_ => "")];
        foreach (Diagnostic diagnostic in Harness.Diagnose(run))
            reports[diagnostic.Location.GetLineSpan().StartLinePosition.Line] += Report(diagnostic);
        using var emitted = new Emitted(run.Output);
        string[] wrong =
        [
            .. rows.SelectMany((row, index) => row.Cells
                .Select(item => (item.Head, item.Cell, Actual: Actual(emitted.Assembly.GetType(row.TypeName), reports[index], item.Head)))
                .Where(item => item.Actual is { } actual && !Says(item.Cell, actual))
                .Select(item => $"line {row.Line}: {row.Notation}: '{item.Head}' says {item.Cell} and is {item.Actual}")),
        ];
        Assert.True(wrong.Length == 0, page + "\n" + string.Join('\n', wrong));
    }

    /// <summary>What a column with this head has to say; null where it is about the other system.</summary>
    private static string? Actual(Type? type, string report, string head)
    {
        if (head == "says")
            return report;
        bool isOurs = head is "here" or "codes" or "step" or "values" || Argument(head) is not null || Argument(head.Replace("value of ", "", StringComparison.Ordinal)) is not null;
        if (!isOurs || type is null || report.Contains("QG0119", StringComparison.Ordinal))
            return isOurs ? "no quantizer: " + report : null;
        return head switch
        {
            "here" => $"`{Constant(type, "Format")}`",
            "codes" => Constant(type, "MinCode") + " … " + Constant(type, "MaxCode"),
            "step" => Constant(type, "Scale"),
            "values" => Constant(type, "MinValue") + " … " + Constant(type, "MaxValue"),
            _ when Argument(head) is { } argument => ShownValue.Text(Call(type, "Quantize", argument)),
            _ => ShownValue.Text(Call(type, "FakeQuantize", Argument(head.Replace("value of ", "", StringComparison.Ordinal))!.Value)),
        };
    }

    /// <summary>A cell that ends in an ellipsis says the beginning.</summary>
    private static bool Says(string cell, string actual) => cell.EndsWith(" …", StringComparison.Ordinal)
        ? actual.StartsWith(cell[..^2], StringComparison.Ordinal)
        : cell == actual;

    private static float? Argument(string head) => head switch
    {
        "+∞" => float.PositiveInfinity,
        "−∞" => float.NegativeInfinity,
        "NaN" => float.NaN,
        _ when Regex.IsMatch(head, @"^−?\d") => float.Parse(head.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object Call(Type type, string method, float argument) => type.GetMethod(method, [typeof(float)])!.Invoke(null, [argument])!;

    private static string Constant(Type type, string name) => ShownValue.Text(type.GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!);

    private static string Report(Diagnostic diagnostic) => diagnostic.Id + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
