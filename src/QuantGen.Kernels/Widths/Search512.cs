namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>The places of the values of a step in the index of a search. The product is exact, so that a fused addition would give the same sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Places512(ref float from, ref int places, float factor, float offset, int count)
    {
        Vector512<float> last = Vector512.Create((float)(count - 1)), zero = Vector512<float>.Zero;
        for (int i = 0; i < SearchStep; i += Vector512<float>.Count)
        {
            Vector512<float> place = (Vector512.LoadUnsafe(ref from, (nuint)i) * Vector512.Create(factor)) + Vector512.Create(offset);
            // NaN is neither above 0 nor equal to itself.
            Vector512<float> limited = Vector512.ConditionalSelect(Vector512.GreaterThan(place, zero), place, zero);
            limited = Vector512.ConditionalSelect(Vector512.LessThan(limited, last), limited, last);
            Vector512<int> whole = Vector512.ConditionalSelect(Vector512.Equals(place, place).AsInt32(), Vector512.ConvertToInt32(limited), Vector512.Create(count));
            whole.StoreUnsafe(ref places, (nuint)i);
        }
    }
}
