namespace QuantGen.Core.Emit;

/// <summary>The text of packing in the portable tiers; C# 7.3. <c>@Code</c> is a code type, <c>@Sign</c> the bit of a code that is its sign.</summary>
internal static class PortablePackTemplate
{
    public const string Lengths =
        """

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
        """;

    /// <summary>From the code <c>@First</c> up to <c>@End</c>; the first byte is <c>@FirstByte</c>.</summary>
    private const string PackLoop =
        """
        int to = @FirstByte, waiting = 0;
        ulong bitsWaiting = 0, mask = (1UL << bits) - 1;
        for (int i = @First; i < @End; i++)
        {
            bitsWaiting |= (unchecked((ulong)codes[i]) & mask) << waiting;
            for (waiting += bits; waiting >= 8; waiting -= 8)
            {
                destination[to++] = unchecked((byte)bitsWaiting);
                bitsWaiting >>= 8;
            }
        }

        if (waiting > 0)
            destination[to] = unchecked((byte)bitsWaiting);
        return length;
        """;

    private const string UnpackLoop =
        """
        int from = @FirstByte, waiting = 0;
        ulong bitsWaiting = 0;
        uint mask = (1u << bits) - 1, sign = @Sign;
        for (int i = @First; i < @End; i++)
        {
            for (; waiting < bits; waiting += 8)
                bitsWaiting |= (ulong)source[from++] << waiting;
            codes[i] = unchecked((@Code)((((uint)bitsWaiting & mask) ^ sign) - sign));
            bitsWaiting >>= bits;
            waiting -= bits;
        }

        return length;
        """;

    public const string SpanOverlap =
        """

        private static void CheckOverlap(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> packed, string name)
        {
            if (MemoryExtensions.Overlaps(codes, packed))
                throw new ArgumentException("The " + name + " overlaps the codes.", name);
        }
        """;

    private const string SpanMethods =
        """

        /// <summary>Packs the low bits of every code, the first one into the lowest bits; returns the bytes written.</summary>
        public static int Pack(ReadOnlySpan<@Code> codes, Span<byte> destination, int bits)
        {
            int length = CheckPacked(codes.Length, bits, destination.Length, "destination");
            CheckOverlap(@BytesOfCodes, destination.Slice(0, length), "destination");
            @PackLoop
        }

        /// <summary>Unpacks as many codes as there is room for; returns the bytes read.</summary>
        public static int Unpack(ReadOnlySpan<byte> source, Span<@Code> codes, int bits)
        {
            int length = CheckPacked(codes.Length, bits, source.Length, "source");
            CheckOverlap(@BytesOfCodes, source.Slice(0, length), "source");
            @UnpackLoop
        }
        """;

    private const string ArrayMethods =
        """

        /// <summary>Packs the low bits of every code, the first one into the lowest bits; returns the bytes written.</summary>
        public static int Pack(@Code[] codes, int codesIndex, byte[] destination, int destinationIndex, int count, int bits)
        {
            CheckRange(codes, codesIndex, count, "codes", "codesIndex");
            CheckRange(destination, destinationIndex, 0, "destination", "destinationIndex");
            int length = CheckPacked(count, bits, destination.Length - destinationIndex, "destination");
            if (ReferenceEquals(codes, destination) && codesIndex < destinationIndex + length && destinationIndex < codesIndex + count)
                throw new ArgumentException("The destination overlaps the codes.", "destination");
            @PackLoop
        }

        /// <summary>Unpacks <paramref name="count"/> codes; returns the bytes read.</summary>
        public static int Unpack(byte[] source, int sourceIndex, @Code[] codes, int codesIndex, int count, int bits)
        {
            CheckRange(codes, codesIndex, count, "codes", "codesIndex");
            CheckRange(source, sourceIndex, 0, "source", "sourceIndex");
            int length = CheckPacked(count, bits, source.Length - sourceIndex, "source");
            if (ReferenceEquals(codes, source) && codesIndex < sourceIndex + length && sourceIndex < codesIndex + count)
                throw new ArgumentException("The source overlaps the codes.", "source");
            @UnpackLoop
        }
        """;

    /// <summary>The methods over spans.</summary>
    public static string Spans => Loops(SpanMethods, "0", "codes.Length", "0", "0");

    /// <summary>The methods over arrays.</summary>
    public static string Arrays => Loops(ArrayMethods, "codesIndex", "codesIndex + count", "destinationIndex", "sourceIndex");

    private static string Loops(string methods, string first, string end, string packedFirst, string unpackedFirst) =>
        KernelText.WithLines(
            KernelText.WithLines(methods, "@PackLoop", PackLoop.Replace("@FirstByte", packedFirst)),
            "@UnpackLoop", UnpackLoop.Replace("@FirstByte", unpackedFirst))
        .Replace("@First", first).Replace("@End", end);
}
