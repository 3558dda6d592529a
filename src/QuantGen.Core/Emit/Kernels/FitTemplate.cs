namespace QuantGen.Core.Emit;

/// <summary>
/// The text of fits. Sums are of 16 lanes of double, element <c>i</c> of a channel in lane <c>i % 16</c>, which are then added in a fixed tree: every width and
/// every target has the same bits. A float times a code is exact in double. The tokens are those of <see cref="KernelTemplate"/>.
/// </summary>
internal static class FitTemplate
{
    /// <summary>The elements of one channel of a tensor.</summary>
    public const string Channel =
        """
        /// <summary>The elements of one channel, in order: of each stretch of channels · innerLength elements the innerLength that are the channel's.</summary>
        @GeneratedCode
        internal readonly ref struct Channel
        {
            private readonly ReadOnlySpan<float> _source;
            private readonly long _period, _start;
            private readonly int _innerLength;

            public Channel(ReadOnlySpan<float> source, int channel, int channels, int innerLength)
            {
                _source = source;
                _innerLength = innerLength;
                _period = (long)channels * innerLength;
                _start = (long)channel * innerLength;
                Count = (int)(source.Length / _period * innerLength + Math.Clamp(source.Length % _period - _start, 0, innerLength));
            }

            public int Count { get; }

            /// <summary>The elements from one on that lie together, or else gathered ones: all that are left, or a multiple of 16 of them.</summary>
            public ReadOnlySpan<float> From(int at, Span<float> buffer)
            {
                int inner = at % _innerLength;
                int length = Math.Min(_innerLength - inner, Count - at);
                if (length == Count - at || length >= buffer.Length)
                    return _source.Slice((int)(at / _innerLength * _period + _start + inner), length == Count - at ? length : length & ~15);
                length = Math.Min(buffer.Length, Count - at);
                for (int i = 0; i < length; i++)
                    buffer[i] = _source[(int)((at + i) / _innerLength * _period + _start + (at + i) % _innerLength)];
                return buffer.Slice(0, length);
            }
        }

        """;

    public const string Common =
        """

        /// <summary>The integer nearest to the logarithm to base 2 of a positive normal number. There is no tie: the square root of 2 is irrational.</summary>
        public static int NearestExponent(double value)
        {
            // The fraction of the largest double below the square root of 2.
            long bits = BitConverter.DoubleToInt64Bits(value);
            return (int)(bits >> 52) - 1023 + ((bits & 0xFFFFFFFFFFFFF) > 0x6A09E667F3BCC ? 1 : 0);
        }

        /// <summary>The least integer that is not below the logarithm to base 2 of a positive normal number.</summary>
        public static int ExponentAtLeast(double value)
        {
            long bits = BitConverter.DoubleToInt64Bits(value);
            return (int)(bits >> 52) - 1023 + ((bits & 0xFFFFFFFFFFFFF) != 0 ? 1 : 0);
        }

        /// <summary>A number, and 0 where it is none or infinite.</summary>
        private static double Finite(float value) => Math.Abs(value) <= float.MaxValue ? value : 0.0;

        /// <summary>The sum of 16 lanes: of each the one half on, then a quarter, and so on.</summary>
        private static double Total(Span<double> lanes)
        {
            for (int width = 8; width > 0; width /= 2)
            {
                for (int lane = 0; lane < width; lane++)
                    lanes[lane] += lanes[lane + width];
            }

            return lanes[0];
        }

        /// <summary>The step with which the largest magnitude is at the end of the codes.</summary>
        private static double StepOfLargest<TSpecification>(Channel channel, Span<float> buffer)
            where TSpecification : ISpecification
        {
            float least = 0f, most = 0f;
            for (int at = 0; at < channel.Count;)
            {
                ReadOnlySpan<float> elements = channel.From(at, buffer);
                Extend(elements, ref least, ref most);
                at += elements.Length;
            }

            double below = TSpecification.ReachBelow > 0 ? -(double)least / TSpecification.ReachBelow : 0, above = TSpecification.ReachAbove > 0 ? most / TSpecification.ReachAbove : 0;
            return Math.Max(Math.Max(below, above), TSpecification.LeastStep);
        }

        /// <summary>Extends a range by every finite element.</summary>
        private static void Extend(ReadOnlySpan<float> elements, ref float least, ref float most)
        {
            ref float from = ref MemoryMarshal.GetReference(elements);
            int i = 0;
            @Turns
            for (; i < elements.Length; i++)
            {
                float value = (float)Finite(elements[i]);
                least = value < least ? value : least;
                most = value > most ? value : most;
            }
        }

        /// <summary>One step of least squares: <c>mean(x · z) / (mean(z²) + 10^-7)</c>, where z is the code of x at a scale, less the zero point.</summary>
        private static double LeastSquares<TSpecification, TRounding>(Channel channel, float scale, Span<float> buffer)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Span<double> products = stackalloc double[16], squares = stackalloc double[16];
            for (int at = 0; at < channel.Count;)
            {
                ReadOnlySpan<float> elements = channel.From(at, buffer);
                AddProducts<TSpecification, TRounding>(elements, scale, products, squares);
                at += elements.Length;
            }

            double count = Math.Max(channel.Count, 1);
            return Total(products) / count / (Total(squares) / count + @KerasEpsilon);
        }

        private static void AddProducts<TSpecification, TRounding>(ReadOnlySpan<float> elements, float scale, Span<double> products, Span<double> squares)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int i = 0;
            @ProductTurns
            for (; i < elements.Length; i++)
            {
                double value = Finite(elements[i]), steps = Steps<TSpecification, TRounding>(value, scale);
                products[i & 15] += value * steps;
                squares[i & 15] += steps * steps;
            }
        }
        """;

    public const string ExtendTurn =
        """
        if (Vector@W.IsHardwareAccelerated && elements.Length - i >= @L)
        {
            Vector@W<float> low = Vector@W<float>.Zero, high = low;
            for (; elements.Length - i >= @L; i += @L)
            {
                Vector@W<float> value = Finite(Vector@W.LoadUnsafe(ref from, (nuint)i));
                low = Vector@W.Min(low, value);
                high = Vector@W.Max(high, value);
            }

            for (int lane = 0; lane < @L; lane++)
            {
                least = Math.Min(least, low.GetElement(lane));
                most = Math.Max(most, high.GetElement(lane));
            }
        }

        """;

    public const string FiniteVector =
        """

        /// <summary>The numbers, and 0 where one is none or infinite.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Finite(Vector@W<float> value) =>
            Vector@W.ConditionalSelect(Vector@W.LessThanOrEqual(Vector@W.Abs(value), Vector@W.Create(float.MaxValue)), value, Vector@W<float>.Zero);
        """;

    /// <summary>A turn of 16 elements; <c>@Each(…)</c> stands for its text once for each vector.</summary>
    public const string ProductTurn =
        """
        if (Vector@W.IsHardwareAccelerated && elements.Length - i >= 16 && TSpecification.MaxSteps - TSpecification.MinSteps < 65536)
            i = AddProducts@W<TSpecification, TRounding>(elements, scale, products, squares);

        """;

    /// <summary>The sums of whole sixteens in vectors of a width.</summary>
    public static string ProductsOf(int width)
    {
        int lanes = width / 32, vectors = 16 / lanes;
        var load = new System.Text.StringBuilder();
        var add = new System.Text.StringBuilder();
        var store = new System.Text.StringBuilder();
        for (int k = 0; k < vectors; k++)
        {
            for (int half = 0; half < 2; half++)
            {
                int sum = (2 * k) + half;
                string at = Numbers.NumberText.Integer(sum * lanes / 2);
                load.Append($"    Vector@W<double> p{sum} = Vector@W.LoadUnsafe(ref product, {at}), q{sum} = Vector@W.LoadUnsafe(ref square, {at});\n");
                store.Append($"    p{sum}.StoreUnsafe(ref product, {at});\n    q{sum}.StoreUnsafe(ref square, {at});\n");
            }

            add.Append($"        value = Finite(Vector@W.LoadUnsafe(ref from, (nuint)i + {Numbers.NumberText.Integer(k * lanes)}));\n");
            add.Append("        steps = Vector@W.ConvertToSingle(Round<TSpecification, TRounding>(value, scales, inverses));\n");
            foreach ((string half, int sum) in new[] { ("Lower", 2 * k), ("Upper", (2 * k) + 1) })
            {
                add.Append($"        z = Vector@W.Widen{half}(steps);\n        p{sum} += Vector@W.Widen{half}(value) * z;\n        q{sum} += z * z;\n");
            }
        }

        return KernelText.ForWidth(Products.Replace("@Load\n", load.ToString()).Replace("@Add\n", add.ToString()).Replace("@Keep\n", store.ToString()), width);
    }

    private const string Products =
        """

        /// <summary>Adds the products and squares of as many elements as there are sixteens; returns how many these are.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static int AddProducts@W<TSpecification, TRounding>(ReadOnlySpan<float> elements, float scale, Span<double> products, Span<double> squares)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            ref float from = ref MemoryMarshal.GetReference(elements);
            ref double product = ref MemoryMarshal.GetReference(products);
            ref double square = ref MemoryMarshal.GetReference(squares);
            Vector@W<float> scales = Vector@W.Create(scale), inverses = Vector@W.Create(1f / scale), value, steps;
            Vector@W<double> z;
        @Load
            int i = 0;
            do
            {
        @Add
                i += 16;
            }
            while (elements.Length - i >= 16);
        @Keep
            return i;
        }
        """;

    public const string Exponents =
        """

        /// <summary>The exponent of alpha that a rule finds for the elements of a channel.</summary>
        private static int FitChannel<TSpecification, TRounding>(Channel channel, Fit fit, int minExponent, int maxExponent)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Span<float> buffer = stackalloc float[@Gather];
            double step = StepOfLargest<TSpecification>(channel, buffer);
            if (fit == Fit.LeastSquares)
                return LeastSquaresExponent<TSpecification, TRounding>(channel, step, minExponent, maxExponent, buffer);
            int exponent = step == 0 ? 0 : ExponentAtLeast(step / TSpecification.Scale);
            return fit == Fit.MaxAbs
                ? Math.Clamp(exponent, minExponent, maxExponent)
                : LeastErrorExponent<TSpecification, TRounding>(channel, Math.Clamp(exponent, minExponent, maxExponent), minExponent, buffer);
        }

        private static int LeastSquaresExponent<TSpecification, TRounding>(Channel channel, double step, int minExponent, int maxExponent, Span<float> buffer)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int exponent = Math.Clamp(NearestExponent((step + TSpecification.Epsilon) / TSpecification.Scale), TSpecification.FirstExponent, TSpecification.LastExponent);
            for (int iteration = 0; iteration < 5; iteration++)
            {
                double fitted = LeastSquares<TSpecification, TRounding>(channel, ScaleOf<TSpecification>(exponent), buffer) + TSpecification.Epsilon;
                int next = Math.Clamp(NearestExponent(fitted / TSpecification.Scale), minExponent, maxExponent);
                if (next == exponent)
                    break;
                exponent = next;
            }

            return exponent;
        }

        /// <summary>From an exponent with which nothing saturates down: a coarser grid is part of a finer one and so never better.</summary>
        private static int LeastErrorExponent<TSpecification, TRounding>(Channel channel, int first, int minExponent, Span<float> buffer)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Span<double> errors = stackalloc double[16];
            float least = 0f, most = 0f;
            for (int at = 0; at < channel.Count;)
            {
                ReadOnlySpan<float> elements = channel.From(at, buffer);
                Extend(elements, ref least, ref most);
                at += elements.Length;
            }

            double smallest = double.PositiveInfinity;
            int best = first;
            for (int exponent = first; exponent >= minExponent; exponent--)
            {
                float scale = ScaleOf<TSpecification>(exponent);
                // What the two ends lose alone grows from here on.
                double above = most - Steps<TSpecification, TRounding>(most, scale) * scale, below = least - Steps<TSpecification, TRounding>(least, scale) * scale;
                bool saturates = most > TSpecification.MaxSteps * scale || least < TSpecification.MinSteps * scale;
                if (saturates && Math.Max(above * above, below * below) >= smallest)
                    break;
                errors.Clear();
                for (int at = 0; at < channel.Count;)
                {
                    ReadOnlySpan<float> elements = channel.From(at, buffer);
                    for (int i = 0; i < elements.Length; i++)
                    {
                        double value = Finite(elements[i]), error = value - Steps<TSpecification, TRounding>(value, scale) * scale;
                        errors[i & 15] += error * error;
                    }

                    at += elements.Length;
                }

                double sum = Total(errors);
                if (sum >= smallest)
                    continue;
                smallest = sum;
                best = exponent;
                if (sum == 0)
                    break;
            }

            return best;
        }

        private static void CheckBounds<TSpecification>(int minExponent, int maxExponent)
            where TSpecification : ISpecification
        {
            CheckFactor<TSpecification>(minExponent, nameof(minExponent));
            CheckFactor<TSpecification>(maxExponent, nameof(maxExponent));
            if (minExponent > maxExponent)
                throw new ArgumentException($"The least exponent, {minExponent}, is larger than the largest, {maxExponent}.", nameof(minExponent));
        }

        /// <summary>The exponent for all elements.</summary>
        public static int FitExponent<TSpecification, TRounding>(ReadOnlySpan<float> source, Fit fit, int minExponent, int maxExponent)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckBounds<TSpecification>(minExponent, maxExponent);
            return FitChannel<TSpecification, TRounding>(new Channel(source, 0, 1, Math.Max(source.Length, 1)), fit, minExponent, maxExponent);
        }

        /// <summary>The exponent for the elements of each channel.</summary>
        public static void FitExponents<TSpecification, TRounding>(ReadOnlySpan<float> source, int innerLength, Span<int> exponents, Fit fit, int minExponent, int maxExponent)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckChannels(exponents.Length, innerLength, nameof(exponents));
            CheckBounds<TSpecification>(minExponent, maxExponent);
            for (int channel = 0; channel < exponents.Length; channel++)
                exponents[channel] = FitChannel<TSpecification, TRounding>(new Channel(source, channel, exponents.Length, innerLength), fit, minExponent, maxExponent);
        }
        """;

    public const string Alphas =
        """

        /// <summary>The alpha that a rule finds for the elements of a channel.</summary>
        private static float FitAlphaOf<TSpecification, TRounding>(Channel channel, Fit fit)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Span<float> buffer = stackalloc float[@Gather];
            float alpha = AlphaOf<TSpecification>(StepOfLargest<TSpecification>(channel, buffer));
            for (int iteration = 0; iteration < 5 && fit == Fit.LeastSquares; iteration++)
            {
                float next = AlphaOf<TSpecification>(LeastSquares<TSpecification, TRounding>(channel, ScaleOf<TSpecification>(alpha), buffer));
                if (next == alpha)
                    break;
                alpha = next;
            }

            return alpha;
        }

        /// <summary>The alpha of a step: 1 where the data are all 0.</summary>
        private static float AlphaOf<TSpecification>(double step)
            where TSpecification : ISpecification =>
            step == 0 ? 1f : (float)Math.Clamp(step / TSpecification.Scale, PowerOfTwo(TSpecification.FirstExponent), PowerOfTwo(TSpecification.LastExponent));

        /// <summary>Alpha for all elements.</summary>
        public static float FitAlpha<TSpecification, TRounding>(ReadOnlySpan<float> source, Fit fit)
            where TSpecification : ISpecification
            where TRounding : IRounding =>
            FitAlphaOf<TSpecification, TRounding>(new Channel(source, 0, 1, Math.Max(source.Length, 1)), fit);

        /// <summary>Alpha for the elements of each channel.</summary>
        public static void FitAlphas<TSpecification, TRounding>(ReadOnlySpan<float> source, int innerLength, Span<float> alphas, Fit fit)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckChannels(alphas.Length, innerLength, nameof(alphas));
            for (int channel = 0; channel < alphas.Length; channel++)
                alphas[channel] = FitAlphaOf<TSpecification, TRounding>(new Channel(source, channel, alphas.Length, innerLength), fit);
        }
        """;

    /// <summary>The rules of a fit, as an argument.</summary>
    public const string Rules =
        """
        /// <summary>How alpha is fitted.</summary>
        @GeneratedCode
        internal enum Fit
        {
            LeastSquares,
            MaxAbs,
            MeanSquaredError,
        }

        """;
}
