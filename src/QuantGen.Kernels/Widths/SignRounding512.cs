namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    internal readonly partial struct SignRounding<TLower>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<int> Correct(Vector512<int> code, Vector512<float> value, Vector512<float> residual, Vector512<float> half) =>
            Vector512.ConditionalSelect(Vector512.LessThan(value, Vector512<float>.Zero).AsInt32(), Vector512.Create(TLower.Code), Vector512<int>.One);
    }
}
