namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct Comparison<T>
    {
        /// <summary>NaN makes every comparison false. So that it gets an end's code, the opposite comparison is inverted.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<int> Codes(Vector512<float> values)
        {
            // A mask is −1.
            if (float.IsNaN(T.LastLow))
            {
                Vector512<int> below = (T.NaNCode == 1 ? Vector512.LessThan(values, Vector512.Create(T.FirstHigh)) : ~Vector512.GreaterThanOrEqual(values, Vector512.Create(T.FirstHigh))).AsInt32();
                return T.Middle == 0 ? below + Vector512<int>.One : below | Vector512<int>.One;
            }

#if MASKS512
            // A comparison that only selects stays a mask.
            if (T.NaNCode == 1)
                return Vector512.ConditionalSelect(Vector512.LessThan(values, Vector512.Create(T.FirstHigh)).AsInt32(), Vector512.LessThanOrEqual(values, Vector512.Create(T.LastLow)).AsInt32(), Vector512<int>.One);
            Vector512<int> low = (T.NaNCode == -1 ? ~Vector512.GreaterThan(values, Vector512.Create(T.LastLow)) : Vector512.LessThanOrEqual(values, Vector512.Create(T.LastLow))).AsInt32();
            return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(values, Vector512.Create(T.FirstHigh)).AsInt32(), Vector512<int>.One, low);
#else
            Vector512<int> high = (T.NaNCode == 1 ? ~Vector512.LessThan(values, Vector512.Create(T.FirstHigh)) : Vector512.GreaterThanOrEqual(values, Vector512.Create(T.FirstHigh))).AsInt32();
            Vector512<int> low = (T.NaNCode == -1 ? ~Vector512.GreaterThan(values, Vector512.Create(T.LastLow)) : Vector512.LessThanOrEqual(values, Vector512.Create(T.LastLow))).AsInt32();
            return low - high;
#endif
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<byte> Codes(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) => Narrow(Codes(a), Codes(b), Codes(c), Codes(d), isSigned: true);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Values(Vector512<int> codes) => Vector512.ConvertToSingle(codes) * Vector512.Create(T.Scale);
    }
}
