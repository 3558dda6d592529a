using System;
using System.Buffers.Binary;
using System.IO;

namespace FlexibleTypes;

/// <summary>The activations of the sample Calibrate: raw little-endian floats.</summary>
internal static class Activations
{
    public static float[] Read()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "activations.f32"));
        float[] numbers = new float[bytes.Length / 4];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4 * i));
        return numbers;
    }
}
