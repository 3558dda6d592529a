using QuantGen.Core.Grid;

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
            bitsWaiting |= (unchecked((ulong)@CodeOfElement) & mask) << waiting;
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

    private const string UnpackedCode = "unchecked((@Code)((((uint)bitsWaiting & mask) ^ sign) - sign))";

    private const string UnpackLoop =
        """
        int from = @FirstByte, waiting = 0;
        ulong bitsWaiting = 0;
        uint mask = (1u << bits) - 1, sign = @Sign;
        for (int i = @First; i < @End; i++)
        {
            for (; waiting < bits; waiting += 8)
                bitsWaiting |= (ulong)source[from++] << waiting;
            codes[i] = @ElementOfCode;
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

    public const string ArrayCheck =
        """

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
        """;

    private const string ArrayMethods =
        """

        /// <summary>Packs the low bits of every code, the first one into the lowest bits; returns the bytes written.</summary>
        public static int Pack(@Code[] codes, int codesIndex, byte[] destination, int destinationIndex, int count, int bits)
        {
            int length = CheckPacking(codes, codesIndex, destination, destinationIndex, count, bits, "destination");
            @PackLoop
        }

        /// <summary>Unpacks <paramref name="count"/> codes; returns the bytes read.</summary>
        public static int Unpack(byte[] source, int sourceIndex, @Code[] codes, int codesIndex, int count, int bits)
        {
            int length = CheckPacking(codes, codesIndex, source, sourceIndex, count, bits, "source");
            @UnpackLoop
        }
        """;

    /// <summary>The methods over spans.</summary>
    public static string Spans => WithLoops(
        SpanMethods, Loop(PackLoop, "0", "codes.Length", "0", element: null), Loop(UnpackLoop, "0", "codes.Length", "0", element: null));

    /// <summary>The methods over arrays.</summary>
    public static string Arrays => WithLoops(ArrayMethods, PackArray(element: null), UnpackArray(element: null));

    /// <summary>What packs an array, behind the check; of plain codes where there is no <paramref name="element"/>.</summary>
    public static string PackArray(CodeElement? element) => Loop(PackLoop, "codesIndex", "codesIndex + count", "destinationIndex", element);

    /// <summary>What unpacks into an array, behind the check.</summary>
    public static string UnpackArray(CodeElement? element) => Loop(UnpackLoop, "codesIndex", "codesIndex + count", "sourceIndex", element);

    /// <summary>A template for a code type.</summary>
    public static string Of(string template, CodeType code) => template.Replace("@Code", code.Keyword).Replace("@Sign", code.Signed ? "1u << (bits - 1)" : "0");

    private static string WithLoops(string methods, string pack, string unpack) =>
        KernelText.WithLines(KernelText.WithLines(methods, "@PackLoop", pack), "@UnpackLoop", unpack);

    private static string Loop(string loop, string first, string end, string firstByte, CodeElement? element) => loop
        .Replace("@FirstByte", firstByte).Replace("@First", first).Replace("@End", end)
        .Replace("@CodeOfElement", element?.Code("codes[i]") ?? "codes[i]").Replace("@ElementOfCode", element?.Of(UnpackedCode) ?? UnpackedCode);
}
