namespace QuantGen.Core.Emit;

/// <summary>The text of the shared file in the portable tiers; C# 7.3. The tokens are those of <see cref="KernelText.ForLane"/>.</summary>
internal static class PortableTemplate
{
    public const string Spans =
        """
        /// <summary>
        /// Throws before anything is written: where the destination is too short, and where it overlaps the source other than exactly, element on element.
        /// <paramref name="size"/> is that of an element of the destination: a quotient of lengths would be a function of the run-time library on small processors.
        /// </summary>
        public static void CheckDestination(ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination, int sourceLength, int destinationLength, int size)
        {
            if (destinationLength < sourceLength)
                throw new ArgumentException("The destination holds " + destinationLength + " elements, but the source has " + sourceLength + ".", "destination");
            if (sourceLength == 0)
                return;
            destination = destination.Slice(0, sourceLength * size);
            int offset;
            if (MemoryExtensions.Overlaps(source, destination, out offset) && (offset != 0 || source.Length != destination.Length))
                throw new ArgumentException("The destination overlaps the source.", "destination");
        }

        /// <summary>How many elements are NaN or lie outside <paramref name="first"/> … <paramref name="last"/>.</summary>
        public static int CountOutside(ReadOnlySpan<float> source, float first, float last)
        {
            int inside = 0;
            for (int i = 0; i < source.Length; i++)
                inside += source[i] >= first && source[i] <= last ? 1 : 0;
            return source.Length - inside;
        }
        """;

    public const string Block =
        """

        /// <summary>Throws before anything is written: where a span is not exactly a block, and where the destination overlaps the source other than exactly, element on element.</summary>
        public static void CheckBlock(ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination, int sourceLength, int destinationLength, int size, int length)
        {
            if (sourceLength != length)
                throw new ArgumentException("The source has " + sourceLength + " elements, but a block has " + length + ".", "source");
            if (destinationLength != length)
                throw new ArgumentException("The destination has " + destinationLength + " elements, but a block has " + length + ".", "destination");
            CheckDestination(source, destination, sourceLength, destinationLength, size);
        }
        """;

    public const string Arrays =
        """
        /// <summary>Throws before anything is written: where a range is not inside its array, and where the ranges of one array overlap other than exactly.</summary>
        public static void CheckDestination(Array source, int sourceIndex, Array destination, int destinationIndex, int count)
        {
            CheckRange(source, sourceIndex, count, "source", "sourceIndex");
            CheckRange(destination, destinationIndex, count, "destination", "destinationIndex");
            if (ReferenceEquals(source, destination) && sourceIndex != destinationIndex && sourceIndex < destinationIndex + count && destinationIndex < sourceIndex + count)
                throw new ArgumentException("The destination overlaps the source.", "destination");
        }

        public static void CheckRange(Array array, int index, int count, string arrayName, string indexName)
        {
            if (array == null)
                throw new ArgumentNullException(arrayName);
            if (index < 0)
                throw new ArgumentOutOfRangeException(indexName, index, "An index is not negative.");
            if (count < 0)
                throw new ArgumentOutOfRangeException("count", count, "A count is not negative.");
            if (array.Length - index < count)
                throw new ArgumentException("The array holds " + array.Length + " elements, but " + count + " from index " + index + " on are asked for.", arrayName);
        }

        /// <summary>How many elements are NaN or lie outside <paramref name="first"/> … <paramref name="last"/>.</summary>
        public static int CountOutside(float[] source, int index, int count, float first, float last)
        {
            CheckRange(source, index, count, "source", "index");
            int inside = 0;
            for (int i = index; i < index + count; i++)
                inside += source[i] >= first && source[i] <= last ? 1 : 0;
            return count - inside;
        }
        """;

    /// <summary>For the lane <c>@Lane</c>. A sum whose cast is forgotten would round once more, or not at all, where a runtime computes in more than the lane.</summary>
    public const string Scalars =
        """

        /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static @Lane Saturate(@Lane value, @Lane low, @Lane high, @Lane nan)
        {
            value = @Lane.IsNaN(value) ? nan : value;
            return value < low ? low : value > high ? high : value;
        }

        /// <summary>The nearest integer, ties to even, of a number of less than @Limit: the sum with @Named has no bits below 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static @Integer RoundHalfToEven(@Lane value) => (@Integer)(@Lane)((@Lane)(value + @Magic) - @Magic);
        """;
}
