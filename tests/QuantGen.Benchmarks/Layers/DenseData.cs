using System;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Layers;

/// <summary>The inputs and the biases of the layers.</summary>
internal static class DenseData
{
    private const int Most = 1024;

    private static readonly ArraySegment<byte> OfPixels = Buffers.Codes<byte>(Most);

    private static readonly ArraySegment<sbyte> OfActivations = Buffers.Codes<sbyte>(Most);

    private static readonly ArraySegment<int> OfBiases = Buffers.Source<int>(Most);

    private static readonly ArraySegment<float> OfFloats = Buffers.Source<float>(Most);

    static DenseData()
    {
        for (int i = 0; i < Most; i++)
            (OfBiases[i], OfFloats[i]) = ((i * 7919 % 20001) - 10000, OfPixels[i] * 0.02f);
    }

    public static ReadOnlySpan<byte> Pixels(int count) => OfPixels.AsSpan(0, count);

    public static ReadOnlySpan<sbyte> Activations(int count) => OfActivations.AsSpan(0, count);

    public static ReadOnlySpan<int> Folded(int count) => OfBiases.AsSpan(0, count);

    public static ReadOnlySpan<float> Floats(int count) => OfFloats.AsSpan(0, count);
}
