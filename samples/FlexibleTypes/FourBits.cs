using System;
using System.Collections.Generic;

namespace FlexibleTypes;

/// <summary>The eight types with 4 bits, each by its generated methods.</summary>
internal static class FourBits
{
    public static IReadOnlyList<FlexibleType> All { get; } =
    [
        new(4, "free", "asymmetric", "nearest", (numbers, seed, codes, values) =>
        {
            float alpha = FreeAsymmetricNearest4.FitAndQuantize(numbers, codes, out int zeroPoint);
            FreeAsymmetricNearest4.Dequantize(codes, alpha, zeroPoint, values);
            return (alpha, zeroPoint);
        }),
        new(4, "free", "asymmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            float alpha = FreeAsymmetricStochastic4.FitAffine(numbers, out int zeroPoint);
            FreeAsymmetricStochastic4.QuantizeStochastic(numbers, alpha, zeroPoint, seed, firstIndex: 0, codes);
            FreeAsymmetricStochastic4.Dequantize(codes, alpha, zeroPoint, values);
            return (alpha, zeroPoint);
        }),
        new(4, "free", "symmetric", "nearest", (numbers, seed, codes, values) =>
        {
            float alpha = FreeSymmetricNearest4.FitAndQuantize(numbers, codes);
            FreeSymmetricNearest4.Dequantize(codes, alpha, values);
            return (alpha, 0);
        }),
        new(4, "free", "symmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            float alpha = FreeSymmetricStochastic4.FitAlpha(numbers);
            FreeSymmetricStochastic4.QuantizeStochastic(numbers, alpha, seed, firstIndex: 0, codes);
            FreeSymmetricStochastic4.Dequantize(codes, alpha, values);
            return (alpha, 0);
        }),
        new(4, "2^k", "asymmetric", "nearest", (numbers, seed, codes, values) =>
        {
            int exponent = PowerAsymmetricNearest4.FitAndQuantize(numbers, codes, out int zeroPoint);
            PowerAsymmetricNearest4.Dequantize(codes, exponent, zeroPoint, values);
            return (MathF.ScaleB(1, exponent), zeroPoint);
        }),
        new(4, "2^k", "asymmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            int exponent = PowerAsymmetricStochastic4.FitAffine(numbers, out int zeroPoint);
            PowerAsymmetricStochastic4.QuantizeStochastic(numbers, exponent, zeroPoint, seed, firstIndex: 0, codes);
            PowerAsymmetricStochastic4.Dequantize(codes, exponent, zeroPoint, values);
            return (MathF.ScaleB(1, exponent), zeroPoint);
        }),
        new(4, "2^k", "symmetric", "nearest", (numbers, seed, codes, values) =>
        {
            int exponent = PowerSymmetricNearest4.FitAndQuantize(numbers, codes);
            PowerSymmetricNearest4.Dequantize(codes, exponent, values);
            return (MathF.ScaleB(1, exponent), 0);
        }),
        new(4, "2^k", "symmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            int exponent = PowerSymmetricStochastic4.FitExponent(numbers);
            PowerSymmetricStochastic4.QuantizeStochastic(numbers, exponent, seed, firstIndex: 0, codes);
            PowerSymmetricStochastic4.Dequantize(codes, exponent, values);
            return (MathF.ScaleB(1, exponent), 0);
        }),
    ];
}
