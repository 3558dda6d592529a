using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The text of fake quantization. The tokens are those of <see cref="KernelTemplate"/>.</summary>
internal static class FakeQuantizeTemplate
{
    /// <summary>Where an element that is done again might not stay, the turns begin where the values do.</summary>
    public static string Traversal(KernelNeeds needs) => LongTemplate.FakeQuantize.Add(AnyTraversal, needs.Residual ? "(TRounding.IsToNearest || @IsPowerOfTwo) && " : "");

    private const string AnyTraversal =
        """

        /// <summary>Replaces every element by its representable value: in turns of four vectors, less than a turn in vectors of four.</summary>
        public static void FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(destination);
            int length = source.Length;
            @IfLong
            @Turns
            if (Vector128.IsHardwareAccelerated && length >= 4)
            {
                FakeQuantizeFew<TSpecification, TRounding>(ref from, ref to, length@Pass);
                return;
            }

            if (Vector128.IsHardwareAccelerated)
            {
                if (length > 0)
                    FakeQuantizeUpTo3<TSpecification, TRounding>(ref from, ref to, length@Pass);
                return;
            }

            for (int i = 0; i < source.Length; i++)
                destination[i] = Round<TSpecification, TRounding>(source[i]@Pass) * @OneScale;
        }

        /// <summary>Replaces 1 to 3 values.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeUpTo3<TSpecification, TRounding>(ref float from, ref float to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector128<float> values = Represent<TSpecification, TRounding>(LoadUpTo3(ref from, length)@Spread128);
            to = values.ToScalar();
            if (length > 1)
                Unsafe.Add(ref to, 1) = values.GetElement(1);
            if (length > 2)
                Unsafe.Add(ref to, 2) = values.GetElement(2);
        }

        /// <summary>Replaces 4 to 15 values: the first and the last ones as halves of a vector, where there are such. All are read before the end is written, because the destination may be the source.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeFew<TSpecification, TRounding>(ref float from, ref float to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            nuint last = (nuint)length - 4;
            if (Vector256.IsHardwareAccelerated && length >= 8)
            {
                last -= 4;
                Vector256<float> first = Vector256.LoadUnsafe(ref from), end = Vector256.LoadUnsafe(ref from, last);
                Represent<TSpecification, TRounding>(first@Spread256).StoreUnsafe(ref to);
                Represent<TSpecification, TRounding>(end@Spread256).StoreUnsafe(ref to, last);
                return;
            }

            Vector128<float> lastFour = Vector128.LoadUnsafe(ref from, last);
            if (Vector256.IsHardwareAccelerated)
            {
                Vector256<float> both = Represent<TSpecification, TRounding>(Vector256.Create(Vector128.LoadUnsafe(ref from), lastFour)@Spread256);
                both.GetLower().StoreUnsafe(ref to);
                both.GetUpper().StoreUnsafe(ref to, last);
                return;
            }

            nuint i = 0;
            do
            {
                Represent<TSpecification, TRounding>(Vector128.LoadUnsafe(ref from, i)@Spread128).StoreUnsafe(ref to, i);
                i += 4;
            }
            while (i < last);
            Represent<TSpecification, TRounding>(lastFour@Spread128).StoreUnsafe(ref to, last);
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

    private const string Loop =
        """

        /// <summary>Replaces at least @T values in turns. What is left is done by one more turn, which ends at the end and does some elements again@Again.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void FakeQuantizeTurns@W<TSpecification, TRounding>(ref float from, ref float to, int length@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int last = length - @T, i = 0;
            @ReadEnd
            do
            {
                FakeQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)i@Spread);
                i += @T;
            }
            while (i <= last);
            @WriteEnd
            if (i != length)
                FakeQuantize@W<TSpecification, TRounding>(ref from, ref to, (nuint)last@Spread);
        }
        """;

    /// <summary>
    /// In place an element that is done again is a value of the grid already. It stays, but for a direction and a scale of which the product
    /// with a code is rounded: then the end is read before anything is written.
    /// </summary>
    private const string ReadEnd =
        """
        bool stays = TRounding.IsToNearest || @IsPowerOfTwo;
        Vector@W<float> a = default, b = default, c = default, d = default;
        if (!stays)
        {
            a = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last)@Spread);
            b = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 1 * @L)@Spread);
            c = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 2 * @L)@Spread);
            d = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 3 * @L)@Spread);
        }

        """;

    private const string WriteEnd =
        """
        if (!stays)
        {
            a.StoreUnsafe(ref to, (nuint)last);
            b.StoreUnsafe(ref to, (nuint)last + 1 * @L);
            c.StoreUnsafe(ref to, (nuint)last + 2 * @L);
            d.StoreUnsafe(ref to, (nuint)last + 3 * @L);
            return;
        }

        """;

    private const string OrdinaryTurn =
        """

        /// <summary>One turn of @T ordinary values to their representable values. False, and nothing is written, where one is NaN@Uncertain.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryFakeQuantize@W<TSpecification, TRounding>(ref float from, ref float to, nuint i@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            @IfEnclosed
            @OnlyNearest
            Vector@W<float> a = Vector@W.LoadUnsafe(ref from, i), b = Vector@W.LoadUnsafe(ref from, i + 1 * @L);
            Vector@W<float> c = Vector@W.LoadUnsafe(ref from, i + 2 * @L), d = Vector@W.LoadUnsafe(ref from, i + 3 * @L);

            // One NaN makes the sum NaN, which is not equal to itself; so do infinities of both signs, which the form for any value does as well.
            Vector@W<float> sum = a + b + (c + d);
            if (!Vector@W.EqualsAll(sum, sum))
                return false;
            @Ordinary
        }

        /// <summary>The values in their range, none of them NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Clamp<TSpecification>(Vector@W<float> value@Vectors@Further)
            where TSpecification : ISpecification =>
            Vector@W.Min@Native(Vector@W.Max@Native(value, @MinValue), @MaxValue);
        """;

    private const string OneTurn =
        """

        /// <summary>One turn: @T values to their representable values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void FakeQuantize@W<TSpecification, TRounding>(ref float from, ref float to, nuint i@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            @IfOrdinary
            Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i)@Pass).StoreUnsafe(ref to, i);
            Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 1 * @L)@Pass).StoreUnsafe(ref to, i + 1 * @L);
            Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 2 * @L)@Pass).StoreUnsafe(ref to, i + 2 * @L);
            Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 3 * @L)@Pass).StoreUnsafe(ref to, i + 3 * @L);
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

    /// <summary>What saturates does so at last, because then NaN has been found.</summary>
    private const string Enclosed =
        """

        /// <summary>
        /// The same for the nearest value of the grid. The products with the two floats beside the inverse enclose the quotient: where both round to one integer,
        /// so does the quotient, and it is no tie.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryFakeQuantizeEnclosed@W<TSpecification>(ref float from, ref float to, nuint i@Vectors)
            where TSpecification : ISpecification
        {
            @Sums
            @ScaleLocal
            Clamp<TSpecification>((s0 - magic) * scale@Pass@Within).StoreUnsafe(ref to, i);
            Clamp<TSpecification>((s1 - magic) * scale@Pass@Within).StoreUnsafe(ref to, i + 1 * @L);
            Clamp<TSpecification>((s2 - magic) * scale@Pass@Within).StoreUnsafe(ref to, i + 2 * @L);
            Clamp<TSpecification>((s3 - magic) * scale@Pass@Within).StoreUnsafe(ref to, i + 3 * @L);
            return true;
        }
        """;

    /// <summary>A turn of values in their range, where every candidate is the nearest.</summary>
    private const string OrdinaryExact =
        """
        OnGrid<TSpecification>(Clamp<TSpecification>(a@Pass@Within)@Pass).StoreUnsafe(ref to, i);
        OnGrid<TSpecification>(Clamp<TSpecification>(b@Pass@Within)@Pass).StoreUnsafe(ref to, i + 1 * @L);
        OnGrid<TSpecification>(Clamp<TSpecification>(c@Pass@Within)@Pass).StoreUnsafe(ref to, i + 2 * @L);
        OnGrid<TSpecification>(Clamp<TSpecification>(d@Pass@Within)@Pass).StoreUnsafe(ref to, i + 3 * @L);
        return true;
        """;

    /// <summary>The same where it may not be: a residual of less than half the scale says that it is.</summary>
    private const string OrdinaryCorrected =
        """
        // One vector after the other, so that they do not take more registers than there are.
        a = Clamp<TSpecification>(a@Pass@Within);
        Vector@W<float> k0 = Nearest<TSpecification>(a@Pass), largest = Vector@W.Abs(@Residual(a, k0@Pass));
        b = Clamp<TSpecification>(b@Pass@Within);
        Vector@W<float> k1 = Nearest<TSpecification>(b@Pass);
        largest = Vector@W.Max@Native(largest, Vector@W.Abs(@Residual(b, k1@Pass)));
        c = Clamp<TSpecification>(c@Pass@Within);
        Vector@W<float> k2 = Nearest<TSpecification>(c@Pass);
        largest = Vector@W.Max@Native(largest, Vector@W.Abs(@Residual(c, k2@Pass)));
        d = Clamp<TSpecification>(d@Pass@Within);
        Vector@W<float> k3 = Nearest<TSpecification>(d@Pass);
        largest = Vector@W.Max@Native(largest, Vector@W.Abs(@Residual(d, k3@Pass)));
        if (!Vector@W.LessThanAll(largest, @Certain))
            return false;
        @ScaleLocal
        (k0 * scale).StoreUnsafe(ref to, i);
        (k1 * scale).StoreUnsafe(ref to, i + 1 * @L);
        (k2 * scale).StoreUnsafe(ref to, i + 2 * @L);
        (k3 * scale).StoreUnsafe(ref to, i + 3 * @L);
        return true;
        """;

    private const string IfExact =
        """
        if (@IsExact)
        {
            @OrdinaryExact
        }

        """;

    private const string IfOrdinary =
        """
        if (@UnlessExactTryFakeQuantize@W<TSpecification, TRounding>(ref from, ref to, i@Pass))
            return;

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

    /// <summary>
    /// The turns at a width, with the parts that the quantizers of a compilation need. At 512 bits the operation that raises a value to the least one takes a mask,
    /// which leaves NaN out for one comparison a vector: where nothing else is uncertain, that is less than to look for NaN in a turn.
    /// </summary>
    public static string Text(ScaleText scale, int width)
    {
        KernelNeeds needs = scale.Needs;
        bool hasMasks = width == 512, tries = needs.Corrects || !hasMasks;
        string text = KernelText.WithLines(Loop, "@ReadEnd", needs.Residual ? ReadEnd : "").Replace("@Again", needs.Residual ? "" : ", whose values stay");
        text = KernelText.WithLines(text, "@WriteEnd", needs.Residual ? WriteEnd : "")
            + (tries ? "\n" + OrdinaryText(needs, hasMasks) : "")
            + "\n" + KernelText.WithLines(OneTurn, "@IfOrdinary", tries ? IfOrdinary.Replace("@UnlessExact", hasMasks ? "!(@IsExact) && " : "") : "");
        text = KernelText.WithLines(text, "@AnyValue", needs.Corrects ? AnyCorrected : AnyExact);
        text = KernelText.WithLines(text, "@OnGrid", scale.IsGiven ? OnGivenGrid : OnConstantGrid);
        return KernelText.ForWidth(scale.Fill(KernelText.WithLines(text, "@BeyondSums", needs.LargeScales ? BeyondSums : "")), width);
    }

    private static string OrdinaryText(KernelNeeds needs, bool hasMasks)
    {
        string text = KernelText.WithLines(OrdinaryTurn, "@IfEnclosed", needs.Residual ? EnclosureTemplate.If("TryFakeQuantizeEnclosed") : "")
            + (needs.Residual ? "\n" + KernelText.WithLines(Enclosed, "@Sums", EnclosureTemplate.Sums(OpText.SingleMagic)) : "");
        text = KernelText.WithLines(text, "@OnlyNearest", needs.Corrects ? "if (!TRounding.IsToNearest)\n    return false;" : "")
            .Replace("@Uncertain", needs.Corrects ? " or the candidate might not be the code" : "");
        text = KernelText.WithLines(text, "@Ordinary", needs.Corrects ? (hasMasks ? "" : IfExact) + "\n" + OrdinaryCorrected : OrdinaryExact);
        return KernelText.WithLines(text, "@OrdinaryExact", OrdinaryExact);
    }

    /// <summary>The largest scale of which 1.5 · 2^23 and 2^22 more are a float.</summary>
    public static Dyadic LargestSummed => Dyadic.PowerOfTwo(103);
}
