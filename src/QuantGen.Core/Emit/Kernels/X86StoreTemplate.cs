using QuantGen.Core.Grid;

namespace QuantGen.Core.Emit;

/// <summary>The text of how the fast forms for x86 write the codes of a turn: held in their bounds, packed, in their order. It knows no scale.</summary>
internal static class X86StoreTemplate
{
    private const string StoreCodes8 =
        """

        /// <summary>The codes of a turn from words in the order of packing; they saturate.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreCodes<TSpecification>(Vector@W<short> low, Vector@W<short> high, ref @Code to, nuint i)
            where TSpecification : ISpecification
        {
            @Bounds
            @InOrder8(@PackWords(low, high)).StoreUnsafe(ref to, i);
        }
        """;

    private const string StoreCodes16 =
        """

        /// <summary>The codes of a turn from integers; they saturate.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreCodes<TSpecification>(Vector@W<int> k0, Vector@W<int> k1, Vector@W<int> k2, Vector@W<int> k3, ref @Code to, nuint i)
            where TSpecification : ISpecification
        {
            @Bounds
            @InOrder16(@PackCodes(k0, k1)).StoreUnsafe(ref to, i);
            @InOrder16(@PackCodes(k2, k3)).StoreUnsafe(ref to, i + 2 * @L);
        }
        """;

    private const string Bounds8 =
        """
        if (TSpecification.MinCode > @Code.MinValue || TSpecification.MaxCode < @Code.MaxValue)
        {
            Vector@W<short> least = Vector@W.Create((short)TSpecification.MinCode), most = Vector@W.Create((short)TSpecification.MaxCode);
            low = Vector@W.Min(Vector@W.Max(low, least), most);
            high = Vector@W.Min(Vector@W.Max(high, least), most);
        }

        """;

    private const string Bounds16 =
        """
        if (TSpecification.MinCode > @Code.MinValue || TSpecification.MaxCode < @Code.MaxValue)
        {
            Vector@W<int> least = Vector@W.Create(TSpecification.MinCode), most = Vector@W.Create(TSpecification.MaxCode);
            k0 = Vector@W.Min(Vector@W.Max(k0, least), most);
            k1 = Vector@W.Min(Vector@W.Max(k1, least), most);
            k2 = Vector@W.Min(Vector@W.Max(k2, least), most);
            k3 = Vector@W.Min(Vector@W.Max(k3, least), most);
        }

        """;

    public static string Of(CodeType code, int width, KernelNeeds needs)
    {
        bool bytes = code.Bits == 8;
        string text = KernelText.WithLines(bytes ? StoreCodes8 : StoreCodes16, "@Bounds", !needs.Bounds ? "" : bytes ? Bounds8 : Bounds16);
        text = InOrder(text, "@InOrder8", width switch
        {
            512 => ("X86.Avx512F.PermuteVar16x32", ".AsInt32()", "Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)"),
            256 => ("X86.Avx2.PermuteVar8x32", ".AsInt32()", "Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)"),
            _ => null,
        }, code);
        text = InOrder(text, "@InOrder16", width switch
        {
            512 => ("X86.Avx512F.PermuteVar8x64", ".AsInt64()", "Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7)"),
            256 => ("X86.Avx2.Permute4x64", ".AsInt64()", "0b11_01_10_00"),
            _ => null,
        }, code);
        return KernelText.ForWidth(KernelText.ForCode(X86Names.Fill(text, code, width), code), width);
    }

    /// <summary>Packing works in lanes of 128 bits; a permutation brings the elements into their order.</summary>
    private static string InOrder(string text, string token, (string Method, string As, string Order)? permutation, CodeType code)
    {
        int start;
        while ((start = text.IndexOf(token + "(", System.StringComparison.Ordinal)) >= 0)
        {
            int end = text.IndexOf(").StoreUnsafe", start, System.StringComparison.Ordinal);
            string packed = text.Substring(start + token.Length + 1, end - start - token.Length - 1);
            string back = code.Bits == 8 ? (code.Signed ? ".AsSByte()" : ".AsByte()") : (code.Signed ? ".AsInt16()" : ".AsUInt16()");
            string ordered = permutation is { } p ? $"{p.Method}({packed}{p.As}, {p.Order}){back}" : packed;
            text = text.Substring(0, start) + ordered + text.Substring(end + 1);
        }

        return text;
    }
}
