using System;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace QuantGen.Analyzers.Tests;

/// <summary>A value as the pages write it: short, with a minus sign, elements with commas.</summary>
internal static class ShownValue
{
    public static string Text(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        IEnumerable items => string.Join(", ", items.Cast<object>().Select(Text)),
        float number => Exact(number) is { Length: <= 14 } exact ? exact : number.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−'),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).Replace('-', '−'),
        _ => value.ToString()!,
    };

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−');
}
