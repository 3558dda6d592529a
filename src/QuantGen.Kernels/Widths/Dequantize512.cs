namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    private readonly struct Dequantize512 : IStep<TCode, float>
    {
        public static int Count => 4 * Vector512<float>.Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref TCode from, ref float to, nuint i, float scale, float inverse)
        {
            Vector512<float> scales = Vector512.Create(TScale.ScaleOf(scale));
            TCodes.Load(ref from, i, TSpecification.ZeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            (Vector512.ConvertToSingle(a) * scales).StoreUnsafe(ref to, i);
            (Vector512.ConvertToSingle(b) * scales).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
            (Vector512.ConvertToSingle(c) * scales).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
            (Vector512.ConvertToSingle(d) * scales).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
        }

        /// <summary>There is one path.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryRun(ref TCode from, ref float to, nuint i, float scale, float inverse)
        {
            Run(ref from, ref to, i, scale, inverse);
            return true;
        }
#if FACTORS

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RunEach(ref TCode from, ref float to, nuint i, ref float scales, ref float inverses)
        {
            TCodes.Load(ref from, i, TSpecification.ZeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            (Vector512.ConvertToSingle(a) * Vector512.LoadUnsafe(ref scales, i)).StoreUnsafe(ref to, i);
            (Vector512.ConvertToSingle(b) * Vector512.LoadUnsafe(ref scales, i + (nuint)Vector512<float>.Count)).StoreUnsafe(ref to, i + (nuint)Vector512<float>.Count);
            (Vector512.ConvertToSingle(c) * Vector512.LoadUnsafe(ref scales, i + 2 * (nuint)Vector512<float>.Count)).StoreUnsafe(ref to, i + 2 * (nuint)Vector512<float>.Count);
            (Vector512.ConvertToSingle(d) * Vector512.LoadUnsafe(ref scales, i + 3 * (nuint)Vector512<float>.Count)).StoreUnsafe(ref to, i + 3 * (nuint)Vector512<float>.Count);
        }
#endif
    }
}
