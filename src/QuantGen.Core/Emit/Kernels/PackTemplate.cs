namespace QuantGen.Core.Emit;

/// <summary>
/// The text of packing. The tokens are those of <see cref="KernelTemplate"/>, and <c>@Sign</c>, the bit of a code that is its sign. The
/// number of bits is an argument: a quantizer calls with a constant, and what is inlined into it is compiled for that.
/// </summary>
internal static class PackTemplate
{
    public const string Lengths =
        """

        /// <summary>The bytes of <paramref name="count"/> codes.</summary>
        public static int PackedLength(int count, int bits)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            return checked((int)BytesOf(count, bits));
        }

        /// <summary>In 64 bits: codes that an int counts may have more bytes than it does.</summary>
        private static long BytesOf(int count, int bits) => ((long)count * bits + 7) >> 3;

        /// <summary>The bytes of the codes. Throws before anything is written: where <paramref name="packed"/> is shorter than that, and where they overlap the codes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int CheckPacked<TCode>(ReadOnlySpan<TCode> codes, ReadOnlySpan<byte> packed, int bits, string name)
        {
            long length = BytesOf(codes.Length, bits);
            if (packed.Length < length)
                ThrowTooFewBytes(codes.Length, bits, packed.Length, name);
            nint distance = Unsafe.ByteOffset(ref Unsafe.As<TCode, byte>(ref MemoryMarshal.GetReference(codes)), ref MemoryMarshal.GetReference(packed));
            if (distance < (nint)codes.Length * Unsafe.SizeOf<TCode>() && -distance < (nint)length)
                ThrowPackedOverlap(name);
            return (int)length;
        }

        private static void ThrowTooFewBytes(int count, int bits, int bytes, string name) =>
            throw new ArgumentException($"The {name} has {bytes} bytes, but {count} codes of {bits} bits take {BytesOf(count, bits)}.", name);

        private static void ThrowPackedOverlap(string name) => throw new ArgumentException($"The {name} overlaps the codes.", name);
        """;

    public const string Pack =
        """

        /// <summary>Packs the low bits of every code, the first one into the lowest bits; returns the bytes written.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Pack(ReadOnlySpan<@Code> codes, Span<byte> destination, int bits)
        {
            int length = CheckPacked(codes, (ReadOnlySpan<byte>)destination, bits, nameof(destination));
            destination = destination.Slice(0, length);
            int i = 0;
            @PackVectors
            // Less than 32 bits wait, and a code has less than 32.
            int to = (int)BytesOf(i, bits), waiting = 0;
            ulong bitsWaiting = 0;
            uint mask = (1u << bits) - 1;
            for (; i < codes.Length; i++)
            {
                bitsWaiting |= (ulong)(unchecked((uint)codes[i]) & mask) << waiting;
                waiting += bits;
                if (waiting >= 32)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(destination.Slice(to), unchecked((uint)bitsWaiting));
                    to += 4;
                    bitsWaiting >>= 32;
                    waiting -= 32;
                }
            }

            for (; to < length; to++)
            {
                destination[to] = unchecked((byte)bitsWaiting);
                bitsWaiting >>= 8;
            }

            return length;
        }
        """;

    public const string Unpack =
        """

        /// <summary>Unpacks as many codes as there is room for; returns the bytes read.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Unpack(ReadOnlySpan<byte> source, Span<@Code> codes, int bits)
        {
            int length = CheckPacked((ReadOnlySpan<@Code>)codes, source, bits, nameof(source));
            source = source.Slice(0, length);
            int i = 0;
            @UnpackVectors
            // Fewer bits wait than a code has, and 32 come at a time.
            int from = (int)BytesOf(i, bits), waiting = 0;
            ulong bitsWaiting = 0;
            uint mask = (1u << bits) - 1, sign = @Sign;
            for (; i < codes.Length; i++)
            {
                if (waiting < bits && length - from >= 4)
                {
                    bitsWaiting |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(from)) << waiting;
                    from += 4;
                    waiting += 32;
                }

                for (; waiting < bits; waiting += 8)
                    bitsWaiting |= (ulong)source[from++] << waiting;
                codes[i] = unchecked((@Code)((((uint)bitsWaiting & mask) ^ sign) - sign));
                bitsWaiting >>= bits;
                waiting -= bits;
            }

            return length;
        }
        """;

    /// <summary>Codes in bytes: what is done in vectors is done first, and the rest begins with a whole byte.</summary>
    public const string PackVectors =
        """
        if (bits is 2 or 4 && BitConverter.IsLittleEndian)
            i = PackVectors(ref Unsafe.As<@Code, byte>(ref MemoryMarshal.GetReference(codes)), ref MemoryMarshal.GetReference(destination), codes.Length, bits);

        """;

    /// <summary>The same for unpacking.</summary>
    public const string UnpackVectors =
        """
        if (bits is 2 or 4 && BitConverter.IsLittleEndian)
            i = UnpackVectors(ref MemoryMarshal.GetReference(source), ref Unsafe.As<@Code, byte>(ref MemoryMarshal.GetReference(codes)), codes.Length, bits, (byte)(@Sign));

        """;

    public const string InVectors =
        """

        /// <summary>Packs codes of 2 or 4 bits, a vector of bytes at a time, and returns how many codes that were.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int PackVectors(ref byte codes, ref byte packed, int count, int bits)
        {
            int i = 0, codesInByte = 8 / bits;
            @PackTurns
            return i;
        }

        /// <summary>Unpacks codes of 2 or 4 bits, a vector of bytes at a time, and returns how many codes that were.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int UnpackVectors(ref byte packed, ref byte codes, int count, int bits, byte sign)
        {
            int i = 0, codesInByte = 8 / bits;
            @UnpackTurns
            return i;
        }
        """;

    public const string PackTurn =
        """
        if (Vector@W.IsHardwareAccelerated)
        {
            for (; count - i >= codesInByte * Vector@W<byte>.Count; i += codesInByte * Vector@W<byte>.Count)
                Pack@W(ref Unsafe.Add(ref codes, i), bits).StoreUnsafe(ref packed, (nuint)(i / codesInByte));
        }

        """;

    public const string UnpackTurn =
        """
        if (Vector@W.IsHardwareAccelerated)
        {
            for (; count - i >= codesInByte * Vector@W<byte>.Count; i += codesInByte * Vector@W<byte>.Count)
                Unpack@W(Vector@W.LoadUnsafe(ref packed, (nuint)(i / codesInByte)), ref Unsafe.Add(ref codes, i), bits, Vector@W.Create(sign));
        }

        """;

    public const string OneVector =
        """

        /// <summary>As many codes as a vector of bytes holds packed.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<byte> Pack@W(ref byte codes, int bits)
        {
            Vector@W<byte> low = Join(Vector@W.LoadUnsafe(ref codes), Vector@W.LoadUnsafe(ref codes, (nuint)Vector@W<byte>.Count), bits);
            if (bits == 4)
                return low;
            Vector@W<byte> high = Join(Vector@W.LoadUnsafe(ref codes, 2 * (nuint)Vector@W<byte>.Count), Vector@W.LoadUnsafe(ref codes, 3 * (nuint)Vector@W<byte>.Count), bits);
            return Join(low, high, 2 * bits);
        }

        /// <summary>The low bits of two neighbouring bytes as one byte.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<byte> Join(Vector@W<byte> a, Vector@W<byte> b, int bits)
        {
            Vector@W<ushort> even = Vector@W.Create((ushort)((1 << bits) - 1)), odd = Vector@W.Create((ushort)(((1 << bits) - 1) << bits));
            Vector@W<ushort> low = a.AsUInt16(), high = b.AsUInt16();
            return Vector@W.Narrow((low & even) | ((low >>> (8 - bits)) & odd), (high & even) | ((high >>> (8 - bits)) & odd));
        }

        /// <summary>The codes that a vector of bytes holds packed. The difference brings a code's sign into the bits above it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Unpack@W(Vector@W<byte> packed, ref byte codes, int bits, Vector@W<byte> sign)
        {
            (Vector@W<byte> low, Vector@W<byte> high) = Split(packed, 4);
            if (bits == 4)
            {
                ((low ^ sign) - sign).StoreUnsafe(ref codes);
                ((high ^ sign) - sign).StoreUnsafe(ref codes, (nuint)Vector@W<byte>.Count);
                return;
            }

            (Vector@W<byte> a, Vector@W<byte> b) = Split(low, 2);
            (Vector@W<byte> c, Vector@W<byte> d) = Split(high, 2);
            ((a ^ sign) - sign).StoreUnsafe(ref codes);
            ((b ^ sign) - sign).StoreUnsafe(ref codes, (nuint)Vector@W<byte>.Count);
            ((c ^ sign) - sign).StoreUnsafe(ref codes, 2 * (nuint)Vector@W<byte>.Count);
            ((d ^ sign) - sign).StoreUnsafe(ref codes, 3 * (nuint)Vector@W<byte>.Count);
        }

        /// <summary>The low bits of every byte, and as many above them, as two neighbouring bytes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static (Vector@W<byte> Low, Vector@W<byte> High) Split(Vector@W<byte> packed, int bits)
        {
            Vector@W<ushort> mask = Vector@W.Create((ushort)(((1 << bits) - 1) * 0x0101));
            (Vector@W<ushort> low, Vector@W<ushort> high) = Vector@W.Widen(packed);
            return (((low | (low << (8 - bits))) & mask).AsByte(), ((high | (high << (8 - bits))) & mask).AsByte());
        }
        """;
}
