namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct Bytes<TCode>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i) =>
            StoreLowBytes(a, b, c, d, ref Unsafe.As<TCode, byte>(ref to), i);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Narrow(ref Vector512<int> a, ref Vector512<int> b, ref Vector512<int> c, ref Vector512<int> d)
        {
            a = Integers512.PackSignedSaturate(a, b).AsInt32();
            b = Integers512.PackSignedSaturate(c, d).AsInt32();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool HasLeast(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d) => Kernels.HasLeast(Vector512.Min(a.AsInt16(), b.AsInt16()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreNarrowed<TSpecification>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TSpecification : ISpecification => StoreWords<TSpecification>(a.AsInt16(), b.AsInt16(), ref to, i);
#if ANY_SCALE || REQUANTIZE

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreSaturated<TSpecification>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TSpecification : ICodeRange =>
            Pack<TSpecification>(Integers512.PackSignedSaturate(a, b), Integers512.PackSignedSaturate(c, d), ref to, i);
#endif
#if REQUANTIZE

        /// <summary>The zero point is added to words: a code that saturates stays far outside the codes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreRounded<TRange>(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
            where TRange : ICodeRange
        {
            Vector512<short> low = Integers512.PackSignedSaturate(a, b), high = Integers512.PackSignedSaturate(c, d);
            if (TRange.ZeroPoint != 0)
            {
                Vector512<short> zeroPoint = Vector512.Create((short)TRange.ZeroPoint);
                low = Integers512.AddSaturate(low, zeroPoint);
                high = Integers512.AddSaturate(high, zeroPoint);
            }

            Pack<TRange>(low, high, ref to, i);
        }
#endif
#if WIDE512

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool TryTwoSteps<TSpecification>(ref float from, Vector512<float> inverse, ref TCode to, nuint i)
            where TSpecification : ISpecification
        {
            from = ref Unsafe.Add(ref from, i);      // with an index the products would be two operations each
            Vector512<short> a = WordsOf(ref from, 0, inverse), b = WordsOf(ref from, 2 * (nuint)Vector512<float>.Count, inverse);
            Vector512<short> c = WordsOf(ref from, 4 * (nuint)Vector512<float>.Count, inverse), d = WordsOf(ref from, 6 * (nuint)Vector512<float>.Count, inverse);
            if (Kernels.HasLeast(Vector512.Min(Vector512.Min(a, b), Vector512.Min(c, d))))
                return false;
            StoreWords<TSpecification>(a, b, ref to, i);
            StoreWords<TSpecification>(c, d, ref to, i + 4 * (nuint)Vector512<float>.Count);
            return true;
        }

        /// <summary>The products of two vectors with the inverse as words in the order of packing; the least one for NaN and what int does not hold.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<short> WordsOf(ref float from, nuint i, Vector512<float> inverse) => Integers512.PackSignedSaturate(
            Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, i) * inverse), Convert512.ConvertToVector512Int32(Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<float>.Count) * inverse));
#endif

        /// <summary>The codes of words in the order of packing, which saturate.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreWords<TSpecification>(Vector512<short> low, Vector512<short> high, ref TCode to, nuint i)
            where TSpecification : ISpecification
        {
#if ZERO_POINTS
            // A code that saturates stays far outside the codes.
            if (TSpecification.ZeroPoint != 0)
            {
                Vector512<short> zeroPoint = Vector512.Create((short)TSpecification.ZeroPoint);
                low = Integers512.AddSaturate(low, zeroPoint);
                high = Integers512.AddSaturate(high, zeroPoint);
            }

#endif
#if ANY_SCALE || REQUANTIZE
            Pack<TSpecification>(low, high, ref to, i);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Pack<TSpecification>(Vector512<short> low, Vector512<short> high, ref TCode to, nuint i)
            where TSpecification : ICodeRange
        {
#endif
#if BOUNDS
            if (TSpecification.MinCode > (IsSigned ? (int)sbyte.MinValue : byte.MinValue) || TSpecification.MaxCode < (IsSigned ? (int)sbyte.MaxValue : byte.MaxValue))
            {
                Vector512<short> least = Vector512.Create((short)TSpecification.MinCode), most = Vector512.Create((short)TSpecification.MaxCode);
                low = Vector512.Min(Vector512.Max(low, least), most);
                high = Vector512.Min(Vector512.Max(high, least), most);
            }

#endif
            Vector512<byte> codes = IsSigned ? Integers512.PackSignedSaturate(low, high).AsByte() : Integers512.PackUnsignedSaturate(low, high);
            InOrder(codes).StoreUnsafe(ref Unsafe.As<TCode, byte>(ref to), i);
        }

        /// <summary>The zero point is taken off words, which hold the difference and are half as many.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Load(ref TCode from, nuint i, int zeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d)
        {
            Vector512<byte> codes = Vector512.LoadUnsafe(ref Unsafe.As<TCode, byte>(ref from), i);
            Vector512<short> low = IsSigned ? Vector512.WidenLower(codes.AsSByte()) : Vector512.WidenLower(codes).AsInt16();
            Vector512<short> high = IsSigned ? Vector512.WidenUpper(codes.AsSByte()) : Vector512.WidenUpper(codes).AsInt16();
            (a, b) = Vector512.Widen(low - Vector512.Create((short)zeroPoint));
            (c, d) = Vector512.Widen(high - Vector512.Create((short)zeroPoint));
        }
    }
}
