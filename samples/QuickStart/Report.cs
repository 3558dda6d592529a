using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen;

namespace QuickStart;

/// <summary>One line of the table: a quantizer applied to a tensor.</summary>
/// <param name="Represented">What the numbers of the tensor become.</param>
/// <param name="Outside">How many of them saturate.</param>
sealed record Measurement(string Name, int Bits, int Codes, float Scale, float Min, float Max, float[] Represented, int Outside);

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
        int codes = Weights.MaxCode - Weights.MinCode + 1;
        return new Measurement(nameof(Weights), Weights.Bits, codes, Weights.Scale, Weights.MinValue, Weights.MaxValue, represented, Weights.CountOutside(tensor));
    }

    /// <summary>Measures any quantizer that is a struct.</summary>
    public static Measurement Measure<TQuantizer, TCode>(float[] tensor)
        where TQuantizer : struct, IQuantizer<float, TCode>
        where TCode : struct, IConvertible
    {
        var represented = new float[tensor.Length];
        TQuantizer.FakeQuantize(tensor, represented);
        int codes = TQuantizer.MaxCode.ToInt32(null) - TQuantizer.MinCode.ToInt32(null) + 1;
        return new Measurement(typeof(TQuantizer).Name, TQuantizer.Bits, codes, TQuantizer.Scale, TQuantizer.MinValue, TQuantizer.MaxValue, represented, TQuantizer.CountOutside(tensor));
    }

    public static void Heading() =>
        Console.WriteLine("quantizer          bits     codes used      scale         range                     outside  largest error  SQNR");

    /// <summary>The lines of one tensor.</summary>
    public static void Tensor(string name, float[] tensor, params IEnumerable<Measurement> measurements)
    {
        Console.WriteLine($"{name}: {tensor.Length:N0} numbers, {tensor.Min()} … {tensor.Max()}");
        foreach (Measurement item in measurements)
        {
            double[] errors = [.. tensor.Zip(item.Represented, (x, represented) => (double)x - represented)];
            double signal = tensor.Sum(x => (double)x * x), noise = errors.Sum(error => error * error);
            string used = $"{item.Represented.Distinct().Count()} of {item.Codes}";
            string range = $"{item.Min} … {item.Max}";
            string ratio = noise == 0 ? "exact" : $"{10 * Math.Log10(signal / noise):F1} dB";
            Console.WriteLine($"  {item.Name,-18} {item.Bits,2} {used,14}      {item.Scale,-13} {range,-24} {100.0 * item.Outside / tensor.Length,6:F1} %  {errors.Max(Math.Abs),-13:0.########}  {ratio}");
        }
    }

    public static void Diagnostics()
    {
        Console.WriteLine("What the compiler says to Faulty.cs (dotnet build samples/QuickStart -p:ShowFault=true):");
        foreach (string line in Data.RecordedDiagnostics())
            Console.WriteLine("  " + line);
    }
}
