namespace QuantGen.Core.Emit;

/// <summary>What fits have of their own in the portable tiers; C# 7.3. The tokens are those of <see cref="FitTemplate"/>.</summary>
internal static class PortableFitTemplate
{
    /// <summary>Without the elements: before C# 7.2 there is no struct that holds a span.</summary>
    public const string Channel =
        """
        /// <summary>Where the elements of one channel are: of each stretch of channels · innerLength elements the innerLength that are the channel's.</summary>
        @GeneratedCode
        internal struct Channel
        {
            private readonly int _first, _innerLength, _count;
            private readonly long _period;

            /// <summary>Of count elements from an index on.</summary>
            public Channel(int index, int count, int channel, int channels, int innerLength)
            {
                // One channel has all elements in a row.
                _innerLength = channels == 1 ? int.MaxValue : innerLength;
                _period = (long)channels * _innerLength;
                long elements = count, start = (long)channel * innerLength, rest = elements % _period - start;
                _count = (int)(elements / _period * _innerLength + (rest < 0 ? 0 : rest < _innerLength ? rest : _innerLength));
                // Where a channel has no element, its start may lie behind every index.
                _first = _count == 0 ? 0 : index + (int)start;
            }

            public int Count { get { return _count; } }

            /// <summary>The index of an element. There is a division only where there are several channels.</summary>
            public int IndexOf(int element)
            {
                return element < _innerLength ? _first + element : (int)(_first + element / _innerLength * _period + element % _innerLength);
            }
        }

        """;

    public const string Extend =
        """

        /// <summary>Extends a range by every finite element.</summary>
        public static void Extend(@ElementsChannel channel, ref float least, ref float most)
        {
            for (int i = 0; i < channel.Count; i++)
            {
                float value = Finite(source[channel.IndexOf(i)]);
                least = value < least ? value : least;
                most = value > most ? value : most;
            }
        }
        """;

    public const string ArrayOfEntries =
        """

        /// <summary>The same of an array of entries.</summary>
        public static void CheckChannels(Array entries, int innerLength, string name)
        {
            if (entries == null)
                throw new ArgumentNullException(name);
            CheckChannels(entries.Length, innerLength, name);
        }

        /// <summary>Throws where the entries of the channels are in the array of the elements, of which one is read and the other written.</summary>
        public static void CheckEntries(Array elements, Array entries, string name)
        {
            if (ReferenceEquals(elements, entries))
                throw new ArgumentException("The entries overlap the elements.", name);
        }
        """;

    public const string Steps =
        """

        /// <summary>The code of a value at a scale, less the zero point; exact.</summary>
        public static long Steps(double value, double scale) =>
            TRounding.@Round(@KernelsSaturate(value, MinSteps * scale, MaxSteps * scale, NaNSteps * scale), scale);
        """;

    /// <summary>Without memory for 16 sums: each lane is a pass over its elements.</summary>
    public const string Sums =
        """

        /// <summary>
        /// The sums over element <paramref name="lane"/> and every one <paramref name="lanes"/> further on: of 16 lanes one by one, of fewer the sum of two halves.
        /// Every target adds in this order, so that all have the same bits.
        /// </summary>
        private static @SharedFitSums SumsOf(@Elements@SharedChannel channel, float scale, @SharedFit rule, int lane, int lanes)
        {
            if (lanes < 16)
            {
                @SharedFitSums first = SumsOf(source, channel, scale, rule, lane, lanes * 2), second = SumsOf(source, channel, scale, rule, lane + lanes, lanes * 2);
                return new @SharedFitSums(first.Products + second.Products, first.Squares + second.Squares);
            }

            double products = 0, squares = 0;
            for (int i = lane; i < channel.Count; i += 16)
            {
                double value = @KernelsFinite(source[channel.IndexOf(i)]), steps = Steps(value, scale);
                if (rule == @SharedFit.MeanSquaredError)
                    value = steps = value - steps * scale;
                products += value * steps;
                squares += steps * steps;
            }

            return new @SharedFitSums(products, squares);
        }
        """;
}
