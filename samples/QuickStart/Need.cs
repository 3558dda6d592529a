using System;
using System.Linq;
using QuantGen;

namespace QuickStart;

/// <summary>What was declared against what the data need.</summary>
static class Need
{
    public static void Heading()
    {
        Console.WriteLine();
        Console.WriteLine("Declared and needed:");
    }

    /// <summary>Compares the integer bits that a format has with the fewest with which it would hold every number of a tensor.</summary>
    public static void Of<T, TCode>(string name, float[] tensor)
        where T : struct, IQuantizer<float, TCode>
        where TCode : struct
    {
        int declared = Math.ILogB(T.MaxValue) + 1, needed = declared;     // the largest value lies just below 2^Integer
        while (Outside(needed) > 0)
            needed++;
        while (needed > -32 && Outside(needed - 1) == 0)
            needed--;

        double lost = 100.0 * Outside(declared) / tensor.Length;
        string verdict = lost == 0 ? "holds all" : $"loses {lost:F1} %";
        string remedy = needed == declared ? "" : needed > declared ? $"; Integer = {needed} holds all" : $"; Integer = {needed} would, too";
        Console.WriteLine($"  {typeof(T).Name}: Integer = {declared} {verdict} of the {name}{remedy}");

        // One integer bit more doubles scale and range, which is the same as halving the numbers; and that is exact.
        int Outside(int integer) => T.CountOutside([.. tensor.Select(x => MathF.ScaleB(x, declared - integer))]);
    }
}
