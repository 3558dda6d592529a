namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale>
{
    /// <summary>Quantizes every element by a profile: its quotient, in steps of 1.</summary>
    public static void QuantizeProfile<TQuotient>(ReadOnlySpan<float> source, Span<TCode> destination)
        where TQuotient : IQuotient =>
        Traverse<float, TCode, QuantizeProfile512<TQuotient>, QuantizeProfile256<TQuotient>, QuantizeProfile128<TQuotient>, QuantizeProfileOfFew<TQuotient>>(source, destination, 0f, 0f);

    private readonly struct QuantizeProfileOfFew<TQuotient> : IRest<float, TCode>
        where TQuotient : IQuotient
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(ref float from, ref TCode to, int length, float scale, float inverse)
        {
            int i = 0;
            for (; Vector128.IsHardwareAccelerated && i <= length - 4; i += 4)
                TCodes.Store4(QuantizeProfile128<TQuotient>.Code(ref from, (nuint)i), ref to, (nuint)i);
            for (; i < length; i++)
                Unsafe.Add(ref to, i) = TCodes.FromInt32(Round(Quotient<TQuotient>(Unsafe.Add(ref from, i)), 1f) + TSpecification.ZeroPoint);
        }
    }

    /// <summary>The same codes of integers to which the zero point has been added.</summary>
    private readonly struct SumsWithZeroPoint : ISpecification
    {
        public static float Scale => TSpecification.Scale;
        public static float MinValue => TSpecification.MinValue;
        public static float MaxValue => TSpecification.MaxValue;
        public static int MinCode => TSpecification.MinCode;
        public static int MaxCode => TSpecification.MaxCode;
    }

    /// <summary>Replaces every element by <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded, where steps is its code without the zero point.</summary>
    public static void FakeQuantizeProfile<TQuotient>(ReadOnlySpan<float> source, Span<float> destination, float scale, float zeroPoint = 0f, float offset = 0f)
        where TQuotient : IQuotient
    {
        CheckDestination(source, destination);
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && i <= source.Length - Vector512<float>.Count; i += Vector512<float>.Count)
            ((Vector512.ConvertToSingle(RoundProfile<TQuotient>(Vector512.LoadUnsafe(ref from, (nuint)i))) + Vector512.Create(zeroPoint)) * Vector512.Create(scale) + Vector512.Create(offset)).StoreUnsafe(ref to, (nuint)i);
        for (; Vector256.IsHardwareAccelerated && i <= source.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            ((Vector256.ConvertToSingle(RoundProfile<TQuotient>(Vector256.LoadUnsafe(ref from, (nuint)i))) + Vector256.Create(zeroPoint)) * Vector256.Create(scale) + Vector256.Create(offset)).StoreUnsafe(ref to, (nuint)i);
        for (; Vector128.IsHardwareAccelerated && i <= source.Length - Vector128<float>.Count; i += Vector128<float>.Count)
            ((Vector128.ConvertToSingle(RoundProfile<TQuotient>(Vector128.LoadUnsafe(ref from, (nuint)i))) + Vector128.Create(zeroPoint)) * Vector128.Create(scale) + Vector128.Create(offset)).StoreUnsafe(ref to, (nuint)i);
        for (; i < source.Length; i++)
            destination[i] = (Round(Quotient<TQuotient>(source[i]), 1f) + zeroPoint) * scale + offset;
    }
#if OFFSETS

    /// <summary>Elements of a block that is computed in the destination: 1 KB, which stays in the first-level cache.</summary>
    private const int Block = 256;

    /// <summary>Dequantizes every element to <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded; the specification has a step of 1.</summary>
    public static void DequantizeProfile(ReadOnlySpan<TCode> source, Span<float> destination, float zeroPoint, float scale, float offset)
    {
        CheckDestination(source, destination);
        while (source.Length > 0)
        {
            Span<float> values = destination.Slice(0, Math.Min(Block, source.Length));
            Dequantize(source.Slice(0, values.Length), values);
            ToValues(values, zeroPoint, scale, offset);
            source = source.Slice(values.Length);
            destination = destination.Slice(values.Length);
        }
    }
#endif
}
