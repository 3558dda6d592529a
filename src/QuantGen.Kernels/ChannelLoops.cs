namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>The scale with a factor; throws where that is not valid.</summary>
    protected static float ScaleOf<TFactors, TFactor>(TFactor factor)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged => TFactors.ScaleOf(TSpecification.Scale, factor, TSpecification.FirstExponent, TSpecification.LastExponent);

    /// <summary>Throws where a factor or the layout is not valid, before anything is written.</summary>
    protected static void CheckChannels<TFactors, TFactor>(ReadOnlySpan<TFactor> factors, int innerLength, ReadOnlySpan<byte> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        CheckChannels(factors.Length, innerLength, TFactors.Name);
        CheckEntries(destination, MemoryMarshal.AsBytes(factors), TFactors.Name);
        int invalid = TFactors.IndexOfInvalid(factors, TSpecification.FirstExponent, TSpecification.LastExponent);
        if (invalid >= 0)
            TFactors.Check(factors[invalid], TSpecification.FirstExponent, TSpecification.LastExponent, TFactors.Name);
    }

    /// <summary>From every element of the source to one of the destination, each with the factor of its channel.</summary>
    protected static void TraverseChannels<TFactors, TFactor, TSource, TDestination, T512, T256, T128, TRest>(
        ReadOnlySpan<TSource> source, ReadOnlySpan<TFactor> factors, int innerLength, Span<TDestination> destination)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
        where TDestination : unmanaged
        where T512 : IStep<TSource, TDestination>
        where T256 : IStep<TSource, TDestination>
        where T128 : IStep<TSource, TDestination>
        where TRest : IRest<TSource, TDestination>
    {
        CheckDestination(source, destination);
        CheckChannels<TFactors, TFactor>(factors, innerLength, MemoryMarshal.AsBytes(destination));
        Span<float> scales = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]), inverses = FromCacheLine<float>(stackalloc float[ScaleBlock + LineMargin]);
        for (var part = new ChannelPart(factors.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TFactors, TFactor>(factors, innerLength, part.Start, scales.Slice(0, part.Length), inverses);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at), i = 0;
                ref TSource from = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), (nint)at);
                ref TDestination to = ref Unsafe.Add(ref MemoryMarshal.GetReference(destination), (nint)at);
                if (Vector512.IsHardwareAccelerated && length >= T512.Count)
                    i = StepsOfEach<TSource, TDestination, T512>(ref from, ref to, i, length, ref scales[0], ref inverses[0]);
                if (Vector256.IsHardwareAccelerated && length - i >= T256.Count)
                    i = StepsOfEach<TSource, TDestination, T256>(ref from, ref to, i, length, ref scales[0], ref inverses[0]);
                if (Vector128.IsHardwareAccelerated && length - i >= T128.Count)
                    i = StepsOfEach<TSource, TDestination, T128>(ref from, ref to, i, length, ref scales[0], ref inverses[0]);
                for (; i < length; i++)
                    TRest.OneByOne(ref Unsafe.Add(ref from, i), ref Unsafe.Add(ref to, i), 1, scales[i]);
            }
        }
    }

    /// <summary>All whole steps from an element on; returns the index behind them. Each width is a method of its own: the JIT inlines so much and no more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int StepsOfEach<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, int i, int length, ref float scales, ref float inverses)
        where TStep : IStep<TSource, TDestination>
    {
        for (; length - i >= TStep.Count; i += TStep.Count)
            TStep.RunEach(ref from, ref to, (nuint)i, ref scales, ref inverses);
        return i;
    }

    /// <summary>The scale and its inverse for each element from one on.</summary>
    protected static void FillScales<TFactors, TFactor>(ReadOnlySpan<TFactor> factors, int innerLength, int start, Span<float> scales, Span<float> inverses)
        where TFactors : IFactors<TFactor>
        where TFactor : unmanaged
    {
        int channel = start / innerLength % factors.Length, left = innerLength - start % innerLength, period = (int)Math.Min((long)factors.Length * innerLength, scales.Length);
        for (int i = 0; i < period; left = innerLength)
        {
            float scale = TFactors.ScaleOfValid(TSpecification.Scale, factors[channel]), inverse = 1f / scale;
            for (int end = Math.Min(i + left, period); i < end; i++)
            {
                scales[i] = scale;
                inverses[i] = inverse;
            }

            channel = channel + 1 == factors.Length ? 0 : channel + 1;
        }

        Repeat(scales, period);
        Repeat(inverses.Slice(0, scales.Length), period);
    }

    /// <summary>Repeats the first elements to the end.</summary>
    protected static void Repeat<T>(Span<T> elements, int period)
    {
        for (int filled = period; filled < elements.Length; filled *= 2)
            elements.Slice(0, Math.Min(filled, elements.Length - filled)).CopyTo(elements.Slice(filled));
    }
}
