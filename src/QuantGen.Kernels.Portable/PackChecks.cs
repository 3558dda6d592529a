namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>The bytes of <paramref name="count"/> codes.</summary>
        public static int PackedLength(int count, int bits)
        {
            if (count < 0)
                throw new ArgumentOutOfRangeException("count", count, "A count is not negative.");
            return checked((int)BytesOf(count, bits));
        }

        /// <summary>In 64 bits: codes that an int counts may have more bytes than it does.</summary>
        private static long BytesOf(int count, int bits) => ((long)count * bits + 7) >> 3;

        /// <summary>The bytes of the codes; throws where there are fewer.</summary>
        private static int CheckPacked(int count, int bits, int bytes, string name)
        {
            long length = BytesOf(count, bits);
            if (bytes < length)
                throw new ArgumentException("The " + name + " has " + bytes + " bytes, but " + count + " codes of " + bits + " bits take " + length + ".", name);
            return (int)length;
        }
#if SPANS

        /// <summary>The bytes of the codes; throws where there are fewer, and where they overlap the codes.</summary>
        public static int CheckPacking(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> packed, int count, int bits, string name)
        {
            int length = CheckPacked(count, bits, packed.Length, name);
            if (MemoryExtensions.Overlaps(codes, packed.Slice(0, length)))
                throw new ArgumentException("The " + name + " overlaps the codes.", name);
            return length;
        }
#else

        /// <summary>The bytes of the codes; throws where a range is not inside its array, and where the ranges of one array overlap.</summary>
        public static int CheckPacking(Array codes, int codesIndex, byte[] packed, int packedIndex, int count, int bits, string name)
        {
            CheckRange(codes, codesIndex, count, "codes", "codesIndex");
            CheckRange(packed, packedIndex, 0, name, name + "Index");
            int length = CheckPacked(count, bits, packed.Length - packedIndex, name);
            if (ReferenceEquals(codes, packed) && codesIndex < packedIndex + length && packedIndex < codesIndex + count)
                throw new ArgumentException("The " + name + " overlaps the codes.", name);
            return length;
        }
#endif
    }
}
