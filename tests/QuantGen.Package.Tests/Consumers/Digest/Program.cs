using System;
using System.Runtime.Intrinsics;
using Digest;
using QuickStart;

// One line per quantizer, so that a difference has a name; the last says what this process ran on.
Console.WriteLine("Weights " + Static());
Digests.Print<Weights4, sbyte>();
Digests.Print<Weights4Truncated, sbyte>();
Digests.Print<Weights2, sbyte>();
Digests.Print<Bias, sbyte>();
Digests.Print<Pixel, byte>();
Digests.Print<PixelHolding1, byte>();
Digests.Print<Pixel4, byte>();
Digests.Print<Pixel2, byte>();
Digests.Print<Activation, sbyte>();
Digests.Print<Activation16, short>();
Digests.Print<Affine, byte>();
Digests.Print<Digest.Range, short>();
Digests.Print<Wide, int>();
Digests.Print<Wrapped, sbyte>();
JsonTexts.Print();
Console.WriteLine("vector " + (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0));

// A static class cannot be a type argument.
static string Static()
{
    var digest = new Hash();
    float[] inputs = Inputs.For(Weights.Scale, Weights.MinValue, Weights.MaxValue);
    foreach (int length in Inputs.Lengths)
    {
        ReadOnlySpan<float> source = inputs.AsSpan(0, length);
        var codes = new sbyte[length];
        var values = new float[length];
        Weights.Quantize(source, codes);
        Weights.Dequantize(codes, values);
        foreach (sbyte code in codes)
            digest.Add(code);
        foreach (float value in values)
            digest.Add(value);
        Weights.FakeQuantize(source, values);
        foreach (float value in values)
            digest.Add(value);
        digest.Add(Weights.CountOutside(source));
    }

    foreach (float input in inputs)
    {
        digest.Add(Weights.TryQuantize(input, out sbyte code) ? 1 : 0);
        digest.Add(code);
        digest.Add(Weights.Quantize((double)input));
        digest.Add(Weights.FakeQuantize(input));
        digest.Add(Weights.IsRepresentable(input) ? 1 : 0);
    }

    return digest.ToString();
}
