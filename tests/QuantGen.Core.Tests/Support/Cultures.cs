using System;
using System.Collections.Generic;
using System.Globalization;

namespace QuantGen.Core.Tests.Support;

/// <summary>Cultures whose numbers and letters are not those of C#.</summary>
internal static class Cultures
{
    /// <summary>
    /// One made by hand, with nothing left of the invariant number format, and three that users have.
    /// A host without culture data knows none of the latter; there the one made by hand has to do.
    /// </summary>
    public static IEnumerable<CultureInfo> Odd
    {
        get
        {
            yield return Strange();
            foreach (string name in (string[])["sv-SE", "fa-IR", "tr-TR"])
            {
                if (Find(name) is { } culture)
                    yield return culture;
            }
        }
    }

    public static void ForEachOdd(Action check)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        foreach (CultureInfo culture in Odd)
        {
            CultureInfo.CurrentCulture = culture;
            try
            {
                check();
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "\uFF0B";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        return culture;
    }

    private static CultureInfo? Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
