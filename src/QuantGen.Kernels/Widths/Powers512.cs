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
