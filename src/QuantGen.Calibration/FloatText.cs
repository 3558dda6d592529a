using System;
using System.Globalization;
using System.Numerics;

namespace QuantGen.Calibration;

/// <summary>Floats as text that is read as the same float.</summary>
internal static class FloatText
{
    /// <summary>
    /// The fewest digits that are read as the same float. What "R" prints depends on the framework, and so may what its parser reads; here the text is read exactly.
    /// </summary>
    public static string Shortest(float number)
    {
        if (number == 0)
            return "0";
        if (number < 0)
            return "-" + Shortest(-number);
        for (int digits = 1; ; digits++)
        {
            string text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (digits == 9 || Read(text).Equals(number))
                return WithZeros(text);
        }
    }

    /// <summary>The format G writes 290 with two digits as 2.9E+02. An integer below 10^9 is written as such.</summary>
    private static string WithZeros(string text)
    {
        int end = text.LastIndexOf('E');
        if (end < 0)
            return text;
        int exponent = int.Parse(text.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent < 0 || exponent > 8 ? text : text.Remove(end).Remove(Math.Min(1, end - 1), end > 1 ? 1 : 0).PadRight(exponent + 1, '0');
    }

    /// <summary>The float nearest to a decimal number such as 12.5 or 1.25E-07.</summary>
    private static float Read(string text)
    {
        int end = text.LastIndexOf('E'), exponent = 0;
        if (end >= 0)
            exponent = int.Parse(text.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        else
            end = text.Length;
        int point = text.LastIndexOf('.');
        if (point >= 0)
            exponent -= end - point - 1;
        string digits = point < 0 ? text.Substring(0, end) : text.Substring(0, point) + text.Substring(point + 1, end - point - 1);
        return Exact.OfDecimal(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), exponent).NearestFloat();
    }
}
