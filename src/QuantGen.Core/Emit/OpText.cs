using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The ops of a procedure as a scalar method, from <c>value</c> to a code. If the shared file has a function for each step, the
/// method is one expression with literal constants: compile time grows with the number of statements.
/// </summary>
internal static class OpText
{
    /// <summary>1.5 · 2^23. Adding it to a float below 2^22 in size rounds that half to even, and the low bits of the sum are the integer.</summary>
    public const string SingleMagic = "12582912f", SingleMagicBits = "0x4B400000";

    /// <summary>1.5 · 2^52: the same for a double of less than 2^51.</summary>
    public const string DoubleMagic = "6755399441055744.0", DoubleMagicBits = "0x4338000000000000L";

    /// <param name="writer">Receives the method.</param>
    /// <param name="signature">Its signature, with a parameter <c>value</c>.</param>
    /// <param name="procedure">The ops of the method.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="dialect">In the portable tiers each float operation is cast to float: Mono and .NET Framework may compute in double.</param>
    public static void Method(CodeWriter writer, string signature, Procedure procedure, NumberGrid grid, Dialect dialect)
    {
        if (procedure.Ops.OfType<Op.ReplaceInt32Overflow>().FirstOrDefault() is { } unheld)
        {
            using (writer.Block(signature))
                ThroughInt32(writer, procedure, unheld, grid, dialect);
            return;
        }

        if (procedure.Ops[0] is Op.PowerOfTwo power)
        {
            PowerOfTwoText.OfDouble(writer, signature, grid, power);
            return;
        }

        bool isInteger = procedure.Arithmetic == Arithmetic.Int64;
        if (procedure.Ops[0] is Op.BelowZero below)
        {
            string? either(IEnumerable<Op> ops) => isInteger ? IntegerText.Expression(procedure with { Ops = new(ops) }, grid) : Expression(procedure with { Ops = new(ops) }, grid, dialect);
            writer.Line(signature + " =>");
            writer.Indented("value < 0");
            writer.Indented("    ? " + either(below.Ops) + "\n    : " + either(procedure.Ops.Skip(1)) + ";");
            return;
        }

        if ((isInteger ? IntegerText.Expression(procedure, grid) : Expression(procedure, grid, dialect)) is { } expression)
        {
            writer.Line(signature + " =>");
            writer.Indented(expression + ";");
            return;
        }

        using (writer.Block(signature))
        {
            if (isInteger)
                IntegerText.Body(writer, procedure, grid);
            else
                RealOverflowText.Body(writer, procedure, grid);
        }
    }

    /// <summary><paramref name="term"/> plus a zero point, in parentheses if that is not 0.</summary>
    public static string Plus(string term, long zeroPoint) => zeroPoint switch
    {
        0 => term,
        < 0 => "(" + term + " - " + NumberText.Integer(-zeroPoint) + ")",
        _ => "(" + term + " + " + NumberText.Integer(zeroPoint) + ")",
    };

    /// <summary>A function of the shared rounding.</summary>
    public static string Rounding(Rounding rounding, string function) => TypeBlocks.Shared + rounding.ToString() + "." + function;

    /// <summary>The code as one expression; null if the overflow does not saturate.</summary>
    private static string? Expression(Procedure procedure, NumberGrid grid, Dialect dialect) =>
        Expression(procedure, procedure.Ops, "value", dialect) is { } text ? "(" + grid.CodeType.Keyword + ")" + text : null;

    /// <summary>Writes the quotient, and replaces NaN and values that overflow an int. The quotient is used twice, so it gets a local.</summary>
    private static void ThroughInt32(CodeWriter writer, Procedure procedure, Op.ReplaceInt32Overflow unheld, NumberGrid grid, Dialect dialect)
    {
        bool single = procedure.Arithmetic == Arithmetic.Single;
        Func<Dyadic, string> literal = single ? NumberText.SingleLiteral : NumberText.DoubleLiteral;
        writer.Line($"{(single ? "float" : "double")} y = {Expression(procedure, procedure.Ops.TakeWhile(op => op != unheld), "value", dialect)};");
        writer.Line($"y = y {(unheld.Limit.Sign > 0 ? "<" : ">")} {literal(unheld.Limit)} ? y : {literal(unheld.Value)};      // NaN, and values that overflow an int");
        writer.Line($"return ({grid.CodeType.Keyword}){Expression(procedure, procedure.Ops.SkipWhile(op => op != unheld), "y", dialect)};");
    }

    /// <summary>The number of thresholds that a value reaches, as a code.</summary>
    private static string Count(Op.CountThresholds count, Arithmetic arithmetic, string value)
    {
        const string Call = TypeBlocks.Shared + KernelNames.Kernels + ".CountReached(";
        string code = $"{Call}{TableEmitter.Thresholds(arithmetic)}, {value})";
        if (count.Falling.Count > 0)
            code += $" + {Call}{TableEmitter.Falling(arithmetic)}, -{value})";
        code = count.First == 0 ? code : code + (count.First < 0 ? " - " : " + ") + NumberText.Integer(Math.Abs(count.First));
        // NaN reaches no threshold.
        return count.NaNCode == count.First ? $"({code})" : $"({(arithmetic == Arithmetic.Single ? "float" : "double")}.IsNaN({value}) ? {NumberText.Integer(count.NaNCode)} : {code})";
    }

    /// <summary>One of two or three codes. NaN, which no comparison is true for, gets the last of them, or a comparison of its own.</summary>
    public static string Compared(Op.Compare compare, string value, string type, Func<Dyadic, string> literal)
    {
        (string low, string middle, string high) = (NumberText.Integer(compare.Low), NumberText.Integer(compare.Middle), NumberText.Integer(compare.High));
        string isLow = compare.LastLow is { } last ? $"{value} <= {literal(last)} ? {low} : " : "";
        if (type == "long")
            return (compare.FirstHigh is { } firstInteger ? $"{value} >= {literal(firstInteger)} ? {high} : " : "") + isLow + middle;
        if (compare.NaNCode == compare.High && isLow.Length == 0)
            return $"{value} < {literal(compare.FirstHigh!.Value)} ? {middle} : {high}";
        string nan = compare.NaNCode == compare.Middle ? "" : $"{type}.IsNaN({value}) ? {NumberText.Integer(compare.NaNCode)} : ";
        return $"{nan}{value} >= {literal(compare.FirstHigh!.Value)} ? {high} : {isLow}{middle}";
    }

    private static string? Expression(Procedure procedure, IEnumerable<Op> ops, string text, Dialect dialect)
    {
        Func<Dyadic, string> literal = procedure.Arithmetic == Arithmetic.Single ? NumberText.SingleLiteral : NumberText.DoubleLiteral;
        string InLane(string operation) => procedure.Arithmetic == Arithmetic.Single ? dialect.InSingle(operation) : operation;
        string nan = "";
        foreach (Op op in ops)
        {
            switch (op)
            {
                case Op.TripleToOdd:
                    text = $"{TypeBlocks.Shared}{KernelNames.Kernels}.TripleToOdd({text})";
                    break;
                case Op.CountThresholds count:
                    text = Count(count, procedure.Arithmetic, text);
                    break;
                case Op.Compare compare:
                    text = "(" + Compared(compare, text, procedure.Arithmetic == Arithmetic.Single ? "float" : "double", literal) + ")";
                    break;
                case Op.EncodeG711 law:
                    text = $"{TypeBlocks.Shared}{KernelNames.Kernels}.Encode{law.Law}((int)global::System.Math.Floor({text}))";
                    break;
                case Op.RoundToSingle:
                    text = "(float)" + text;
                    break;
                case Op.Divide divide:
                    text = InLane(text + " / " + literal(divide.Divisor));
                    break;
                case Op.Multiply multiply:
                    text = InLane(text + " * " + literal(multiply.Factor));
                    break;
                case Op.ReplaceInt32Overflow unheld:
                    nan = literal(unheld.Value);
                    break;
                case Op.ReplaceNaN replace:
                    nan = literal(replace.Value);
                    break;
                case Op.Clamp clamp:
                    text = $"{TypeBlocks.Shared}{KernelNames.Kernels}.Saturate({text}, low: {literal(clamp.Low)}, high: {literal(clamp.High)}, nan: {nan})";
                    break;
                case Op.RoundProduct round:
                    text = Rounding(round.Rounding, "Round") + $"({text}, scale: {literal(round.Scale)})";
                    break;
                case Op.RoundQuotient round:
                    text = Rounding(round.Rounding, "RoundQuotient") + $"({text}, scale: {literal(round.Scale)})";
                    break;
                case Op.AddZeroPoint add:
                    text = Plus(text, add.ZeroPoint);
                    break;
                default:
                    return null;
            }
        }

        return text;
    }
}
