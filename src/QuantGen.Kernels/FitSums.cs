namespace QuantGen.Kernels;

using System;
using System.Runtime.Intrinsics;

/// <remarks>
/// The sums of a fit are of 16 lanes of double, element <c>i</c> of a channel in lane <c>i % 16</c>, which are then added in a fixed tree: every width and every target has the
/// same bits. A float times a code of up to 29 bits is exact in double.
/// </remarks>
internal abstract partial class ValueKernels<TSpecification, TRounding, TScale>
{
    /// <summary>Whether there are vectors of the codes: up to 16 bits.</summary>
    private static bool HasVectors => TSpecification.MaxSteps - TSpecification.MinSteps < 65536;

    private static FitSums SumsOf(Channel channel, float scale, bool ofErrors)
    {
        Span<double> products = stackalloc double[16], squares = stackalloc double[16];
        Span<float> scales = stackalloc float[16];
        scales.Fill(scale);
        for (int at = 0; at < channel.Count;)
        {
            ReadOnlySpan<float> elements = channel.From(at);
            int i = 0;
            if (Vector512.IsHardwareAccelerated && HasVectors && elements.Length - i >= Vector512<float>.Count)
                AddSums512(elements, ref i, scales, ofErrors, products, squares);
            if (Vector256.IsHardwareAccelerated && HasVectors && elements.Length - i >= Vector256<float>.Count)
                AddSums256(elements, ref i, scales, ofErrors, products, squares);
            if (Vector128.IsHardwareAccelerated && HasVectors && elements.Length - i >= Vector128<float>.Count)
                AddSums128(elements, ref i, scales, ofErrors, products, squares);
            for (; i < elements.Length; i++)
                AddSum(elements[i], scale, ofErrors, ref products[i & 15], ref squares[i & 15]);
            at += elements.Length;
        }

        AddLanes(products, 1);
        AddLanes(squares, 1);
        return new FitSums(products[0], squares[0]);
    }

    /// <summary>The sums of each of neighbouring channels at a scale of its own.</summary>
    private static void SumsAcross(ReadOnlySpan<float> source, int rows, int rest, int channels, ReadOnlySpan<float> scales, bool ofErrors, Span<double> products, Span<double> squares)
    {
        int lanes = scales.Length;
        products.Clear();
        squares.Clear();
        if (lanes == 16)
            AddRows512(source, rows, channels, 16 * lanes, scales, ofErrors, products, squares);
        else if (lanes == 8)
            AddRows256(source, rows, channels, 16 * lanes, scales, ofErrors, products, squares);
        else
            AddRows128(source, rows, channels, 16 * lanes, scales, ofErrors, products, squares);
        int last = (rows & 15) * lanes;
        for (int lane = 0; lane < rest; lane++)
            AddSum(source[rows * channels + lane], scales[lane], ofErrors, ref products[last + lane], ref squares[last + lane]);
        AddLanes(products, lanes);
        AddLanes(squares, lanes);
    }

    private static void AddSum(float element, float scale, bool ofErrors, ref double products, ref double squares)
    {
        double value = Finite(element), steps = Steps<TSpecification, TRounding>(value, scale);
        if (ofErrors)
            value = steps = value - steps * scale;
        products += value * steps;
        squares += steps * steps;
    }

    /// <summary>The sums of 16 lanes into the first one: to each lane that of half the lanes on, then of a quarter, and so on.</summary>
    private static void AddLanes(Span<double> sums, int channels)
    {
        for (int half = 8 * channels; half >= channels; half /= 2)
        {
            for (int i = 0; i < half; i++)
                sums[i] += sums[i + half];
        }
    }
}
