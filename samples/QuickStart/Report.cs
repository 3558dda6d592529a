using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen;

namespace QuickStart;

/// <summary>One line of the table: a quantizer applied to a tensor.</summary>
/// <param name="Represented">What the numbers of the tensor become.</param>
/// <param name="Outside">How many of them saturate.</param>
sealed record Measurement(string Name, int Bits, float Scale, float Min, float Max, float[] Represented, int Outside)
{
    /// <summary>How many codes the format has.</summary>
    public int Codes => (int)((Max - Min) / Scale) + 1;
}

static class Report
{
    /// <summary>The constants that the compiler has derived from the declaration of <see cref="Weights"/>.</summary>
    public static void Constants(float[] weights)
    {
        int strongest = Enumerable.Range(0, weights.Length).MaxBy(i => weights[i]), sample = Array.FindIndex(weights, weight => weight > 0.3f);
        Console.WriteLine($"Weights is declared as [{Weights.Format}], and so:");
        Console.WriteLine($"  Scale      {Weights.Scale} = 2^{Weights.ScaleExponent}");
        Console.WriteLine($"  codes      {Weights.MinCode} … {Weights.MaxCode}");
        Console.WriteLine($"  values     {Weights.MinValue} … {Weights.MaxValue}");
        foreach (float weight in new[] { weights[sample], weights[strongest] })
        {
            string inside = Weights.TryQuantize(weight, out sbyte code) ? "" : ", saturated";
            Console.WriteLine($"  the weight {weight} gets code {code}, the value {Weights.Dequantize(code)}{inside}");
        }

        Console.WriteLine();
    }

    /// <summary>Measures <see cref="Weights"/>. A static class cannot be a type argument, and is called by name.</summary>
    public static Measurement Measure(float[] tensor)
    {
        var represented = new float[tensor.Length];
        Weights.FakeQuantize(tensor, represented);
        int outside = Weights.CountOutside(tensor);
        return new Measurement(nameof(Weights), Weights.Bits, Weights.Scale, Weights.MinValue, Weights.MaxValue, represented, outside);
    }

    /// <summary>Measures any quantizer that is a struct.</summary>
    public static Measurement Measure<T, TCode>(float[] tensor)
        where T : struct, IQuantizer<float, TCode>
        where TCode : struct
    {
        var represented = new float[tensor.Length];
        T.FakeQuantize(tensor, represented);
        return new Measurement(typeof(T).Name, T.Bits, T.Scale, T.MinValue, T.MaxValue, represented, T.CountOutside(tensor));
    }

    public static void Heading() =>
        Line("quantizer", "bits", "codes used", "scale", "range", "outside", "largest error", "SQNR");

    /// <summary>The lines of one tensor.</summary>
    public static void Tensor(string name, float[] tensor, params IEnumerable<Measurement> measurements)
    {
        Console.WriteLine($"{name}: {tensor.Length:N0} numbers, {tensor.Min()} … {tensor.Max()}");
        double signal = tensor.Sum(x => (double)x * x);
        foreach (Measurement item in measurements)
        {
            double[] errors = [.. tensor.Zip(item.Represented, (x, represented) => (double)x - represented)];
            double noise = errors.Sum(error => error * error);
            Line(
                "  " + item.Name,
                $"{item.Bits}",
                $"{item.Represented.Distinct().Count()} of {item.Codes}",
                $"{item.Scale}",
                $"{item.Min} … {item.Max}",
                $"{100.0 * item.Outside / tensor.Length:F1} %",
                $"{errors.Max(Math.Abs):0.########}",
                noise == 0 ? "exact" : $"{10 * Math.Log10(signal / noise):F1} dB");
        }
    }

    private static void Line(string name, string bits, string used, string scale, string range, string outside, string error, string ratio) =>
        Console.WriteLine($"{name,-19} {bits,4} {used,14}  {scale,-13}  {range,-18} {outside,8}  {error,-13}  {ratio,7}");

    public static void Diagnostics()
    {
        Console.WriteLine("What the compiler says to Faulty.cs (dotnet build samples/QuickStart -p:ShowFault=true):");
        foreach (string line in Data.RecordedDiagnostics())
            Console.WriteLine("  " + line);
    }
}
