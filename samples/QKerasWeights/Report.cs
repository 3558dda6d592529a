using System;
using System.Linq;

namespace QKerasWeights;

static class Report
{
    private const int CodesShown = 9;

    public static void Legend()
    {
        Console.WriteLine("A weight is code · 2^e, with one e for each channel. The register holds the code, and ap_fixed<W,I> is the type that gives it its value.");
        Console.WriteLine("A sum of codes times inputs is shifted left as \"align\" says, so that all channels of a layer have the same step.");
    }

    public static void Layer(Layer layer)
    {
        Kernel kernel = layer.Kernel;
        Console.WriteLine();
        Console.WriteLine($"{kernel.Name}, {kernel.Shape}: {kernel.Quantizer}");
        Console.WriteLine($"  is [{layer.Format}]");
        int code = layer.Codes[0];
        string register = Convert.ToString(code & ((1 << layer.Bits) - 1), toBase: 2).PadLeft(layer.Bits, '0');
        Console.WriteLine($"  the first weight {kernel.Weights[0]} has code {code}, in the register {layer.Bits}'b{register}, and the value {code} · 2^{layer.Exponents[0]} = {layer.Values[0]}");
        Line("channel", "alpha", "weight", "register", "align", "largest error", "SQNR", "codes");
        for (int i = 0; i < layer.Channels.Length; i++)
        {
            Channel channel = layer.Channels[i];
            int exponent = layer.Exponents[i], more = channel.Codes.Length - CodesShown;
            Line(
                $"{i}",
                $"2^{layer.Alphas[i]}",
                $"code · 2^{exponent}",
                $"ap_fixed<{layer.Bits},{layer.Bits + exponent}>",
                $"<< {exponent - layer.Exponents.Min()}",
                $"{channel.LargestError:0.00000000}",
                double.IsInfinity(channel.Decibels) ? "exact" : $"{channel.Decibels:F1} dB",
                string.Join(" ", channel.Codes.Take(CodesShown).Select(code => $"{code,4}")) + (more > 0 ? $" … {more} more" : ""));
        }

        Console.WriteLine($"  {layer.EqualCodes:N0} of {layer.Codes.Length:N0} codes and {layer.EqualExponents} of {layer.Exponents.Length} exponents equal those of QKeras");
    }

    /// <summary>What another rule makes of a kernel.</summary>
    public static void Better(Layer layer, Layer other)
    {
        int[] changed = [.. Enumerable.Range(0, layer.Exponents.Length).Where(i => layer.Exponents[i] != other.Exponents[i])];
        Console.WriteLine();
        Console.WriteLine($"{layer.Kernel.Name} as [{other.Format}]:");
        Console.WriteLine($"  the channels {string.Join(", ", changed)} have another exponent, {string.Join(", ", changed.Select(i => $"2^{other.Exponents[i]}"))}; "
            + $"the lowest SQNR is {other.Channels.Min(channel => channel.Decibels):F1} dB instead of {layer.Channels.Min(channel => channel.Decibels):F1} dB");
    }

    public static void Sum(Layer[] layers)
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{layers.Sum(layer => layer.EqualCodes):N0} of {layers.Sum(layer => layer.Codes.Length):N0} codes equal, "
            + $"{layers.Sum(layer => layer.EqualExponents)} of {layers.Sum(layer => layer.Exponents.Length)} exponents equal");
    }

    /// <summary>Every exponent and every code that is not the one of QKeras.</summary>
    public static void Differences(Layer layer)
    {
        Kernel kernel = layer.Kernel;
        for (int i = 0; i < layer.Exponents.Length; i++)
        {
            if (layer.Exponents[i] != kernel.Exponents[i])
                Console.WriteLine($"{kernel.Name}, channel {i}: exponent {layer.Exponents[i]}, and in QKeras {kernel.Exponents[i]}");
        }

        for (int i = 0; i < layer.Codes.Length; i++)
        {
            if (layer.Codes[i] != kernel.Codes[i])
                Console.WriteLine($"{kernel.Name}, weight {i} in channel {i % kernel.Channels}, {kernel.Weights[i]}: code {layer.Codes[i]}, and in QKeras {kernel.Codes[i]}");
        }
    }

    private static void Line(string channel, string alpha, string weight, string register, string align, string error, string ratio, string codes) =>
        Console.WriteLine($"{channel,9}  {alpha,-5}  {weight,-12}  {register,-14}  {align,-5}  {error,-13}  {ratio,7}  {codes}");
}
