using QuantGen.Core.Grid;

namespace QuantGen.Core.Emit;

/// <summary>The text of dequantization. The tokens are those of <see cref="KernelTemplate"/>.</summary>
internal static class DequantizeTemplate
{
    public const string Traversal =
        """

        /// <summary>Dequantizes every element: in turns of four vectors, less than a turn in vectors of four, less than that one by one.</summary>
        public static void Dequantize<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination@Scales)
            where TSpecification : ISpecification
        {
            CheckDestination(source, destination);
            ref @Code from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @IfLong
            @Turns
            if (Vector128.IsHardwareAccelerated && length >= 4)
            {
                DequantizeFew<TSpecification>(ref from, ref to, length@Pass);
                return;
            }

            for (int i = 0; i < source.Length; i++)
                destination[i] = (source[i] - TSpecification.ZeroPoint) * @OneScale;
        }

        /// <summary>4 to 15 codes to their values, some of them twice.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void DequantizeFew<TSpecification>(ref @Code from, ref float to, int length@Scales)
            where TSpecification : ISpecification
        {
            nuint last = (nuint)length - 4, i = 0;
            do
            {
                Dequantize4<TSpecification>(ref from, ref to, i@Spread128);
                i += 4;
            }
            while (i < last);
            Dequantize4<TSpecification>(ref from, ref to, last@Spread128);
        }

        /// <summary>Four codes to their values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Dequantize4<TSpecification>(ref @Code from, ref float to, nuint i@Vectors128)
            where TSpecification : ISpecification
        {
            Vector128<int> code = @Widen4@AsInt;
            (Vector128.ConvertToSingle(code - Vector128.Create(TSpecification.ZeroPoint)) * @Scale128).StoreUnsafe(ref to, i);
        }
        """;

    public const string Turn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            DequantizeTurns@W<TSpecification>(ref from, ref to, length@Pass);
            return;
        }

        """;

    public const string Turns =
        """

        /// <summary>Dequantizes at least @T codes in turns; the last turn ends at the end.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void DequantizeTurns@W<TSpecification>(ref @Code from, ref float to, int length@Scales)
            where TSpecification : ISpecification
        {
            int last = length - @T, i = 0;
            do
            {
                Dequantize@W<TSpecification>(ref from, ref to, (nuint)i@Spread);
                i += @T;
            }
            while (i <= last);
            if (i != length)
                Dequantize@W<TSpecification>(ref from, ref to, (nuint)last@Spread);
        }
        """;

    /// <summary>A turn; <c>@Load</c> is <see cref="Load"/>.</summary>
    public const string FourVectors =
        """

        /// <summary>One turn: @T codes to their values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Dequantize@W<TSpecification>(ref @Code from, ref float to, nuint i@Vectors)
            where TSpecification : ISpecification
        {
            @Load
            @ScaleLocal
            (Vector@W.ConvertToSingle(a) * scale).StoreUnsafe(ref to, i);
            (Vector@W.ConvertToSingle(b) * scale).StoreUnsafe(ref to, i + 1 * @L);
            (Vector@W.ConvertToSingle(c) * scale).StoreUnsafe(ref to, i + 2 * @L);
            (Vector@W.ConvertToSingle(d) * scale).StoreUnsafe(ref to, i + 3 * @L);
        }
        """;

    /// <summary>Four vectors of codes as integers, less the zero point.</summary>
    public static string Load(CodeType code) => code.Bits == 8 ? Load8 : Load16;

    /// <summary>The zero point is taken off words, which hold the difference and are half as many.</summary>
    private const string Load8 =
        """
        (Vector@W<@Half> low, Vector@W<@Half> high) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i));
        Vector@W<short> zeroPoint = Vector@W.Create((short)TSpecification.ZeroPoint);
        (Vector@W<int> a, Vector@W<int> b) = Vector@W.Widen(low@AsShort - zeroPoint);
        (Vector@W<int> c, Vector@W<int> d) = Vector@W.Widen(high@AsShort - zeroPoint);
        """;

    private const string Load16 =
        """
        (Vector@W<@Whole> k0, Vector@W<@Whole> k1) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i));
        (Vector@W<@Whole> k2, Vector@W<@Whole> k3) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i + 2 * @L));
        Vector@W<int> zeroPoint = Vector@W.Create(TSpecification.ZeroPoint);
        Vector@W<int> a = k0@AsInt - zeroPoint, b = k1@AsInt - zeroPoint, c = k2@AsInt - zeroPoint, d = k3@AsInt - zeroPoint;
        """;
}
