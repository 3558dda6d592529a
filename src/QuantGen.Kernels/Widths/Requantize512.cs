namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class RequantizeKernels<TRequantization, TFrom, TSource, TCodes, TCode>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Steps512(ref TSource from, ref TCode to, int i, int length, float factor)
    {
        Vector512<float> factors = Vector512.Create(factor);
        for (; i <= length - 4 * Vector512<int>.Count; i += 4 * Vector512<int>.Count)
        {
            TFrom.Load(ref from, (nuint)i, TRequantization.SourceZeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            Store(Round(a, factors), Round(b, factors), Round(c, factors), Round(d, factors), ref to, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int StepsOfEach512(ref TSource from, ref TCode to, int i, int length, ref float factors)
    {
        nuint count = (nuint)Vector512<int>.Count;
        for (; i <= length - 4 * Vector512<int>.Count; i += 4 * Vector512<int>.Count)
        {
            TFrom.Load(ref from, (nuint)i, TRequantization.SourceZeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            Store(
                Round(a, Vector512.LoadUnsafe(ref factors, (nuint)i)), Round(b, Vector512.LoadUnsafe(ref factors, (nuint)i + count)),
                Round(c, Vector512.LoadUnsafe(ref factors, (nuint)i + 2 * count)), Round(d, Vector512.LoadUnsafe(ref factors, (nuint)i + 3 * count)), ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>Saturates and stores. Where nothing packs with saturation, bounds come first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
    {
        if (Pack512.IsSupported)
        {
            TCodes.StoreSaturated<TRequantization>(a, b, c, d, ref to, i);
            return;
        }

        Vector512<int> least = Vector512.Create(TRequantization.MinCode), most = Vector512.Create(TRequantization.MaxCode);
        TCodes.Store(
            Vector512.Min(Vector512.Max(a, least), most), Vector512.Min(Vector512.Max(b, least), most),
            Vector512.Min(Vector512.Max(c, least), most), Vector512.Min(Vector512.Max(d, least), most), ref to, i);
    }

    /// <summary>The results of one vector; the conditions are constants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Round(Vector512<int> x, Vector512<float> factor)
    {
        if (TRequantization.IsFloat)
            return WithZeroPoint(NearestInt32(Vector512.ConvertToSingle(x) * factor));
        if (TRequantization.IsHigh)
            return MultiplyHigh(TRequantization.Left == 0 ? x : x << TRequantization.Left, Vector512.Create(TRequantization.Multiplier)) + Vector512.Create(TRequantization.Offset) >> TRequantization.Shift;
        if (TRequantization.RoundsTwice)
        {
            Vector512<int> high = MultiplyHighDoubled(x, Vector512.Create(TRequantization.Multiplier));
            if (TRequantization.Shift == 0)
                return WithZeroPoint(high);
            Vector512<int> rounded = high + Vector512.Create(1 << TRequantization.Shift >> 1);
            return WithZeroPoint((TRequantization.IsHalfUp ? rounded : rounded + (high >> 31)) >> TRequantization.Shift);
        }

        Vector512<int> product = TRequantization.Multiplier == 1 ? x : x * Vector512.Create(TRequantization.Multiplier), sum = product;
        if (TRequantization.Offset != 0)
            sum += Vector512.Create(TRequantization.Offset);
        if (TRequantization.Parity != 0)
        {
            Vector512<int> last = product >> TRequantization.Shift & Vector512<int>.One;
            sum = TRequantization.Parity > 0 ? sum + last : sum - last;
        }

        if (TRequantization.IfNegative != 0)
            sum += x >> 31 & Vector512.Create(TRequantization.IfNegative);
        return TRequantization.Shift == 0 ? sum : sum >> TRequantization.Shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> WithZeroPoint(Vector512<int> rounded) => TRequantization.ZeroPoint == 0 ? rounded : rounded + Vector512.Create(TRequantization.ZeroPoint);
}
