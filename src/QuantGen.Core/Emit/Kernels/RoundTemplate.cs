namespace QuantGen.Core.Emit;

/// <summary>The text of what rounds: one element, and one vector of any value. The tokens are those of <see cref="KernelTemplate"/>.</summary>
internal static class RoundTemplate
{
    /// <summary>One element.</summary>
    public const string One =
        """

        /// <summary>The code of a value, before the zero point is added.</summary>
        private static int Round<TSpecification, TRounding>(float value@Scales)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            value = Saturate(value, TSpecification.MinValue, TSpecification.MaxValue, TSpecification.NaNValue);
            @QuotientOne
            return TRounding.Round(value, TSpecification.Scale);
        }
        """;

    /// <summary>The part of <see cref="One"/> for scales that are not powers of two.</summary>
    public const string QuotientOne =
        """
        if (!@IsPowerOfTwo)
            return (int)TRounding.RoundQuotient(value, TSpecification.Scale);
        """;

    public const string RoundQuotientHalfToEven =
        """

        /// <summary>The integer nearest to <c>value / scale</c>, ties to even. The inverse is rounded, so that the candidate is within one of the quotient; the middles on its two sides are exact and decide.</summary>
        public static long RoundQuotientHalfToEven(double value, double scale)
        {
            long code = RoundHalfToEven(value * (1.0 / scale));
            double below = (code - 0.5) * scale, above = (code + 0.5) * scale;
            if (value > above || (value == above && (code & 1) != 0))
                code++;
            else if (value < below || (value == below && (code & 1) != 0))
                code--;
            return code;
        }
        """;

    public const string IsPowerOfTwo =
        """

        /// <summary>Whether a normal number has no bits but the leading one; a constant wherever it is asked.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool IsPowerOfTwo(float scale) => (BitConverter.SingleToInt32Bits(scale) & 0x7FFFFF) == 0;
        """;

    /// <summary>The one place where a vector of any value is quantized, with what the quantizers of a compilation need.</summary>
    public static string VectorText(KernelNeeds needs) => KernelText.WithLines(
        KernelText.WithLines(Vector, "@ToInteger", needs.Corrects ? CandidateCorrected : CandidateOnly),
        "@Quotient", needs.Residual ? Quotient : "");

    private const string Vector =
        $$"""

        /// <summary>The codes of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Code<TSpecification, TRounding>(Vector@W<float> value@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding =>
            Round<TSpecification, TRounding>(value@Pass) + Vector@W.Create(TSpecification.ZeroPoint);

        /// <summary>The codes of @L values, before the zero point is added.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Round<TSpecification, TRounding>(Vector@W<float> value@Vectors)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            // NaN first, then saturation: from here on every operation is exact but the one addition that rounds.
            value = Saturate<TSpecification>(value@Pass@Beyond);
            @ToInteger
        }

        /// <summary>The values in their range, and NaN as the value that stands for it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Saturate<TSpecification>(Vector@W<float> value@Vectors@Further)
            where TSpecification : ISpecification
        {
            Vector@W<float> raised = Vector@W.Max@Native(value, @MinValue);
            return Vector@W.Min@Native(Vector@W.ConditionalSelect(Vector@W.Equals(value, value), raised, @NaNValue), @MaxValue);
        }
        """;

    /// <summary>The candidate, which is the code where every rounding is half to even and every scale a power of two.</summary>
    private const string CandidateOnly =
        $$"""
        return (value * @Inverse + Vector@W.Create({{OpText.SingleMagic}})).AsInt32() - Vector@W.Create({{OpText.SingleMagicBits}});
        """;

    /// <summary>The candidate, corrected by its residual.</summary>
    private const string CandidateCorrected =
        $$"""
        @ScaleLocal
        @HalfLocal
        Vector@W<float> sum = value * @Inverse + Vector@W.Create({{OpText.SingleMagic}}), nearest = sum - Vector@W.Create({{OpText.SingleMagic}});
        Vector@W<int> code = sum.AsInt32() - Vector@W.Create({{OpText.SingleMagicBits}});
        @Quotient
        return TRounding.Correct(code, value, ResidualOf<TSpecification>(value, nearest@Pass), half);
        """;

    public const string Nearest =
        $$"""

        /// <summary>The integers nearest to <c>value · (1 / scale)</c>, ties to even, of products less than 2^22: the sum with 1.5 · 2^23 has no bits below 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Nearest<TSpecification>(Vector@W<float> value@Vectors)
            where TSpecification : ISpecification =>
            value * @Inverse + Vector@W.Create({{OpText.SingleMagic}}) - Vector@W.Create({{OpText.SingleMagic}});
        """;

    public const string ResidualOf =
        """

        /// <summary><c>value − nearest · scale</c>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> ResidualOf<TSpecification>(Vector@W<float> value, Vector@W<float> nearest@Vectors)
            where TSpecification : ISpecification
        {
            @ScaleLocal
            @Fused
            return value - nearest * scale;
        }
        """;

    /// <summary>Where a candidate is certain without the exact residual.</summary>
    public const string NearResidual =
        """

        /// <summary><c>value − nearest · scale</c>, off by the rounding of the product where no operation is fused.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> NearResidual<TSpecification>(Vector@W<float> value, Vector@W<float> nearest@Vectors)
            where TSpecification : ISpecification =>
            IsFused ? ResidualOf<TSpecification>(value, nearest@Pass) : value - nearest * @Scale;
        """;

    public const string Certain =
        """

        /// <summary>A candidate whose residual is smaller is the nearest integer: half the scale, less what the residual may be off by.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Certain<TSpecification>()
            where TSpecification : ISpecification =>
            TSpecification.Scale * 0.5f - Margin<TSpecification>();

        /// <summary>What a residual may be off by: nothing where an operation is fused or the product exact, else the rounding of the product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Margin<TSpecification>()
            where TSpecification : ISpecification =>
            IsFused || IsPowerOfTwo(TSpecification.Scale) ? 0f : Math.Max(-TSpecification.MinValue, TSpecification.MaxValue) * 1.1920929E-07f;
        """;

    public const string IsFused =
        """

        /// <summary>Whether the processor multiplies and adds with one rounding.</summary>
        private static bool IsFused => X86.Fma.IsSupported || Arm.AdvSimd.IsSupported;
        """;

    /// <summary>The residual where a scale is not a power of two.</summary>
    public const string FusedResidualOf =
        """
        if (!@IsPowerOfTwo)
            return Residual(value, nearest, scale);
        """;

    /// <summary>The part of <see cref="Vector"/> for scales that are not powers of two.</summary>
    private const string Quotient =
        """
        if (!@IsPowerOfTwo)
        {
            // The inverse is rounded, so the code may be off by one. The residual says so, and where it is off by the rounding of a product, mostly still enough.
            Vector@W<float> residual = NearResidual<TSpecification>(value, nearest@Pass), distance = Vector@W.Abs(residual);
            bool hasSide = TRounding.IsToNearest || IsFused || Vector@W.GreaterThanOrEqualAll(distance, Vector@W.Abs(nearest * scale) * 1.1920929E-07f);
            if (hasSide && Vector@W.LessThanAll(distance, @Certain))
            {
                if (TRounding.IsToNearest)
                    return code;
                code = TRounding.Correct(code, value, residual, half);
            }
            else
            {
                residual = Residual(value, nearest, scale);
                Vector@W<float> odd = (code << 31 >> 31).AsSingle();
                Vector@W<float> up = Vector@W.GreaterThan(residual, half) | (Vector@W.Equals(residual, half) & odd);
                Vector@W<float> down = Vector@W.LessThan(residual, -half) | (Vector@W.Equals(residual, -half) & odd);
                code = code - up.AsInt32() + down.AsInt32();
                code = TRounding.Correct(code, value, Residual(value, Vector@W.ConvertToSingle(code), scale), half);
            }

            @Hold
            return code;
        }

        """;

    public const string Residual =
        """

        /// <summary><c>value − nearest · scale</c>, which is a float: one fused operation gives it, and where there is none, double does.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Residual(Vector@W<float> value, Vector@W<float> nearest, Vector@W<float> scale)
        {
            @Fused
            (Vector@W<double> low, Vector@W<double> high) = Vector@W.Widen(value);
            (Vector@W<double> lowNearest, Vector@W<double> highNearest) = Vector@W.Widen(nearest);
            (Vector@W<double> lowScale, Vector@W<double> highScale) = Vector@W.Widen(scale);
            return Vector@W.Narrow(low - lowNearest * lowScale, high - highNearest * highScale);
        }
        """;

    public const string MultiplyAdd =
        """

        /// <summary><c>value · factor + addend</c> with one rounding; only where <see cref="IsFused"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> MultiplyAdd(Vector@W<float> value, Vector@W<float> factor, Vector@W<float> addend) =>
            @MultiplyAdd;
        """;

    /// <summary>The fused sum of each width.</summary>
    public static string FusedSum(int width) => width switch
    {
        512 => "X86.Avx512F.FusedMultiplyAdd(value, factor, addend)",
        256 => "X86.Fma.MultiplyAdd(value, factor, addend)",
        _ => "X86.Fma.IsSupported ? X86.Fma.MultiplyAdd(value, factor, addend) : Arm.AdvSimd.FusedMultiplyAdd(addend, value, factor)",
    };

    /// <summary>The fused operation of each width.</summary>
    public static string Fused(int width) => width switch
    {
        512 => "if (X86.Avx512F.IsSupported)\n    return X86.Avx512F.FusedMultiplyAddNegated(nearest, scale, value);",
        256 => "if (X86.Fma.IsSupported)\n    return X86.Fma.MultiplyAddNegated(nearest, scale, value);",
        _ => "if (X86.Fma.IsSupported)\n    return X86.Fma.MultiplyAddNegated(nearest, scale, value);\n"
            + "if (Arm.AdvSimd.IsSupported)\n    return Arm.AdvSimd.FusedMultiplySubtract(value, nearest, scale);",
    };
}
