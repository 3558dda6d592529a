namespace QuantGen.Core.Emit;

/// <summary>
/// The text of the shared file. <c>@W</c> is a vector's width in bits, <c>@L</c> the floats in it, <c>@T</c> the elements of a
/// turn, which is four vectors; <c>@Turns</c> is a traversal's turn once for each width, and the tokens that
/// <see cref="KernelText"/> derives from a code type stand for that.
/// </summary>
internal static class KernelTemplate
{
    public const string Specification =
        """
        /// <summary>The constants of one quantizer. What every other quantizer has too is a default.</summary>
        @GeneratedCode
        internal interface ISpecification
        {
            static virtual int ZeroPoint => 0;
            static abstract float Scale { get; }
            static abstract float MinValue { get; }
            static abstract float MaxValue { get; }
            static virtual float NaNValue => 0f;
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

    /// <summary>What the scalar methods have in common, for the lane <c>@Lane</c>.</summary>
    public const string Scalars =
        """

        /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static @Lane Saturate(@Lane value, @Lane low, @Lane high, @Lane nan)
        {
            value = @Lane.IsNaN(value) ? nan : value;
            return @Clamp;
        }

        /// <summary>The nearest integer, ties to even, of a number of less than @Limit: the sum with @Named has no bits below 1, and its low bits are the integer.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static @Integer RoundHalfToEven(@Lane value) => BitConverter.@ToBits(value + @Magic) - @BitsOfMagic;
        """;

    public const string Quantize =
        """

        /// <summary>Quantizes every element: in turns as long as they are full, the rest one by one.</summary>
        public static void Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            for (int i = QuantizeTurns<TSpecification, TRounding>(source, destination); i < source.Length; i++)
                destination[i] = (@Code)(Round<TSpecification, TRounding>(source[i]) + TSpecification.ZeroPoint);
        }

        /// <summary>Quantizes as many elements as fill turns, and returns how many.</summary>
        private static int QuantizeTurns<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination)
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

        /// <summary>Dequantizes every element: in turns as long as they are full, the rest one by one.</summary>
        public static void Dequantize<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination)
            where TSpecification : ISpecification
        {
            CheckDestination(source, destination);
            for (int i = DequantizeTurns<TSpecification>(source, destination); i < source.Length; i++)
                destination[i] = (source[i] - TSpecification.ZeroPoint) * TSpecification.Scale;
        }

        /// <summary>Dequantizes as many elements as fill turns, and returns how many.</summary>
        private static int DequantizeTurns<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination)
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

        /// <summary>Replaces every element by its representable value: in turns as long as they are full, the rest one by one.</summary>
        public static void FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            for (int i = FakeQuantizeTurns<TSpecification, TRounding>(source, destination); i < source.Length; i++)
                destination[i] = Round<TSpecification, TRounding>(source[i]) * TSpecification.Scale;
        }

        /// <summary>Replaces as many elements as fill turns, and returns how many.</summary>
        private static int FakeQuantizeTurns<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination)
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

    public const string CountOutside =
        """

        /// <summary>How many elements are NaN or lie outside <paramref name="first"/> … <paramref name="last"/>.</summary>
        public static int CountOutside(ReadOnlySpan<float> source, float first, float last)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            int inside = 0, i = 0;
            @Turns
            for (; i < source.Length; i++)
                inside += source[i] >= first && source[i] <= last ? 1 : 0;
            return source.Length - inside;
        }
        """;

    public const string CountOutsideTurn =
        """
        if (Vector@W.IsHardwareAccelerated && source.Length - i >= @T)
        {
            Vector@W<float> low = Vector@W.Create(first), high = Vector@W.Create(last);
            Vector@W<int> count = Vector@W<int>.Zero;
            do
            {
                // A comparison gives −1 where it holds.
                Vector@W<float> a = Vector@W.LoadUnsafe(ref from, (nuint)i), b = Vector@W.LoadUnsafe(ref from, (nuint)i + 1 * @L);
                Vector@W<float> c = Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L), d = Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L);
                count -= (Vector@W.GreaterThanOrEqual(a, low) & Vector@W.LessThanOrEqual(a, high)).AsInt32();
                count -= (Vector@W.GreaterThanOrEqual(b, low) & Vector@W.LessThanOrEqual(b, high)).AsInt32();
                count -= (Vector@W.GreaterThanOrEqual(c, low) & Vector@W.LessThanOrEqual(c, high)).AsInt32();
                count -= (Vector@W.GreaterThanOrEqual(d, low) & Vector@W.LessThanOrEqual(d, high)).AsInt32();
                i += @T;
            }
            while (source.Length - i >= @T);
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

    /// <summary>One element.</summary>
    public const string RoundOne =
        """

        /// <summary>The code of a value, before the zero point is added.</summary>
        private static int Round<TSpecification, TRounding>(float value)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            value = Saturate(value, TSpecification.MinValue, TSpecification.MaxValue, TSpecification.NaNValue);
            @QuotientOne
            return TRounding.Round(value, TSpecification.Scale);
        }
        """;

    /// <summary>The part of <see cref="RoundOne"/> for scales that are not powers of two.</summary>
    public const string QuotientOne =
        """
        if (!IsPowerOfTwo(TSpecification.Scale))
            return (int)TRounding.RoundQuotient(value, TSpecification.Scale);
        """;

    public const string RoundQuotientHalfToEven =
        """

        /// <summary>The integer nearest to <c>value / scale</c>, ties to even. The inverse is rounded, so that the candidate is within one of the quotient; the middles on its two sides are exact and decide.</summary>
        public static long RoundQuotientHalfToEven(double value, double scale)
        {
            long code = RoundHalfToEven(value * (1.0 / scale));
            double below = (code - 0.5) * scale, above = (code + 0.5) * scale;
            if (value > above || (value == above && (code & 1) != 0))
                code++;
            else if (value < below || (value == below && (code & 1) != 0))
                code--;
            return code;
        }
        """;

    public const string IsPowerOfTwo =
        """

        /// <summary>Whether a normal number has no bits but the leading one; a constant wherever it is asked.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool IsPowerOfTwo(float scale) => (BitConverter.SingleToInt32Bits(scale) & 0x7FFFFF) == 0;
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
            Vector@W<float> rounded = value * Vector@W.Create(1f / TSpecification.Scale) + Vector@W.Create({{OpText.SingleMagic}});
            Vector@W<float> nearest = rounded - Vector@W.Create({{OpText.SingleMagic}});
            Vector@W<int> code = rounded.AsInt32() - Vector@W.Create({{OpText.SingleMagicBits}});
            @Residual
            return TRounding.Correct(code, value, value - nearest * scale, half);
        }
        """;

    /// <summary>The part of <see cref="Round"/> for scales that are not powers of two.</summary>
    public const string Residual =
        """
        if (!IsPowerOfTwo(TSpecification.Scale))
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
        if (!IsPowerOfTwo(TSpecification.Scale) && !X86.Fma.IsSupported && !Arm.AdvSimd.IsSupported)
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
