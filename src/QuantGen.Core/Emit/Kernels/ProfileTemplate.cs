using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The text of profiles. Their quotient goes to a block on the stack, and what follows is a quantizer of step 1: the kernels that
/// there are. The tokens are those of <see cref="KernelTemplate"/>; a function of quotients has some of its own.
/// </summary>
internal static class ProfileTemplate
{
    public const string Quotient =
        """
        /// <summary>The number that a profile rounds to a code.</summary>
        @GeneratedCode
        internal interface IQuotient
        {
            /// <summary>The quotient of every element, and where a code does not depend on that any more, of what has its code.</summary>
            static abstract void Fill(ReadOnlySpan<float> source, Span<float> quotients);
        }

        """;

    public const string Quantize =
        """

        /// <summary>Quantizes every element by a profile: a block of quotients at a time, which is quantized in steps of 1.</summary>
        public static void Quantize<TQuotient, TSteps, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination)
            where TQuotient : IQuotient
            where TSteps : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            if (source.Length <= @Small)
                QuantizeSmall<TQuotient, TSteps, TRounding>(source, destination);
            else
                QuantizeBlocks<TQuotient, TSteps, TRounding>(source, destination);
        }

        // Apart, because the runtime clears a block each time.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeSmall<TQuotient, TSteps, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination)
            where TQuotient : IQuotient
            where TSteps : ISpecification
            where TRounding : IRounding
        {
            Span<float> block = stackalloc float[@Small];
            TQuotient.Fill(source, block);
            Quantize<TSteps, TRounding>(block.Slice(0, source.Length), destination);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void QuantizeBlocks<TQuotient, TSteps, TRounding>(ReadOnlySpan<float> source, Span<@Code> destination)
            where TQuotient : IQuotient
            where TSteps : ISpecification
            where TRounding : IRounding
        {
            Span<float> block = stackalloc float[@Block];
            while (source.Length > 0)
            {
                Span<float> quotients = block.Slice(0, Math.Min(@Block, source.Length));
                TQuotient.Fill(source.Slice(0, quotients.Length), quotients);
                Quantize<TSteps, TRounding>(quotients, destination);
                source = source.Slice(quotients.Length);
                destination = destination.Slice(quotients.Length);
            }
        }
        """;

    /// <summary>The other way round where a profile rounds product and offset, so that the value is not one product.</summary>
    public const string Dequantize =
        """

        /// <summary>Dequantizes every element to <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded; the specification has a step of 1.</summary>
        public static void Dequantize<TSteps>(ReadOnlySpan<@Code> source, Span<float> destination, float zeroPoint, float scale, float offset)
            where TSteps : ISpecification
        {
            CheckDestination(source, destination);
            while (source.Length > 0)
            {
                Span<float> values = destination.Slice(0, Math.Min(@Block, source.Length));
                Dequantize<TSteps>(source.Slice(0, values.Length), values);
                ToValues(values, zeroPoint, scale, offset);
                source = source.Slice(values.Length);
                destination = destination.Slice(values.Length);
            }
        }
        """;

    public const string FakeQuantize =
        """

        /// <summary>Replaces every element by <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded, where steps is its code without the zero point.</summary>
        public static void FakeQuantize<TQuotient, TSteps, TRounding>(ReadOnlySpan<float> source, Span<float> destination, float scale, float zeroPoint = 0f, float offset = 0f)
            where TQuotient : IQuotient
            where TSteps : ISpecification
            where TRounding : IRounding
        {
            CheckDestination(source, destination);
            while (source.Length > 0)
            {
                // The destination is the block.
                Span<float> values = destination.Slice(0, Math.Min(@Block, source.Length));
                TQuotient.Fill(source.Slice(0, values.Length), values);
                FakeQuantize<TSteps, TRounding>(values, values);
                ToValues(values, zeroPoint, scale, offset);
                source = source.Slice(values.Length);
                destination = destination.Slice(values.Length);
            }
        }

        /// <summary>Replaces steps by <c>(steps + zeroPoint) · scale + offset</c>, each operation rounded.</summary>
        private static void ToValues(Span<float> steps, float zeroPoint, float scale, float offset)
        {
            ref float at = ref MemoryMarshal.GetReference(steps);
            int i = 0;
            @Turns
            for (; i < steps.Length; i++)
                steps[i] = (steps[i] + zeroPoint) * scale + offset;
        }
        """;

    public const string ValuesTurn =
        """
        if (Vector@W.IsHardwareAccelerated)
        {
            for (; i <= steps.Length - @L; i += @L)
            {
                Vector@W<float> code = Vector@W.LoadUnsafe(ref at, (nuint)i) + Vector@W.Create(zeroPoint);
                (code * Vector@W.Create(scale) + Vector@W.Create(offset)).StoreUnsafe(ref at, (nuint)i);
            }
        }

        """;

    /// <summary>One function of quotients, by a form.</summary>
    private const string Quotients =
        """

        /// <summary>@Summary; <paramref name="unheld"/> where that is NaN or outside <paramref name="first"/> … <paramref name="last"/>.</summary>
        public static void @Name(ReadOnlySpan<float> source, Span<float> quotients, @Parameters, float first, float last, float unheld)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref float to = ref MemoryMarshal.GetReference(quotients);
            int i = 0;
            @Turns
            for (; i < source.Length; i++)
            {
                float y = @One;
                quotients[i] = y >= first && y <= last ? y : unheld;
            }
        }
        """;

    private const string QuotientsTurn =
        """
        if (Vector@W.IsHardwareAccelerated)
        {
            for (; i <= source.Length - @L; i += @L)
            {
                Vector@W<float> x = Vector@W.LoadUnsafe(ref from, (nuint)i);
                Vector@W<float> y = @Vector;
                Vector@W<float> held = Vector@W.GreaterThanOrEqual(y, Vector@W.Create(first)) & Vector@W.LessThanOrEqual(y, Vector@W.Create(last));
                Vector@W.ConditionalSelect(held, y, Vector@W.Create(unheld)).StoreUnsafe(ref to, (nuint)i);
            }
        }

        """;

    /// <summary>The vector of <see cref="VectorForm.TwoTermReciprocal"/>.</summary>
    private const string TwoTerms =
        """

        /// <summary><c>x · high + x · low</c> with one rounding of the sum, where high and low add up to the reciprocal; the quotient where the processor does not fuse. A sum that is NaN is one of infinities with opposite signs, or of NaN: x stands for it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> QuotientByTwoTerms(Vector@W<float> x, Vector@W<float> scale, Vector@W<float> high, Vector@W<float> low)
        {
            @Fused
            return x / scale;
        }
        """;

    /// <summary>Elements of a block: 1 KB, which stays in the first-level cache beside source and destination; and of the block for short spans.</summary>
    private const string Block = "256", Small = "128";

    public static string WithBlock(string template) => template.Replace("@Block", Block).Replace("@Small", Small);

    /// <summary>The function that computes the quotients of a form.</summary>
    public static string NameOf(VectorForm form) => form switch
    {
        VectorForm.ReciprocalProduct => "Products",
        VectorForm.TwoTermReciprocal => "QuotientsByTwoTerms",
        _ => "Quotients",
    };

    public static string QuotientsBy(VectorForm form)
    {
        (string summary, string parameters, string one, string vector) = form switch
        {
            VectorForm.ReciprocalProduct => ("The product of every element with a factor", "float factor", "source[i] * factor", "x * Vector@W.Create(factor)"),
            VectorForm.TwoTermReciprocal => ("The quotient of every element by a scale, or by its reciprocal in two terms", "float scale, float high, float low",
                "source[i] / scale", "QuotientByTwoTerms(x, Vector@W.Create(scale), Vector@W.Create(high), Vector@W.Create(low))"),
            _ => ("The quotient of every element by a scale", "float scale", "source[i] / scale", "x / Vector@W.Create(scale)"),
        };
        return KernelText.WithTurns(Quotients, QuotientsTurn.Replace("@Vector", vector))
            .Replace("@Summary", summary)
            .Replace("@Name", NameOf(form))
            .Replace("@Parameters", parameters)
            .Replace("@One", one);
    }

    public static string TwoTermsOf(int width)
    {
        string fused = width == 512
            ? If("X86.Avx512F", "FusedMultiplyAdd(x, high, x * low)")
            : If("X86.Fma", "MultiplyAdd(x, high, x * low)");
        if (width == 128)
            fused += "\n" + If("Arm.AdvSimd", "FusedMultiplyAdd(x * low, x, high)");
        return KernelText.ForWidth(KernelText.WithLines(TwoTerms, "@Fused", fused), width);
    }

    private static string If(string set, string sum) =>
        "if (" + set + ".IsSupported)\n{\n    Vector@W<float> y = " + set + "." + sum + ";\n    return Vector@W.ConditionalSelect(Vector@W.Equals(y, y), y, x);\n}\n";
}
