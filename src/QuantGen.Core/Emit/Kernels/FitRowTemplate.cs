using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// The two loops of fits: one vector a turn, the next one a stride further. With the stride of a vector they go through one channel, with that of a row through neighbouring
/// ones. The tokens are those of <see cref="KernelText"/>.
/// </summary>
internal static class FitRowTemplate
{
    /// <summary>The loops in vectors of a width.</summary>
    public static string OfWidth(int width) => KernelText.ForWidth(
        Rows.Replace("\r", "")
            .Replace("@Lower\n", Terms("Lower", "low"))
            .Replace("@Upper\n", Terms("Upper", "high"))
            .Replace("@H", NumberText.Integer(width / 64)),
        width);

    /// <summary>The factors of the terms of half a vector: x and z, or both the error.</summary>
    private static string Terms(string half, string scales) =>
        $"        x = Vector@W.Widen{half}(value);\n        z = Vector@W.Widen{half}(steps);\n        if (ofErrors)\n            x = z = x - z * {scales}Scales;\n";

    private const string Rows =
        """

        /// <summary>The least and the largest element of each lane of so many vectors, and 0.</summary>
        private static void ExtendRows@W(ReadOnlySpan<float> source, int vectors, int stride, Span<float> least, Span<float> most)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            Vector@W<float> low = Vector@W<float>.Zero, high = low;
            for (nint i = 0; i < vectors; i++)
            {
                Vector@W<float> value = Finite(Vector@W.LoadUnsafe(ref Unsafe.Add(ref from, i * stride)));
                low = Vector@W.Min(low, value);
                high = Vector@W.Max(high, value);
            }

            low.StoreUnsafe(ref MemoryMarshal.GetReference(least));
            high.StoreUnsafe(ref MemoryMarshal.GetReference(most));
        }

        /// <summary>Adds the terms of so many vectors to sums that lie side by side and come again after a period, a power of two.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void AddRows@W<TSpecification, TRounding>(ReadOnlySpan<float> source, int vectors, int stride, int period, ReadOnlySpan<float> scale, bool ofErrors, Span<double> products, Span<double> squares)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            ref double product = ref MemoryMarshal.GetReference(products);
            ref double square = ref MemoryMarshal.GetReference(squares);
            Vector@W<float> scales = Vector@W.LoadUnsafe(ref MemoryMarshal.GetReference(scale)), inverses = Vector@W<float>.One / scales;
            Vector@W<double> lowScales = Vector@W.WidenLower(scales), highScales = Vector@W.WidenUpper(scales), x, z;
            for (nint i = 0; i < vectors; i++)
            {
                nuint sum = (nuint)((i * @L) & (period - 1));
                Vector@W<float> value = Finite(Vector@W.LoadUnsafe(ref Unsafe.Add(ref from, i * stride)));
                Vector@W<float> steps = Vector@W.ConvertToSingle(ValueKernels<TSpecification, TRounding, GivenScale<TSpecification>>.RoundVector(value, scales, inverses));
        @Lower
                (Vector@W.LoadUnsafe(ref product, sum) + x * z).StoreUnsafe(ref product, sum);
                (Vector@W.LoadUnsafe(ref square, sum) + z * z).StoreUnsafe(ref square, sum);
        @Upper
                (Vector@W.LoadUnsafe(ref product, sum + @H) + x * z).StoreUnsafe(ref product, sum + @H);
                (Vector@W.LoadUnsafe(ref square, sum + @H) + z * z).StoreUnsafe(ref square, sum + @H);
            }
        }
        """;
}
