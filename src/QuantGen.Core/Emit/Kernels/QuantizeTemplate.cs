using QuantGen.Core.Grid;

namespace QuantGen.Core.Emit;

/// <summary>The text of quantization for any processor. The tokens are those of <see cref="KernelTemplate"/>.</summary>
internal static class QuantizeTemplate
{
    /// <summary>
    /// Each width is a method of its own, so that what is inlined into it stays within what a compiler allows a method, and none is
    /// inlined into its caller: in the loop of a caller the constants would not keep their registers.
    /// </summary>
    public const string Traversal =
        """

        /// <summary>Quantizes every element: in turns of four vectors, less than a turn in vectors of eight and four.</summary>
        public static void Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            ref float from = ref MemoryMarshal.GetReference(source);
            ref @Code to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @IfLong
            @Turns
            if (Vector128.IsHardwareAccelerated && length >= 4)
            {
                QuantizeFew<TSpecification, TRounding>(ref from, ref to, length@Pass);
                return;
            }

            if (Vector128.IsHardwareAccelerated)
            {
                if (length > 0)
                    QuantizeUpTo3<TSpecification, TRounding>(ref from, ref to, length@Pass);
                return;
            }

            for (int i = 0; i < source.Length; i++)
                destination[i] = (@Code)(Round<TSpecification, TRounding>(source[i]@Pass) + TSpecification.ZeroPoint);
        }

        /// <summary>4 to 15 values to their codes, some of them twice: the first and the last ones as halves of a vector, where there are such.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeFew<TSpecification, TRounding>(ref float from, ref @Code to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            nuint last = (nuint)length - 4;
            if (Vector256.IsHardwareAccelerated && length >= 8)
            {
                last -= 4;
                Vector256<int> first = Code<TSpecification, TRounding>(Vector256.LoadUnsafe(ref from)@Spread256);
                StoreHalves(Vector256.Narrow(first, Code<TSpecification, TRounding>(Vector256.LoadUnsafe(ref from, last)@Spread256)), ref to, last);
                return;
            }

            if (Vector256.IsHardwareAccelerated)
            {
                Vector256<int> code = Code<TSpecification, TRounding>(Vector256.Create(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, last))@Spread256);
                StoreHalves(Vector128.Narrow(code.GetLower(), code.GetUpper()), ref to, last);
                return;
            }

            nuint i = 0;
            do
            {
                Quantize4<TSpecification, TRounding>(ref from, ref to, i@Spread128);
                i += 4;
            }
            while (i < last);
            Quantize4<TSpecification, TRounding>(ref from, ref to, last@Spread128);
        }

        /// <summary>1 to 3 values to their codes.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeUpTo3<TSpecification, TRounding>(ref float from, ref @Code to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector128<int> code = Code<TSpecification, TRounding>(LoadUpTo3(ref from, length)@Spread128);
            to = (@Code)code.ToScalar();
            if (length > 1)
                Unsafe.Add(ref to, 1) = (@Code)code.GetElement(1);
            if (length > 2)
                Unsafe.Add(ref to, 2) = (@Code)code.GetElement(2);
        }

        /// <summary>Four values to their codes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Quantize4<TSpecification, TRounding>(ref float from, ref @Code to, nuint i@Vectors128)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector128<int> code = Code<TSpecification, TRounding>(Vector128.LoadUnsafe(ref from, i)@Pass);
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref Unsafe.Add(ref to, i)), @Narrow4);
        }
        """;

    /// <summary>What does not depend on the scale.</summary>
    public static string StoreHalves(CodeType code) => KernelText.ForCode(code.Bits == 8 ? StoreHalves8 : StoreHalves16, code);

    private const string StoreHalves8 =
        """

        /// <summary>The first four of eight codes, and the others from an element on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreHalves(Vector128<short> code, ref @Code to, nuint last)
        {
            Vector128<uint> codes = Vector128.Narrow(code, code).AsUInt32();
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref to), codes.ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref Unsafe.Add(ref to, last)), codes.GetElement(1));
        }

        /// <summary>The first eight of 16 codes, and the others from an element on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreHalves(Vector256<short> code, ref @Code to, nuint last)
        {
            Vector128<ulong> codes = Vector128.Narrow(code.GetLower(), code.GetUpper()).AsUInt64();
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref to), codes.ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref Unsafe.Add(ref to, last)), codes.GetElement(1));
        }
        """;

    private const string StoreHalves16 =
        """

        /// <summary>The first four of eight codes, and the others from an element on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreHalves(Vector128<short> code, ref @Code to, nuint last)
        {
            Vector128<ulong> codes = code.AsUInt64();
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref to), codes.ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.As<@Code, byte>(ref Unsafe.Add(ref to, last)), codes.GetElement(1));
        }

        /// <summary>The first eight of 16 codes, and the others from an element on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreHalves(Vector256<short> code, ref @Code to, nuint last)
        {
            code.GetLower()@AsCode.StoreUnsafe(ref to);
            code.GetUpper()@AsCode.StoreUnsafe(ref to, last);
        }
        """;

    public const string Turn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            QuantizeTurns@W<TSpecification, TRounding>(ref from, ref to, length@Pass);
            return;
        }

        """;

    /// <summary>
    /// The turns: the fast form, and from the first turn where it says no a loop with the form for any value beside it. In one loop the compiler
    /// would keep what the fast form has read in registers for the other.
    /// </summary>
    private const string Turns =
        """

        /// <summary>Quantizes at least @T values in turns. What is left is done by one more turn, which ends at the end and does some elements again.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeTurns@W<TSpecification, TRounding>(ref float from, ref @Code to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - @T, i = 0;
            @TwoTurns
            for (; i <= last; i += @T)
            {
                if (!@Isa || !TryQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread))
                {
                    QuantizeAny@W<TSpecification, TRounding>(ref from, ref to, i, length@Pass);
                    return;
                }
            }

            if (i != length && !TryQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)last@Spread))
                QuantizeAny@W<TSpecification, TRounding>(ref from, ref to, last, length@Pass);
        }

        /// <summary>The same from a turn on that has a value that is not ordinary.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeAny@W<TSpecification, TRounding>(ref float from, ref @Code to, int i, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - @T;
            while (true)
            {
                Quantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread);
                do
                {
                    if (i == last)
                        return;
                    i = Math.Min(i + @T, last);
                }
                while (@Isa && TryQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread));
            }
        }
        """;

    public static string TurnsOf(CodeType code, int width, KernelNeeds needs) => KernelText.WithLines(
        Turns, "@TwoTurns", X86Template.HasTwoTurns(code, width) ? TwoTurns.Replace("@IfExact", needs.Corrects ? "@IsExact && " : "") : "");

    /// <summary>Where candidates need no look at a residual: what is left for the loop behind is less than two turns.</summary>
    private const string TwoTurns =
        """
        if (@IfExact@Isa && length >= 2 * @T)
        {
            do
            {
                if (!TryQuantizeTwo@W<TSpecification>(ref from, ref to, (nuint)i@Spread))
                {
                    QuantizeAny@W<TSpecification, TRounding>(ref from, ref to, i, length@Pass);
                    return;
                }

                i += 2 * @T;
            }
            while (i <= last - @T);
        }

        """;

    /// <summary>A turn for any value; <c>@Store</c> is <see cref="Store8"/> or <see cref="Store16"/>.</summary>
    public const string FourVectors =
        """

        /// <summary>One turn: @T values to their codes. The codes fit, and narrowing keeps the low bits: one form serves signed and unsigned.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Quantize@W<TSpecification, TRounding>(ref float from, ref @Code to, nuint i@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector@W<int> a = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i)@Pass);
            Vector@W<int> b = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 1 * @L)@Pass);
            Vector@W<int> c = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 2 * @L)@Pass);
            Vector@W<int> d = Code<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 3 * @L)@Pass);
            @Store
        }
        """;

    public const string Store8 = "Vector@W.Narrow(Vector@W.Narrow(a, b), Vector@W.Narrow(c, d))@AsCode.StoreUnsafe(ref to, i);";

    public const string Store16 =
        """
        Vector@W.Narrow(a, b)@AsCode.StoreUnsafe(ref to, i);
        Vector@W.Narrow(c, d)@AsCode.StoreUnsafe(ref to, i + 2 * @L);
        """;
}
