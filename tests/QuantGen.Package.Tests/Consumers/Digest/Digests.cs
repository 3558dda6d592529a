using System;
using QuantGen;

namespace Digest;

/// <summary>Every bit that a quantizer returns, over spans of several lengths and one by one.</summary>
static class Digests
{
    public static void Print<T, TCode>()
        where T : struct, IQuantizer<float, TCode>
        where TCode : struct, IConvertible
    {
        var digest = new Hash();
        float[] inputs = Inputs.For(T.Scale, T.MinValue, T.MaxValue);
        foreach (int length in Inputs.Lengths)
        {
            ReadOnlySpan<float> source = inputs.AsSpan(0, length);
            var codes = new TCode[length];
            var values = new float[length];
            T.Quantize(source, codes);
            T.Dequantize(codes, values);
            foreach (TCode code in codes)
                digest.Add(code.ToInt64(null));
            foreach (float value in values)
                digest.Add(value);
            T.FakeQuantize(source, values);
            foreach (float value in values)
                digest.Add(value);
            digest.Add(T.CountOutside(source));
        }

        foreach (float input in inputs)
        {
            digest.Add(T.TryQuantize(input, out TCode code) ? 1 : 0);
            digest.Add(code.ToInt64(null));
            digest.Add(T.Quantize(input).ToInt64(null));
            digest.Add(T.Dequantize(code));
            digest.Add(T.FakeQuantize(input));
            digest.Add(T.IsRepresentable(input) ? 1 : 0);
        }

        Console.WriteLine(typeof(T).Name + " " + digest);
    }
}

/// <summary>FNV-1a over 64-bit words.</summary>
sealed class Hash
{
    private ulong state = 0xCBF29CE484222325;

    public void Add(long word) => state = unchecked((state ^ (ulong)word) * 0x100000001B3);

    public void Add(float value) => Add(BitConverter.SingleToInt32Bits(value));

    public override string ToString() => state.ToString("x16", null);
}

/// <summary>The same numbers on every machine.</summary>
static class Inputs
{
    /// <summary>Empty, shorter than any vector, around each multiple of the widths, and everything.</summary>
    public static readonly int[] Lengths = [0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 257, Count];

    private const int Count = 3001;

    /// <summary>Special values, ties and the floats beside them, numbers across the range and beyond, and any bits at all.</summary>
    public static float[] For(float scale, float min, float max)
    {
        float[] special =
        [
            float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue,
            min, max, MathF.BitDecrement(min), MathF.BitIncrement(max), BitConverter.Int32BitsToSingle(unchecked((int)0xFFC12345)),
        ];
        var inputs = new float[Count];
        uint seed = 2463534242;
        for (int i = 0; i < Count; i++)
        {
            uint random = seed = unchecked((seed * 1664525) + 1013904223);
            float part = (random >> 8) / 16777216f;
            float tie = ((int)(((part * 1.25f) - 0.125f) * ((max - min) / scale)) + 0.5f) * scale;
            inputs[i] = (i % 6) switch
            {
                0 => special[(i / 6) % special.Length],
                1 => tie + min,
                2 => MathF.BitIncrement(tie + min),
                3 => MathF.BitDecrement(tie + min),
                4 => (part * 1.5f * (max - min)) + (min * 1.25f),
                _ => BitConverter.Int32BitsToSingle((int)(random ^ (random >> 13))),
            };
        }

        return inputs;
    }
}
