namespace QuantGen.Core.Emit;

/// <summary>
/// The text of a scale with a factor that is known only at run time. <c>@Entry</c> is the type of the factor (<c>int</c> exponent or <c>float</c> alpha)
/// and <c>@entry</c> its name; the other tokens are those of <see cref="KernelTemplate"/>.
/// </summary>
internal static class AlphaTemplate
{
    /// <summary>What a specification has besides, in place of <c>@Alpha</c>.</summary>
    public const string Specification =
        """

        /// <summary>Where alpha is fitted: so many steps lie between 0 and the ends of the range, and the value of NaN.</summary>
        static virtual double MinSteps => 0;
        static virtual double MaxSteps => 0;
        static virtual double NaNSteps => 0;

        /// <summary>Whether every scale is a power of two.</summary>
        static virtual bool IsAlphaPowerOfTwo => true;

        /// <summary>The exponents of alpha with which scale, half of it and values are floats.</summary>
        static virtual int FirstExponent => 0;
        static virtual int LastExponent => 0;

        /// <summary>What a fit adds to a step, and the least one.</summary>
        static virtual double Epsilon => 0;
        static virtual double LeastStep => 0;

        /// <summary>So many steps the codes reach on the two sides of 0, as the largest magnitude counts them; infinite where a side does not count.</summary>
        static virtual double ReachBelow => double.PositiveInfinity;
        static virtual double ReachAbove => double.PositiveInfinity;
        """;

    public const string Scalars =
        """

        /// <summary>The code of a value at a scale, less the zero point; exact.</summary>
        public static double Steps<TSpecification, TRounding>(double value, double scale)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            value = Saturate(value, TSpecification.MinSteps * scale, TSpecification.MaxSteps * scale, TSpecification.NaNSteps * scale);
            @QuotientSteps
            return TRounding.Round(value, scale);
        }

        /// <summary>The same for one element of a kernel.</summary>
        private static int Round<TSpecification, TRounding>(float value, float scale, float inverse)
            where TSpecification : ISpecification
            where TRounding : IRounding =>
            (int)Steps<TSpecification, TRounding>(value, scale);
        """;

    public const string QuotientSteps =
        """
        if (!TSpecification.IsAlphaPowerOfTwo)
            return TRounding.RoundQuotient(value, scale);
        """;

    /// <summary>Where a candidate is certain without the exact residual, in steps.</summary>
    public const string CertainSteps =
        """

        /// <summary>A candidate whose residual is of fewer steps is the nearest integer: half a step, less what the residual may be off by.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float CertainSteps<TSpecification>()
            where TSpecification : ISpecification =>
            0.5f - MarginSteps<TSpecification>();

        /// <summary>What a residual may be off by, in steps: nothing where an operation is fused or the product exact, else the rounding of the product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float MarginSteps<TSpecification>()
            where TSpecification : ISpecification =>
            IsFused || TSpecification.IsAlphaPowerOfTwo ? 0f : (float)Math.Max(-TSpecification.MinSteps, TSpecification.MaxSteps) * 1.1920929E-07f;
        """;

    /// <summary>The body of a method by channels: the scales of a stretch are laid out once, and <c>@Each</c> takes it as often as it comes.</summary>
    private const string Parts =
        """
        Span<float> scales = stackalloc float[@Block], inverses = stackalloc float[@Block];
        for (var part = new ChannelPart(@entrys.Length, innerLength); part.Next(source.Length);)
        {
            FillScales<TSpecification>(@entrys, innerLength, part.Start, scales.Slice(0, part.Length), inverses);
            for (long at = part.Start; at < source.Length; at += part.Stride)
            {
                int length = (int)Math.Min(part.Length, source.Length - at);
                @Each(source.Slice((int)at, length), destination.Slice((int)at), @Scales);
            }
        }
        """;

    /// <summary>Every element by one factor, and by the factor of its channel; for a code type.</summary>
    public static readonly string Spans = WithParts(
        WithParts(SpanMethods, "@QuantizeParts", "QuantizeEach<TSpecification, TRounding>", "scales, inverses"), "@DequantizeParts", "DequantizeEach<TSpecification>", "scales");

    /// <summary>The same of what the methods of all code types have in common.</summary>
    public static readonly string FakeSpans = WithParts(FakeSpanMethods, "@FakeQuantizeParts", "FakeQuantizeEach<TSpecification, TRounding>", "scales, inverses");

    private const string SpanMethods =
        """

        /// <summary>Quantizes every element with one factor.</summary>
        public static void Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, @Entry @entry, Span<@Code> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            float scale = ScaleOf<TSpecification>(@entry);
            Quantize<TSpecification, TRounding>(source, destination, scale, 1f / scale);
        }

        /// <summary>Quantizes every element with the factor of its channel.</summary>
        public static void Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, ReadOnlySpan<@Entry> @entrys, int innerLength, Span<@Code> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            CheckChannels<TSpecification>(@entrys, innerLength, MemoryMarshal.AsBytes(destination));
            if (innerLength >= @LongRow)
            {
                QuantizeRows<TSpecification, TRounding>(source, @entrys, innerLength, destination);
                return;
            }

            @QuantizeParts
        }

        /// <summary>Rows that are as long as a turn at least: the scales of many of them first, and then the kernel of rows.</summary>
        private static void QuantizeRows<TSpecification, TRounding>(ReadOnlySpan<float> source, ReadOnlySpan<@Entry> @entrys, int innerLength, Span<@Code> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Span<float> scales = stackalloc float[@RowBlock];
            for (int channel = 0; source.Length > 0;)
            {
                int rows = (int)Math.Min(@RowBlock, ((long)source.Length + innerLength - 1) / innerLength);
                for (int row = 0; row < rows; row++)
                {
                    // The entries are checked: a shorter form of ScaleOf.
                    scales[row] = @ValidScale;
                    channel = channel + 1 == @entrys.Length ? 0 : channel + 1;
                }

                int length = (int)Math.Min((long)rows * innerLength, source.Length);
                QuantizeRows<TSpecification, TRounding>(source.Slice(0, length), destination, scales, innerLength);
                source = source.Slice(length);
                destination = destination.Slice(length);
            }
        }

        /// <summary>Dequantizes every element with one factor.</summary>
        public static void Dequantize<TSpecification>(ReadOnlySpan<@Code> source, @Entry @entry, Span<float> destination)
            where TSpecification : ISpecification
        {
            float scale = ScaleOf<TSpecification>(@entry);
            Dequantize<TSpecification>(source, destination, scale, 1f / scale);
        }

        /// <summary>Dequantizes every element with the factor of its channel.</summary>
        public static void Dequantize<TSpecification>(ReadOnlySpan<@Code> source, ReadOnlySpan<@Entry> @entrys, int innerLength, Span<float> destination)
            where TSpecification : ISpecification
        {
            CheckDestination(source, destination);
            CheckChannels<TSpecification>(@entrys, innerLength, MemoryMarshal.AsBytes(destination));
            @DequantizeParts
        }
        """;

    private const string FakeSpanMethods =
        """

        /// <summary>Throws where a factor or the layout is not valid, before anything is written.</summary>
        private static void CheckChannels<TSpecification>(ReadOnlySpan<@Entry> @entrys, int innerLength, ReadOnlySpan<byte> destination)
            where TSpecification : ISpecification
        {
            CheckChannels(@entrys.Length, innerLength, nameof(@entrys));
            CheckEntries(destination, MemoryMarshal.AsBytes(@entrys), nameof(@entrys));
            int invalid = MemoryExtensions.IndexOfAnyExceptInRange(@entrys, @First, @Last);
            if (invalid >= 0)
                CheckFactor<TSpecification>(@entrys[invalid], nameof(@entrys));
        }

        /// <summary>The scale and its inverse for each element from one on.</summary>
        private static void FillScales<TSpecification>(ReadOnlySpan<@Entry> @entrys, int innerLength, int start, Span<float> scales, Span<float> inverses)
            where TSpecification : ISpecification
        {
            int channel = (int)(start / innerLength % @entrys.Length), left = innerLength - start % innerLength;
            for (int i = 0; i < scales.Length;)
            {
                int length = Math.Min(left, scales.Length - i);
                float scale = ScaleOf<TSpecification>(@entrys[channel]);
                scales.Slice(i, length).Fill(scale);
                inverses.Slice(i, length).Fill(1f / scale);
                i += length;
                left = innerLength;
                channel = channel + 1 == @entrys.Length ? 0 : channel + 1;
            }
        }

        /// <summary>Replaces every element by its representable value with one factor.</summary>
        public static void FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, @Entry @entry, Span<float> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            float scale = ScaleOf<TSpecification>(@entry);
            FakeQuantize<TSpecification, TRounding>(source, destination, scale, 1f / scale);
        }

        /// <summary>Replaces every element by its representable value with the factor of its channel.</summary>
        public static void FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, ReadOnlySpan<@Entry> @entrys, int innerLength, Span<float> destination)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            CheckChannels<TSpecification>(@entrys, innerLength, MemoryMarshal.AsBytes(destination));
            @FakeQuantizeParts
        }
        """;

    /// <summary>The elements that share a stretch of scales: whole periods of the channels where they fit into a block, else a part of the period, which comes again with each.</summary>
    public const string Part =
        """
        /// <summary>A stretch of elements whose scales are laid out once, and the distance at which it comes again.</summary>
        @GeneratedCode
        internal struct ChannelPart
        {
            private readonly long _period;

            public ChannelPart(int channels, int innerLength)
            {
                _period = (long)channels * innerLength;
                Stride = _period <= @Block ? @Block / _period * _period : _period;
                Length = 0;
                Start = 0;
            }

            public int Start { get; private set; }

            public int Length { get; private set; }

            public long Stride { get; }

            /// <summary>Moves to the next stretch; false where none begins before the end.</summary>
            public bool Next(int count)
            {
                long start = (long)Start + Length;
                if (start >= Math.Min(Stride, count))
                    return false;
                Start = (int)start;
                Length = (int)Math.Min(@Block, Stride - start);
                return true;
            }
        }

        """;

    /// <summary>Rows with a scale each; <c>@RowTurns</c> is <see cref="RowTurn"/> at each width.</summary>
    public const string RowsOfCode =
        """

        /// <summary>Quantizes rows of at least @LongRow elements with a scale each; the last one may be shorter.</summary>
        private static void QuantizeRows<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination, ReadOnlySpan<float> scales, int innerLength)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int whole = source.Length / innerLength, row = 0;
            @RowTurns
            for (; source.Length > row * innerLength; row++)
            {
                int start = row * innerLength;
                Quantize<TSpecification, TRounding>(source.Slice(start, Math.Min(innerLength, source.Length - start)), destination.Slice(start), scales[row], 1f / scales[row]);
            }
        }
        """;

    public const string RowTurn =
        """
        if (Vector@W.IsHardwareAccelerated && row < whole)
        {
            QuantizeRows@W<TSpecification, TRounding>(ref MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(destination), scales.Slice(0, whole), innerLength);
            row = whole;
        }

        """;

    /// <summary>The turns of whole rows.</summary>
    public const string RowTurns =
        """

        /// <summary>Quantizes a row for each scale, in turns as one with a single scale.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeRows@W<TSpecification, TRounding>(ref float from, ref @Code to, ReadOnlySpan<float> scales, int innerLength)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            nuint start = 0, last = (nuint)innerLength - @T;
            for (int row = 0; row < scales.Length; row++, start += (nuint)innerLength)
            {
                // One division: that of a vector takes as long as a row.
                Vector@W<float> scale = Vector@W.Create(scales[row]), inverse = Vector@W.Create(1f / scales[row]);
                nuint i = 0;
                while (true)
                {
                    if (!@Isa || !TryQuantize@W<TSpecification, TRounding>(ref from, ref to, start + i, scale, inverse))
                        Quantize@W<TSpecification, TRounding>(ref from, ref to, start + i, scale, inverse);
                    if (i == last)
                        break;
                    i = Math.Min(i + @T, last);
                }
            }
        }
        """;

    public const string EachOfCode =
        """

        /// <summary>Quantizes every element with a scale of its own.</summary>
        private static void QuantizeEach<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverses)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref @Code to = ref MemoryMarshal.GetReference(destination);
            ref float scale = ref MemoryMarshal.GetReference(scales);
            ref float inverse = ref MemoryMarshal.GetReference(inverses);
            int i = 0;
            @QuantizeTurns
            for (; i < source.Length; i++)
                destination[i] = (@Code)(Steps<TSpecification, TRounding>(source[i], scales[i]) + TSpecification.ZeroPoint);
        }

        /// <summary>Dequantizes every element with a scale of its own.</summary>
        private static void DequantizeEach<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination, ReadOnlySpan<float> scales)
            where TSpecification : ISpecification
        {
            ref @Code from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            ref float scale = ref MemoryMarshal.GetReference(scales);
            int i = 0;
            @DequantizeTurns
            for (; i < source.Length; i++)
                destination[i] = (source[i] - TSpecification.ZeroPoint) * scales[i];
        }
        """;

    public const string QuantizeTurn =
        """
        for (; Vector@W.IsHardwareAccelerated && source.Length - i >= @T; i += @T)
        {
            Vector@W<int> a = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i), Vector@W.LoadUnsafe(ref scale, (nuint)i), Vector@W.LoadUnsafe(ref inverse, (nuint)i));
            Vector@W<int> b = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 1 * @L), Vector@W.LoadUnsafe(ref scale, (nuint)i + 1 * @L), Vector@W.LoadUnsafe(ref inverse, (nuint)i + 1 * @L));
            Vector@W<int> c = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L), Vector@W.LoadUnsafe(ref scale, (nuint)i + 2 * @L), Vector@W.LoadUnsafe(ref inverse, (nuint)i + 2 * @L));
            Vector@W<int> d = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L), Vector@W.LoadUnsafe(ref scale, (nuint)i + 3 * @L), Vector@W.LoadUnsafe(ref inverse, (nuint)i + 3 * @L));
        @Store
        }

        """;

    public const string DequantizeTurn =
        """
        for (; Vector@W.IsHardwareAccelerated && source.Length - i >= @T; i += @T)
        {
        @Load
            (Vector@W.ConvertToSingle(a) * Vector@W.LoadUnsafe(ref scale, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
            (Vector@W.ConvertToSingle(b) * Vector@W.LoadUnsafe(ref scale, (nuint)i + 1 * @L)).StoreUnsafe(ref to, (nuint)i + 1 * @L);
            (Vector@W.ConvertToSingle(c) * Vector@W.LoadUnsafe(ref scale, (nuint)i + 2 * @L)).StoreUnsafe(ref to, (nuint)i + 2 * @L);
            (Vector@W.ConvertToSingle(d) * Vector@W.LoadUnsafe(ref scale, (nuint)i + 3 * @L)).StoreUnsafe(ref to, (nuint)i + 3 * @L);
        }

        """;

    public const string FakeEach =
        """

        /// <summary>Replaces every element by its representable value with a scale of its own.</summary>
        private static void FakeQuantizeEach<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination, ReadOnlySpan<float> scales, ReadOnlySpan<float> inverses)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            ref float scale = ref MemoryMarshal.GetReference(scales);
            ref float inverse = ref MemoryMarshal.GetReference(inverses);
            int i = 0;
            @Turns
            for (; i < source.Length; i++)
                destination[i] = (float)(Steps<TSpecification, TRounding>(source[i], scales[i]) * scales[i]);
        }
        """;

    public const string FakeTurn =
        """
        for (; Vector@W.IsHardwareAccelerated && source.Length - i >= @L; i += @L)
            Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i), Vector@W.LoadUnsafe(ref scale, (nuint)i), Vector@W.LoadUnsafe(ref inverse, (nuint)i)).StoreUnsafe(ref to, (nuint)i);

        """;

    private static string WithParts(string methods, string token, string each, string scales) =>
        KernelText.WithLines(methods, token, Parts.Replace("@Each", each).Replace("@Scales", scales));
}
