namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
#if SPANS
        /// <summary>Throws before anything is written: where a span is not exactly a block, and where the destination overlaps the source other than exactly, element on element.</summary>
        public static void CheckBlock(ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination, int sourceLength, int destinationLength, int size, int length)
        {
            if (sourceLength != length)
                throw new ArgumentException("The source has " + sourceLength + " elements, but a block has " + length + ".", "source");
            if (destinationLength != length)
                throw new ArgumentException("The destination has " + destinationLength + " elements, but a block has " + length + ".", "destination");
            CheckDestination(source, destination, sourceLength, destinationLength, size);
        }
#endif
    }
}
