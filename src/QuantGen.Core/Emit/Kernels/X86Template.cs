using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// The text of the fast forms for x86. They look after no NaN and clamp nothing: the conversion gives int.MinValue for what int
/// does not hold, and packing saturates. A turn with such a value, or with one on or next to the middle between two codes where
/// that matters, is left to the form for any value.
/// </summary>
internal static class X86Template
{
    private const string Quantize =
        """

        /// <summary>One turn of @T ordinary values to their codes. False, and nothing is written, where one is NaN, beyond int, or where the candidate might not be the code.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryQuantize@W<TSpecification, TRounding>(ref float from, ref @Code to, nuint i@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            @IfEnclosed
            @InverseLocal
            from = ref Unsafe.Add(ref from, i);
            Vector@W<int> k0 = @Convert(Vector@W.LoadUnsafe(ref from) * inverse);
            Vector@W<int> k1 = @Convert(Vector@W.LoadUnsafe(ref from, 1 * @L) * inverse);
            Vector@W<int> k2 = @Convert(Vector@W.LoadUnsafe(ref from, 2 * @L) * inverse);
            Vector@W<int> k3 = @Convert(Vector@W.LoadUnsafe(ref from, 3 * @L) * inverse);
            @Check
            @Pack
            return true;
        }
        """;

    /// <summary>Where every candidate of an ordinary value is its code, only what is NaN or beyond int is looked for.</summary>
    private const string CheckExact16 =
        """
        if (@BeyondInt)
            return false;

        """;

    /// <summary>Where a candidate might not be the code: for 8 bits what is beyond int is looked for among the words, see <see cref="Pack8"/>.</summary>
    private const string CheckResidual8 =
        """
        if (!(@IsExact))
        {
            @Residuals
        }

        """;

    private const string CheckResidual16 =
        """
        if (@IsExact)
        {
            if (@BeyondInt)
                return false;
        }
        else
        {
            @Residuals
        }

        """;

    private const string BeyondInt = "Vector@W.EqualsAny(Vector@W.Min(Vector@W.Min(k0, k1), Vector@W.Min(k2, k3)), Vector@W.Create(int.MinValue))";

    private const string Residuals =
        """
        Vector@W<float> a = Vector@W.LoadUnsafe(ref from), b = Vector@W.LoadUnsafe(ref from, 1 * @L);
        Vector@W<float> c = Vector@W.LoadUnsafe(ref from, 2 * @L), d = Vector@W.LoadUnsafe(ref from, 3 * @L);

        // A residual of less than half the scale says that the candidate is the nearest integer. Compared as integers, without the sign: a NaN is large.
        Vector@W<float> r0 = @Residual(a, Vector@W.ConvertToSingle(k0)@Pass), r1 = @Residual(b, Vector@W.ConvertToSingle(k1)@Pass);
        Vector@W<float> r2 = @Residual(c, Vector@W.ConvertToSingle(k2)@Pass), r3 = @Residual(d, Vector@W.ConvertToSingle(k3)@Pass);
        Vector@W<int> magnitude = Vector@W.Create(int.MaxValue);
        Vector@W<int> largest = Vector@W.Max(
            Vector@W.Max(r0.AsInt32() & magnitude, r1.AsInt32() & magnitude),
            Vector@W.Max(r2.AsInt32() & magnitude, r3.AsInt32() & magnitude));
        if (Vector@W.GreaterThanOrEqualAny(largest, @Certain.AsInt32()))
            return false;
        if (!TRounding.IsToNearest)
        {
            @NearSides
            Vector@W<float> half = @HalfStep;
            k0 = TRounding.Correct(k0, a, r0, half);
            k1 = TRounding.Correct(k1, b, r1, half);
            k2 = TRounding.Correct(k2, c, r2, half);
            k3 = TRounding.Correct(k3, d, r3, half);
        }
        """;

    /// <summary>The side of the candidate counts, and a residual that is not exact is certain of it only beyond what it may be off by.</summary>
    private const string NearSides =
        """
        if (!@IsSideExact)
        {
            Vector@W<int> smallest = Vector@W.Min(
                Vector@W.Min(r0.AsInt32() & magnitude, r1.AsInt32() & magnitude),
                Vector@W.Min(r2.AsInt32() & magnitude, r3.AsInt32() & magnitude));
            if (Vector@W.LessThanOrEqualAny(smallest, @Margin.AsInt32()))
                return false;
        }

        """;

    /// <summary>What has become the least word may also be as low as that: the form for any value does both.</summary>
    private const string Pack8 =
        """
        Vector@W<short> low = @PackInts(k0, k1), high = @PackInts(k2, k3);

        if (@ExactAndHasLeast(Vector@W.Min(low, high)))
            return false;
        @ZeroPoint
        StoreCodes<TSpecification>(low, high, ref to, i);
        """;

    /// <summary>Two turns at once, where every candidate of an ordinary value is its code: they share the look at what is not ordinary.</summary>
    private const string TwoTurns8 =
        """

        /// <summary>Two turns of ordinary values to their codes, where every candidate is the code. False, and nothing is written, where one is NaN or beyond int.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryQuantizeTwo@W<TSpecification>(ref float from, ref @Code to, nuint i@Vectors)
            where TSpecification : ISpecification
        {
            @InverseLocal
            from = ref Unsafe.Add(ref from, i);      // with an index the products would be two operations each
            Vector@W<short> a = Words(ref from, 0, inverse), b = Words(ref from, 2 * @L, inverse);
            Vector@W<short> c = Words(ref from, @T, inverse), d = Words(ref from, @T + 2 * @L, inverse);
            if (HasLeast(Vector@W.Min(Vector@W.Min(a, b), Vector@W.Min(c, d))))
                return false;
            @ZeroPoint
            StoreCodes<TSpecification>(a, b, ref to, i);
            StoreCodes<TSpecification>(c, d, ref to, i + @T);
            return true;
        }
        """;

    private const string Words8 =
        """

        /// <summary>The products of two vectors with the inverse as words in the order of packing; the least one for NaN and what int does not hold.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<short> Words(ref float from, nuint i, Vector@W<float> inverse) =>
            @PackInts(@Convert(Vector@W.LoadUnsafe(ref from, i) * inverse), @Convert(Vector@W.LoadUnsafe(ref from, i + 1 * @L) * inverse));
        """;

    private const string Least =
        """

        /// <summary>Whether a word is the least, which NaN and what int does not hold have become.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool HasLeast(Vector@W<short> words) =>
            @HasLeast;
        """;

    /// <summary>The bits of a mask are one instruction, where comparing it with 0 is two; with 512 bits there are masks.</summary>
    private static string IsLeast(int width) => width == 512
        ? "Vector@W.EqualsAny(words, Vector@W.Create(short.MinValue))"
        : "Vector@W.Equals(words, Vector@W.Create(short.MinValue)).AsByte().ExtractMostSignificantBits() != 0";

    /// <summary>The zero point is added to words, where a code that saturates stays far outside the codes.</summary>
    private static string ZeroPoint8(params string[] words) => KernelText.WithLines(
        """
        if (TSpecification.ZeroPoint != 0)
        {
            Vector@W<short> zeroPoint = Vector@W.Create((short)TSpecification.ZeroPoint);
            @Additions
        }

        """, "@Additions", string.Join("\n", words.Select(word => $"{word} = @AddWords({word}, zeroPoint);")));

    /// <summary>Saturated before the zero point is added, as the sum might be beyond int.</summary>
    private const string ZeroPoint16 =
        """
        if (TSpecification.ZeroPoint != 0)
        {
            Vector@W<int> zeroPoint = Vector@W.Create(TSpecification.ZeroPoint);
            Vector@W<int> least = Vector@W.Create(@Code.MinValue - TSpecification.ZeroPoint), most = Vector@W.Create(@Code.MaxValue - TSpecification.ZeroPoint);
            k0 = Vector@W.Min(Vector@W.Max(k0, least), most) + zeroPoint;
            k1 = Vector@W.Min(Vector@W.Max(k1, least), most) + zeroPoint;
            k2 = Vector@W.Min(Vector@W.Max(k2, least), most) + zeroPoint;
            k3 = Vector@W.Min(Vector@W.Max(k3, least), most) + zeroPoint;
        }

        """;

    private const string Pack16 =
        """
        @ZeroPoint
        StoreCodes<TSpecification>(k0, k1, k2, k3, ref to, i);
        """;

    /// <summary>The integers are the last bits of the sums, see <see cref="EnclosureTemplate"/>.</summary>
    private const string Enclosed =
        $$"""

        /// <summary>
        /// One turn of @T ordinary values to their codes. The products with the two floats beside the inverse enclose the quotient: where both round to one integer,
        /// so does the quotient, and it is no tie. False, and nothing is written, where they do not, or where one value is NaN or infinite.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool TryQuantizeEnclosed@W<TSpecification>(ref float from, ref @Code to, nuint i@Vectors)
            where TSpecification : ISpecification
        {
            // A sum with 1.5 · 2^23 has no bits below 1. It takes the zero point along.
            @Sums

            // The integers of the sums, which saturate. A sum in −1.5 · 2^23 … 0 would wrap, but there the two differ by more than 1, and it is left to the other form.
            Vector@W<int> bits = Vector@W.Create({{OpText.SingleMagicBits}});
            @PackSums
            return true;
        }
        """;

    private const string PackSums8 = "StoreCodes<TSpecification>(@PackInts(s0.AsInt32() - bits, s1.AsInt32() - bits), @PackInts(s2.AsInt32() - bits, s3.AsInt32() - bits), ref to, i);";

    private const string PackSums16 = "StoreCodes<TSpecification>(s0.AsInt32() - bits, s1.AsInt32() - bits, s2.AsInt32() - bits, s3.AsInt32() - bits, ref to, i);";

    /// <summary>The methods that quantize, for a code type and a width.</summary>
    public static string QuantizeOf(CodeType code, int width, ScaleText scale)
    {
        bool bytes = code.Bits == 8;
        string text = Text(code, scale.Needs);
        if (scale.Needs.Residual)
            text += "\n" + KernelText.WithLines(KernelText.WithLines(Enclosed, "@Sums", EnclosureTemplate.Sums(OpText.SingleMagic + " + TSpecification.ZeroPoint")), "@PackSums", bytes ? PackSums8 : PackSums16);
        if (HasTwoTurns(code, width))
            text += "\n" + KernelText.WithLines(TwoTurns8, "@ZeroPoint", scale.Needs.ZeroPoints ? ZeroPoint8("a", "b", "c", "d") : "");
        return KernelText.ForWidth(KernelText.ForCode(X86Names.Fill(scale.Fill(text), code, width), code), width);
    }

    /// <summary>Whether ordinary turns are done two by two: for 16 bits, and where vectors are small, the look that they share is less of the work.</summary>
    public static bool HasTwoTurns(CodeType code, int width) => code.Bits == 8 && width > 128;

    /// <summary>What they have in common for all codes of 8 bits.</summary>
    public static string WordsOf(int width) => KernelText.ForWidth(X86Names.Fill(Words8, width), width);

    public static string HasLeastOf(int width) => KernelText.ForWidth(Least.Replace("@HasLeast", IsLeast(width)), width);

    /// <summary>The turn with the parts that the quantizers of a compilation need.</summary>
    private static string Text(CodeType code, KernelNeeds needs)
    {
        bool bytes = code.Bits == 8;
        string check = (needs.Corrects, bytes) switch
        {
            (true, true) => CheckResidual8,
            (true, false) => CheckResidual16,
            (false, true) => "",
            _ => CheckExact16,
        };
        string residuals = KernelText.WithLines(Residuals, "@NearSides", needs.Residual ? NearSides : "");
        string text = KernelText.WithLines(Quantize, "@Check", KernelText.WithLines(check, "@Residuals", residuals).Replace("@BeyondInt", BeyondInt));
        text = KernelText.WithLines(text, "@IfEnclosed", needs.Residual ? EnclosureTemplate.If("TryQuantizeEnclosed") : "");
        text = KernelText.WithLines(text, "@Pack", bytes ? Pack8.Replace("@ExactAnd", needs.Corrects ? "@IsExact && " : "") : Pack16);
        return KernelText.WithLines(text, "@ZeroPoint", !needs.ZeroPoints ? "" : bytes ? ZeroPoint8("low", "high") : ZeroPoint16);
    }
}
