namespace QuantGen.Core.Emit;

/// <summary>The text of fake quantization. The tokens are those of <see cref="KernelTemplate"/>.</summary>
internal static class FakeQuantizeTemplate
{
    public const string Traversal =
        """

        /// <summary>Replaces every element by its representable value: in turns of four vectors, less than a turn in vectors of four, less than that one by one.</summary>
        public static void FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @Turns
            if (Vector128.IsHardwareAccelerated && length >= 4)
            {
                FakeQuantizeFew<TSpecification, TRounding>(ref from, ref to, length@Pass);
                return;
            }

            for (int i = 0; i < source.Length; i++)
                destination[i] = Round<TSpecification, TRounding>(source[i]@Pass) * @OneScale;
        }

        /// <summary>Replaces 4 to 15 values. The end is read before anything is written, because the destination may be the source.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeFew<TSpecification, TRounding>(ref float from, ref float to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - 4, i = 0;
            Vector128<float> end = Represent<TSpecification, TRounding>(Vector128.LoadUnsafe(ref from, (nuint)last)@Spread128);
            do
            {
                Represent<TSpecification, TRounding>(Vector128.LoadUnsafe(ref from, (nuint)i)@Spread128).StoreUnsafe(ref to, (nuint)i);
                i += 4;
            }
            while (i < last);
            end.StoreUnsafe(ref to, (nuint)last);
        }
        """;

    public const string Turn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            FakeQuantizeTurns@W<TSpecification, TRounding>(ref from, ref to, length@Pass);
            return;
        }

        """;

    public const string Turns =
        """

        /// <summary>Replaces at least @T values in turns. The last turn ends at the end; its values are read before anything is written, because the destination may be the source.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeTurns@W<TSpecification, TRounding>(ref float from, ref float to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - @T, i = 0;
            Vector@W<float> a = Vector@W.LoadUnsafe(ref from, (nuint)last), b = Vector@W.LoadUnsafe(ref from, (nuint)last + 1 * @L);
            Vector@W<float> c = Vector@W.LoadUnsafe(ref from, (nuint)last + 2 * @L), d = Vector@W.LoadUnsafe(ref from, (nuint)last + 3 * @L);
            do
            {
                FakeQuantize@W<TSpecification, TRounding>(
                    Vector@W.LoadUnsafe(ref from, (nuint)i), Vector@W.LoadUnsafe(ref from, (nuint)i + 1 * @L),
                    Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L), Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L), ref to, (nuint)i@Spread);
                i += @T;
            }
            while (i <= last);
            if (i != length)
                FakeQuantize@W<TSpecification, TRounding>(a, b, c, d, ref to, (nuint)last@Spread);
        }
        """;

    /// <summary>A turn: where a residual of less than half the scale says that every candidate is the nearest integer, nothing is corrected.</summary>
    public const string Represent =
        """

        /// <summary>One turn: @T values to their representable values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void FakeQuantize@W<TSpecification, TRounding>(
            Vector@W<float> a, Vector@W<float> b, Vector@W<float> c, Vector@W<float> d, ref float to, nuint i@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            @ScaleLocal
            if (TRounding.IsToNearest && !(@IsExact))
            {
                a = Saturate<TSpecification>(a@Pass@Within);
                b = Saturate<TSpecification>(b@Pass@Within);
                c = Saturate<TSpecification>(c@Pass@Within);
                d = Saturate<TSpecification>(d@Pass@Within);
                Vector@W<float> k0 = Nearest<TSpecification>(a@Pass), k1 = Nearest<TSpecification>(b@Pass), k2 = Nearest<TSpecification>(c@Pass), k3 = Nearest<TSpecification>(d@Pass);
                Vector@W<float> largest = Vector@W.Max@Native(
                    Vector@W.Max@Native(Vector@W.Abs(@Residual(a, k0@Pass)), Vector@W.Abs(@Residual(b, k1@Pass))),
                    Vector@W.Max@Native(Vector@W.Abs(@Residual(c, k2@Pass)), Vector@W.Abs(@Residual(d, k3@Pass))));
                if (Vector@W.LessThanAll(largest, @Certain))
                {
                    (k0 * scale).StoreUnsafe(ref to, i);
                    (k1 * scale).StoreUnsafe(ref to, i + 1 * @L);
                    (k2 * scale).StoreUnsafe(ref to, i + 2 * @L);
                    (k3 * scale).StoreUnsafe(ref to, i + 3 * @L);
                    return;
                }
            }

            Represent<TSpecification, TRounding>(a@Pass).StoreUnsafe(ref to, i);
            Represent<TSpecification, TRounding>(b@Pass).StoreUnsafe(ref to, i + 1 * @L);
            Represent<TSpecification, TRounding>(c@Pass).StoreUnsafe(ref to, i + 2 * @L);
            Represent<TSpecification, TRounding>(d@Pass).StoreUnsafe(ref to, i + 3 * @L);
        }

        /// <summary>The representable values of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Represent<TSpecification, TRounding>(Vector@W<float> value@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            @ScaleLocal
            if (@IsExact)
                return Nearest<TSpecification>(Saturate<TSpecification>(value@Pass@Within)@Pass) * scale;
            return Vector@W.ConvertToSingle(Round<TSpecification, TRounding>(value@Pass)) * scale;
        }
        """;
}
