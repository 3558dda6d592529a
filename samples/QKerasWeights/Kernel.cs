using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;

namespace QKerasWeights;

/// <summary>The kernel of a layer as the training left it, and what QKeras quantized it to; data/README.md says where it comes from.</summary>
/// <param name="Quantizer">The layer's string.</param>
/// <param name="Weights">Row by row, channels last.</param>
/// <param name="Codes">Those of QKeras, one for each weight.</param>
/// <param name="Exponents">Those of QKeras, one for each channel: the weight is <c>code · 2^exponent</c>.</param>
sealed record Kernel(string Name, string Shape, string Quantizer, float[] Weights, sbyte[] Codes, sbyte[] Exponents)
{
    public int Channels => Exponents.Length;

    /// <summary>The kernel of one layer.</summary>
    public static Kernel Read(string name)
    {
        string[] line = File.ReadLines(PathOf("layers.txt")).Select(line => line.Split(' ')).Single(line => line[0] == name);
        byte[] weights = File.ReadAllBytes(PathOf(name + ".kernel.f32"));
        return new Kernel(
            name,
            line[1].Replace("x", " × ", StringComparison.Ordinal),
            line[2],
            [.. Enumerable.Range(0, weights.Length / sizeof(float)).Select(i => BinaryPrimitives.ReadSingleLittleEndian(weights.AsSpan(i * sizeof(float))))],
            SignedBytes(name + ".codes.i8"),
            SignedBytes(name + ".exponents.i8"));
    }

    private static sbyte[] SignedBytes(string name) => [.. File.ReadAllBytes(PathOf(name)).Select(value => unchecked((sbyte)value))];

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
