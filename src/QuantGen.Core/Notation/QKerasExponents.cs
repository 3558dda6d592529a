using System;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>The exponents of <c>quantized_po2</c> and <c>quantized_relu_po2</c>, and those of them that QuantGen's codes have.</summary>
/// <param name="Zero">The exponent that 0 becomes in QKeras.</param>
/// <param name="Least">QKeras' least exponent of other numbers.</param>
/// <param name="Most">The largest exponent whose power <c>max_value</c> allows.</param>
/// <param name="Reached">The largest exponent that QKeras gives out.</param>
/// <param name="Drawn">The largest exponent that QKeras draws in training.</param>
/// <param name="First">The least exponent of our codes.</param>
/// <param name="Last">The largest exponent of our codes.</param>
internal readonly record struct QKerasExponents(int Zero, int Least, int Most, int Reached, int Drawn, int First, int Last)
{
    /// <summary>The exponents of floats.</summary>
    private const int LeastOfFloat = -149, MostOfFloat = 127;

    /// <summary>Whether the exponents are not all those of floats; otherwise, if there are other ones here, they are more than the codes.</summary>
    public bool ExceedFloats => Least < LeastOfFloat || Most > MostOfFloat;

    /// <param name="indexBits">The bits of a code without the sign.</param>
    /// <param name="maxValue">The bound of the magnitudes; null if there is none.</param>
    /// <param name="isQuadratic">Whether every exponent is even.</param>
    /// <param name="isFloor">Whether exponents are rounded down; otherwise to the nearest.</param>
    public static QKerasExponents Of(int indexBits, Dyadic? maxValue, bool isQuadratic, bool isFloor)
    {
        int stride = isQuadratic ? 2 : 1;
        // The exponents up to 1 have no sign.
        int half = 1 << (maxValue is null || maxValue > 1 ? indexBits - 1 : indexBits);
        int most = half - 1;
        if (isQuadratic)
            most = 2 * (most / 2);
        (int most, int reached, int drawn) bounded = (most, most, most);
        if (maxValue is { } max)
        {
            int below = FloorDivide(max.FloorLog2, stride);
            bounded = (Bounded(below), Bounded(isFloor ? below : Nearest(max, stride)), Bounded(max == Dyadic.PowerOfTwo(below * stride) ? below : below + 1));
        }

        int last = Math.Min(bounded.most * stride, MostOfFloat / stride * stride), first = last - (stride * ((1 << indexBits) - 1));
        return new(-half, -half * stride, bounded.most * stride, bounded.reached * stride, bounded.drawn * stride, Math.Max(Math.Max(-half * stride, first), LeastOfFloat / stride * stride), last);

        int Bounded(int exponent) => Math.Max(-half, Math.Min(exponent, most));
    }

    private static int FloorDivide(int exponent, int stride) => (exponent - (((exponent % stride) + stride) % stride)) / stride;

    /// <summary>The logarithm to base 2, of the number or of its root, rounded half to even.</summary>
    private static int Nearest(Dyadic value, int stride)
    {
        int below = FloorDivide(value.FloorLog2, stride);
        // The middle of two exponents is a power of two if they are even, and a root otherwise.
        int side = (stride == 1 ? value * value : value).CompareTo(Dyadic.PowerOfTwo((2 * below) + 1));
        return side > 0 || (side == 0 && below % 2 != 0) ? below + 1 : below;
    }
}
