using System;
using System.Linq;

namespace FlexibleTypes;

/// <summary>A block in the codes of a type, and what this did to the numbers.</summary>
internal sealed class Measurement
{
    /// <summary>The bias of a stochastic rounding is a mean over so many seeds. The codes and the SQNR are those of the first one.</summary>
    public const int Seeds = 100;

    public Measurement(FlexibleType type, float[] numbers)
    {
        Type = type;
        Codes = new sbyte[numbers.Length];
        float[] values = new float[numbers.Length];
        (Alpha, ZeroPoint) = type.Quantize(numbers, 0, Codes, values);
        (double sum, double squares) = Errors(numbers, values);
        Decibels = 10 * Math.Log10(numbers.Sum(number => (double)number * number) / squares / Alpha / Alpha);

        // Exact: a float times an integer of few bits and a half. Stochastic rounding may leave the codes as soon as a number is beyond the last value.
        double margin = type.IsStochastic ? 0 : 0.5;
        double low = (type.MinCode - ZeroPoint - margin) * Alpha, high = (type.MaxCode - ZeroPoint + margin) * Alpha;
        Beyond = numbers.Count(number => number < low || number > high);

        int passes = type.IsStochastic ? Seeds : 1;
        sbyte[] others = new sbyte[numbers.Length];
        for (int seed = 1; seed < passes; seed++)
        {
            type.Quantize(numbers, (ulong)seed, others, values);
            (double moreSum, double moreSquares) = Errors(numbers, values);
            sum += moreSum;
            squares += moreSquares;
        }

        double count = (double)passes * numbers.Length;
        Bias = sum / count;
        StandardError = Math.Sqrt(((squares / count) - (Bias * Bias)) / count);
    }

    public FlexibleType Type { get; }

    public sbyte[] Codes { get; }

    public float Alpha { get; }

    public int ZeroPoint { get; }

    /// <summary>The power of the numbers divided by that of the error.</summary>
    public double Decibels { get; }

    /// <summary>The numbers that saturate. With stochastic rounding: those that do so by chance.</summary>
    public int Beyond { get; }

    /// <summary>The mean of value less number, in steps.</summary>
    public double Bias { get; }

    /// <summary>How far from 0 chance moves the bias of a stochastic rounding, in steps: one standard deviation.</summary>
    public double StandardError { get; }

    private (double Sum, double Squares) Errors(float[] numbers, float[] values)
    {
        double sum = 0, squares = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            double error = ((double)values[i] - numbers[i]) / Alpha;
            sum += error;
            squares += error * error;
        }

        return (sum, squares);
    }
}
