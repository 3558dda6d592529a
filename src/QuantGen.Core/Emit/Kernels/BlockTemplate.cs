using QuantGen.Core.Grid;

namespace QuantGen.Core.Emit;

/// <summary>
/// The text of what blocks are made of: pieces of 64, 32, 16 and 4 elements without a loop. A piece is a turn of vectors where the
/// processor has them so wide, else two or four smaller pieces. The tokens are those of <see cref="KernelTemplate"/>, and
/// <c>@Smaller</c>, the pieces in its place. Pieces do not overlap, so that a block may be done in place.
/// </summary>
internal static class BlockTemplate
{
    public const string Check =
        """

        /// <summary>Throws before anything is written: where a span is not exactly a block, and where the destination overlaps the source other than exactly, element on element.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void CheckBlock<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int length)
        {
            if (source.Length != length)
                ThrowNoBlock(source.Length, length, nameof(source));
            if (destination.Length != length)
                ThrowNoBlock(destination.Length, length, nameof(destination));
            CheckDestination(source, destination);
        }

        private static void ThrowNoBlock(int actual, int length, string name) =>
            throw new ArgumentException($"The {name} has {actual} elements, but a block has {length}.", name);
        """;

    private const string Quantize4 =
        """

        /// <summary>Quantizes four elements of a block.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Quantize4<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination, int start)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (Vector128.IsHardwareAccelerated)
            {
                Quantize4<TSpecification, TRounding>(ref MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(destination), (nuint)start);
                return;
            }

            destination[start] = (@Code)(Round<TSpecification, TRounding>(source[start]) + TSpecification.ZeroPoint);
            destination[start + 1] = (@Code)(Round<TSpecification, TRounding>(source[start + 1]) + TSpecification.ZeroPoint);
            destination[start + 2] = (@Code)(Round<TSpecification, TRounding>(source[start + 2]) + TSpecification.ZeroPoint);
            destination[start + 3] = (@Code)(Round<TSpecification, TRounding>(source[start + 3]) + TSpecification.ZeroPoint);
        }
        """;

    private const string Quantize =
        """

        /// <summary>Quantizes @T elements of a block.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Quantize@T<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination, int start)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (Vector@W.IsHardwareAccelerated)
            {
                ref float from = ref MemoryMarshal.GetReference(source);
                ref @Code to = ref MemoryMarshal.GetReference(destination);
                if (!@Isa || !TryQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)start))
                    Quantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)start);
                return;
            }

            @Smaller
        }
        """;

    private const string Dequantize4 =
        """

        /// <summary>Dequantizes four elements of a block.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Dequantize4<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination, int start)
            where TSpecification : ISpecification
        {
            if (Vector128.IsHardwareAccelerated)
            {
                Dequantize4<TSpecification>(ref MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(destination), (nuint)start);
                return;
            }

            destination[start] = (source[start] - TSpecification.ZeroPoint) * TSpecification.Scale;
            destination[start + 1] = (source[start + 1] - TSpecification.ZeroPoint) * TSpecification.Scale;
            destination[start + 2] = (source[start + 2] - TSpecification.ZeroPoint) * TSpecification.Scale;
            destination[start + 3] = (source[start + 3] - TSpecification.ZeroPoint) * TSpecification.Scale;
        }
        """;

    private const string Dequantize =
        """

        /// <summary>Dequantizes @T elements of a block.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Dequantize@T<TSpecification>(ReadOnlySpan<@Code> source, Span<float> destination, int start)
            where TSpecification : ISpecification
        {
            if (Vector@W.IsHardwareAccelerated)
            {
                Dequantize@W<TSpecification>(ref MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(destination), (nuint)start);
                return;
            }

            @Smaller
        }
        """;

    private const string FakeQuantize4 =
        """

        /// <summary>Replaces four elements of a block.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void FakeQuantize4<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination, int start)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (Vector128.IsHardwareAccelerated)
            {
                Represent<TSpecification, TRounding>(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)start))
                    .StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)start);
                return;
            }

            destination[start] = Round<TSpecification, TRounding>(source[start]) * TSpecification.Scale;
            destination[start + 1] = Round<TSpecification, TRounding>(source[start + 1]) * TSpecification.Scale;
            destination[start + 2] = Round<TSpecification, TRounding>(source[start + 2]) * TSpecification.Scale;
            destination[start + 3] = Round<TSpecification, TRounding>(source[start + 3]) * TSpecification.Scale;
        }
        """;

    private const string FakeQuantize =
        """

        /// <summary>Replaces @T elements of a block.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void FakeQuantize@T<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination, int start)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (Vector@W.IsHardwareAccelerated)
            {
                ref float from = ref MemoryMarshal.GetReference(source);
                ref float to = ref MemoryMarshal.GetReference(destination);
                FakeQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)start);
                return;
            }

            @Smaller
        }
        """;

    public static string QuantizeOf(CodeType code, int width) => KernelText.ForCode(Piece(Quantize, "Quantize", ", TRounding", width), code);

    public static string DequantizeOf(CodeType code, int width) => KernelText.ForCode(Piece(Dequantize, "Dequantize", "", width), code);

    public static string FakeQuantizeOf(int width) => Piece(FakeQuantize, "FakeQuantize", ", TRounding", width);

    public static string Four(CodeType code) => KernelText.ForCode(Quantize4 + "\n" + Dequantize4, code);

    public static string FourFake => FakeQuantize4;

    /// <summary>A piece of four vectors of a width: half of it is a piece of the width below, and below the least width it is four of four.</summary>
    private static string Piece(string template, string name, string rounding, int width)
    {
        int elements = width / 8, smaller = width == 128 ? 4 : elements / 2;
        var lines = new System.Collections.Generic.List<string>();
        for (int at = 0; at < elements; at += smaller)
            lines.Add($"{name}{Numbers.NumberText.Integer(smaller)}<TSpecification{rounding}>(source, destination, start{(at == 0 ? "" : " + " + Numbers.NumberText.Integer(at))});");
        return KernelText.ForWidth(KernelText.WithLines(template, "@Smaller", string.Join("\n", lines)), width);
    }
}
