namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct Integers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Load(ref int from, nuint i, int zeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d)
        {
            a = Vector512.LoadUnsafe(ref from, i);
            b = Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<int>.Count);
            c = Vector512.LoadUnsafe(ref from, i + 2 * (nuint)Vector512<int>.Count);
            d = Vector512.LoadUnsafe(ref from, i + 3 * (nuint)Vector512<int>.Count);
        }
    }
}
