using System;
using System.Collections.Generic;

namespace FlexibleTypes;

/// <summary>The eight types with 8 bits, each by its generated methods.</summary>
internal static class EightBits
{
    public static IReadOnlyList<FlexibleType> All { get; } =
    [
        new(8, "free", "asymmetric", "nearest", (numbers, seed, codes, values) =>
        {
            float alpha = FreeAsymmetricNearest8.FitAndQuantize(numbers, codes, out int zeroPoint);
            FreeAsymmetricNearest8.Dequantize(codes, alpha, zeroPoint, values);
            return (alpha, zeroPoint);
        }),
        new(8, "free", "asymmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            float alpha = FreeAsymmetricStochastic8.FitAffine(numbers, out int zeroPoint);
            FreeAsymmetricStochastic8.QuantizeStochastic(numbers, alpha, zeroPoint, seed, firstIndex: 0, codes);
            FreeAsymmetricStochastic8.Dequantize(codes, alpha, zeroPoint, values);
            return (alpha, zeroPoint);
        }),
        new(8, "free", "symmetric", "nearest", (numbers, seed, codes, values) =>
        {
            float alpha = FreeSymmetricNearest8.FitAndQuantize(numbers, codes);
            FreeSymmetricNearest8.Dequantize(codes, alpha, values);
            return (alpha, 0);
        }),
        new(8, "free", "symmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            float alpha = FreeSymmetricStochastic8.FitAlpha(numbers);
            FreeSymmetricStochastic8.QuantizeStochastic(numbers, alpha, seed, firstIndex: 0, codes);
            FreeSymmetricStochastic8.Dequantize(codes, alpha, values);
            return (alpha, 0);
        }),
        new(8, "2^k", "asymmetric", "nearest", (numbers, seed, codes, values) =>
        {
            int exponent = PowerAsymmetricNearest8.FitAndQuantize(numbers, codes, out int zeroPoint);
            PowerAsymmetricNearest8.Dequantize(codes, exponent, zeroPoint, values);
            return (MathF.ScaleB(1, exponent), zeroPoint);
        }),
        new(8, "2^k", "asymmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            int exponent = PowerAsymmetricStochastic8.FitAffine(numbers, out int zeroPoint);
            PowerAsymmetricStochastic8.QuantizeStochastic(numbers, exponent, zeroPoint, seed, firstIndex: 0, codes);
            PowerAsymmetricStochastic8.Dequantize(codes, exponent, zeroPoint, values);
            return (MathF.ScaleB(1, exponent), zeroPoint);
        }),
        new(8, "2^k", "symmetric", "nearest", (numbers, seed, codes, values) =>
        {
            int exponent = PowerSymmetricNearest8.FitAndQuantize(numbers, codes);
            PowerSymmetricNearest8.Dequantize(codes, exponent, values);
            return (MathF.ScaleB(1, exponent), 0);
        }),
        new(8, "2^k", "symmetric", "stochastic", (numbers, seed, codes, values) =>
        {
            int exponent = PowerSymmetricStochastic8.FitExponent(numbers);
            PowerSymmetricStochastic8.QuantizeStochastic(numbers, exponent, seed, firstIndex: 0, codes);
            PowerSymmetricStochastic8.Dequantize(codes, exponent, values);
            return (MathF.ScaleB(1, exponent), 0);
        }),
    ];
}
