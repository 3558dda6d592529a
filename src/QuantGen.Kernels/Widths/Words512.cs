namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct Words<TCode>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
        {
            Vector512.Narrow(a, b).AsUInt16().StoreUnsafe(ref Unsafe.As<TCode, ushort>(ref to), i);
            Vector512.Narrow(c, d).AsUInt16().StoreUnsafe(ref Unsafe.As<TCode, ushort>(ref to), i + 2 * (nuint)Vector512<float>.Count);
        }

        public static void Narrow(ref Vector512<int> a, ref Vector512<int> b, ref Vector512<int> c, ref Vector512<int> d)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool HasLeast(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d) =>
            Vector512.EqualsAny(Vector512.Min(Vector512.Min(a, b), Vector512.Min(c, d)), Vector512.Create(int.MinValue));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreNarrowed<TSpecification>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TSpecification : ISpecification
        {
#if ZERO_POINTS
            // Saturated before the zero point is added, as the sum might be beyond int.
            if (TSpecification.ZeroPoint != 0)
            {
                Vector512<int> zeroPoint = Vector512.Create(TSpecification.ZeroPoint);
                Vector512<int> least = Vector512.Create((IsSigned ? (int)short.MinValue : ushort.MinValue) - TSpecification.ZeroPoint), most = Vector512.Create((IsSigned ? (int)short.MaxValue : ushort.MaxValue) - TSpecification.ZeroPoint);
                a = Vector512.Min(Vector512.Max(a, least), most) + zeroPoint;
                b = Vector512.Min(Vector512.Max(b, least), most) + zeroPoint;
                c = Vector512.Min(Vector512.Max(c, least), most) + zeroPoint;
                d = Vector512.Min(Vector512.Max(d, least), most) + zeroPoint;
            }

#endif
            StoreSaturated<TSpecification>(a, b, c, d, ref to, i);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreSaturated<TSpecification>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TSpecification : ICodeRange
        {
#if BOUNDS
            if (TSpecification.MinCode > (IsSigned ? (int)short.MinValue : ushort.MinValue) || TSpecification.MaxCode < (IsSigned ? (int)short.MaxValue : ushort.MaxValue))
            {
                Vector512<int> least = Vector512.Create(TSpecification.MinCode), most = Vector512.Create(TSpecification.MaxCode);
                a = Vector512.Min(Vector512.Max(a, least), most);
                b = Vector512.Min(Vector512.Max(b, least), most);
                c = Vector512.Min(Vector512.Max(c, least), most);
                d = Vector512.Min(Vector512.Max(d, least), most);
            }

#endif
            InOrder(Pack(a, b)).StoreUnsafe(ref Unsafe.As<TCode, ushort>(ref to), i);
            InOrder(Pack(c, d)).StoreUnsafe(ref Unsafe.As<TCode, ushort>(ref to), i + 2 * (nuint)Vector512<float>.Count);
        }

#if REQUANTIZE
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreRounded<TRange>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TRange : ICodeRange
        {
            if (TRange.ZeroPoint != 0)
            {
                Vector512<int> zeroPoint = Vector512.Create(TRange.ZeroPoint);
                (a, b, c, d) = (a + zeroPoint, b + zeroPoint, c + zeroPoint, d + zeroPoint);
            }

            StoreSaturated<TRange>(a, b, c, d, ref to, i);
        }

#endif
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<ushort> Pack(Vector512<int> a, Vector512<int> b) => IsSigned ? Integers512.PackSignedSaturate(a, b).AsUInt16() : Pack512.PackUnsignedSaturate(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Load(ref TCode from, nuint i, int zeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d)
        {
            Vector512<int> zero = Vector512.Create(zeroPoint);
            Widen(Vector512.LoadUnsafe(ref Unsafe.As<TCode, ushort>(ref from), i), out a, out b);
            Widen(Vector512.LoadUnsafe(ref Unsafe.As<TCode, ushort>(ref from), i + 2 * (nuint)Vector512<float>.Count), out c, out d);
            (a, b, c, d) = (a - zero, b - zero, c - zero, d - zero);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Widen(Vector512<ushort> codes, out Vector512<int> low, out Vector512<int> high)
        {
            low = IsSigned ? Vector512.WidenLower(codes.AsInt16()) : Vector512.WidenLower(codes).AsInt32();
            high = IsSigned ? Vector512.WidenUpper(codes.AsInt16()) : Vector512.WidenUpper(codes).AsInt32();
        }
    }
}
