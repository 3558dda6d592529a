using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>What a quantizer with a function computes in another way than one without.</summary>
internal static class FunctionText
{
    /// <summary>Multiples of 2 to the power of minus this number are doubles up to 1.</summary>
    private const int LeastExactExponent = 52;

    /// <summary>Whether a method multiplies the argument by 3.</summary>
    public static bool Triples(NumberGrid grid) => grid.Function is ClippedLine { Slope.Mantissa.IsOne: false };

    /// <summary>How codes are found, as a sentence of the documentation.</summary>
    public static string Method(QuantizerPlan plan) => plan.FromSingle.Ops.OfType<Op.CountThresholds>().FirstOrDefault() is { } count
        ? $"A search of {NumberText.Integer(count.Rising.Count + count.Falling.Count)} exact threshold{(count.Rising.Count + count.Falling.Count == 1 ? "" : "s")} finds the code."
        : "The code is computed without a table.";

    /// <summary>The value of a companded code. A code outside counts as the nearest one.</summary>
    public static string Value(NumberGrid grid, string code)
    {
        string min = NumberText.Integer(grid.MinCode), max = NumberText.Integer(grid.MaxCode);
        string inside = grid.HasAllCodes ? code : $"({code} < {min} ? {min} : {code} > {max} ? {max} : {code})";
        return $"{TableEmitter.Values}[{inside}{(grid.MinCode < 0 ? " + " : " - ")}{NumberText.Integer(Math.Abs(grid.MinCode))}]";
    }

    /// <summary>
    /// Whether the result of the function is the value of a code. The argument is compared with that of the code's value, which has few digits: the result itself would be rounded.
    /// </summary>
    public static void IsRepresentable(CodeWriter writer, string signature, string type, QuantizerPlan plan, QuantizedFunction function)
    {
        // An integer that a double does not hold is beyond every threshold, and so is the double that it becomes.
        string condition = type is "long" or "ulong" ? "IsRepresentable((double)value)" : string.Join(" || ", Conditions(plan.Grid, function));
        writer.Line(signature + " => " + condition + ";");
    }

    private static IEnumerable<string> Conditions(NumberGrid grid, QuantizedFunction function)
    {
        string result = $"{ScalarEmitter.Steps(grid, "Quantize(value)", Arithmetic.Double)} * {Literal(grid.Scale)}";
        switch (function)
        {
            case Relu relu:
                if (relu.UpperBound is { } upper && IsValue(grid, upper))
                    yield return "value >= " + Literal(upper);
                if (relu.SlopeExponent is not { } exponent)
                {
                    yield return "value <= 0";
                    yield return result + " == value";
                    break;
                }

                Dyadic inverse = Dyadic.PowerOfTwo(-exponent);
                if (relu.LowerBound is { } lower && IsValue(grid, lower))
                    yield return "value <= " + Literal(lower * inverse);
                yield return $"{result} == value && value >= 0";
                yield return $"{result} * {Literal(inverse)} == value && value < 0";
                break;
            case ClippedLine line:
                Dyadic power = Dyadic.PowerOfTwo(-line.Slope.Exponent), low = line.IsSigmoid ? 0 : -1;
                string product = !Triples(grid) ? "value" : $"{TypeBlocks.Shared}{KernelNames.Kernels}.TripleToOdd(value)";
                string from = Literal((low - line.Offset) * power), to = Literal((1 - line.Offset) * power), unshifted = line.IsSigmoid ? $"({result} - 0.5)" : result;
                // Where the line ends, its limit is the result: it may be the value of no code, and the line would go on.
                string inside = "";
                if (IsValue(grid, low))
                    yield return $"{product} <= {from}";
                else
                    inside += $" && {product} > {from}";
                if (IsValue(grid, 1))
                    yield return $"{product} >= {to}";
                else
                    inside += $" && {product} < {to}";
                // With a small scale the difference to one half has more bits than a double, and no double is such an argument.
                if (line.IsSigmoid && grid.Scale.Exponent < -LeastExactExponent)
                    inside += $" && {unshifted} + 0.5 == {result}";
                yield return (power == 1 ? $"{unshifted} == {product}" : $"{unshifted} * {Literal(power)} == {product}") + inside;
                break;
            case Logistic logistic:
                yield return IsValue(grid, logistic.AtZero) ? "value == 0" : "false";
                break;
            case HardSwish swish:
                yield return "value <= " + Literal(-swish.Shift);
                yield return $"value >= {Literal(BinaryFormat.Double.AtOrAbove(swish.IdentityFrom)!.Value)} && {result} == value";
                foreach (Dyadic point in Points(grid, swish))
                    yield return "value == " + Literal(point);
                break;
        }
    }

    /// <summary>The arguments on the parabola with the value of a code that are doubles.</summary>
    private static IEnumerable<Dyadic> Points(NumberGrid grid, HardSwish swish)
    {
        // More than the digits of a root: Shift and Bound have 53 digits and are at least 2^-30, and scales are at least 2^-126.
        const int Places = 400;
        var points = new SortedSet<Dyadic>();
        for (long code = grid.MinCode; code <= grid.MaxCode && grid.Values.ValueOf(code) <= Dyadic.Max(swish.IdentityFrom, 0); code++)
        {
            Dyadic value = grid.Values.ValueOf(code);
            if (swish.Lower!.Value.CompareTo(value) > 0)
                continue;
            if (value < swish.IdentityFrom && swish.RisesTo(value, Places) is { IsExact: true } rising)
                points.Add(rising.Floor);
            if (value.Sign <= 0 && swish.FallsTo(value, Places) is { IsExact: true } falling)
                points.Add(-falling.Floor);
        }

        return points.Where(BinaryFormat.Double.Holds);
    }

    /// <summary>Whether a number is the value of a code.</summary>
    private static bool IsValue(NumberGrid grid, Dyadic value)
    {
        var steps = Rational.Quotient(value, grid.Scale);
        return steps.Denominator.IsOne && steps.Numerator + grid.ZeroPoint >= grid.MinCode && steps.Numerator + grid.ZeroPoint <= grid.MaxCode;
    }

    private static string Literal(Dyadic value) => NumberText.DoubleLiteral(value);
}
