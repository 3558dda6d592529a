namespace QuantGen.Core.Emit;

/// <summary>What fits have of their own in the portable tiers; C# 7.3. The tokens are those of <see cref="FitTemplate"/>.</summary>
internal static class PortableFitTemplate
{
    /// <summary>The elements of one channel, in a span or in a range of an array.</summary>
    public static string Channel(Tier tier) => tier == Tier.PortableSpans
        ? OneChannel.Replace("@Struct", "readonly ref struct").Replace("@Field", "private readonly ReadOnlySpan<float> _source;").Replace("@Parameters", "ReadOnlySpan<float> source")
            .Replace("@Elements", "source.Length").Replace("@Index", "").Replace("@First", "0")
        : OneChannel.Replace("@Struct", "readonly struct").Replace("@Field", "private readonly float[] _source;").Replace("@Parameters", "float[] source, int index, int count")
            .Replace("@Elements", "count").Replace("@Index", "index + ").Replace("@First", "index");

    private const string OneChannel =
        """
        /// <summary>The elements of one channel, in order: of each stretch of channels · innerLength elements the innerLength that are the channel's.</summary>
        @GeneratedCode
        internal @Struct Channel
        {
            @Field
            private readonly int _start, _innerLength, _count;
            private readonly long _period;

            public Channel(@Parameters, int channel, int channels, int innerLength)
            {
                _source = source;
                long elements = @Elements, start = (long)channel * innerLength;
                if (channels == 1)
                    innerLength = int.MaxValue;
                _innerLength = innerLength;
                _period = (long)channels * innerLength;
                long rest = elements % _period - start;
                _count = (int)(elements / _period * innerLength + (rest < 0 ? 0 : rest < innerLength ? rest : innerLength));
                // Where a channel has no element, its start may lie behind every index.
                _start = _count == 0 ? 0 : @Index(int)start;
            }

            public int Count { get { return _count; } }

            /// <summary>An element. There is a division only where there are several channels.</summary>
            public float At(int index)
            {
                return index < _innerLength ? _source[_start + index] : _source[(int)(_start + index / _innerLength * _period + index % _innerLength)];
            }
        }

        """;

    public const string Extend =
        """

        /// <summary>Extends a range by every finite element.</summary>
        public static void Extend(Channel channel, ref float least, ref float most)
        {
            for (int i = 0; i < channel.Count; i++)
            {
                float value = Finite(channel.At(i));
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
        private static @SharedFitSums SumsOf(@SharedChannel channel, float scale, @SharedFit rule, int lane, int lanes)
        {
            if (lanes < 16)
            {
                @SharedFitSums first = SumsOf(channel, scale, rule, lane, lanes * 2), second = SumsOf(channel, scale, rule, lane + lanes, lanes * 2);
                return new @SharedFitSums(first.Products + second.Products, first.Squares + second.Squares);
            }

            double products = 0, squares = 0;
            for (int i = lane; i < channel.Count; i += 16)
            {
                double value = @KernelsFinite(channel.At(i)), steps = Steps(value, scale);
                if (rule == @SharedFit.MeanSquaredError)
                    value = steps = value - steps * scale;
                products += value * steps;
                squares += steps * steps;
            }

            return new @SharedFitSums(products, squares);
        }
        """;
}
