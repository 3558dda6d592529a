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

        /// <summary>Quantizes every element: in turns of four vectors, less than a turn in vectors of eight and four, less than that one by one.</summary>
        public static void Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            ref float from = ref MemoryMarshal.GetReference(source);
            ref @Code to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @Turns
            if (Vector128.IsHardwareAccelerated && length >= 4)
            {
                QuantizeFew<TSpecification, TRounding>(ref from, ref to, length@Pass);
                return;
            }

            for (int i = 0; i < source.Length; i++)
                destination[i] = (@Code)(Round<TSpecification, TRounding>(source[i]@Pass) + TSpecification.ZeroPoint);
        }

        /// <summary>4 to 15 values to their codes, some of them twice.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeFew<TSpecification, TRounding>(ref float from, ref @Code to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (Vector256.IsHardwareAccelerated && length >= 8)
            {
                Quantize8<TSpecification, TRounding>(ref from, ref to, 0@Spread256);
                Quantize8<TSpecification, TRounding>(ref from, ref to, (nuint)length - 8@Spread256);
                return;
            }

            int i = 0;
            do
            {
                Quantize4<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread128);
                i += 4;
            }
            while (i < length - 4);
            Quantize4<TSpecification, TRounding>(ref from, ref to, (nuint)length - 4@Spread128);
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

        /// <summary>Eight values to their codes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Quantize8<TSpecification, TRounding>(ref float from, ref @Code to, nuint i@Vectors256)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector256<int> code = Code<TSpecification, TRounding>(Vector256.LoadUnsafe(ref from, i)@Pass);
            Vector128<short> words = Vector128.Narrow(code.GetLower(), code.GetUpper());
            @StoreEight
        }
        """;

    public const string Turn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            int start = BeforeLine(ref from, length);
            if (start > 0)
                QuantizeTurns@W<TSpecification, TRounding>(ref from, ref to, @T@Pass);
            QuantizeTurns@W<TSpecification, TRounding>(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), length - start@Pass);
            return;
        }

        """;

    /// <summary>
    /// The turns: the fast form, and from the first turn where it says no a loop with the form for any value beside it. In one loop the compiler
    /// would keep what the fast form has read in registers for the other.
    /// </summary>
    public const string Turns =
        """

        /// <summary>Quantizes at least @T values in turns. What is left is done by one more turn, which ends at the end and does some elements again.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeTurns@W<TSpecification, TRounding>(ref float from, ref @Code to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - @T, i = 0;
            @TwoTurns
            while (@Isa && TryQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread))
            {
                if (i == last)
                    return;
                i = Math.Min(i + @T, last);
            }

            QuantizeAny@W<TSpecification, TRounding>(ref from, ref to, i, length@Pass);
        }

        /// <summary>The same from one turn on, with values that are not ordinary.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeAny@W<TSpecification, TRounding>(ref float from, ref @Code to, int i, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - @T;
            while (true)
            {
                if (!@Isa || !TryQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread))
                    Quantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread);
                if (i == last)
                    return;
                i = Math.Min(i + @T, last);
            }
        }
        """;

    /// <summary>Codes of 8 bits whose candidates need no look at a residual: what is left for the loop behind is less than two turns.</summary>
    public static string TwoTurns(KernelNeeds needs) => TwoTurnsWhere.Replace("@IfExact", needs.Corrects ? "@IsExact && " : "");

    private const string TwoTurnsWhere =
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
            if (i == length)
                return;
            i = Math.Min(i, last);
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
