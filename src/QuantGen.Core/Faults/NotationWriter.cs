using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>
/// Writes a declaration in the notation of another system. Only the reader defines what a notation means: the writer uses a text
/// only if the reader reads it as an equivalent declaration.
/// </summary>
internal static class NotationWriter
{
    /// <summary>A format in the notation in which another one is declared; null if that one is declared by arguments, or the notation has no such format.</summary>
    public static string? InNotationOf(UniformSpec declared, UniformSpec format) =>
        declared.Notation is not { } notation ? null
        : notation.TrimStart().StartsWith("ap_", StringComparison.Ordinal) ? ApFixed(format)
        : QKeras(format);

    /// <summary>The QKeras quantizer, or null. <c>alpha</c> is written even if it is 1, because QKeras reads None as <c>'auto_po2'</c> for the kernel of a layer.</summary>
    public static string? QKeras(UniformSpec spec) => FirstReadAs(spec, QKerasTexts);

    /// <summary>The Xilinx type, or null.</summary>
    public static string? ApFixed(UniformSpec spec) => FirstReadAs(spec, ApFixedTexts);

    /// <summary>Whether QKeras, which computes in float, rounds the largest code to the next power of two.</summary>
    public static bool LosesLargestCode(NumberGrid grid) => grid.Bits - (grid.Signed ? 1 : 0) > 24;

    private static string? FirstReadAs(UniformSpec spec, Func<UniformSpec, NumberGrid, IEnumerable<string>> texts)
    {
        // A range stays, because it may have chosen the format.
        UniformSpec format = UniformSpec.Arguments.All.Where(argument => argument.IsOutsideNotation).Aggregate(spec with { Notation = null }, (left, argument) => argument.Without(left));
        if (SpecChecker.IsFaulty(format))
            return null;
        string canonical = Canonical.Text(format);
        return texts(format, GridBuilder.Build(format)).FirstOrDefault(
            text => NotationReader.Read(text).Spec is UniformSpec read && !SpecChecker.IsFaulty(read) && Canonical.Text(read) == canonical);
    }

    private static IEnumerable<string> QKerasTexts(UniformSpec spec, NumberGrid grid)
    {
        int magnitudeBits = grid.Bits - (grid.Signed ? 1 : 0), integer = grid.Scale.FloorLog2 + magnitudeBits;
        if (grid.Function is not null)
        {
            foreach (string text in FunctionTexts(spec, grid, integer))
                yield return text;
            yield break;
        }

        string symmetric = grid.Signed && grid.MinCode == -grid.MaxCode ? "1" : "0", keepNegative = grid.Signed ? "True" : "False";
        string format = Invariant($"({grid.Bits},{integer},{symmetric},keep_negative={keepNegative},alpha=");
        if (Fitting.Of(spec, grid) is { } fitting)
        {
            string alpha = spec.Alpha == Alpha.Po2 ? "'auto_po2'" : "'auto'";
            yield return QKerasNotation.QuantizedBits.Name + format + alpha
                + Bound(QKerasNotation.MinExponent, fitting.MinExponent, fitting.FirstExponent) + Bound(QKerasNotation.MaxExponent, fitting.MaxExponent, fitting.LastExponent) + ")";
            yield return QKerasNotation.QuantizedLinear.Name + format + alpha + ")";
        }
        else if (grid.ScaleExponent is not null)
        {
            foreach (string alpha in Literals(grid.ValueFactor))
                yield return QKerasNotation.QuantizedBits.Name + format + alpha + ")";
        }
        else
        {
            foreach (string alpha in Literals(grid.Scale.TimesPowerOfTwo(-grid.Scale.FloorLog2)))
                yield return QKerasNotation.QuantizedLinear.Name + format + alpha + ")";
        }

        string Bound(string parameter, int exponent, int unbound) =>
            exponent == unbound ? "" : Invariant($",{parameter}={exponent - magnitudeBits}");
    }

    /// <summary>The quantizers of QKeras that apply a function. quantized_ulaw gives other codes, so it is not among them.</summary>
    private static IEnumerable<string> FunctionTexts(UniformSpec spec, NumberGrid grid, int integer)
    {
        string symmetric = spec.Symmetric || spec.NarrowRange ? ",symmetric=True" : "";
        switch (spec.Function)
        {
            case Function.Relu:
                string bound = spec.UpperBound is { } upper ? Invariant($",relu_upper_bound={Python(upper)},is_quantized_clip=False") : "";
                yield return Invariant($"quantized_relu({grid.Bits},{integer}{(spec.Slope == 0 ? "" : ",negative_slope=" + Python(spec.Slope))}{bound})");
                break;
            case Function.Tanh or Function.HardTanh:
                yield return Invariant($"quantized_tanh({grid.Bits}{symmetric}{(spec.Function == Function.Tanh ? ",use_real_tanh=True" : "")})");
                break;
            case Function.Sigmoid or Function.HardSigmoid:
                yield return Invariant($"quantized_sigmoid({grid.Bits}{symmetric}{(spec.Function == Function.Sigmoid ? ",use_real_sigmoid=True" : "")})");
                break;
            case Function.HardSwish:
                string alpha = grid.ValueFactor == 1 ? "" : ",alpha=" + Literals(grid.ValueFactor).First(), shift = spec.Shift == FunctionDefaults.Shift ? "" : ",relu_shift=" + Python(spec.Shift);
                yield return Invariant($"quantized_hswish({grid.Bits},{integer}{symmetric}{alpha}{shift}{(spec.UpperBound is { } divisor and not FunctionDefaults.Bound ? ",relu_upper_bound=" + Python(divisor) : "")})");
                break;
        }
    }

    /// <summary>A number as Python writes it.</summary>
    public static string Python(double value) => NumberText.DoubleLiteral(Dyadic.FromDouble(value));

    /// <summary>The shortest decimal of a float, and that of its double. Read as a double, the former may lie in the middle of two floats.</summary>
    public static IEnumerable<string> Literals(Dyadic value)
    {
        string shortest = NumberText.SingleLiteral(value).TrimEnd('f');
        yield return shortest.IndexOfAny(['.', 'E']) < 0 ? shortest + ".0" : shortest;
        yield return NumberText.DoubleLiteral(value);
    }

    private static IEnumerable<string> ApFixedTexts(UniformSpec spec, NumberGrid grid)
    {
        if (grid.ScaleExponent is not { } exponent)
            yield break;
        string type = grid.Signed ? ApFixedNotation.Signed.Name : ApFixedNotation.Unsigned.Name;
        string bits = grid.Overflow.OverflowBits == 0 ? "" : Invariant($",{grid.Overflow.OverflowBits}");
        foreach (string rounding in Names(ApFixedNotation.Roundings, grid.Rounding))
        {
            foreach (string overflow in Names(ApFixedNotation.Overflows, grid.Overflow.Mode))
                yield return Invariant($"{type}<{grid.Bits},{exponent + grid.Bits},{rounding},{overflow}{bits}>");
        }
    }

    private static IEnumerable<string> Names<T>(IReadOnlyDictionary<string, T> table, T meaning)
        where T : struct, Enum => table.Where(row => EqualityComparer<T>.Default.Equals(row.Value, meaning)).Select(row => row.Key);
}
