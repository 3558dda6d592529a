using QuantGen.Core.Numbers;

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

    /// <summary>
    /// A turn. A sum with NaN is NaN, so that one comparison looks after all of them; a sum of infinities of both signs is NaN too, and the form for
    /// any value serves it as well.
    /// </summary>
    private const string Represent =
        """

        /// <summary>One turn: @T values to their representable values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void FakeQuantize@W<TSpecification, TRounding>(
            Vector@W<float> a, Vector@W<float> b, Vector@W<float> c, Vector@W<float> d, ref float to, nuint i@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            // One NaN makes the sum NaN, which is not equal to itself.
            Vector@W<float> sum = a + b + (c + d);
            if (@ToNearestAndVector@W.EqualsAll(sum, sum))
            {
                a = Clamp<TSpecification>(a@Pass@Within);
                b = Clamp<TSpecification>(b@Pass@Within);
                c = Clamp<TSpecification>(c@Pass@Within);
                d = Clamp<TSpecification>(d@Pass@Within);
                @Ordinary
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
            @AnyValue
        }

        /// <summary>The values rounded to multiples of the scale, ties to even; none is 2^22 scales or more.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> OnGrid<TSpecification>(Vector@W<float> value@Vectors)
            where TSpecification : ISpecification
        {
            @OnGrid
        }
        """;

    /// <summary>A turn of values in their range, where every candidate is the nearest.</summary>
    private const string OrdinaryExact =
        """
        OnGrid<TSpecification>(a@Pass).StoreUnsafe(ref to, i);
        OnGrid<TSpecification>(b@Pass).StoreUnsafe(ref to, i + 1 * @L);
        OnGrid<TSpecification>(c@Pass).StoreUnsafe(ref to, i + 2 * @L);
        OnGrid<TSpecification>(d@Pass).StoreUnsafe(ref to, i + 3 * @L);
        return;
        """;

    /// <summary>The same where it may not be: a residual of less than half the scale says that it is.</summary>
    private const string OrdinaryCorrected =
        """
        if (@IsExact)
        {
            @OrdinaryExact
        }

        @ScaleLocal
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
        """;

    /// <summary>A vector of any value.</summary>
    private const string AnyExact = "return OnGrid<TSpecification>(Saturate<TSpecification>(value@Pass@Within)@Pass);";

    private const string AnyCorrected =
        """
        if (@IsExact)
            return OnGrid<TSpecification>(Saturate<TSpecification>(value@Pass@Within)@Pass);
        @ScaleLocal
        return Vector@W.ConvertToSingle(Round<TSpecification, TRounding>(value@Pass)) * scale;
        """;

    /// <summary>A constant scale: a sum with 1.5 · 2^23 of it has no bits below it, and needs no product with the inverse.</summary>
    private const string OnConstantGrid =
        $$"""
        @BeyondSums
        Vector@W<float> magic = Vector@W.Create(TSpecification.Scale * {{OpText.SingleMagic}});
        return value + magic - magic;
        """;

    /// <summary>Where a scale of the compilation is too large for such a sum.</summary>
    private static readonly string BeyondSums =
        $"""
        if (TSpecification.Scale > {NumberText.SingleLiteral(LargestSummed)})      // beyond it the sum might be infinite
            return Nearest<TSpecification>(value) * Vector@W.Create(TSpecification.Scale);
        """;

    private const string OnGivenGrid = "return Nearest<TSpecification>(value, scale, inverse) * scale;";

    /// <summary>The turn and the vector with the parts that the quantizers of a compilation need.</summary>
    public static string Text(ScaleText scale)
    {
        bool corrects = scale.Needs.Corrects;
        string ordinary = corrects ? KernelText.WithLines(OrdinaryCorrected, "@OrdinaryExact", OrdinaryExact) : OrdinaryExact;
        string text = KernelText.WithLines(Represent, "@Ordinary", ordinary).Replace("@ToNearestAnd", corrects ? "TRounding.IsToNearest && " : "");
        text = KernelText.WithLines(text, "@AnyValue", corrects ? AnyCorrected : AnyExact);
        text = KernelText.WithLines(text, "@OnGrid", scale.IsGiven ? OnGivenGrid : OnConstantGrid);
        return KernelText.WithLines(text, "@BeyondSums", scale.Needs.LargeScales ? BeyondSums : "");
    }

    /// <summary>The largest scale of which 1.5 · 2^23 and 2^22 more are a float.</summary>
    public static Dyadic LargestSummed => Dyadic.PowerOfTwo(103);
}
