namespace QuantGen.Core.Emit;

/// <summary>
/// The sums of a fit over one channel, with vectors. They are of 16 lanes of double, element <c>i</c> of a channel in lane <c>i % 16</c>, which are then added
/// in a fixed tree: every width and every target has the same bits. A float times a code of up to 29 bits is exact in double. The tokens are those of <see cref="KernelText"/>.
/// </summary>
internal static class FitSumTemplate
{
    /// <summary>The elements of one channel of a tensor.</summary>
    public const string Channel =
        """
        /// <summary>The elements of one channel, in order: of each stretch of channels · innerLength elements the innerLength that are the channel's.</summary>
        @GeneratedCode
        internal readonly ref struct Channel
        {
            private readonly ReadOnlySpan<float> _source;
            private readonly Span<float> _buffer;
            private readonly long _period, _start;
            private readonly int _innerLength;

            /// <summary>The buffer holds elements that do not lie together; one channel has none of these.</summary>
            public Channel(ReadOnlySpan<float> source, int channel, int channels, int innerLength, Span<float> buffer)
            {
                _source = source;
                _buffer = buffer;
                _innerLength = innerLength;
                _period = (long)channels * innerLength;
                _start = (long)channel * innerLength;
                Count = (int)(source.Length / _period * innerLength + Math.Clamp(source.Length % _period - _start, 0, innerLength));
            }

            public int Count { get; }

            /// <summary>The elements from one on that lie together, or else gathered ones: all that are left, or a multiple of 16 of them.</summary>
            public ReadOnlySpan<float> From(int at)
            {
                int inner = at % _innerLength;
                int length = Math.Min(_innerLength - inner, Count - at);
                if (length == Count - at || length >= _buffer.Length)
                    return _source.Slice((int)(at / _innerLength * _period + _start + inner), length == Count - at ? length : length & ~15);
                length = Math.Min(_buffer.Length, Count - at);
                for (int i = 0; i < length; i++)
                    _buffer[i] = _source[(int)((at + i) / _innerLength * _period + _start + (at + i) % _innerLength)];
                return _buffer.Slice(0, length);
            }
        }

        """;

    public const string OneChannel =
        """

        /// <summary>Extends a range by every finite element.</summary>
        private static void Extend(Channel channel, ref float least, ref float most)
        {
            for (int at = 0; at < channel.Count;)
            {
                ReadOnlySpan<float> elements = channel.From(at);
                Extend(elements, ref least, ref most);
                at += elements.Length;
            }
        }

        private static void Extend(ReadOnlySpan<float> elements, ref float least, ref float most)
        {
            int i = 0;
            @Turns
            for (; i < elements.Length; i++)
            {
                float value = Finite(elements[i]);
                least = value < least ? value : least;
                most = value > most ? value : most;
            }
        }

        /// <summary>Whether there are vectors of the codes: up to 16 bits.</summary>
        private static bool HasVectors<TSpecification>()
            where TSpecification : ISpecification =>
            TSpecification.MaxSteps - TSpecification.MinSteps < 65536;

        private static FitSums SumsOf<TSpecification, TRounding>(Channel channel, float scale, Fit rule)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Span<double> products = stackalloc double[16], squares = stackalloc double[16];
            Span<float> scales = stackalloc float[16];
            scales.Fill(scale);
            for (int at = 0; at < channel.Count;)
            {
                ReadOnlySpan<float> elements = channel.From(at);
                AddSums<TSpecification, TRounding>(elements, scales, rule == Fit.MeanSquaredError, products, squares);
                at += elements.Length;
            }

            AddLanes(products, 1);
            AddLanes(squares, 1);
            return new FitSums(products[0], squares[0]);
        }

        /// <summary>The sums of 16 lanes into the first one: to each lane that of half the lanes on, then of a quarter, and so on.</summary>
        private static void AddLanes(Span<double> sums, int channels)
        {
            for (int half = 8 * channels; half >= channels; half /= 2)
            {
                for (int i = 0; i < half; i++)
                    sums[i] += sums[i + half];
            }
        }

        private static void AddSums<TSpecification, TRounding>(ReadOnlySpan<float> elements, ReadOnlySpan<float> scales, bool ofErrors, Span<double> products, Span<double> squares)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int i = 0;
            @SumTurns
            for (; i < elements.Length; i++)
                AddSum<TSpecification, TRounding>(elements[i], scales[0], ofErrors, ref products[i & 15], ref squares[i & 15]);
        }

        private static void AddSum<TSpecification, TRounding>(float element, float scale, bool ofErrors, ref double products, ref double squares)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            double value = Finite(element), steps = Steps<TSpecification, TRounding>(value, scale);
            if (ofErrors)
                value = steps = value - steps * scale;
            products += value * steps;
            squares += steps * steps;
        }
        """;

    /// <summary>As the elements of neighbouring channels in rows that follow each other.</summary>
    public const string ExtendTurn =
        """
        if (Vector@W.IsHardwareAccelerated && elements.Length - i >= @L)
        {
            Span<float> low = stackalloc float[@L], high = stackalloc float[@L];
            int vectors = (elements.Length - i) / @L;
            ExtendRows@W(elements.Slice(i), vectors, @L, low, high);
            for (int lane = 0; lane < @L; lane++)
            {
                least = Math.Min(least, low[lane]);
                most = Math.Max(most, high[lane]);
            }

            i += vectors * @L;
        }

        """;

    public const string FiniteVector =
        """

        /// <summary>The numbers, and 0 where one is none or infinite.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Finite(Vector@W<float> value) =>
            Vector@W.ConditionalSelect(Vector@W.LessThanOrEqual(Vector@W.Abs(value), Vector@W.Create(float.MaxValue)), value, Vector@W<float>.Zero);
        """;

    /// <summary>Sixteen elements have a lane each: vectors that follow each other, whose sums come again after 16.</summary>
    public const string SumTurn =
        """
        if (Vector@W.IsHardwareAccelerated && elements.Length - i >= @L && HasVectors<TSpecification>())
        {
            int vectors = (elements.Length - i) / @L;
            AddRows@W<TSpecification, TRounding>(elements.Slice(i), vectors, @L, 16, scales, ofErrors, products.Slice(i & 15), squares.Slice(i & 15));
            i += vectors * @L;
        }

        """;

    /// <summary>The fit of all elements, and by channels; the tokens are those of <see cref="FitTemplate"/>.</summary>
    public const string Channels =
        """

        /// <summary>The @entry for all elements.</summary>
        public static @Entry Fit@Kind<TSpecification, TRounding>(ReadOnlySpan<float> source, Fit rule@BoundParameters)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            @CheckBounds
            return FitChannel<TSpecification, TRounding>(new Channel(source, 0, 1, Math.Max(source.Length, 1), default), rule@Bounds);
        }

        /// <summary>The @entry for the elements of each channel.</summary>
        public static void Fit@Kinds<TSpecification, TRounding>(ReadOnlySpan<float> source, int innerLength, Span<@Entry> @entrys, Fit rule@BoundParameters)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckChannels(@entrys.Length, innerLength, nameof(@entrys));
            CheckEntries(MemoryMarshal.AsBytes(source), MemoryMarshal.AsBytes(@entrys), nameof(@entrys));
            @CheckBounds
            if (innerLength == 1 && HasVectors<TSpecification>() && LanesAcross(@entrys.Length) > 0)
            {
                FitAcross<TSpecification, TRounding>(source, @entrys, rule@Bounds);
                return;
            }

            Span<float> buffer = stackalloc float[@Gather];
            for (int channel = 0; channel < @entrys.Length; channel++)
                @entrys[channel] = FitChannel<TSpecification, TRounding>(new Channel(source, channel, @entrys.Length, innerLength, buffer), rule@Bounds);
        }
        """;
}
