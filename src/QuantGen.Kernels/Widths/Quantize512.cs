namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    private readonly struct Quantize512 : IStep<float, TCode>
    {
        public static int Count => 4 * Vector512<float>.Count;

        public static bool HasFastPath => Pack512.IsSupported;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float from, ref TCode to, nuint i, float scale, float inverse)
        {
            Vector512<float> scales = Vector512.Create(TScale.ScaleOf(scale)), inverses = Vector512.Create(TScale.InverseOf(inverse));
            Vector512<float> low = TScale.Times(TScale.Low(Further), scales), high = TScale.Times(TScale.High(Further), scales), nan = TScale.Times(TScale.NaN(Further), scales);
            Vector512<int> zeroPoint = Vector512.Create(TSpecification.ZeroPoint);
            Vector512<int> a = RoundVector(Vector512.LoadUnsafe(ref from, i), scales, inverses, low, high, nan) + zeroPoint;
            Vector512<int> b = RoundVector(Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count), scales, inverses, low, high, nan) + zeroPoint;
            Vector512<int> c = RoundVector(Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<float>.Count), scales, inverses, low, high, nan) + zeroPoint;
            Vector512<int> d = RoundVector(Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<float>.Count), scales, inverses, low, high, nan) + zeroPoint;
            TCodes.Store(a, b, c, d, ref to, i);
        }

        /// <summary>On x86: codes saturate when they are packed. Other values are NaN, those beyond int, for which the conversion gives int.MinValue, and those whose candidate might not be the code.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryRun(ref float from, ref TCode to, nuint i, float scale, float inverse)
        {
            if (!Pack512.IsSupported)
                return false;
            Vector512<float> inverses = Vector512.Create(TScale.InverseOf(inverse));
#if ANY_SCALE
            if (IsFused && TRounding.IsToNearest && !(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
                return TryEnclosed(ref from, ref to, i, inverses);
#endif
            from = ref Unsafe.Add(ref from, i);
            Vector512<int> k0 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from) * inverses);
            Vector512<int> k1 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, (nuint)Vector512<float>.Count) * inverses);
            Vector512<int> k2 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, 2 * (nuint)Vector512<float>.Count) * inverses);
            Vector512<int> k3 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, 3 * (nuint)Vector512<float>.Count) * inverses);
#if CORRECTIONS
            if (!(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
            {
                Vector512<float> scales = Vector512.Create(TScale.ScaleOf(scale));
                Vector512<float> a = Vector512.LoadUnsafe(ref from), b = Vector512.LoadUnsafe(ref from, (nuint)Vector512<float>.Count);
                Vector512<float> c = Vector512.LoadUnsafe(ref from, 2 * (nuint)Vector512<float>.Count), d = Vector512.LoadUnsafe(ref from, 3 * (nuint)Vector512<float>.Count);

                // A residual of less than half the scale says that the candidate is the nearest integer. Compared as integers, without the sign: a NaN is large.
                Vector512<float> r0 = NearResidual(a, Vector512.ConvertToSingle(k0), scales), r1 = NearResidual(b, Vector512.ConvertToSingle(k1), scales);
                Vector512<float> r2 = NearResidual(c, Vector512.ConvertToSingle(k2), scales), r3 = NearResidual(d, Vector512.ConvertToSingle(k3), scales);
                Vector512<int> magnitude = Vector512.Create(int.MaxValue);
                Vector512<int> largest = Vector512.Max(
                    Vector512.Max(r0.AsInt32() & magnitude, r1.AsInt32() & magnitude),
                    Vector512.Max(r2.AsInt32() & magnitude, r3.AsInt32() & magnitude));
                if (Vector512.GreaterThanOrEqualAny(largest, TScale.Times(TScale.Half() - ResidualError, scales).AsInt32()))
                    return false;
                if (!TRounding.IsToNearest)
                {
#if ANY_SCALE
                    // The side of the candidate counts, and a residual that is not exact is certain of it only beyond what it may be off by.
                    if (!IsFused && !TScale.IsPowerOfTwo())
                    {
                        Vector512<int> smallest = Vector512.Min(
                            Vector512.Min(r0.AsInt32() & magnitude, r1.AsInt32() & magnitude),
                            Vector512.Min(r2.AsInt32() & magnitude, r3.AsInt32() & magnitude));
                        if (Vector512.LessThanOrEqualAny(smallest, TScale.Times(ResidualError, scales).AsInt32()))
                            return false;
                    }

#endif
                    Vector512<float> half = TScale.Times(TScale.Half(), scales);
                    k0 = TRounding.Correct(k0, a, r0, half);
                    k1 = TRounding.Correct(k1, b, r1, half);
                    k2 = TRounding.Correct(k2, c, r2, half);
                    k3 = TRounding.Correct(k3, d, r3, half);
                }
            }

#endif
            TCodes.Narrow(ref k0, ref k1, ref k2, ref k3);
#if CORRECTIONS
            if (TRounding.IsHalfToEven && TScale.IsPowerOfTwo() && TCodes.HasLeast(k0, k1, k2, k3))
#else
            if (TCodes.HasLeast(k0, k1, k2, k3))
#endif
                return false;
            TCodes.StoreNarrowed<TSpecification>(k0, k1, k2, k3, ref to, i);
            return true;
        }
#if ANY_SCALE

        /// <summary>
        /// The same for all roundings to the nearest. The products with the two floats beside the inverse enclose the quotient: where both round to one integer,
        /// so does the quotient, and it is no tie. False, and nothing is written, where they do not, or where one value is NaN or infinite.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryEnclosed(ref float from, ref TCode to, nuint i, Vector512<float> inverse)
        {
            // A sum with 1.5 · 2^23 has no bits below 1. It takes the zero point along.
            if (!TryEnclose(ref from, i, inverse, 12582912f + TSpecification.ZeroPoint, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3))
                return false;

            // The integers of the sums, which saturate. A sum in −1.5 · 2^23 … 0 would wrap, but there the two differ by more than 1, and it is left to the general path.
            Vector512<int> bits = Vector512.Create(0x4B400000);
            TCodes.StoreSaturated<TSpecification>(s0.AsInt32() - bits, s1.AsInt32() - bits, s2.AsInt32() - bits, s3.AsInt32() - bits, ref to, i);
            return true;
        }
#endif
#if WIDE512

        public static bool HasTwo
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if CORRECTIONS
            get => Pack512.IsSupported && TCodes.HasTwoSteps && TRounding.IsHalfToEven && TScale.IsPowerOfTwo();
#else
            get => Pack512.IsSupported && TCodes.HasTwoSteps;
#endif
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryRunTwo(ref float from, ref TCode to, nuint i, float inverse) => TCodes.TryTwoSteps<TSpecification>(ref from, Vector512.Create(TScale.InverseOf(inverse)), ref to, i);
#endif
#if FACTORS

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RunEach(ref float from, ref TCode to, nuint i, ref float scales, ref float inverses)
        {
            if (!TryRunEach(ref from, ref to, i, ref inverses))
                RunAnyOfEach(ref from, ref to, i, ref scales, ref inverses);
        }

        /// <summary>For ordinary elements and the roundings that need no residual.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryRunEach(ref float from, ref TCode to, nuint i, ref float inverses)
        {
            if (!Pack512.IsSupported)
                return false;
#if ANY_SCALE
            if (IsFused && TRounding.IsToNearest && !(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
            {
                if (!TryEncloseEach(ref from, i, ref inverses, 12582912f + TSpecification.ZeroPoint, out Vector512<float> s0, out Vector512<float> s1, out Vector512<float> s2, out Vector512<float> s3))
                    return false;
                Vector512<int> bits = Vector512.Create(0x4B400000);
                TCodes.StoreSaturated<TSpecification>(s0.AsInt32() - bits, s1.AsInt32() - bits, s2.AsInt32() - bits, s3.AsInt32() - bits, ref to, i);
                return true;
            }
#endif
#if CORRECTIONS
            if (!(TRounding.IsHalfToEven && TScale.IsPowerOfTwo()))
                return false;
#endif
            Vector512<int> k0 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, i) * Vector512.LoadUnsafe(ref inverses, i));
            Vector512<int> k1 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count) * Vector512.LoadUnsafe(ref inverses, i + (nuint)Vector512<float>.Count));
            Vector512<int> k2 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<float>.Count) * Vector512.LoadUnsafe(ref inverses, i + 2 * (nuint)Vector512<float>.Count));
            Vector512<int> k3 = Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<float>.Count) * Vector512.LoadUnsafe(ref inverses, i + 3 * (nuint)Vector512<float>.Count));
            TCodes.Narrow(ref k0, ref k1, ref k2, ref k3);
            if (TCodes.HasLeast(k0, k1, k2, k3))
                return false;
            TCodes.StoreNarrowed<TSpecification>(k0, k1, k2, k3, ref to, i);
            return true;
        }

        /// <summary>For any elements.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void RunAnyOfEach(ref float from, ref TCode to, nuint i, ref float scales, ref float inverses) => TCodes.Store(
            Elements(ref from, i, ref scales, ref inverses), Elements(ref from, i + (nuint)Vector512<float>.Count, ref scales, ref inverses),
            Elements(ref from, i + 2 * (nuint)Vector512<float>.Count, ref scales, ref inverses), Elements(ref from, i + 3 * (nuint)Vector512<float>.Count, ref scales, ref inverses), ref to, i);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<int> Elements(ref float from, nuint i, ref float scales, ref float inverses) =>
            RoundVector(Vector512.LoadUnsafe(ref from, i), Vector512.LoadUnsafe(ref scales, i), Vector512.LoadUnsafe(ref inverses, i)) + Vector512.Create(TSpecification.ZeroPoint);
#endif
    }
}
