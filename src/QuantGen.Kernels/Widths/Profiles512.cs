namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>The codes of a vector of any values by a profile, before the zero point is added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> RoundProfile<TQuotient>(Vector512<float> x)
        where TQuotient : IQuotient => RoundVector(Quotient<TQuotient>(x), Vector512.Create(1f), Vector512.Create(1f));

    private readonly struct QuantizeProfile512<TQuotient> : IStep<float, TCode>
        where TQuotient : IQuotient
    {
        public static int Count => 4 * Vector512<float>.Count;

        public static bool HasFastPath => Pack512.IsSupported;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float from, ref TCode to, nuint i, float scale, float inverse) => TCodes.Store(
            Code(ref from, i), Code(ref from, i + (nuint)Vector512<float>.Count), Code(ref from, i + 2 * (nuint)Vector512<float>.Count), Code(ref from, i + 3 * (nuint)Vector512<float>.Count), ref to, i);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<int> Code(ref float from, nuint i) => RoundProfile<TQuotient>(Vector512.LoadUnsafe(ref from, i)) + Vector512.Create(TSpecification.ZeroPoint);

        /// <summary>On x86, for any elements. The conversion gives int.MinValue for NaN and for quotients that overflow an int, and codes saturate when they are packed.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryRun(ref float from, ref TCode to, nuint i, float scale, float inverse)
        {
            from = ref Unsafe.Add(ref from, i);
            Vector512<int> k0 = Convert(ref from, 0), k1 = Convert(ref from, (nuint)Vector512<float>.Count);
            Vector512<int> k2 = Convert(ref from, 2 * (nuint)Vector512<float>.Count), k3 = Convert(ref from, 3 * (nuint)Vector512<float>.Count);
            TCodes.Narrow(ref k0, ref k1, ref k2, ref k3);
            if (HasInt32<TQuotient>())
                TCodes.StoreNarrowed<SumsWithZeroPoint>(k0, k1, k2, k3, ref to, i);
            else
                TCodes.StoreNarrowed<TSpecification>(k0, k1, k2, k3, ref to, i);
            return true;
        }
#if WIDE512

        public static bool HasTwo => true;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryRunTwo(ref float from, ref TCode to, nuint i, float inverse) => TryRun(ref from, ref to, i, 0f, inverse) && TryRun(ref from, ref to, i + (nuint)Count, 0f, inverse);
#endif

        /// <summary>The rounded quotients; a profile that converts them to an int adds the zero point to that, and the sum wraps. From 2^23 on the residual is 0, or too large for a correction.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<int> Convert(ref float from, nuint i)
        {
            Vector512<float> y = Divide<TQuotient>(Load(ref from, i));
            Vector512<int> k = Convert512.ConvertToVector512Int32(y);
#if CORRECTIONS
            k = TRounding.Correct(k, y, y - Vector512.ConvertToSingle(k), Vector512.Create(0.5f));
#endif
            return HasInt32<TQuotient>() ? k + Vector512.Create(TSpecification.ZeroPoint) : k;
        }

        /// <summary>
        /// If the profile involves no int, a value above the codes becomes the first one with the highest code, because int.MinValue would have the lowest. For NaN the instruction
        /// gives its second operand. That is NaN if its code is the lowest, and otherwise the bound. The JIT reads the memory in the instruction only if the load is an operand.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Load(ref float from, nuint i)
        {
            if (HasInt32<TQuotient>())
                return Vector512.LoadUnsafe(ref from, i);
            if (TSpecification.NaNValue == TSpecification.MaxValue)
                return Convert512.Min(Vector512.LoadUnsafe(ref from, i), Vector512.Create(TQuotient.Highest));
            return Convert512.Min(Vector512.Create(TQuotient.Highest), Vector512.LoadUnsafe(ref from, i));
        }
    }
}
