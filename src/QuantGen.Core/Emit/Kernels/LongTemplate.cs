using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The text of what long spans have beside shorter ones: their turns begin at a line of the cache. The tokens are those of <see cref="KernelTemplate"/>.</summary>
/// <param name="Method">The traversal's method.</param>
/// <param name="Rounding">Its type arguments behind the specification.</param>
/// <param name="Source">The type of the elements that are read.</param>
/// <param name="Destination">The type of those that are written.</param>
internal sealed record LongTemplate(string Method, string Rounding, string Source, string Destination)
{
    /// <summary>Without a pointer, for which the user's project would have to allow unsafe code. Where the collector moves memory meanwhile only time is lost.</summary>
    public const string BeforeLine =
        """

        /// <summary>
        /// From so many elements on, turns begin at a line of the cache: a vector in two lines is two reads or writes of the next cache. Where the first cache
        /// holds them all, the turn in front costs what the others save.
        /// </summary>
        private const int Long = 4096;

        /// <summary>How many elements of four bytes, less than 16, lie before the first that begins a line of the cache.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int BeforeLine(ref float first) =>
            (int)(unchecked((nuint)(-Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref first))) % 64 / sizeof(float));
        """;

    public static LongTemplate Quantize(CodeType code) => new("Quantize", ", TRounding", "float", code.Keyword);

    public static LongTemplate Dequantize(CodeType code) => new("Dequantize", "", code.Keyword, "float");

    public static LongTemplate FakeQuantize => new("FakeQuantize", ", TRounding", "float", "float");

    /// <summary>The span with the longer elements; of two alike the one that is written, where a vector in two lines costs more.</summary>
    private string Aligned => Destination == "float" ? "destination" : "source";

    /// <summary>A traversal with the test, which stands before its turns, in the place of <c>@IfLong</c>; and the method that the test calls.</summary>
    /// <param name="traversal">The traversal.</param>
    /// <param name="condition">What has to hold besides, and an operator behind it.</param>
    public string Add(string traversal, string condition = "") => KernelText.WithLines(
        traversal, "@IfLong",
        $$"""
        if ({{condition}}Vector128.IsHardwareAccelerated && length >= Long)
        {
            {{Method}}FromLine<TSpecification{{Rounding}}>(source, destination@Pass);
            return;
        }

        """) + "\n" + KernelText.WithLines(FromLine, "@Widest", Widest);

    private string FromLine =>
        $$"""

        /// <summary>From the begin of a line on; what lies before it by a turn of its own, which does some of the rest as well.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void {{Method}}FromLine<TSpecification{{Rounding}}>(ReadOnlySpan<{{Source}}> source, Span<{{Destination}}> destination@Scales)
            where TSpecification : ISpecification
        {{(Rounding.Length > 0 ? "    where TRounding : IRounding\n" : "")}}{
            int start = BeforeLine(ref MemoryMarshal.GetReference({{Aligned}}));
            if (start > 0)
                {{Method}}<TSpecification{{Rounding}}>(source.Slice(0, 64), destination@Pass);
            ref {{Source}} from = ref MemoryMarshal.GetReference(source.Slice(start));
            ref {{Destination}} to = ref MemoryMarshal.GetReference(destination.Slice(start));
            @Widest
        }
        """;

    /// <summary>The turns of the widest vectors that there are.</summary>
    private string Widest => string.Join("\n", KernelText.Widths.Select((width, at) =>
    {
        string bits = NumberText.Integer(width);
        string test = width == KernelText.Widths.Last() ? "else" : (at > 0 ? "else " : "") + $"if (Vector{bits}.IsHardwareAccelerated)";
        return $"{test}\n    {Method}Turns{bits}<TSpecification{Rounding}>(ref from, ref to, source.Length - start@Pass);";
    }));
}
