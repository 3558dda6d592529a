namespace QuantGen.Core.Emit;

/// <summary>The text of fake quantization. The tokens are those of <see cref="KernelTemplate"/>.</summary>
internal static class FakeQuantizeTemplate
{
    public const string Traversal =
        """

        /// <summary>Replaces every element by its representable value: in turns of four vectors, less than a turn in vectors of four, less than that one by one.</summary>
        public static void FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination)
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
                FakeQuantizeFew<TSpecification, TRounding>(ref from, ref to, length);
                return;
            }

            for (int i = 0; i < source.Length; i++)
                destination[i] = Round<TSpecification, TRounding>(source[i]) * TSpecification.Scale;
        }

        /// <summary>Replaces 4 to 15 values. The end is read before anything is written, because the destination may be the source.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeFew<TSpecification, TRounding>(ref float from, ref float to, int length)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - 4, i = 0;
            Vector128<float> end = Represent<TSpecification, TRounding>(Vector128.LoadUnsafe(ref from, (nuint)last));
            do
            {
                Represent<TSpecification, TRounding>(Vector128.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
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
            FakeQuantizeTurns@W<TSpecification, TRounding>(ref from, ref to, length);
            return;
        }

        """;

    public const string Turns =
        """

        /// <summary>Replaces at least @T values in turns. The last turn ends at the end; its values are read before anything is written, because the destination may be the source.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeTurns@W<TSpecification, TRounding>(ref float from, ref float to, int length)
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
                    Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L), Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L), ref to, (nuint)i);
                i += @T;
            }
            while (i <= last);
            if (i != length)
                FakeQuantize@W<TSpecification, TRounding>(a, b, c, d, ref to, (nuint)last);
        }
        """;

    /// <summary>A turn: where a residual of less than half the scale says that every candidate is the nearest integer, nothing is corrected.</summary>
    public const string Represent =
        """

        /// <summary>One turn: @T values to their representable values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void FakeQuantize@W<TSpecification, TRounding>(
            Vector@W<float> a, Vector@W<float> b, Vector@W<float> c, Vector@W<float> d, ref float to, nuint i)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            if (TRounding.IsToNearest && !(@IsExact))
            {
                Vector@W<float> scale = Vector@W.Create(TSpecification.Scale);
                a = Saturate<TSpecification>(a);
                b = Saturate<TSpecification>(b);
                c = Saturate<TSpecification>(c);
                d = Saturate<TSpecification>(d);
                Vector@W<float> k0 = Nearest<TSpecification>(a), k1 = Nearest<TSpecification>(b), k2 = Nearest<TSpecification>(c), k3 = Nearest<TSpecification>(d);
                Vector@W<float> largest = Vector@W.Max@Native(
                    Vector@W.Max@Native(Vector@W.Abs(@Residual(a, k0)), Vector@W.Abs(@Residual(b, k1))),
                    Vector@W.Max@Native(Vector@W.Abs(@Residual(c, k2)), Vector@W.Abs(@Residual(d, k3))));
                if (Vector@W.LessThanAll(largest, Vector@W.Create(@Certain)))
                {
                    (k0 * scale).StoreUnsafe(ref to, i);
                    (k1 * scale).StoreUnsafe(ref to, i + 1 * @L);
                    (k2 * scale).StoreUnsafe(ref to, i + 2 * @L);
                    (k3 * scale).StoreUnsafe(ref to, i + 3 * @L);
                    return;
                }
            }

            Represent<TSpecification, TRounding>(a).StoreUnsafe(ref to, i);
            Represent<TSpecification, TRounding>(b).StoreUnsafe(ref to, i + 1 * @L);
            Represent<TSpecification, TRounding>(c).StoreUnsafe(ref to, i + 2 * @L);
            Represent<TSpecification, TRounding>(d).StoreUnsafe(ref to, i + 3 * @L);
        }

        /// <summary>The representable values of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Represent<TSpecification, TRounding>(Vector@W<float> value)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector@W<float> scale = Vector@W.Create(TSpecification.Scale);
            if (@IsExact)
                return Nearest<TSpecification>(Saturate<TSpecification>(value)) * scale;
            return Vector@W.ConvertToSingle(Round<TSpecification, TRounding>(value)) * scale;
        }
        """;
}
