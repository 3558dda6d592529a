using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;

namespace QuickStart;

/// <summary>1,797 scanned digits and a small network that was trained on them; data/README.md says where both come from.</summary>
static class Data
{
    public const int Side = 8, PixelsInImage = Side * Side, Units = 32;

    private static readonly byte[] Ink = Bytes("pixels.u8");

    /// <summary>The digit that an image shows.</summary>
    public static readonly byte[] Labels = Bytes("labels.u8");

    /// <summary>All images, row by row: 0 (paper) to 1 (ink) in sixteenths.</summary>
    public static readonly float[] Pixels = [.. Ink.Select(ink => ink / 16f)];

    /// <summary>What the first layer weighs the pixels with: <c>[pixel, unit]</c>.</summary>
    private static readonly float[] FirstKernel = Floats("dense1.kernel.f32");

    /// <summary>The weights of both layers, as they left the training.</summary>
    public static readonly float[] Weights = [.. FirstKernel, .. Floats("dense2.kernel.f32")];

    /// <summary>
    /// What the first layer gives for every image before its activation function, with weights of 4 bits. Every number in
    /// the sum is a multiple of 2^-7 and small, so that floats add them without rounding, in any order.
    /// </summary>
    public static float[] Activations()
    {
        var weights = new float[FirstKernel.Length];
        Weights4.FakeQuantize(FirstKernel, weights);
        var biases = new float[Units];
        Bias.FakeQuantize(Floats("dense1.bias.f32"), biases);

        var activations = new float[Labels.Length * Units];
        for (int i = 0; i < activations.Length; i++)
        {
            int image = i / Units, unit = i % Units;
            float sum = biases[unit];
            for (int pixel = 0; pixel < PixelsInImage; pixel++)
                sum += Pixels[(image * PixelsInImage) + pixel] * weights[(pixel * Units) + unit];
            activations[i] = sum;
        }

        return activations;
    }

    /// <summary>The pixels of one image.</summary>
    public static ReadOnlySpan<float> Image(int index) => Pixels.AsSpan(index * PixelsInImage, PixelsInImage);

    /// <summary>What the compiler says to Faulty.cs, as recorded.</summary>
    public static string[] RecordedDiagnostics() => File.ReadAllLines(PathOf("diagnostics.txt"));

    private static float[] Floats(string name)
    {
        byte[] bytes = Bytes(name);
        var floats = new float[bytes.Length / sizeof(float)];
        for (int i = 0; i < floats.Length; i++)
            floats[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        return floats;
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
