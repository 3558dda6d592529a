namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>The representable values of a vector of any values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FakeQuantizeVector(Vector512<float> value, Vector512<float> scale, Vector512<float> inverse) =>
        FakeQuantizeVector(value, scale, inverse, TScale.Times(TScale.Low(Further), scale), TScale.Times(TScale.High(Further), scale), TScale.Times(TScale.NaN(Further), scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FakeQuantizeVector(Vector512<float> value, Vector512<float> scale, Vector512<float> inverse, Vector512<float> low, Vector512<float> high, Vector512<float> nan)
    {
#if CORRECTIONS
        if (!(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
            return Vector512.ConvertToSingle(RoundVector(value, scale, inverse, low, high, nan)) * scale;
#endif
        return RoundToMultiple(SaturateVector(value, low, high, nan), scale, inverse);
    }

    /// <summary>The values rounded to multiples of the scale, ties to even; none is 2^22 scales or more. A sum with 1.5 · 2^23 scales has no bits below one, and needs no product with the inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> RoundToMultiple(Vector512<float> value, Vector512<float> scale, Vector512<float> inverse)
    {
#if FACTORS
        if (typeof(TScale) == typeof(GivenScale<TSpecification>))
            return NearestIntegers(value, inverse) * scale;
#endif
#if LARGE_SCALES
        if (TSpecification.Scale > 1.0141205E+31f)      // beyond it the sum might be infinite
            return NearestIntegers(value, inverse) * scale;
#endif
        Vector512<float> magic = Vector512.Create(TSpecification.Scale * 12582912f);
        return value + magic - magic;
    }

    private readonly struct FakeQuantize512 : IStep<float, float>
    {
        public static int Count => 4 * Vector512<float>.Count;
#if CORRECTIONS

        public static bool HasFastPath => TRounding.IsToNearest;
#endif

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float from, ref float to, nuint i, float scale, float inverse)
        {
            Vector512<float> scales = Vector512.Create(TScale.ScaleOf(scale)), inverses = Vector512.Create(TScale.InverseOf(inverse));
            Vector512<float> low = TScale.Times(TScale.Low(Further), scales), high = TScale.Times(TScale.High(Further), scales), nan = TScale.Times(TScale.NaN(Further), scales);
            FakeQuantizeVector(Vector512.LoadUnsafe(ref from, i), scales, inverses, low, high, nan).StoreUnsafe(ref to, i);
            FakeQuantizeVector(Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count), scales, inverses, low, high, nan).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
            FakeQuantizeVector(Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<float>.Count), scales, inverses, low, high, nan).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
            FakeQuantizeVector(Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<float>.Count), scales, inverses, low, high, nan).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
        }

        /// <summary>Other values are NaN, and those whose candidate might not be the code.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryRun(ref float from, ref float to, nuint i, float scale, float inverse)
        {
#if MASKS512 && !CORRECTIONS
            // The masked maximum leaves NaN out, and that is less than to look for NaN.
            Run(ref from, ref to, i, scale, inverse);
            return true;
#else
#if MASKS512
            // The masked maximum leaves NaN out, and that is less than to look for NaN.
            if (TRounding.IsHalfToEven && TScale.IsPowerOfTwo())
            {
                Run(ref from, ref to, i, scale, inverse);
                return true;
            }

#endif
            Vector512<float> scales = Vector512.Create(TScale.ScaleOf(scale)), inverses = Vector512.Create(TScale.InverseOf(inverse));
            Vector512<float> low = TScale.Times(TScale.Low(Further), scales), high = TScale.Times(TScale.High(Further), scales);
#if ANY_SCALE
            if (IsFused && TRounding.IsToNearest && !(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
                return TryEnclosed(ref from, ref to, i, scales, inverses, low, high);
#endif
#if CORRECTIONS
            if (!TRounding.IsToNearest)
                return false;
#endif
            Vector512<float> a = Vector512.LoadUnsafe(ref from, i), b = Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count);
            Vector512<float> c = Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<float>.Count), d = Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<float>.Count);

            // One NaN makes the sum NaN, which is not equal to itself; so do infinities of both signs, which the general path does as well.
            Vector512<float> sum = a + b + (c + d);
            if (!Vector512.EqualsAll(sum, sum))
                return false;
#if CORRECTIONS
            if (!(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
            {
                // One vector after the other, so that they do not take more registers than there are.
                a = Min(Max(a, low), high);
                Vector512<float> k0 = NearestIntegers(a, inverses), largest = Vector512.Abs(NearResidual(a, k0, scales));
                b = Min(Max(b, low), high);
                Vector512<float> k1 = NearestIntegers(b, inverses);
                largest = Max(largest, Vector512.Abs(NearResidual(b, k1, scales)));
                c = Min(Max(c, low), high);
                Vector512<float> k2 = NearestIntegers(c, inverses);
                largest = Max(largest, Vector512.Abs(NearResidual(c, k2, scales)));
                d = Min(Max(d, low), high);
                Vector512<float> k3 = NearestIntegers(d, inverses);
                largest = Max(largest, Vector512.Abs(NearResidual(d, k3, scales)));
                if (!Vector512.LessThanAll(largest, TScale.Times(TScale.Half() - ResidualError, scales)))
                    return false;
                (k0 * scales).StoreUnsafe(ref to, i);
                (k1 * scales).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
                (k2 * scales).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
                (k3 * scales).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
                return true;
            }

#endif
            RoundToMultiple(Min(Max(a, low), high), scales, inverses).StoreUnsafe(ref to, i);
            RoundToMultiple(Min(Max(b, low), high), scales, inverses).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
            RoundToMultiple(Min(Max(c, low), high), scales, inverses).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
            RoundToMultiple(Min(Max(d, low), high), scales, inverses).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
            return true;
#endif
        }
#if ANY_SCALE

        /// <summary>The same for all roundings to the nearest, where two products enclose the quotient. What saturates does so at last, because then NaN has been found.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryEnclosed(ref float from, ref float to, nuint i, Vector512<float> scale, Vector512<float> inverse, Vector512<float> low, Vector512<float> high)
        {
            if (!TryEnclose(ref from, i, inverse, 12582912f, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3))
                return false;
            Vector512<float> magic = Vector512.Create(12582912f);
            Min(Max((s0 - magic) * scale, low), high).StoreUnsafe(ref to, i);
            Min(Max((s1 - magic) * scale, low), high).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
            Min(Max((s2 - magic) * scale, low), high).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
            Min(Max((s3 - magic) * scale, low), high).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
            return true;
        }
#endif
#if FACTORS

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RunEach(ref float from, ref float to, nuint i, ref float scales, ref float inverses)
        {
            Elements(ref from, i, ref scales, ref inverses).StoreUnsafe(ref to, i);
            Elements(ref from, i + (nuint)Vector512<float>.Count, ref scales, ref inverses).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
            Elements(ref from, i + 2 * (nuint)Vector512<float>.Count, ref scales, ref inverses).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
            Elements(ref from, i + 3 * (nuint)Vector512<float>.Count, ref scales, ref inverses).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Elements(ref float from, nuint i, ref float scales, ref float inverses) =>
            FakeQuantizeVector(Vector512.LoadUnsafe(ref from, i), Vector512.LoadUnsafe(ref scales, i), Vector512.LoadUnsafe(ref inverses, i));
#endif
    }
}
