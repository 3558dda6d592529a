namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal partial interface ISteps
    {
        static abstract Vector512<int> Codes(Vector512<float> values);

        static abstract Vector512<float> Values(Vector512<int> codes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void QuantizeLoop512<TSteps, TCode>(ref float from, ref byte to, int length)
        where TSteps : ISteps
    {
        int last = length - 4 * Vector512<float>.Count;
        for (int i = 0; ; i = Math.Min(i + 4 * Vector512<float>.Count, last))
        {
            ref float at = ref Unsafe.Add(ref from, i);
            Vector512<int> a = TSteps.Codes(Vector512.LoadUnsafe(ref at)), b = TSteps.Codes(Vector512.LoadUnsafe(ref at, (nuint)Vector512<float>.Count));
            Vector512<int> c = TSteps.Codes(Vector512.LoadUnsafe(ref at, 2 * (nuint)Vector512<float>.Count)), d = TSteps.Codes(Vector512.LoadUnsafe(ref at, 3 * (nuint)Vector512<float>.Count));
            Vector512<byte> codes;
            if (Pack512.IsSupported)
            {
                Vector512<short> low = Integers512.PackSignedSaturate(a, b), high = Integers512.PackSignedSaturate(c, d);
                codes = InOrder(typeof(TCode) == typeof(sbyte) ? Integers512.PackSignedSaturate(low, high).AsByte() : Integers512.PackUnsignedSaturate(low, high));
            }
            else
            {
                codes = Vector512.Narrow(Vector512.Narrow(a, b), Vector512.Narrow(c, d)).AsByte();
            }

            codes.StoreUnsafe(ref to, (nuint)i);
            if (i == last)
                return;
        }
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
