namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class RequantizeKernels<TRequantization, TFrom, TSource, TCodes, TCode>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Steps512(ref TSource from, ref TCode to, int i, int length, float factor)
    {
        // At least one step: so the JIT keeps the constants in registers.
        Vector512<float> factors = Vector512.Create(factor);
        int last = length - 4 * Vector512<int>.Count;
        do
        {
            TFrom.Load(ref from, (nuint)i, TRequantization.SourceZeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            Store(Round(a, factors), Round(b, factors), Round(c, factors), Round(d, factors), ref to, (nuint)i);
            i += 4 * Vector512<int>.Count;
        }
        while (i <= last);
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int StepsOfEach512(ref TSource from, ref TCode to, int i, int length, ref float factors)
    {
        nuint count = (nuint)Vector512<int>.Count;
        int last = length - 4 * Vector512<int>.Count;
        do
        {
            TFrom.Load(ref from, (nuint)i, TRequantization.SourceZeroPoint, out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d);
            Store(
                Round(a, Vector512.LoadUnsafe(ref factors, (nuint)i)), Round(b, Vector512.LoadUnsafe(ref factors, (nuint)i + count)),
                Round(c, Vector512.LoadUnsafe(ref factors, (nuint)i + 2 * count)), Round(d, Vector512.LoadUnsafe(ref factors, (nuint)i + 3 * count)), ref to, (nuint)i);
            i += 4 * Vector512<int>.Count;
        }
        while (i <= last);
        return i;
    }

    /// <summary>Adds the zero point, saturates and stores. Where nothing packs with saturation, bounds come first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, ref TCode to, nuint i)
    {
        if (Pack512.IsSupported)
            TCodes.StoreRounded<TRequantization>(a, b, c, d, ref to, i);
        else
            TCodes.Store(Bounded(a), Bounded(b), Bounded(c), Bounded(d), ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Bounded(Vector512<int> rounded) =>
        Vector512.Min(Vector512.Max(rounded + Vector512.Create(TRequantization.ZeroPoint), Vector512.Create(TRequantization.MinCode)), Vector512.Create(TRequantization.MaxCode));

    /// <summary>The results of one vector, less the zero point; the conditions are constants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Round(Vector512<int> x, Vector512<float> factor)
    {
        if (TRequantization.IsFloat)
            return NearestInt32(Vector512.ConvertToSingle(x) * factor);
        if (TRequantization.IsHigh)
            return ShiftRight(MultiplyHigh(TRequantization.Left == 0 ? x : ShiftLeft(x, TRequantization.Left), Vector512.Create(TRequantization.Multiplier)) + Vector512.Create(TRequantization.Offset), TRequantization.Shift);
        if (TRequantization.RoundsTwice)
        {
            // Half of the second divisor is added with half of the first.
            Vector512<int> rounded = MultiplyHighDoubled(x, Vector512.Create(TRequantization.Multiplier), 1L << TRequantization.Shift >> 1);
            if (TRequantization.Shift == 0)
                return rounded;
            // A quotient of 0 is rounded to 0 with and without the sign.
            return ShiftRight(TRequantization.IsHalfUp ? rounded : rounded + ShiftRight(x, 31), TRequantization.Shift);
        }

        Vector512<int> product = TRequantization.Multiplier == 1 ? x : x * Vector512.Create(TRequantization.Multiplier), sum = product;
        if (TRequantization.Offset != 0)
            sum += Vector512.Create(TRequantization.Offset);
        if (TRequantization.Parity != 0)
        {
            Vector512<int> last = ShiftRight(product, TRequantization.Shift) & Vector512<int>.One;
            sum = TRequantization.Parity > 0 ? sum + last : sum - last;
        }

        if (TRequantization.IfNegative != 0)
            sum += ShiftRight(x, 31) & Vector512.Create(TRequantization.IfNegative);
        return TRequantization.Shift == 0 ? sum : ShiftRight(sum, TRequantization.Shift);
    }

    /// <summary>Shifts by a constant. As an argument of an inlined method the JIT sees it in time for the instruction that contains it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> ShiftRight(Vector512<int> value, int count) => value >> count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> ShiftLeft(Vector512<int> value, int count) => value << count;
}
