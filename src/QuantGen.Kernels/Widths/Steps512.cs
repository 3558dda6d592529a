namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal partial interface ISteps
    {
        static abstract Vector512<int> Codes(Vector512<float> values);

        /// <summary>The codes of four vectors.</summary>
        static abstract Vector512<byte> Codes(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d);

        static abstract Vector512<float> Values(Vector512<int> codes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void QuantizeLoop512<TSteps>(ref float from, ref byte to, int length)
        where TSteps : ISteps
    {
        int last = length - 4 * Vector512<float>.Count, i = 0;
        // From a cache line on, as in other kernels: the first step does the elements before it.
        if (length >= Aligned && ElementsBeforeCacheLine(ref from) is var start and > 0)
        {
            QuantizeStep512<TSteps>(ref from, ref to, 0);
            i = start;
        }

        for (; i <= last; i += 4 * Vector512<float>.Count)
            QuantizeStep512<TSteps>(ref from, ref to, i);
        if (i != length)
            QuantizeStep512<TSteps>(ref from, ref to, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void QuantizeStep512<TSteps>(ref float from, ref byte to, int i)
        where TSteps : ISteps
    {
        ref float at = ref Unsafe.Add(ref from, i);
        TSteps.Codes(Vector512.LoadUnsafe(ref at), Vector512.LoadUnsafe(ref at, (nuint)Vector512<float>.Count), Vector512.LoadUnsafe(ref at, 2 * (nuint)Vector512<float>.Count), Vector512.LoadUnsafe(ref at, 3 * (nuint)Vector512<float>.Count))
            .StoreUnsafe(ref to, (nuint)i);
    }

    /// <summary>Codes of up to 8 bits as bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Narrow(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, bool isSigned)
    {
#if MASKS512
        if (HasLookup512)
            return LowBytes(a, b, c, d);
#endif
        if (!Pack512.IsSupported)
            return Vector512.Narrow(Vector512.Narrow(a, b), Vector512.Narrow(c, d)).AsByte();
        Vector512<short> low = Integers512.PackSignedSaturate(a, b), high = Integers512.PackSignedSaturate(c, d);
        return InOrder(isSigned ? Integers512.PackSignedSaturate(low, high).AsByte() : Integers512.PackUnsignedSaturate(low, high));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DequantizeLoop512<TSteps, TCode>(ref byte from, ref float to, int length)
        where TSteps : ISteps
    {
        int last = length - 4 * Vector512<float>.Count;
        for (int i = 0; ; i = Math.Min(i + 4 * Vector512<float>.Count, last))
        {
            Vector512<byte> codes = Vector512.LoadUnsafe(ref from, (nuint)i);
            ref float at = ref Unsafe.Add(ref to, i);
            Vector512<short> low = typeof(TCode) == typeof(sbyte) ? Vector512.WidenLower(codes.AsSByte()) : Vector512.WidenLower(codes).AsInt16();
            Vector512<short> high = typeof(TCode) == typeof(sbyte) ? Vector512.WidenUpper(codes.AsSByte()) : Vector512.WidenUpper(codes).AsInt16();
            TSteps.Values(Vector512.WidenLower(low)).StoreUnsafe(ref at);
            TSteps.Values(Vector512.WidenUpper(low)).StoreUnsafe(ref at, (nuint)Vector512<float>.Count);
            TSteps.Values(Vector512.WidenLower(high)).StoreUnsafe(ref at, 2 * (nuint)Vector512<float>.Count);
            TSteps.Values(Vector512.WidenUpper(high)).StoreUnsafe(ref at, 3 * (nuint)Vector512<float>.Count);
            if (i == last)
                return;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FakeQuantizeLoop512<TSteps>(ref float from, ref float to, ref int start, int length)
        where TSteps : ISteps
    {
        int i = start;
        for (; length - i >= Vector512<float>.Count; i += Vector512<float>.Count)
            TSteps.Values(TSteps.Codes(Vector512.LoadUnsafe(ref from, (nuint)i))).StoreUnsafe(ref to, (nuint)i);
        start = i;
    }
}
