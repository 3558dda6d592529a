namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
#if STOCHASTIC || AFFINE || FACTORS
    /// <summary>The bits of 1.5 · 2^23. Those of its sum with an integer are more by the integer.</summary>
    protected const int MagicBits = 0x4B400000;
#endif

    /// <summary>What is done with four vectors of one width.</summary>
    internal interface IStep<TSource, TDestination>
    {
        static abstract int Count { get; }

        /// <summary>For any elements.</summary>
        static abstract void Run(ref TSource from, ref TDestination to, nuint i, float scale, float inverse);

        /// <summary>Whether this processor has a path for ordinary elements.</summary>
        static virtual bool HasFastPath => true;

        /// <summary>For ordinary elements. False, and nothing is written, where there is another one, or no fast path on this processor.</summary>
        static abstract bool TryRun(ref TSource from, ref TDestination to, nuint i, float scale, float inverse);

        /// <summary>Two steps at once, where that is faster.</summary>
        static virtual bool HasTwo => false;
        static virtual bool TryRunTwo(ref TSource from, ref TDestination to, nuint i, float inverse) => false;
#if FACTORS

        /// <summary>For any elements, each with a scale of its own. A profile has no such scales.</summary>
        static virtual void RunEach(ref TSource from, ref TDestination to, nuint i, ref float scales, ref float inverses) => throw new NotSupportedException();
#endif
    }

    /// <summary>What is done with fewer elements than those of the smallest step, and with all of them where there are no vectors.</summary>
    internal interface IRest<TSource, TDestination>
    {
        static abstract void Run(ref TSource from, ref TDestination to, int length, float scale, float inverse);
#if FACTORS || BLOCKS

        /// <summary>For elements with a scale of their own, and for blocks. A profile has neither.</summary>
        static virtual void OneByOne(ref TSource from, ref TDestination to, int length, float scale) => throw new NotSupportedException();
#endif
#if BLOCKS

        static virtual void Four(ref TSource from, ref TDestination to, nuint i, float scale, float inverse) => throw new NotSupportedException();
#endif
    }

    /// <summary>From every element of the source to one of the destination: in steps of the widest vectors that there are elements for.</summary>
    protected static void Traverse<TSource, TDestination, T512, T256, T128, TRest>(ReadOnlySpan<TSource> source, Span<TDestination> destination, float scale, float inverse)
        where T512 : IStep<TSource, TDestination>
        where T256 : IStep<TSource, TDestination>
        where T128 : IStep<TSource, TDestination>
        where TRest : IRest<TSource, TDestination>
    {
        CheckDestination(source, destination);
        ref TSource from = ref MemoryMarshal.GetReference(source);
        ref TDestination to = ref MemoryMarshal.GetReference(destination);
        int length = source.Length;
        if (Vector512.IsHardwareAccelerated && length >= T512.Count)
            Steps<TSource, TDestination, T512>(ref from, ref to, length, scale, inverse);
        else if (Vector256.IsHardwareAccelerated && length >= T256.Count)
            Steps<TSource, TDestination, T256>(ref from, ref to, length, scale, inverse);
        else if (Vector128.IsHardwareAccelerated && length >= T128.Count)
            Steps<TSource, TDestination, T128>(ref from, ref to, length, scale, inverse);
        else
            TRest.Run(ref from, ref to, length, scale, inverse);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Steps<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, int length, float scale, float inverse)
        where TStep : IStep<TSource, TDestination>
    {
        if (length < Long)
            Loop<TSource, TDestination, TStep>(ref from, ref to, length, scale, inverse);
        else
            LoopFromCacheLine<TSource, TDestination, TStep>(ref from, ref to, length, scale, inverse);
    }

    /// <summary>
    /// From so many elements on, steps begin at a cache line: a vector in two lines is two reads or writes of the next cache. Where the first cache
    /// holds them all, the step in front costs what the others save.
    /// </summary>
    private const int Long = 4096;

    /// <summary>What lies before the line is done by a step of its own, which does some of the rest as well. The floats begin at the line, and of two spans of them the one that is written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopFromCacheLine<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, int length, float scale, float inverse)
        where TStep : IStep<TSource, TDestination>
    {
        int start = typeof(TDestination) == typeof(float) ? ElementsBeforeCacheLine(ref Unsafe.As<TDestination, float>(ref to)) : ElementsBeforeCacheLine(ref Unsafe.As<TSource, float>(ref from));
        if (start > 0)
            GeneralStep<TSource, TDestination, TStep>(ref from, ref to, 0, scale, inverse);
        Loop<TSource, TDestination, TStep>(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), length - start, scale, inverse);
    }

    /// <summary>
    /// The fast path, and from the first step where it says no a loop with the general path beside it, which would otherwise keep what the fast path has read in registers.
    /// What is left is done by one more step, which ends at the end and does some elements again.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Loop<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, int length, float scale, float inverse)
        where TStep : IStep<TSource, TDestination>
    {
        if (!TStep.HasFastPath)
        {
            LoopOfGeneralSteps<TSource, TDestination, TStep>(ref from, ref to, length, scale, inverse);
            return;
        }

        int last = length - TStep.Count, i = 0;
        if (TStep.HasTwo && length >= 2 * TStep.Count)
        {
            do
            {
                if (!TStep.TryRunTwo(ref from, ref to, (nuint)i, inverse))
                {
                    GeneralLoop<TSource, TDestination, TStep>(ref from, ref to, i, length, scale, inverse);
                    return;
                }

                i += 2 * TStep.Count;
            }
            while (i <= last - TStep.Count);
        }

        // One place for all steps: the JIT inlines so much and no more, and the step of some kernels twice is more.
        for (; i != length; i += TStep.Count)
        {
            i = Math.Min(i, last);
            if (!TStep.TryRun(ref from, ref to, (nuint)i, scale, inverse))
            {
                GeneralLoop<TSource, TDestination, TStep>(ref from, ref to, i, length, scale, inverse);
                return;
            }
        }
    }

    /// <summary>The same from a step on that the fast path does not cover.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GeneralLoop<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, int i, int length, float scale, float inverse)
        where TStep : IStep<TSource, TDestination>
    {
        int last = length - TStep.Count;
        while (true)
        {
            GeneralStep<TSource, TDestination, TStep>(ref from, ref to, (nuint)i, scale, inverse);
            do
            {
                if (i == last)
                    return;
                i = Math.Min(i + TStep.Count, last);
            }
            while (TStep.TryRun(ref from, ref to, (nuint)i, scale, inverse));
        }
    }

    /// <summary>All steps by the general path.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopOfGeneralSteps<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, int length, float scale, float inverse)
        where TStep : IStep<TSource, TDestination>
    {
        int last = length - TStep.Count;
        for (int i = 0; ; i = Math.Min(i + TStep.Count, last))
        {
            TStep.Run(ref from, ref to, (nuint)i, scale, inverse);
            if (i == last)
                return;
        }
    }

    /// <summary>Apart from the fast path: with both in one method the JIT of .NET 9 no longer inlines what they use.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GeneralStep<TSource, TDestination, TStep>(ref TSource from, ref TDestination to, nuint i, float scale, float inverse)
        where TStep : IStep<TSource, TDestination> => TStep.Run(ref from, ref to, i, scale, inverse);

    /// <summary>1 to 3 values, and 0 behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static Vector128<float> LoadUpTo3(ref float from, int length)
    {
        Vector128<float> values = Vector128.CreateScalar(from);
        if (length > 1)
            values = values.WithElement(1, Unsafe.Add(ref from, 1));
        return length > 2 ? values.WithElement(2, Unsafe.Add(ref from, 2)) : values;
    }
}
