using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace QuantGen.Conformance;

/// <summary>Counts what was compared and keeps the first differences of each quantizer: a broken kernel would otherwise print millions of lines.</summary>
internal sealed class Report
{
    private const int Kept = 120, KeptOfOne = 4;

    private readonly List<string> _failures = [];

    public long Comparisons { get; private set; }

    public int FailureCount { get; private set; }

    public IReadOnlyList<string> Failures => _failures;

    public void Code(string quantizer, string member, float input, long expected, long actual)
    {
        Comparisons++;
        if (expected != actual)
            Fail(quantizer, member, Text(input), Text(expected), Text(actual));
    }

    public void Code(string quantizer, string member, double input, long expected, long actual)
    {
        Comparisons++;
        if (expected != actual)
            Fail(quantizer, member, Text(input), Text(expected), Text(actual));
    }

    public void Code<TInput>(string quantizer, string member, TInput input, long expected, long actual)
    {
        Comparisons++;
        if (expected != actual)
            Fail(quantizer, member, input switch { float value => Text(value), double value => Text(value), IFormattable value => value.ToString(null, CultureInfo.InvariantCulture), _ => "" + input }, Text(expected), Text(actual));
    }

    public void Code(string quantizer, string member, long input, long expected, long actual)
    {
        Comparisons++;
        if (expected != actual)
            Fail(quantizer, member, Text(input), Text(expected), Text(actual));
    }

    /// <summary>Bit for bit, so that −0 differs from 0.</summary>
    public void Value(string quantizer, string member, string input, float expected, float actual)
    {
        Comparisons++;
        if (BitConverter.SingleToUInt32Bits(expected) != BitConverter.SingleToUInt32Bits(actual))
            Fail(quantizer, member, input, Text(expected), Text(actual));
    }

    public void Value(string quantizer, string member, float input, float expected, float actual)
    {
        Comparisons++;
        if (BitConverter.SingleToUInt32Bits(expected) != BitConverter.SingleToUInt32Bits(actual))
            Fail(quantizer, member, Text(input), Text(expected), Text(actual));
    }

    public void Value(string quantizer, string member, long code, float expected, float actual)
    {
        Comparisons++;
        if (BitConverter.SingleToUInt32Bits(expected) != BitConverter.SingleToUInt32Bits(actual))
            Fail(quantizer, member, Text(code), Text(expected), Text(actual));
    }

    public void True(bool holds, string quantizer, string law)
    {
        Comparisons++;
        if (!holds)
            Fail(quantizer + ": " + law);
    }

    public void Equal<T>(string quantizer, string what, T expected, T actual)
    {
        Comparisons++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Fail(quantizer, what, "", string.Create(CultureInfo.InvariantCulture, $"{expected}"), string.Create(CultureInfo.InvariantCulture, $"{actual}"));
    }

    /// <summary>The reports of several threads as one.</summary>
    public static Report Sum(IEnumerable<Report> reports)
    {
        var sum = new Report();
        foreach (Report report in reports)
        {
            sum.Comparisons += report.Comparisons;
            sum.FailureCount += report.FailureCount;
            sum._failures.AddRange(report._failures);
        }

        return sum;
    }

    public void Count(long comparisons) => Comparisons += comparisons;

    public void Fail(string quantizer, string member, string input, string expected, string actual) =>
        Fail($"{quantizer}.{member}({input}): expected {expected}, actual {actual}");

    public void Fail(string message)
    {
        FailureCount++;
        string quantizer = message[..Math.Max(message.IndexOfAny([' ', '.', ':']), 0)];
        if (_failures.Count < Kept && _failures.Count(failure => failure.StartsWith(quantizer, StringComparison.Ordinal)) < KeptOfOne)
            _failures.Add(message);
    }

    public static string Text(float value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:R} = bits 0x{BitConverter.SingleToUInt32Bits(value):X8}");

    public static string Text(double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:R} = bits 0x{BitConverter.DoubleToUInt64Bits(value):X16}");

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
