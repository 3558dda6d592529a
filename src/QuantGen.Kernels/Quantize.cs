namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes every element.</summary>
    public static void Quantize(ReadOnlySpan<float> source, Span<TCode> destination, float scale = 0f, float inverse = 0f) =>
        Traverse<float, TCode, Quantize512, Quantize256, Quantize128, QuantizeFew>(source, destination, scale, inverse);

    private readonly struct QuantizeFew : IRest<float, TCode>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float from, ref TCode to, int length, float scale, float inverse)
        {
            if (!Vector128.IsHardwareAccelerated)
                OneByOne(ref from, ref to, length, scale);
            else if (length >= 4)
                FourOrMore(ref from, ref to, length, scale, inverse);
            else if (length > 0)
                UpTo3(ref from, ref to, length, scale, inverse);
        }

        public static void OneByOne(ref float from, ref TCode to, int length, float scale)
        {
            for (int i = 0; i < length; i++)
                Unsafe.Add(ref to, i) = TCodes.FromInt32(Round(Unsafe.Add(ref from, i), scale) + TSpecification.ZeroPoint);
        }

        /// <summary>4 to 15 values, some of them twice: the first and the last ones as halves of a vector, where there are such.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FourOrMore(ref float from, ref TCode to, int length, float scale, float inverse)
        {
            nuint last = (nuint)length - 4;
            if (Vector256.IsHardwareAccelerated)
            {
                Vector256<float> scales = Vector256.Create(TScale.ScaleOf(scale)), inverses = Vector256.Create(TScale.InverseOf(inverse));
                Vector256<int> zeroPoint = Vector256.Create(TSpecification.ZeroPoint);
                if (length < 8)
                {
                    TCodes.StoreHalves(RoundVector(Vector256.Create(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, last)), scales, inverses) + zeroPoint, ref to, last);
                    return;
                }

                last -= 4;
                Vector256<int> first = RoundVector(Vector256.LoadUnsafe(ref from), scales, inverses) + zeroPoint;
                TCodes.StoreHalves(first, RoundVector(Vector256.LoadUnsafe(ref from, last), scales, inverses) + zeroPoint, ref to, last);
                return;
            }

            nuint i = 0;
            do
            {
                Four(ref from, ref to, i, scale, inverse);
                i += 4;
            }
            while (i < last);
            Four(ref from, ref to, last, scale, inverse);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Four(ref float from, ref TCode to, nuint i, float scale, float inverse) =>
            TCodes.Store4(RoundVector(Vector128.LoadUnsafe(ref from, i), Vector128.Create(TScale.ScaleOf(scale)), Vector128.Create(TScale.InverseOf(inverse))) + Vector128.Create(TSpecification.ZeroPoint), ref to, i);

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void UpTo3(ref float from, ref TCode to, int length, float scale, float inverse)
        {
            Vector128<int> code = RoundVector(LoadUpTo3(ref from, length), Vector128.Create(TScale.ScaleOf(scale)), Vector128.Create(TScale.InverseOf(inverse))) + Vector128.Create(TSpecification.ZeroPoint);
            to = TCodes.FromInt32(code.ToScalar());
            if (length > 1)
                Unsafe.Add(ref to, 1) = TCodes.FromInt32(code.GetElement(1));
            if (length > 2)
                Unsafe.Add(ref to, 2) = TCodes.FromInt32(code.GetElement(2));
        }
    }
}
