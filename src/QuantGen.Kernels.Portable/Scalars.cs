namespace QuantGen.Kernels
{
    using System.Runtime.CompilerServices;

    // A runtime may compute in more than its type. A sum whose cast is forgotten would then round once more, or not at all.
    internal abstract partial class Kernels
    {
        /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Saturate(float value, float low, float high, float nan)
        {
            value = float.IsNaN(value) ? nan : value;
            return value < low ? low : value > high ? high : value;
        }

        /// <summary>The nearest integer, ties to even, of a number of less than 2^22: the sum with 1.5 · 2^23 has no bits below 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RoundHalfToEven(float value) => (int)(float)((float)(value + 12582912f) - 12582912f);

        /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Saturate(double value, double low, double high, double nan)
        {
            value = double.IsNaN(value) ? nan : value;
            return value < low ? low : value > high ? high : value;
        }

        /// <summary>The nearest integer, ties to even, of a number of less than 2^51: the sum with 1.5 · 2^52 has no bits below 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static long RoundHalfToEven(double value) => (long)(double)((double)(value + 6755399441055744.0) - 6755399441055744.0);
    }
}
