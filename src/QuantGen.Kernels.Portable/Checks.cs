namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
#if SPANS
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
#else
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
#endif
    }
}
