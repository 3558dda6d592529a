using System;
using System.Linq;

namespace QKerasWeights;

/// <summary>A kernel and what a quantizer makes of it.</summary>
sealed class Layer
{
    /// <param name="fitAndQuantize">From weights: the exponent of each channel, and the codes.</param>
    /// <param name="dequantize">From codes and exponents: the values.</param>
    public Layer(Kernel kernel, string format, int bits, int scaleExponent, Action<float[], int[], sbyte[]> fitAndQuantize, Action<sbyte[], int[], float[]> dequantize)
    {
        (Kernel, Format, Bits) = (kernel, format, bits);
        Alphas = new int[kernel.Channels];
        Codes = new sbyte[kernel.Weights.Length];
        fitAndQuantize(kernel.Weights, Alphas, Codes);
        Values = new float[Codes.Length];
        dequantize(Codes, Alphas, Values);
        Exponents = [.. Alphas.Select(alpha => scaleExponent + alpha)];
        Channels = [.. Enumerable.Range(0, kernel.Channels).Select(channel => new Channel(this, channel))];
    }

    public Kernel Kernel { get; }

    public string Format { get; }

    public int Bits { get; }

    /// <summary>What was fitted: the factor on the scale is 2^alpha.</summary>
    public int[] Alphas { get; }

    public sbyte[] Codes { get; }

    public float[] Values { get; }

    /// <summary>Of the step of each channel: a value is <c>code · 2^exponent</c>.</summary>
    public int[] Exponents { get; }

    public Channel[] Channels { get; }

    public int EqualCodes => Codes.Zip(Kernel.Codes).Count(pair => pair.First == pair.Second);

    public int EqualExponents => Exponents.Zip(Kernel.Exponents).Count(pair => pair.First == pair.Second);

    public bool IsEqual => EqualCodes == Codes.Length && EqualExponents == Exponents.Length;
}

/// <summary>One channel of a layer, and its error.</summary>
sealed class Channel
{
    public Channel(Layer layer, int index)
    {
        Codes = Elements(layer.Codes);
        float[] weights = Elements(layer.Kernel.Weights);
        double[] errors = [.. weights.Zip(Elements(layer.Values), (weight, value) => (double)weight - value)];
        double signal = weights.Sum(weight => (double)weight * weight), noise = errors.Sum(error => error * error);
        LargestError = errors.Max(Math.Abs);
        Decibels = 10 * Math.Log10(signal / noise);

        T[] Elements<T>(T[] all) => [.. all.Where((_, i) => i % layer.Kernel.Channels == index)];
    }

    public sbyte[] Codes { get; }

    public double LargestError { get; }

    /// <summary>The ratio of signal to quantization noise; infinite where nothing is lost.</summary>
    public double Decibels { get; }
}
