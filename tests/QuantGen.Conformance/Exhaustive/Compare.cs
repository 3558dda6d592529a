using System;
using System.Numerics;

namespace QuantGen.Conformance.Exhaustive;

internal static class Compare
{
    /// <summary>Reports the first element that is not what was expected, with the source's bits.</summary>
    public static void Same<TSource, T>(Report report, string name, string member, ReadOnlySpan<TSource> source, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where TSource : unmanaged
        where T : unmanaged, IBinaryInteger<T>
    {
        int at = expected.CommonPrefixLength(actual);
        if (at == expected.Length)
            return;
        string input = source[at] is float value ? Report.Text(value) : FormattableString.Invariant($"{source[at]}");
        report.Fail(name, FormattableString.Invariant($"{member}, element {at} of {expected.Length}"), input,
            FormattableString.Invariant($"{expected[at]} = 0x{expected[at]:X}"), FormattableString.Invariant($"{actual[at]} = 0x{actual[at]:X}"));
    }
}
