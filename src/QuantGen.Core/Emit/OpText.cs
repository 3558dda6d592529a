using System;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The ops of a procedure as the body of a scalar method, from <c>value</c> to a code.</summary>
internal static class OpText
{
    /// <summary>1.5 · 2^23: added to a float of less than 2^22, it rounds it half to even, and the low bits of the sum are the integer.</summary>
    public const string SingleMagic = "12582912f", SingleMagicBits = "0x4B400000";

    /// <summary>1.5 · 2^52: the same for a double of less than 2^51.</summary>
    public const string DoubleMagic = "6755399441055744.0", DoubleMagicBits = "0x4338000000000000L";

    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Scalar(CodeWriter writer, Procedure procedure, NumberGrid grid)
    {
        string code = grid.CodeType.Keyword;
        if (procedure.Lane == Lane.Int64)
        {
            IntegerText.Body(writer, procedure, grid);
            return;
        }

        bool single = procedure.Lane == Lane.Single;
        string type = single ? "float" : "double";
        string integer = single ? "int" : "long";
        Func<Dyadic, string> literal = single ? NumberText.SingleLiteral : NumberText.DoubleLiteral;
        string source = "value", zeroPoint = "", nan = "";
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.RoundToSingle:
                    source = "(float)value";
                    break;
                case Op.Divide divide:
                    writer.Line($"{type} y = {source} / {literal(divide.Divisor)};      // rounded to {type}");
                    source = "y";
                    break;
                case Op.Multiply multiply:
                    writer.Line($"{type} y = {source} * {literal(multiply.Factor)};      // rounded to float, and so is the factor: 1 / {literal(grid.Scale)}");
                    source = "y";
                    break;
                case Op.ReplaceUnheld replace:
                    nan = literal(replace.Value);
                    writer.Line($"y = y {(replace.Limit.Sign > 0 ? "<" : ">")} {literal(replace.Limit)} ? y : {nan};      // NaN, and what an int does not hold");
                    break;
                case Op.ReplaceNaN replace:
                    nan = literal(replace.Value);
                    if (!procedure.Ops.Any(other => other is Op.Clamp))
                        writer.Line($"{type} x = {type}.IsNaN(value) ? {nan} : value;");
                    break;
                case Op.Clamp clamp:
                    writer.Line($"{type} x = {Kernels}.Saturate({source}, low: {literal(clamp.Low)}, high: {literal(clamp.High)}, nan: {nan});");
                    break;
                case Op.RoundHalfToEven round:
                    string rounded = $"{Kernels}.RoundHalfToEven({Product("x", round.InverseScale)})";
                    if (procedure.Ops[procedure.Ops.Count - 1] == op)
                    {
                        writer.Line($"return ({code}){rounded};");
                        return;
                    }

                    writer.Line($"{integer} k = {rounded};");
                    break;
                case Op.RoundNearby round:
                    writer.Line($"{integer} k = {Kernels}.RoundHalfToEven(x * {literal(round.InverseScale)});      // within one of the quotient: the inverse is rounded");
                    break;
                case Op.CorrectToHalfEven correct:
                    writer.Line($"{type} below = (k - 0.5) * {literal(correct.Scale)}, above = (k + 0.5) * {literal(correct.Scale)};      // exact");
                    writer.Line("if (x > above || (x == above && (k & 1) != 0))");
                    writer.Indented("k++;");
                    writer.Line("else if (x < below || (x == below && (k & 1) != 0))");
                    writer.Indented("k--;");
                    break;
                case Op.CorrectByResidual correct:
                    writer.Line($"{type} residual = x - {Product("k", correct.Scale)};      // exact");
                    ResidualText.Scalar(writer, correct.Rule, "x", "k", literal(correct.Scale.TimesPowerOfTwo(-1)), literal(-correct.Scale.TimesPowerOfTwo(-1)));
                    break;
                case Op.AddZeroPoint add:
                    zeroPoint = add.ZeroPoint < 0 ? " - " + NumberText.Integer(-add.ZeroPoint) : " + " + NumberText.Integer(add.ZeroPoint);
                    break;
                case Op.RoundByFloor round:
                    RealOverflowText.RoundByFloor(writer, round);
                    break;
                case Op.ApplyOverflow overflow:
                    RealOverflowText.Apply(writer, overflow, code);
                    return;
                default:
                    throw new InvalidOperationException("No text for " + op);
            }
        }

        writer.Line(zeroPoint.Length == 0 ? $"return ({code})k;" : $"return ({code})(k{zeroPoint});");

        string Product(string variable, Dyadic factor) => factor == 1 ? variable : variable + " * " + literal(factor);
    }
}
