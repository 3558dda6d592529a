using System;
using System.Linq;

namespace FlexibleTypes;

/// <summary>Draws what the two roundings make of numbers between codes, on average over many seeds.</summary>
internal static class Staircase
{
    private const int FirstCode = 40, Steps = 2, ColumnsOfStep = 32, RowsOfStep = 6, Seeds = 1000;

    public static void Write(float[] block)
    {
        int exponent = PowerSymmetricStochastic8.FitExponent(block);
        char[][] rows = [.. Enumerable.Range(0, (Steps * RowsOfStep) + 1).Select(_ => Enumerable.Repeat(' ', (Steps * ColumnsOfStep) + 1).ToArray())];
        for (int column = 0; column <= Steps * ColumnsOfStep; column++)
        {
            double number = Math.ScaleB(FirstCode + ((double)column / ColumnsOfStep), exponent);
            rows[Row(PowerSymmetricStochastic8.Quantize(number, exponent))][column] = '─';
            rows[Row(Average(number, exponent))][column] = '•';
        }

        Console.WriteLine($"Average code of a number over {Seeds:N0} seeds: ─ to nearest, • stochastic");
        for (int row = rows.Length - 1; row >= 0; row--)
            Console.WriteLine($"{(row % RowsOfStep == 0 ? $"{FirstCode + (row / RowsOfStep)}" : ""),4} |{new string(rows[row]).TrimEnd()}");
        Console.WriteLine("      " + string.Concat(Enumerable.Range(0, 2 * Steps).Select(half => $"{FirstCode + (half / 2.0),-ColumnsOfStep / 2}")) + (FirstCode + Steps) + "  number / alpha");

        const double example = FirstCode + 0.25;
        double quarter = Math.ScaleB(example, exponent);
        Console.WriteLine($"\n{quarter} is {example} steps: code {PowerSymmetricStochastic8.Quantize(quarter, exponent)} to nearest, and {Average(quarter, exponent):F3} as the mean of the stochastic codes");
    }

    private static int Row(double code) => (int)Math.Round((code - FirstCode) * RowsOfStep);

    private static double Average(double number, int exponent) =>
        Enumerable.Range(0, Seeds).Average(seed => (double)PowerSymmetricStochastic8.QuantizeStochastic(number, exponent, (ulong)seed, index: 0));
}
