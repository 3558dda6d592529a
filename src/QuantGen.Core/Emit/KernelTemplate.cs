using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// The text of the shared file. In a template <c>@W</c> is the width in bits, <c>@L</c> the floats in a vector and
/// <c>@T</c> the elements of a turn: four vectors.
/// </summary>
internal static class KernelTemplate
{
    /// <summary>What stands around the turns of a traversal.</summary>
    internal sealed record Frame(string Documentation, string Signature, string Start, string End);

    public const string Contracts =
        """
        /// <summary>The constants of one quantizer.</summary>
        internal interface ISpecification
        {
            static abstract float Scale { get; }
            static abstract float InverseScale { get; }
            static abstract float MinValue { get; }
            static abstract float MaxValue { get; }
            static abstract float NaNValue { get; }
            static abstract float FirstInside { get; }
            static abstract float LastInside { get; }
        }

        /// <summary>A rounding, as the correction of a half-to-even candidate by its residual.</summary>
        internal interface IRounding
        {
            /// <summary>The rounded code of <paramref name="value"/>; <paramref name="residual"/> is value − code · scale, <paramref name="half"/> half the scale.</summary>
            static abstract Vector128<int> Correct(Vector128<int> code, Vector128<float> value, Vector128<float> residual, Vector128<float> half);
            static abstract Vector256<int> Correct(Vector256<int> code, Vector256<float> value, Vector256<float> residual, Vector256<float> half);
            static abstract Vector512<int> Correct(Vector512<int> code, Vector512<float> value, Vector512<float> residual, Vector512<float> half);
        }
        """;

    public const string CheckDestination =
        """
        /// <summary>Throws before anything is written: where the destination is too short, and where it overlaps the source other than exactly, element on element.</summary>
        public static void CheckDestination<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination)
        {
            if (destination.Length < source.Length)
                throw new ArgumentException($"The destination holds {destination.Length} elements, but the source has {source.Length}.", nameof(destination));
            nint distance = Unsafe.ByteOffset(
                ref Unsafe.As<TSource, byte>(ref MemoryMarshal.GetReference(source)),
                ref Unsafe.As<TDestination, byte>(ref MemoryMarshal.GetReference(destination)));
            nint sourceBytes = (nint)source.Length * Unsafe.SizeOf<TSource>(), destinationBytes = (nint)source.Length * Unsafe.SizeOf<TDestination>();
            bool exact = distance == 0 && sourceBytes == destinationBytes;
            if (!exact && distance < sourceBytes && -distance < destinationBytes)
                throw new ArgumentException("The destination overlaps the source.", nameof(destination));
        }
        """;

    /// <summary>The turns of a traversal whose destination is not its source; <c>@C</c> is the method of one turn.</summary>
    private const string Turns =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            int last = length - @T, i = 0;
            do
            {
                @C(ref from, ref to, (nuint)i);
                i += @T;
            }
            while (i <= last);

            // The rest is done by one more turn that ends at the end and does some elements again.
            if (i != length)
                @C(ref from, ref to, (nuint)last);
            return length;
        }

        """;

    public static readonly string QuantizeTurn = Turns.Replace("@C", "Quantize@W<TSpecification, TRounding>");

    public static readonly string DequantizeTurn = Turns.Replace("@C", "Dequantize@W<TSpecification>");

    public static readonly Frame FakeQuantize = new(
        "/// <summary>Replaces as many elements as fill vectors, and returns how many.</summary>",
        "public static int FakeQuantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<float> destination)\n    where TSpecification : ISpecification\n    where TRounding : IRounding",
        "ref float from = ref MemoryMarshal.GetReference(source), to = ref MemoryMarshal.GetReference(destination);\nint length = source.Length;",
        "return 0;");

    public const string FakeQuantizeTurn =
        """
        if (Vector@W.IsHardwareAccelerated && length >= @T)
        {
            // The tail overlaps the last turn. It is read before anything is written, because the destination may be the source.
            int last = length - @T, i = 0;
            Vector@W<float> a = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last));
            Vector@W<float> b = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + @L));
            Vector@W<float> c = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 2 * @L));
            Vector@W<float> d = Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)last + 3 * @L));
            do
            {
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + @L)).StoreUnsafe(ref to, (nuint)i + @L);
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L)).StoreUnsafe(ref to, (nuint)i + 2 * @L);
                Represent<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L)).StoreUnsafe(ref to, (nuint)i + 3 * @L);
                i += @T;
            }
            while (i <= last);
            if (i != length)
            {
                a.StoreUnsafe(ref to, (nuint)last);
                b.StoreUnsafe(ref to, (nuint)last + @L);
                c.StoreUnsafe(ref to, (nuint)last + 2 * @L);
                d.StoreUnsafe(ref to, (nuint)last + 3 * @L);
            }

            return length;
        }

        """;

    public static readonly Frame CountInside = new(
        "/// <summary>How many of the elements that fill vectors are neither NaN nor saturate; <paramref name=\"done\"/> is how many those are.</summary>",
        "public static int CountInside<TSpecification>(ReadOnlySpan<float> source, out int done)\n    where TSpecification : ISpecification",
        "ref float from = ref MemoryMarshal.GetReference(source);\nint inside = 0;\ndone = 0;",
        "return inside;");

    public const string CountInsideTurn =
        """
        if (Vector@W.IsHardwareAccelerated && source.Length - done >= @T)
        {
            Vector@W<int> count = Vector@W<int>.Zero;       // a comparison gives −1 where it holds
            do
            {
                count -= Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done)) + Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done + @L))
                    + Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done + 2 * @L)) + Inside<TSpecification>(Vector@W.LoadUnsafe(ref from, (nuint)done + 3 * @L));
                done += @T;
            }
            while (source.Length - done >= @T);
            inside += Vector@W.Sum(count);
        }

        """;

    /// <summary>The one place where a vector is quantized.</summary>
    public const string Round =
        $$"""
        /// <summary>The codes of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Round<TSpecification, TRounding>(Vector@W<float> value)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            // NaN first, then saturation: from here on every operation is exact but the one addition that rounds.
            value = Vector@W.ConditionalSelect(Vector@W.Equals(value, value), value, Vector@W.Create(TSpecification.NaNValue));
            value = Vector@W.Min@N(Vector@W.Max@N(value, Vector@W.Create(TSpecification.MinValue)), Vector@W.Create(TSpecification.MaxValue));
            Vector@W<float> rounded = value * Vector@W.Create(TSpecification.InverseScale) + Vector@W.Create({{OpText.SingleMagic}});
            Vector@W<float> residual = value - (rounded - Vector@W.Create({{OpText.SingleMagic}})) * Vector@W.Create(TSpecification.Scale);
            return TRounding.Correct(rounded.AsInt32() - Vector@W.Create({{OpText.SingleMagicBits}}), value, residual, Vector@W.Create(TSpecification.Scale * 0.5f));
        }
        """;

    public const string Represent =
        """
        /// <summary>The representable values of @L values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<float> Represent<TSpecification, TRounding>(Vector@W<float> value)
            where TSpecification : ISpecification
            where TRounding : IRounding =>
            Vector@W.ConvertToSingle(Round<TSpecification, TRounding>(value)) * Vector@W.Create(TSpecification.Scale);
        """;

    public const string Inside =
        """
        /// <summary>−1 for each of @L values that is neither NaN nor saturates, else 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector@W<int> Inside<TSpecification>(Vector@W<float> value)
            where TSpecification : ISpecification =>
            (Vector@W.GreaterThanOrEqual(value, Vector@W.Create(TSpecification.FirstInside)) & Vector@W.LessThanOrEqual(value, Vector@W.Create(TSpecification.LastInside))).AsInt32();
        """;

    public static Frame Quantize(string code) => new(
        "/// <summary>Quantizes as many elements as fill vectors, and returns how many.</summary>",
        $"public static int Quantize<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<{code}> destination)\n    where TSpecification : ISpecification\n    where TRounding : IRounding",
        $"ref float from = ref MemoryMarshal.GetReference(source);\nref {code} to = ref MemoryMarshal.GetReference(destination);\nint length = source.Length;",
        "return 0;");

    public static Frame Dequantize(string code) => new(
        "/// <summary>Dequantizes as many elements as fill vectors, and returns how many.</summary>",
        $"public static int Dequantize<TSpecification>(ReadOnlySpan<{code}> source, Span<float> destination)\n    where TSpecification : ISpecification",
        $"ref {code} from = ref MemoryMarshal.GetReference(source);\nref float to = ref MemoryMarshal.GetReference(destination);\nint length = source.Length;",
        "return 0;");

    public static string Store8(string code) => StoreHead(code) +
        """
            // The codes fit: narrowing keeps the low bits, so that one form serves signed and unsigned.
            Vector@W.Narrow(Vector@W.Narrow(a, b), Vector@W.Narrow(c, d)).@A.StoreUnsafe(ref to, i);
        }
        """.Replace("@A", code == "byte" ? "AsByte()" : "AsSByte()").Replace(".AsSByte()", "");

    public static string Store16(string code) => StoreHead(code) +
        """
            // The codes fit: narrowing keeps the low bits, so that one form serves signed and unsigned.
            Vector@W.Narrow(a, b)@A.StoreUnsafe(ref to, i);
            Vector@W.Narrow(c, d)@A.StoreUnsafe(ref to, i + 2 * @L);
        }
        """.Replace("@A", code == "ushort" ? ".AsUInt16()" : "");

    public static string Load8(string code)
    {
        string half = code == "byte" ? "ushort" : "short", whole = code == "byte" ? "uint" : "int", signed = code == "byte" ? ".AsInt32()" : "";
        return LoadHead(code) +
            $$"""
                (Vector@W<{{half}}> low, Vector@W<{{half}}> high) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i));
                (Vector@W<{{whole}}> a, Vector@W<{{whole}}> b) = Vector@W.Widen(low);
                (Vector@W<{{whole}}> c, Vector@W<{{whole}}> d) = Vector@W.Widen(high);
            """ + LoadTail(signed);
    }

    public static string Load16(string code)
    {
        string whole = code == "ushort" ? "uint" : "int", signed = code == "ushort" ? ".AsInt32()" : "";
        return LoadHead(code) +
            $$"""
                (Vector@W<{{whole}}> a, Vector@W<{{whole}}> b) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i));
                (Vector@W<{{whole}}> c, Vector@W<{{whole}}> d) = Vector@W.Widen(Vector@W.LoadUnsafe(ref from, i + 2 * @L));
            """ + LoadTail(signed);
    }

    public static string ForWidth(string template, int width) => template
        .Replace("@W", NumberText.Integer(width))
        .Replace("3 * @L", NumberText.Integer(3 * width / 32))
        .Replace("2 * @L", NumberText.Integer(2 * width / 32))
        .Replace("@L", NumberText.Integer(width / 32))
        .Replace("@T", NumberText.Integer(4 * width / 32));

    private static string StoreHead(string code) =>
        $$"""
        /// <summary>One turn: @T values to their codes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Quantize@W<TSpecification, TRounding>(ref float from, ref {{code}} to, nuint i)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            Vector@W<int> a = Round<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i));
            Vector@W<int> b = Round<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + @L));
            Vector@W<int> c = Round<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 2 * @L));
            Vector@W<int> d = Round<TSpecification, TRounding>(Vector@W.LoadUnsafe(ref from, i + 3 * @L));

        """;

    private static string LoadHead(string code) =>
        $$"""
        /// <summary>One turn: @T codes to their values.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Dequantize@W<TSpecification>(ref {{code}} from, ref float to, nuint i)
            where TSpecification : ISpecification
        {

        """;

    private static string LoadTail(string signed) =>
        $$"""

            Vector@W<float> scale = Vector@W.Create(TSpecification.Scale);
            (Vector@W.ConvertToSingle(a{{signed}}) * scale).StoreUnsafe(ref to, i);
            (Vector@W.ConvertToSingle(b{{signed}}) * scale).StoreUnsafe(ref to, i + @L);
            (Vector@W.ConvertToSingle(c{{signed}}) * scale).StoreUnsafe(ref to, i + 2 * @L);
            (Vector@W.ConvertToSingle(d{{signed}}) * scale).StoreUnsafe(ref to, i + 3 * @L);
        }
        """;
}
