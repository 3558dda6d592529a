namespace QuantGen.Core.Emit;

/// <summary>
/// Fits of channels that have one element in a row: a vector holds neighbouring channels, and each has the 16 lanes of its sums beside those of the others, so that the
/// bits are those of a channel on its own. The tokens are those of <see cref="KernelText"/> and <see cref="FitTemplate"/>.
/// </summary>
internal static class FitAcrossTemplate
{
    /// <summary>For each kind of alpha.</summary>
    public const string Fit =
        """

        /// <summary>The @entry of each channel, where a channel has one element in a row.</summary>
        private static void FitAcross<TSpecification, TRounding>(ReadOnlySpan<float> source, Span<@Entry> @entrys, Fit rule@BoundParameters)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            int lanes = LanesAcross(@entrys.Length);
            Span<@KindFit> fits = stackalloc @KindFit[16];
            Span<float> scales = stackalloc float[16], least = stackalloc float[16], most = stackalloc float[16];
            Span<double> products = stackalloc double[16 * 16], squares = stackalloc double[16 * 16];
            for (int start = 0; start < @entrys.Length; start += lanes)
            {
                // The last vector overlaps the one before.
                start = Math.Min(start, @entrys.Length - lanes);
                ReadOnlySpan<float> from = source.Slice(Math.Min(start, source.Length));
                int rows = from.Length < lanes ? 0 : (from.Length - lanes) / @entrys.Length + 1, rest = (int)Math.Max(from.Length - (long)rows * @entrys.Length, 0);
                ExtendAcross(from, rows, rest, @entrys.Length, lanes, least, most);
                for (int lane = 0; lane < lanes; lane++)
                {
                    fits[lane] = new @KindFit { Least = least[lane], Most = most[lane] };
                    Begin<TSpecification>(ref fits[lane], rule@Bounds);
                }

                while (true)
                {
                    bool isDone = true;
                    for (int lane = 0; lane < lanes; lane++)
                    {
                        isDone &= fits[lane].IsDone;
                        scales[lane] = ScaleOf<TSpecification>(fits[lane].@Kind);
                    }

                    if (isDone)
                        break;
                    SumsAcross<TSpecification, TRounding>(from, rows, rest, @entrys.Length, lanes, scales, rule == Fit.MeanSquaredError, products, squares);
                    for (int lane = 0; lane < lanes; lane++)
                    {
                        if (!fits[lane].IsDone)
                            Turn<TSpecification, TRounding>(ref fits[lane], new FitSums(products[lane], squares[lane]), rows + (lane < rest ? 1 : 0), rule@Bounds);
                    }
                }

                for (int lane = 0; lane < lanes; lane++)
                    @entrys[start + lane] = fits[lane].@Kind;
            }
        }
        """;

    public const string Common =
        """

        /// <summary>How many neighbouring channels a vector holds; 0 where there are too few of them.</summary>
        private static int LanesAcross(int channels) =>
            Vector512.IsHardwareAccelerated && channels >= 16 ? 16
            : Vector256.IsHardwareAccelerated && channels >= 8 ? 8
            : Vector128.IsHardwareAccelerated && channels >= 4 ? 4
            : 0;

        /// <summary>The range of each channel and 0; of the rest of a row behind the last whole one every channel has an element less.</summary>
        private static void ExtendAcross(ReadOnlySpan<float> source, int rows, int rest, int channels, int lanes, Span<float> least, Span<float> most)
        {
            switch (lanes)
            {
                case 16:
                    ExtendRows512(source, rows, channels, least, most);
                    break;
                case 8:
                    ExtendRows256(source, rows, channels, least, most);
                    break;
                default:
                    ExtendRows128(source, rows, channels, least, most);
                    break;
            }

            for (int lane = 0; lane < rest; lane++)
            {
                float value = Finite(source[rows * channels + lane]);
                least[lane] = Math.Min(least[lane], value);
                most[lane] = Math.Max(most[lane], value);
            }
        }

        /// <summary>The sums of each channel at a scale of its own.</summary>
        private static void SumsAcross<TSpecification, TRounding>(ReadOnlySpan<float> source, int rows, int rest, int channels, int lanes, Span<float> scales, bool ofErrors, Span<double> products, Span<double> squares)
            where TSpecification : ISpecification
            where TRounding : IRounding
        {
            products.Clear();
            squares.Clear();
            switch (lanes)
            {
                case 16:
                    AddRows512<TSpecification, TRounding>(source, rows, channels, 16 * lanes, scales, ofErrors, products, squares);
                    break;
                case 8:
                    AddRows256<TSpecification, TRounding>(source, rows, channels, 16 * lanes, scales, ofErrors, products, squares);
                    break;
                default:
                    AddRows128<TSpecification, TRounding>(source, rows, channels, 16 * lanes, scales, ofErrors, products, squares);
                    break;
            }

            int last = (rows & 15) * lanes;
            for (int lane = 0; lane < rest; lane++)
                AddSum<TSpecification, TRounding>(source[rows * channels + lane], scales[lane], ofErrors, ref products[last + lane], ref squares[last + lane]);
            AddLanes(products, lanes);
            AddLanes(squares, lanes);
        }
        """;
}
