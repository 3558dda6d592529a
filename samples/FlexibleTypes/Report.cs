using System;
using System.Collections.Generic;
using System.Linq;

namespace FlexibleTypes;

/// <summary>Prints a row for each type.</summary>
internal static class Report
{
    public static void Write(int bits, IEnumerable<Measurement> measurements)
    {
        Console.WriteLine($"{$"{bits} bits",-29}                 zero  codes   SQNR");
        Console.WriteLine("scale  range       rounding        alpha  point   used  in dB  bias of the mean in steps  beyond");
        foreach (Measurement one in measurements)
        {
            string chance = one.Type.IsStochastic ? $"± {one.StandardError:F5}" : "";
            Console.WriteLine(
                $"{one.Type.Name}  {one.Type.Rounding,-10}  {one.Alpha,9:F7}  {one.ZeroPoint,5}  {one.Codes.Distinct().Count(),5}  {one.Decibels,5:F1}  {one.Bias,15:F5} {chance,-9}  {one.Beyond,6}");
        }

        Console.WriteLine();
    }
}
