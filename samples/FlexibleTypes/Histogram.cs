using System;
using System.Collections.Generic;
using System.Linq;

namespace FlexibleTypes;

/// <summary>Draws how often the codes of each type occur: a line for a type, and a column for four codes.</summary>
internal static class Histogram
{
    private const int CodesOfColumn = 4;

    private const string Bars = " ▁▂▃▄▅▆▇█";

    public static void Write(IEnumerable<Measurement> measurements)
    {
        Console.WriteLine("Codes of 8 bits with the rounding to nearest, from -128 to 127:");
        foreach (Measurement one in measurements.Where(one => !one.Type.IsStochastic))
            Console.WriteLine($"{one.Type.Name}  |{Line(one)}|");
        Console.WriteLine();
    }

    /// <summary>The column of most codes has the highest bar, and one without codes has none.</summary>
    private static string Line(Measurement one)
    {
        int[] columns = new int[(one.Type.MaxCode - one.Type.MinCode + 1) / CodesOfColumn];
        foreach (sbyte code in one.Codes)
            columns[(code - one.Type.MinCode) / CodesOfColumn]++;
        int most = columns.Max(), highest = Bars.Length - 1;
        return string.Concat(columns.Select(count => Bars[((count * highest) + most - 1) / most]));
    }
}
