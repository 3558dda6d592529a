using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Laws;

/// <summary>Law 2 and dequantization: every value of an 8- or 16-bit code type, those outside MinCode … MaxCode included; a sample of the wide ones.</summary>
internal static class CodeLaws
{
    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        string name = subject.Name;
        var grid = subject.Grid;
        // Law 2 is about input values. With ValueAlpha the output values differ, and the law holds for the value without the factor.
        Exact? taken = grid.OutputScaleDiffers ? new Exact(grid with { ValueFactor = 1 }) : null;
        foreach (TCode code in CodesOf<TCode>(sample))
        {
            long n = long.CreateChecked(code);
            float value = subject.Exact.NearestSingle(n);
            float dequantized = subject.Dequantize(code);
            report.Value(name, "Dequantize", n, value, dequantized);
            if (subject.DequantizeToDouble is { } toDouble)
            {
                double exact = subject.Exact.InDouble(n);
                report.Equal(name, "DequantizeToDouble", BitConverter.DoubleToInt64Bits(exact), BitConverter.DoubleToInt64Bits(toDouble(code)));
                if (n >= grid.MinCode && n <= grid.MaxCode && grid.Function is null)
                    report.Code(name, "Quantize(double) of DequantizeToDouble", n, n, long.CreateChecked(subject.OfDouble.Quantize(taken?.InDouble(n) ?? toDouble(code))));
            }

            bool isCode = grid.IsCode(n);
            // A directed rounding of a rounded float may step to the next code, and so may the nearest code of a wide one.
            float again = taken?.NearestSingle(n) ?? dequantized;
            bool comesBack = (grid.Function is null && again == (taken ?? subject.Exact).InDouble(n)) || (grid.RoundsToNearest && subject.DequantizeToDouble is null);
            if (isCode && comesBack && grid.Function is null or Companding && !ChangesAgain(grid, n))
                report.Code(name, "Quantize of Dequantize", n, n, long.CreateChecked(subject.Quantize(again)));
        }

        // Law 2 with its exceptions: a code whose value becomes another one.
        foreach (long code in sample.Codes.Where(_ => grid.Rule is not null))
            report.True(ChangesAgain(grid, code) == (grid.Quantize(grid.ValueOf(code)) != code), name, $"code {code} is {(ChangesAgain(grid, code) ? "no" : "an")} exception of law 2");
        // A function is not applied to its own results again. Some number reaches every code.
        if (grid.Function is not null || grid.Rule is not null)
        {
            HashSet<long> reached = [.. sample.OfDoubles.Select(expected => expected.Code)];
            foreach (long code in sample.Codes)
                report.True(reached.Contains(code), name, $"no input reaches code {code}");
        }

        foreach (long code in sample.Codes)
            report.Value(name, "Dequantize by integers", code, Exact.NearestSingleByIntegers(grid, code), subject.Exact.NearestSingle(code));
    }

    /// <summary>
    /// The exceptions of law 2: the 0 of a binary code, which counts as positive, ternary codes whose value lies below the threshold, the negative zero of µ-law, and the negative powers of two to which a slope is applied again.
    /// </summary>
    private static bool ChangesAgain(NumberGrid grid, long code) => grid.Rule switch
    {
        TernaryRule ternary => code != 0 && grid.Scale < ternary.Threshold,
        BinaryRule { IsSigned: false } => code == 0,
        G711Rule { Law: G711Law.MuLaw } => code == 0x7F,
        PowerOfTwoRule { SlopeExponent: not 0 } power => code < 0 && ChangesBySlope(power, code),
        _ => false,
    };

    /// <summary>A slope moves a power of two by its exponent. With every second exponent it may end between two magnitudes, of which one takes it.</summary>
    private static bool ChangesBySlope(PowerOfTwoRule rule, long code)
    {
        int index = rule.IndexOf(code), exponent = (rule.Stride * index) + rule.SlopeExponent;
        bool goesUp = rule.Stride == 2 && rule.Rounding == ExponentRounding.NearestExponent;
        // Half of the smallest magnitude is as near to it as to 0.
        bool isZero = rule.HasZero && exponent < (goesUp || rule.Rounding == ExponentRounding.NearestValue ? -1 : 0);
        int place = (exponent + (goesUp ? 1 : 0)) >> (rule.Stride - 1);
        return isZero || Math.Clamp(place, 0, rule.Magnitudes - 1) != index;
    }

    private static IEnumerable<TCode> CodesOf<TCode>(Sample sample)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (TCode.MaxValue.GetByteCount() > 2)
            return sample.Codes.Select(TCode.CreateChecked).Append(TCode.MinValue).Append(TCode.MaxValue);
        long least = long.CreateChecked(TCode.MinValue), most = long.CreateChecked(TCode.MaxValue);
        return Enumerable.Range((int)least, (int)(most - least + 1)).Select(TCode.CreateChecked);
    }
}
