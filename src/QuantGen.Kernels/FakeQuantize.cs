namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Replaces every element by its representable value. In place an element that is done twice is a value of the grid at the second time, and stays.</summary>
    public static void FakeQuantize(ReadOnlySpan<float> source, Span<float> destination, float scale = 0f, float inverse = 0f)
    {
#if ANY_SCALE
        if (!TRounding.IsToNearest && !TScale.IsPowerOfTwo())
        {
            FakeQuantizeChanging(source, destination, scale, inverse);
            return;
        }

#endif
        Traverse<float, float, FakeQuantize512, FakeQuantize256, FakeQuantize128, FakeQuantizeFew>(source, destination, scale, inverse);
    }
#if ANY_SCALE

    /// <summary>For a direction and a scale of which the product with a code is rounded, so that a value of the grid might change.</summary>
    private static void FakeQuantizeChanging(ReadOnlySpan<float> source, Span<float> destination, float scale, float inverse)
    {
        CheckDestination(source, destination);
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        if (Vector512.IsHardwareAccelerated && source.Length >= FakeQuantize512.Count)
            FakeQuantizeChanging<FakeQuantize512>(ref from, ref to, source.Length, scale, inverse);
        else if (Vector256.IsHardwareAccelerated && source.Length >= FakeQuantize256.Count)
            FakeQuantizeChanging<FakeQuantize256>(ref from, ref to, source.Length, scale, inverse);
        else if (Vector128.IsHardwareAccelerated && source.Length >= FakeQuantize128.Count)
            FakeQuantizeChanging<FakeQuantize128>(ref from, ref to, source.Length, scale, inverse);
        else
            FakeQuantizeFew.Run(ref from, ref to, source.Length, scale, inverse);
    }

    /// <summary>The end is read before anything is written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FakeQuantizeChanging<TStep>(ref float from, ref float to, int length, float scale, float inverse)
        where TStep : IStep<float, float>
    {
        Span<float> end = stackalloc float[64];
        int last = length - TStep.Count;
        FakeQuantizeWhole<TStep>(ref Unsafe.Add(ref from, last), ref MemoryMarshal.GetReference(end), TStep.Count, scale, inverse);
        FakeQuantizeWhole<TStep>(ref from, ref to, length, scale, inverse);
        end.Slice(0, TStep.Count).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref to, last), TStep.Count));
    }

    /// <summary>All whole steps by the general path.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FakeQuantizeWhole<TStep>(ref float from, ref float to, int length, float scale, float inverse)
        where TStep : IStep<float, float>
    {
        for (int i = 0; i <= length - TStep.Count; i += TStep.Count)
            TStep.Run(ref from, ref to, (nuint)i, scale, inverse);
    }
#endif

    private readonly struct FakeQuantizeFew : IRest<float, float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float from, ref float to, int length, float scale, float inverse)
        {
            if (!Vector128.IsHardwareAccelerated)
                OneByOne(ref from, ref to, length, scale);
            else if (length >= 4)
                FourOrMore(ref from, ref to, length, scale, inverse);
            else if (length > 0)
                UpTo3(ref from, ref to, length, scale, inverse);
        }

        public static void OneByOne(ref float from, ref float to, int length, float scale)
        {
            for (int i = 0; i < length; i++)
                Unsafe.Add(ref to, i) = Round(Unsafe.Add(ref from, i), scale) * TScale.ScaleOf(scale);
        }

        /// <summary>4 to 15 values: the first and the last ones as halves of a vector, where there are such. All are read before the end is written, because the destination may be the source.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FourOrMore(ref float from, ref float to, int length, float scale, float inverse)
        {
            nuint last = (nuint)length - 4;
            Vector128<float> lastFour = Vector128.LoadUnsafe(ref from, last);
            if (Vector256.IsHardwareAccelerated)
            {
                Vector256<float> scales = Vector256.Create(TScale.ScaleOf(scale)), inverses = Vector256.Create(TScale.InverseOf(inverse));
                if (length < 8)
                {
                    Vector256<float> both = FakeQuantizeVector(Vector256.Create(Vector128.LoadUnsafe(ref from), lastFour), scales, inverses);
                    both.GetLower().StoreUnsafe(ref to);
                    both.GetUpper().StoreUnsafe(ref to, last);
                    return;
                }

                Vector256<float> first = Vector256.LoadUnsafe(ref from), end = Vector256.LoadUnsafe(ref from, last - 4);
                FakeQuantizeVector(first, scales, inverses).StoreUnsafe(ref to);
                FakeQuantizeVector(end, scales, inverses).StoreUnsafe(ref to, last - 4);
                return;
            }

            nuint i = 0;
            do
            {
                Four(ref from, ref to, i, scale, inverse);
                i += 4;
            }
            while (i < last);
            FakeQuantizeVector(lastFour, Vector128.Create(TScale.ScaleOf(scale)), Vector128.Create(TScale.InverseOf(inverse))).StoreUnsafe(ref to, last);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Four(ref float from, ref float to, nuint i, float scale, float inverse) =>
            FakeQuantizeVector(Vector128.LoadUnsafe(ref from, i), Vector128.Create(TScale.ScaleOf(scale)), Vector128.Create(TScale.InverseOf(inverse))).StoreUnsafe(ref to, i);

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void UpTo3(ref float from, ref float to, int length, float scale, float inverse)
        {
            Vector128<float> values = FakeQuantizeVector(LoadUpTo3(ref from, length), Vector128.Create(TScale.ScaleOf(scale)), Vector128.Create(TScale.InverseOf(inverse)));
            to = values.ToScalar();
            if (length > 1)
                Unsafe.Add(ref to, 1) = values.GetElement(1);
            if (length > 2)
                Unsafe.Add(ref to, 2) = values.GetElement(2);
        }
    }
}
