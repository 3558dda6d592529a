namespace QuantGen.Core.Emit;

/// <summary>
/// The text of the shared file that every compilation has. In all templates <c>@W</c> is a vector's width in bits, <c>@L</c> the
/// floats in it, <c>@T</c> the elements of a turn, which is four vectors; <c>@Turns</c> is a traversal's turn once for each width,
/// <c>@Isa</c> whether the processor has the x86 forms of a width, and the tokens that <see cref="KernelText"/> derives from a
/// code type stand for that.
/// </summary>
internal static class KernelTemplate
{
    public const string Specification =
        """
        /// <summary>The constants of one quantizer. What every other quantizer has too is a default.</summary>
        @GeneratedCode
        internal interface ISpecification
        {
            static virtual int ZeroPoint => 0;
            static abstract float Scale { get; }
            static abstract float MinValue { get; }
            static abstract float MaxValue { get; }
            static virtual float NaNValue => 0f;

            /// <summary>The lowest and the highest code, where they are not those of the code's type.</summary>
            static virtual int MinCode => int.MinValue;
            static virtual int MaxCode => int.MaxValue;
            @Alpha
        }

        """;

    public const string CheckDestination =
        """
        /// <summary>Throws before anything is written: where the destination is too short, and where it overlaps the source other than exactly, element on element.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void CheckDestination<TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination)
        {
            if (destination.Length < source.Length)
                ThrowTooShort(source.Length, destination.Length);
            nint distance = Unsafe.ByteOffset(
                ref Unsafe.As<TSource, byte>(ref MemoryMarshal.GetReference(source)),
                ref Unsafe.As<TDestination, byte>(ref MemoryMarshal.GetReference(destination)));
            nuint sourceBytes = (nuint)source.Length * (nuint)Unsafe.SizeOf<TSource>();
            nuint destinationBytes = (nuint)source.Length * (nuint)Unsafe.SizeOf<TDestination>();
            bool exact = Unsafe.SizeOf<TSource>() == Unsafe.SizeOf<TDestination>() && distance == 0;

            // Without a sign a distance to the other side is more than any length.
            if (!exact && unchecked((nuint)distance < sourceBytes || (nuint)(-distance) < destinationBytes))
                ThrowOverlap();
        }

        // Apart, so that the checks are small enough to be part of their caller.
        private static void ThrowTooShort(int source, int destination) =>
            throw new ArgumentException($"The destination holds {destination} elements, but the source has {source}.", "destination");

        private static void ThrowOverlap() => throw new ArgumentException("The destination overlaps the source.", "destination");
        """;

    public const string ToDouble =
        """

        /// <summary>The value as a double. A cast of a float in memory leaves half of its register as it was, and so waits for the element before.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double ToDouble(float value) =>
            Vector128.IsHardwareAccelerated ? Vector128.WidenLower(Vector128.CreateScalarUnsafe(value)).ToScalar() : value;
        """;

    public const string LoadUpTo3 =
        """

        /// <summary>1 to 3 values, and 0 behind them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> LoadUpTo3(ref float from, int length)
        {
            Vector128<float> values = Vector128.CreateScalar(from);
            if (length > 1)
                values = values.WithElement(1, Unsafe.Add(ref from, 1));
            return length > 2 ? values.WithElement(2, Unsafe.Add(ref from, 2)) : values;
        }
        """;

    /// <summary>What the scalar methods have in common, for the lane <c>@Lane</c>.</summary>
    public const string Scalars =
        """

        /// <summary>The value in its range: <c>min(max(value, low), high)</c>, and <paramref name="nan"/> for NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static @Lane Saturate(@Lane value, @Lane low, @Lane high, @Lane nan)
        {
            value = @Lane.IsNaN(value) ? nan : value;
            return @Clamp;
        }

        /// <summary>The nearest integer, ties to even, of a number of less than @Limit: the sum with @Named has no bits below 1, and its low bits are the integer.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static @Integer RoundHalfToEven(@Lane value) => BitConverter.@ToBits(value + @Magic) - @BitsOfMagic;
        """;

    public const string CountOutside =
        """

        /// <summary>How many elements are NaN or lie outside <paramref name="first"/> … <paramref name="last"/>.</summary>
        public static int CountOutside(ReadOnlySpan<float> source, float first, float last)
        {
            ref float from = ref MemoryMarshal.GetReference(source);
            int inside = 0, i = 0;
            @Turns
            for (; i < source.Length; i++)
                inside += source[i] >= first && source[i] <= last ? 1 : 0;
            return source.Length - inside;
        }
        """;

    public const string CountOutsideTurn =
        """
        if (Vector@W.IsHardwareAccelerated && source.Length - i >= @T)
        {
            Vector@W<float> low = Vector@W.Create(first), high = Vector@W.Create(last);
            Vector@W<int> count = Vector@W<int>.Zero;
            do
            {
                // A comparison gives −1 where it holds.
                Vector@W<float> a = Vector@W.LoadUnsafe(ref from, (nuint)i), b = Vector@W.LoadUnsafe(ref from, (nuint)i + 1 * @L);
                Vector@W<float> c = Vector@W.LoadUnsafe(ref from, (nuint)i + 2 * @L), d = Vector@W.LoadUnsafe(ref from, (nuint)i + 3 * @L);
                count -= (Vector@W.GreaterThanOrEqual(a, low) & Vector@W.LessThanOrEqual(a, high)).AsInt32();
                count -= (Vector@W.GreaterThanOrEqual(b, low) & Vector@W.LessThanOrEqual(b, high)).AsInt32();
                count -= (Vector@W.GreaterThanOrEqual(c, low) & Vector@W.LessThanOrEqual(c, high)).AsInt32();
                count -= (Vector@W.GreaterThanOrEqual(d, low) & Vector@W.LessThanOrEqual(d, high)).AsInt32();
                i += @T;
            }
            while (source.Length - i >= @T);
            inside += Vector@W.Sum(count);
        }

        """;
}
