using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>A form as C#: the statements that compute a result from an integer, and the constants that channels have each for themselves.</summary>
/// <param name="requantization">The requantizer.</param>
/// <param name="forms">The form of each channel.</param>
/// <param name="ending">The ending of the names of constants, which the blocks of a profile have apart.</param>
internal sealed class RequantizeFormText(Requantization requantization, IReadOnlyList<RequantizeForm> forms, string ending)
{
    private readonly RequantizerSource _source = requantization.Source;

    /// <summary>Whether the method needs the upper half of a product of 128 bits.</summary>
    public bool MultipliesHigh => forms[0] is HighForm;

    private bool HasChannels => forms.Count > 1 || requantization.Rules.Count > 1;

    /// <summary>Writes the statements, which return the code.</summary>
    /// <param name="writer">Receives them.</param>
    /// <param name="name">The name of the code or the sum.</param>
    public void Write(CodeWriter writer, string name)
    {
        bool isNarrow = forms.Count == 1 && forms[0] is LinearForm single && single.Fits(32, _source.MinInteger, _source.MaxInteger) && _source.Type.Bits <= 32 && _source.Type.Keyword != "uint";
        string type = isNarrow ? "int" : "long";
        string x = (isNarrow || _source.Type.Keyword == "long" ? "" : "(long)") + name;
        if (_source.ZeroPoint != 0)
        {
            writer.Line($"{type} x = {AccumulatorText.Difference(x, _source.ZeroPoint)};");
            x = "x";
        }

        switch (forms[0])
        {
            case LinearForm linear:
                Linear(writer, type, x, linear);
                break;
            case HighForm:
                writer.Line($"long result = ({RequantizerMembers.MultiplyHigh}({Shifted(x)}, {Of(RequantizerMembers.Multipliers, form => ((HighForm)form).Multiplier, isLong: true)}) + {Of(RequantizerMembers.Offsets, form => ((HighForm)form).Offset, isLong: true)}) >> {Of(RequantizerMembers.Shifts, form => ((HighForm)form).Shift, isLong: false)};");
                break;
            case TwoRoundingsForm:
                TwoRoundings(writer, x);
                break;
            default:
                Search(writer, x);
                return;
        }

        (string min, string max) = (NumberText.Integer(requantization.MinCode), NumberText.Integer(requantization.MaxCode));
        writer.Line($"return ({requantization.To.CodeType.Keyword})(result < {min} ? {min} : result > {max} ? {max} : result);");
    }

    private string Shifted(string x) => forms.All(form => ((HighForm)form).Left == 0) ? x : $"{x} << {Of(RequantizerMembers.Lefts, form => ((HighForm)form).Left, isLong: false)}";

    private void Linear(CodeWriter writer, string type, string x, LinearForm first)
    {
        bool isLong = type == "long", multiplies = forms.Any(form => !((LinearForm)form).Multiplier.IsOne), corrects = forms.Any(form => !((LinearForm)form).IfNegative.IsZero);
        string shift = Of(RequantizerMembers.Shifts, form => ((LinearForm)form).Shift, isLong: false), sum = multiplies ? $"{x} * {Of(RequantizerMembers.Multipliers, form => ((LinearForm)form).Multiplier, isLong)}" : x;
        if (first.Parity != 0 && multiplies)
        {
            writer.Line($"{type} product = {sum};");
            sum = "product";
        }

        string product = sum;
        if (requantization.To.ZeroPoint != 0)
            writer.Line("// The zero point of the result, shifted left, is part of the number that is added.");
        if (forms.Any(form => !((LinearForm)form).Offset.IsZero))
            sum = Plus(sum, Of(RequantizerMembers.Offsets, form => ((LinearForm)form).Offset, isLong));
        // Ties go by the last bit of the quotient.
        if (first.Parity != 0)
            sum += $" {(first.Parity > 0 ? "+" : "-")} (({product} >> {shift}) & 1)";
        if (corrects)
            sum = Plus(sum, $"({x} < 0 ? {Of(RequantizerMembers.IfNegative, form => ((LinearForm)form).IfNegative, isLong)} : 0)");
        writer.Line($"{type} result = {(shift == "0" ? sum : $"({sum}) >> {shift}")};");
    }

    private static string Plus(string sum, string number) => number.StartsWith("-", StringComparison.Ordinal) ? $"{sum} - {number.Substring(1)}" : $"{sum} + {number}";

    private void TwoRoundings(CodeWriter writer, string x)
    {
        TwoRoundingsRule[] rules = [.. forms.Select(form => ((TwoRoundingsForm)form).Rule)];
        string multiplier = Of(RequantizerMembers.Multipliers, form => ((TwoRoundingsForm)form).Rule.Multiplier, isLong: true), shift = Of(RequantizerMembers.Shifts, form => Math.Max(-((TwoRoundingsForm)form).Rule.Shift, 0), isLong: false);
        if (rules.Any(rule => rule.Shift > 0))
            x = $"({x} << {Of(RequantizerMembers.Lefts, form => Math.Max(((TwoRoundingsForm)form).Rule.Shift, 0), isLong: false)})";
        writer.Line($"long high = ({x} * {multiplier} + 1073741824) >> 31;");
        string half = shift == "0" ? "" : HasChannels ? $" + (1L << {shift} >> 1)" : " + " + NumberText.Integer(BigInteger.One << Math.Max(-rules[0].Shift - 1, 0));
        // Half away from zero: half less 1 for negative numbers.
        string rounded = shift == "0" ? "high" : $"(high{half}{(rules[0].IsHalfUp ? "" : HasChannels ? $" + ({shift} == 0 ? 0 : high >> 63)" : " + (high >> 63)")}) >> {shift}";
        if (!rules[0].IsHalfUp && shift != "0")
            writer.Line("// Half away from zero: a negative number is rounded as if it were less by 1.");
        string zero = NumberText.Integer(BigInteger.Abs(requantization.To.ZeroPoint));
        writer.Line($"long result = {(requantization.To.ZeroPoint == 0 ? rounded : $"({rounded}) {(requantization.To.ZeroPoint > 0 ? "+" : "-")} {zero}")};");
    }

    private void Search(CodeWriter writer, string x)
    {
        string thresholds = RequantizerMembers.Thresholds + ending, number = NumberText.Integer(requantization.MaxCode - requantization.MinCode), min = NumberText.Integer(requantization.MinCode);
        writer.Line($"return ({requantization.To.CodeType.Keyword})({(requantization.MinCode.IsZero ? "" : min + " + ")}{RequantizerMembers.Search}({thresholds}, {(HasChannels ? $"channel * {number}" : "0")}, {number}, {x}));");
    }

    /// <summary>The constant of the only channel, or the array of all channels with an index.</summary>
    private string Of(string array, Func<RequantizeForm, BigInteger> value, bool isLong)
    {
        BigInteger[] values = [.. forms.Select(value).Distinct()];
        if (values.Length == 1)
            return Number(values[0], isLong);
        string low = array + ending + "[channel]";
        return values.All(SumType.Int32.Holds) ? low : $"((long){array + RequantizerMembers.High + ending}[channel] << 32 | {low})";
    }

    private static string Number(BigInteger value, bool isLong) => NumberText.Integer(value) + (isLong && (value > int.MaxValue || value < int.MinValue) ? "L" : "");

    /// <summary>Writes the arrays of constants.</summary>
    public void WriteArrays(CodeWriter writer)
    {
        switch (forms[0])
        {
            case LinearForm:
                Array(RequantizerMembers.Multipliers, form => ((LinearForm)form).Multiplier);
                Array(RequantizerMembers.Offsets, form => ((LinearForm)form).Offset);
                Array(RequantizerMembers.IfNegative, form => ((LinearForm)form).IfNegative);
                Array(RequantizerMembers.Shifts, form => ((LinearForm)form).Shift);
                break;
            case HighForm:
                Array(RequantizerMembers.Multipliers, form => ((HighForm)form).Multiplier);
                Array(RequantizerMembers.Offsets, form => ((HighForm)form).Offset);
                Array(RequantizerMembers.Lefts, form => ((HighForm)form).Left);
                Array(RequantizerMembers.Shifts, form => ((HighForm)form).Shift);
                break;
            case TwoRoundingsForm:
                Array(RequantizerMembers.Multipliers, form => ((TwoRoundingsForm)form).Rule.Multiplier);
                Array(RequantizerMembers.Lefts, form => Math.Max(((TwoRoundingsForm)form).Rule.Shift, 0));
                Array(RequantizerMembers.Shifts, form => Math.Max(-((TwoRoundingsForm)form).Rule.Shift, 0));
                break;
            default:
                writer.Line();
                writer.Line("// The least number of each code but the first.");
                SequenceText.WriteArray(writer, $"private static readonly {ThresholdType}[] {RequantizerMembers.Thresholds}{ending} = new {ThresholdType}[]", [.. forms.SelectMany(form => Thresholds(((SearchForm)form).Steps))], value => Number(value, isLong: true));
                break;
        }

        void Array(string name, Func<RequantizeForm, BigInteger> value)
        {
            BigInteger[] values = [.. forms.Select(value)];
            if (values.Distinct().Count() == 1)
                return;
            // A native compiler for small processors lays out arrays of 32 bits in advance.
            bool isNarrow = values.All(SumType.Int32.Holds);
            Write(name, isNarrow ? "int" : "uint", item => NumberText.Integer(isNarrow ? item : item & uint.MaxValue));
            if (!isNarrow)
                Write(name + RequantizerMembers.High, "int", item => NumberText.Integer(item >> 32));

            void Write(string array, string type, Func<BigInteger, string> text)
            {
                writer.Line();
                SequenceText.WriteArray(writer, $"private static readonly {type}[] {array}{ending} = new {type}[]", values, text);
            }
        }
    }

    /// <summary>Whether thresholds are searched.</summary>
    public bool Searches => forms[0] is SearchForm;

    /// <summary>The type of a threshold: it holds every integer, and a larger one that none reaches.</summary>
    public string ThresholdType => SumType.Int32.Holds(_source.MinInteger, _source.MaxInteger + 1) ? "int" : "long";

    /// <summary>The threshold of each code: the least number for those below the first code, and the largest of the type for those above the last.</summary>
    private IEnumerable<BigInteger> Thresholds(StepFunction steps)
    {
        SumType type = SumType.Named(ThresholdType);
        foreach (BigInteger _ in Range(requantization.MinCode, steps.First))
            yield return type.Min;
        foreach ((BigInteger at, BigInteger below, BigInteger code) in steps.Changes)
        {
            foreach (BigInteger _ in Range(below, code))
                yield return at;
        }

        foreach (BigInteger _ in Range(steps.Last, requantization.MaxCode))
            yield return type.Max;

        static IEnumerable<BigInteger> Range(BigInteger from, BigInteger to)
        {
            for (BigInteger code = from; code < to; code++)
                yield return code;
        }
    }

    /// <summary>Writes the search.</summary>
    public static void WriteSearch(CodeWriter writer, string type)
    {
        writer.Line();
        writer.Line("// So many of the thresholds are reached.");
        using (writer.Block($"private static int {RequantizerMembers.Search}({type}[] thresholds, int first, int count, long x)"))
        {
            writer.Line("int reached = 0, above = count;");
            using (writer.Block("while (reached < above)"))
            {
                writer.Line("int middle = (reached + above) >> 1;");
                writer.Line("if (x >= thresholds[first + middle])");
                writer.Indented("reached = middle + 1;");
                writer.Line("else");
                writer.Indented("above = middle;");
            }

            writer.Line("return reached;");
        }
    }

    /// <summary>Writes the upper half of a product of 128 bits.</summary>
    public static void WriteMultiplyHigh(CodeWriter writer)
    {
        writer.Line();
        writer.Line("// The upper 64 bits of the product of x and a positive factor.");
        using (writer.Block($"private static long {RequantizerMembers.MultiplyHigh}(long x, long factor)"))
        {
            writer.Line("long xHigh = x >> 32, xLow = x & 0xFFFFFFFF, factorHigh = factor >> 32, factorLow = factor & 0xFFFFFFFF;");
            writer.Line("long middle = xLow * factorHigh + (long)(unchecked((ulong)xLow * (ulong)factorLow) >> 32);");
            writer.Line("long low = xHigh * factorLow + (middle & 0xFFFFFFFF);");
            writer.Line("return xHigh * factorHigh + (middle >> 32) + (low >> 32);");
        }
    }
}
