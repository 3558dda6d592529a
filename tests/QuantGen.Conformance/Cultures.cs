using System.Globalization;

namespace QuantGen.Conformance;

internal static class Cultures
{
    /// <summary>U+2212 as minus, a decimal comma, a blank between thousands: what breaks code that formats or parses by the current culture.</summary>
    public static CultureInfo Unusual()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u202F";
        return culture;
    }
}
