using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace QuantGen.Benchmarks.Harness;

/// <summary>Every figure of every cell, a line each.</summary>
internal static class TextTable
{
    public static void Write(TextWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteLine($"{"operation",-21}{"elements",9}{"ns a call",12}{"elements/ns",12}{"time/copy",11}{"(p10 … p90)",16}{"× plain loop",14}{"× TensorPrimitives",20}{"× in few steps",16}{"× power of two",16}");
        foreach (Cell cell in cells)
        {
            Ratio time = Ratio.From(cell.Generated.Nanoseconds);
            string line = string.Create(CultureInfo.InvariantCulture, $"{cell.Operation,-21}{cell.Length,9}{time.Median,12:F1}{cell.Length / time.Median,12:F2}");
            if (cell.Copy is { } copy)
            {
                var toCopy = Ratio.Of(cell.Generated, copy);
                line += string.Create(CultureInfo.InvariantCulture, $"{toCopy.Median,11:F2}{Spread(toCopy),16}");
            }
            else
            {
                line += string.Create(CultureInfo.InvariantCulture, $"{"",11}{"",16}");
            }

            line += string.Create(CultureInfo.InvariantCulture, $"{Ratio.Of(cell.Plain, cell.Generated).Median,14:F1}{Ratio.Of(cell.Tensors, cell.Generated).Median,20:F1}");
            line += cell.TensorsInFewSteps is { } fewSteps ? string.Create(CultureInfo.InvariantCulture, $"{Ratio.Of(fewSteps, cell.Generated).Median,16:F1}") : new string(' ', 16);
            if (cell.PowerOfTwo is { } powerOfTwo)
                line += string.Create(CultureInfo.InvariantCulture, $"{Ratio.Of(powerOfTwo, cell.Generated).Median,16:F2}");
            writer.WriteLine(line.TrimEnd());
        }
    }

    private static string Spread(Ratio ratio) => string.Create(CultureInfo.InvariantCulture, $"({ratio.Low:F2} … {ratio.High:F2})");
}
