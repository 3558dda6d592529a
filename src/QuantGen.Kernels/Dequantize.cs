namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Dequantizes every element.</summary>
    public static void Dequantize(ReadOnlySpan<TCode> source, Span<float> destination, float scale = 0f) =>
        Traverse<TCode, float, Dequantize512, Dequantize256, Dequantize128, DequantizeFew>(source, destination, scale, inverse: 0f);

    private readonly struct DequantizeFew : IRest<TCode, float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref TCode from, ref float to, int length, float scale, float inverse)
        {
            if (Vector128.IsHardwareAccelerated && length >= 4)
                FourOrMore(ref from, ref to, length, scale);
            else
                OneByOne(ref from, ref to, length, scale);
        }

        public static void OneByOne(ref TCode from, ref float to, int length, float scale)
        {
            for (int i = 0; i < length; i++)
                Unsafe.Add(ref to, i) = (TCodes.ToInt32(Unsafe.Add(ref from, i)) - TSpecification.ZeroPoint) * TScale.ScaleOf(scale);
        }

        /// <summary>4 to 15 codes, some of them twice.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FourOrMore(ref TCode from, ref float to, int length, float scale)
        {
            nuint last = (nuint)length - 4, i = 0;
            do
            {
                Four(ref from, ref to, i, scale, 0f);
                i += 4;
            }
            while (i < last);
            Four(ref from, ref to, last, scale, 0f);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Four(ref TCode from, ref float to, nuint i, float scale, float inverse) =>
            (Vector128.ConvertToSingle(TCodes.Load4(ref from, i) - Vector128.Create(TSpecification.ZeroPoint)) * Vector128.Create(TScale.ScaleOf(scale))).StoreUnsafe(ref to, i);
    }
}
