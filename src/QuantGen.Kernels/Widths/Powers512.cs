namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct Powers<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<int> Codes(Vector512<float> values)
        {
            // −0 is not below 0.
            Vector512<int> sign = Vector512.LessThan(values, Vector512<float>.Zero).AsInt32();
            if (T.Slope != 1f)
                values = Vector512.ConditionalSelect(sign.AsSingle(), values * Vector512.Create(T.Slope), values);
            Vector512<int> magnitude = values.AsInt32() & Vector512.Create(int.MaxValue), nan = Vector512.GreaterThan(magnitude, Vector512.Create(0x7F800000));
            if (!T.IsSigned)
                magnitude &= ~sign;
            Vector512<int> place = Vector512.Min(Vector512.Max(magnitude, Vector512.Create(T.First)), Vector512.Create(T.Last)) - Vector512.Create(T.Begin) >>> Shift;
            Vector512<int> codes;
            if (T.Smallest == 0)
                codes = T.IsSigned ? place ^ sign : place;
            else
            {
                codes = place + Vector512<int>.One & ~Vector512.LessThan(magnitude, Vector512.Create(T.Smallest));
                if (T.IsSigned)
                    codes = (codes ^ sign) - sign;
            }

            return Vector512.ConditionalSelect(nan, Vector512.Create(T.NaNCode), codes);
        }

        /// <summary>Places are clamped, and signs applied, where they are bytes. NaN, and a zero that ends before the smallest magnitude begins, have the general path.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<byte> Codes(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
        {
            // The sum is NaN if one of the values is.
            Vector512<float> sum = a + b + (c + d);
            if (!Pack512.IsSupported || T.Slope != 1f || (T.Smallest != 0 && T.Smallest != T.Begin) || !Vector512.EqualsAll(sum, sum))
                return Narrow(Codes(a), Codes(b), Codes(c), Codes(d), T.IsSigned);
            Vector512<short> low = Integers512.PackSignedSaturate(PlaceOf(a), PlaceOf(b)), high = Integers512.PackSignedSaturate(PlaceOf(c), PlaceOf(d));
            Vector512<sbyte> sign = Integers512.PackSignedSaturate(Integers512.PackSignedSaturate(IsBelow0(a), IsBelow0(b)), Integers512.PackSignedSaturate(IsBelow0(c), IsBelow0(d)));
            if (T.Smallest != 0)
            {
                low += Vector512<short>.One;
                high += Vector512<short>.One;
            }

            int most = (T.Last - T.First >> Shift) + (T.Smallest == 0 ? 0 : 1);
            if (!T.IsSigned)
                return InOrder(Vector512.Min(Integers512.PackUnsignedSaturate(low, high), Vector512.Create((byte)most)) & ~sign.AsByte());
            Vector512<sbyte> codes = Vector512.Min(Vector512.Max(Integers512.PackSignedSaturate(low, high), Vector512<sbyte>.Zero), Vector512.Create((sbyte)most)) ^ sign;
            return InOrder((T.Smallest == 0 ? codes : codes - sign).AsByte());
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<int> IsBelow0(Vector512<float> values) => Vector512.LessThan(values, Vector512<float>.Zero).AsInt32();

        /// <summary>The place among the magnitudes, which may lie outside them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<int> PlaceOf(Vector512<float> values) => Vector512.ShiftRightArithmetic((values.AsInt32() & Vector512.Create(int.MaxValue)) - Vector512.Create(T.Begin), Shift);

        /// <summary>A code outside the codes counts as the nearest one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Values(Vector512<int> codes)
        {
            Vector512<int> sign = T.IsSigned ? Vector512.ShiftRightArithmetic(codes, 31) : Vector512<int>.Zero, place = codes ^ sign;
            if (T.Smallest != 0)
                place -= sign + Vector512<int>.One;
            Vector512<int> bits = (Vector512.Min(place, Vector512.Create((T.Last - T.First) >> Shift)) << Shift) + Vector512.Create(T.First) | sign & Vector512.Create(int.MinValue);
            return (T.Smallest == 0 ? bits : bits & ~Vector512.Equals(codes, Vector512<int>.Zero)).AsSingle();
        }
    }
}
