namespace QuantGen.Core.Emit;

/// <summary>
/// The text of the shared file. <c>@W</c> is a vector's width in bits, <c>@L</c> the floats in it, <c>@T</c> the elements of a
/// turn, which is four vectors; <c>@Turns</c> is a traversal's turn once for each width, and the tokens that
/// <see cref="KernelText"/> derives from a code type stand for that.
/// </summary>
internal static class KernelTemplate
{
    public const string Contracts =
        """
        /// <summary>The constants of one quantizer.</summary>
        @GeneratedCode
        internal interface ISpecification
        {
            static abstract bool IsPowerOfTwo { get; }
            static abstract int ZeroPoint { get; }
            static abstract float Scale { get; }
            static abstract float InverseScale { get; }
            static abstract float MinValue { get; }
            static abstract float MaxValue { get; }
            static abstract float NaNValue { get; }
            static abstract float FirstInside { get; }
            static abstract float LastInside { get; }
        }

        /// <summary>A rounding, as the correction of a half-to-even candidate by its residual.</summary>
        @GeneratedCode
        internal interface IRounding
        {
            /// <summary>The rounded code of <paramref name="value"/>; <paramref name="residual"/> is value − code · scale, <paramref name="half"/> half the scale.</summary>
            static abstract Vector128<int> Correct(Vector128<int> code, Vector128<float> value, Vector128<float> residual, Vector128<float> half);
            static abstract Vector256<int> Correct(Vector256<int> code, Vector256<float> value, Vector256<float> residual, Vector256<float> half);
            static abstract Vector512<int> Correct(Vector512<int> code, Vector512<float> value, Vector512<float> residual, Vector512<float> half);
        }

        """;

    public const string CheckDestination =
        """
        /// <summary>Throws before anything is written: where the destination is too short, and where it overlaps the source other than exactly, element on element.</summary>
        public static void CheckDestination<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination)
        {
            if (destination.Length < source.Length)
                throw new ArgumentException($"The destination holds {destination.Length} elements, but the source has {source.Length}.", nameof(destination));
            nint distance = Unsafe.ByteOffset(
                ref Unsafe.As<TSource, byte>(ref MemoryMarshal.GetReference(source)),
                ref Unsafe.As<TDestination, byte>(ref MemoryMarshal.GetReference(destination)));
            nint sourceBytes = (nint)source.Length * Unsafe.SizeOf<TSource>();
            nint destinationBytes = (nint)source.Length * Unsafe.SizeOf<TDestination>();
            bool exact = distance == 0 && sourceBytes == destinationBytes;
            if (!exact && distance < sourceBytes && -distance < destinationBytes)
                throw new ArgumentException("The destination overlaps the source.", nameof(destination));
        }
        """;

    public const string Quantize =
        """

        /// <summary>Quantizes as many elements as fill turns, and returns how many.</summary>
        public static int Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref @Code to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @Require
            @Turns
            return 0;
        }
        """;

    public const string Dequantize =
        """

        /// <summary>Dequantizes as many elements as fill turns, and returns how many.</summary>
        public static int Dequantize<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination)
            where TSpecification : ISpecification
        {
            ref @Code from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @Turns
            return 0;
        }
        """;

    public static readonly string QuantizeTurn = Turn.Replace("@Method", "Quantize@W<TSpecification, TRounding>");

    public static readonly string DequantizeTurn = Turn.Replace("@Method", "Dequantize@W<TSpecification>");

    public const string FakeQuantize =
        """

        /// <summary>Replaces as many elements as fill turns by their representable values, and returns how many.</summary>
        public static int FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @Require
            @Turns
            return 0;
        }
        """;

    public const string FakeQuantizeTurn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            // The last turn may do elements again. It is read before anything is written, because the destination may be the source.
            int last = length - @T, i = 0;
            Vector@W<float> a = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last));
            Vector@W<float> b = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 1 * @L));
            Vector@W<float> c = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 2 * @L));
            Vector@W<float> d = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 3 * @L));
            do
            {
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 1 * @L)).StoreUnsafe(ref to, (nuint)i + 1 * @L);
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L)).StoreUnsafe(ref to, (nuint)i + 2 * @L);
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L)).StoreUnsafe(ref to, (nuint)i + 3 * @L);
                i += @T;
            }
            while (i <= last);
            if (i != length)
            {
                a.StoreUnsafe(ref to, (nuint)last);
                b.StoreUnsafe(ref to, (nuint)last + 1 * @L);
                c.StoreUnsafe(ref to, (nuint)last + 2 * @L);
                d.StoreUnsafe(ref to, (nuint)last + 3 * @L);
            }

            return length;
        }

        """;

    public const string CountInside =
        """

        /// <summary>How many of the elements that fill turns are neither NaN nor saturate; <paramref name="done"/> is how many those are.</summary>
        public static int CountInside<TSpecification>(ReadOnlySpan<float> source, out int done)
            where TSpecification : ISpecification
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            int inside = 0;
            done = 0;
            @Turns
            return inside;
        }
        """;

    public const string CountInsideTurn =
        """
        if (Vector@W.IsHardwareAccelerated && source.Length - done >= @T)
        {
            Vector@W<int> count = Vector@W<int>.Zero;
            do
            {
                // A comparison gives −1 where it holds.
                count -= Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done));
                count -= Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done + 1 * @L));
                count -= Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done + 2 * @L));
                count -= Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done + 3 * @L));
                done += @T;
            }
            while (source.Length - done >= @T);
            inside += Vector@W.Sum(count);
        }

        """;

    public const string Store8 =
        """

        /// <summary>One turn: @T values to their codes. The codes fit, and narrowing keeps the low bits: one form serves signed and unsigned.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Quantize@W<TSpecification, TRounding>(ref float from, ref @Code to, nuint i)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector@W<int> a = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i));
            Vector@W<int> b = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 1 * @L));
            Vector@W<int> c = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 2 * @L));
            Vector@W<int> d = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 3 * @L));
            Vector@W.Narrow(Vector@W.Narrow(a, b), Vector@W.Narrow(c, d))@AsCode.StoreUnsafe(ref to, i);
        }
        """;

    public const string Store16 =
        """

        /// <summary>One turn: @T values to their codes. The codes fit, and narrowing keeps the low bits: one form serves signed and unsigned.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Quantize@W<TSpecification, TRounding>(ref float from, ref @Code to, nuint i)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector@W<int> a = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i));
            Vector@W<int> b = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 1 * @L));
            Vector@W<int> c = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 2 * @L));
            Vector@W<int> d = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 3 * @L));
            Vector@W.Narrow(a, b)@AsCode.StoreUnsafe(ref to, i);
            Vector@W.Narrow(c, d)@AsCode.StoreUnsafe(ref to, i + 2 * @L);
        }
        """;

    public const string Load8 =
        """

        /// <summary>One turn: @T codes to their values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Dequantize@W<TSpecification>(ref @Code from, ref float to, nuint i)
            where TSpecification : ISpecification
        {
            (Vector@W<@Half> low, Vector@W<@Half> high) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i));
            (Vector@W<@Whole> a, Vector@W<@Whole> b) = Vector@W.Widen(low);
            (Vector@W<@Whole> c, Vector@W<@Whole> d) = Vector@W.Widen(high);
            Vector@W<int> zeroPoint = Vector@W.Create(TSpecification.ZeroPoint);
            Vector@W<float> scale = Vector@W.Create(TSpecification.Scale);
            (Vector@W.ConvertToSingle(a@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i);
            (Vector@W.ConvertToSingle(b@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i + 1 * @L);
            (Vector@W.ConvertToSingle(c@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i + 2 * @L);
            (Vector@W.ConvertToSingle(d@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i + 3 * @L);
        }
        """;

    public const string Load16 =
        """

        /// <summary>One turn: @T codes to their values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Dequantize@W<TSpecification>(ref @Code from, ref float to, nuint i)
            where TSpecification : ISpecification
        {
            (Vector@W<@Whole> a, Vector@W<@Whole> b) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i));
            (Vector@W<@Whole> c, Vector@W<@Whole> d) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i + 2 * @L));
            Vector@W<int> zeroPoint = Vector@W.Create(TSpecification.ZeroPoint);
            Vector@W<float> scale = Vector@W.Create(TSpecification.Scale);
            (Vector@W.ConvertToSingle(a@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i);
            (Vector@W.ConvertToSingle(b@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i + 1 * @L);
            (Vector@W.ConvertToSingle(c@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i + 2 * @L);
            (Vector@W.ConvertToSingle(d@AsInt - zeroPoint) * scale).StoreUnsafe(ref to, i + 3 * @L);
        }
        """;

    /// <summary>The one place where a vector is quantized.</summary>
    public const string Round =
        $$"""

        /// <summary>The codes of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Code<TSpecification, TRounding>(Vector@W<float> value)
            where TSpecification : ISpecification
            where TRounding : IRounding =>
            Round<TSpecification, TRounding>(value) + Vector@W.Create(TSpecification.ZeroPoint);

        /// <summary>The codes of @L values, before the zero point is added.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Round<TSpecification, TRounding>(Vector@W<float> value)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            // NaN first, then saturation: from here on every operation is exact but the one addition that rounds.
            value = Vector@W.ConditionalSelect(Vector@W.Equals(value, value), value, Vector@W.Create(TSpecification.NaNValue));
            value = Vector@W.Min@Native(Vector@W.Max@Native(value, Vector@W.Create(TSpecification.MinValue)), Vector@W.Create(TSpecification.MaxValue));
            Vector@W<float> scale = Vector@W.Create(TSpecification.Scale), half = Vector@W.Create(TSpecification.Scale * 0.5f);
            Vector@W<float> rounded = value * Vector@W.Create(TSpecification.InverseScale) + Vector@W.Create({{OpText.SingleMagic}});
            Vector@W<float> nearest = rounded - Vector@W.Create({{OpText.SingleMagic}});
            Vector@W<int> code = rounded.AsInt32() - Vector@W.Create({{OpText.SingleMagicBits}});
            @Residual
            return TRounding.Correct(code, value, value - nearest * scale, half);
        }
        """;

    /// <summary>The part of <see cref="Round"/> for scales that are not powers of two.</summary>
    public const string Residual =
        """
        if (!TSpecification.IsPowerOfTwo)
        {
            // The inverse is rounded, so the code may be off by one. One fused operation gives the exact residual, which says so.
            Vector@W<float> residual = Vector@W.FusedMultiplyAdd(-nearest, scale, value);
            Vector@W<float> odd = (code << 31 >> 31).AsSingle();
            Vector@W<float> up = Vector@W.GreaterThan(residual, half) | (Vector@W.Equals(residual, half) & odd);
            Vector@W<float> down = Vector@W.LessThan(residual, -half) | (Vector@W.Equals(residual, -half) & odd);
            code = code - up.AsInt32() + down.AsInt32();
            return TRounding.Correct(code, value, Vector@W.FusedMultiplyAdd(-Vector@W.ConvertToSingle(code), scale, value), half);
        }

        """;

    /// <summary>The start of a traversal where a scale is not a power of two.</summary>
    public const string RequireFusedMultiplyAdd =
        """
        if (!TSpecification.IsPowerOfTwo && !X86.Fma.IsSupported && !Arm.AdvSimd.IsSupported)
            return 0;       // a fused multiply-add in software is slower than no vectors

        """;

    public const string Represent =
        """

        /// <summary>The representable values of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Represent<TSpecification, TRounding>(Vector@W<float> value)
            where TSpecification : ISpecification
            where TRounding : IRounding =>
            Vector@W.ConvertToSingle(Round<TSpecification, TRounding>(value)) * Vector@W.Create(TSpecification.Scale);
        """;

    public const string Inside =
        """

        /// <summary>−1 for each of @L values that is neither NaN nor saturates, else 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Inside<TSpecification>(Vector@W<float> value)
            where TSpecification : ISpecification =>
            (Vector@W.GreaterThanOrEqual(value, Vector@W.Create(TSpecification.FirstInside)) & Vector@W.LessThanOrEqual(value, Vector@W.Create(TSpecification.LastInside))).AsInt32();
        """;

    /// <summary>The turns of a traversal whose destination is not its source.</summary>
    private const string Turn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            int last = length - @T, i = 0;
            do
            {
                @Method(ref from, ref to, (nuint)i);
                i += @T;
            }
            while (i <= last);

            // What is left is done by one more turn, which ends at the end and does some elements again.
            if (i != length)
                @Method(ref from, ref to, (nuint)last);
            return length;
        }

        """;
}
