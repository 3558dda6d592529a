using System;
using System.Numerics;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Peers;

/// <summary>What is written by hand: a loop with division, <c>MathF.Round</c> and <c>Math.Clamp</c>, its parameters constants for the JIT.</summary>
public static class PlainLoop<TQuantizer, TCode>
    where TQuantizer : IQuantizer<float, TCode>
    where TCode : struct, IBinaryInteger<TCode>
{
    public readonly struct Quantize : IKernel<float, TCode>
    {
        public static void Run(ReadOnlySpan<float> source, Span<TCode> destination)
        {
            float low = float.CreateTruncating(TQuantizer.MinCode), high = float.CreateTruncating(TQuantizer.MaxCode);
            for (int i = 0; i < source.Length; i++)
                destination[i] = TCode.CreateTruncating((int)Math.Clamp(MathF.Round(source[i] / TQuantizer.Scale) + TQuantizer.ZeroPoint, low, high));
        }
    }

    public readonly struct Dequantize : IKernel<TCode, float>
    {
        public static void Run(ReadOnlySpan<TCode> source, Span<float> destination)
        {
            for (int i = 0; i < source.Length; i++)
                destination[i] = (int.CreateTruncating(source[i]) - TQuantizer.ZeroPoint) * TQuantizer.Scale;
        }
    }

    public readonly struct FakeQuantize : IKernel<float, float>
    {
        public static void Run(ReadOnlySpan<float> source, Span<float> destination)
        {
            float low = int.CreateTruncating(TQuantizer.MinCode) - TQuantizer.ZeroPoint, high = int.CreateTruncating(TQuantizer.MaxCode) - TQuantizer.ZeroPoint;
            for (int i = 0; i < source.Length; i++)
                destination[i] = Math.Clamp(MathF.Round(source[i] / TQuantizer.Scale), low, high) * TQuantizer.Scale;
        }
    }
}
