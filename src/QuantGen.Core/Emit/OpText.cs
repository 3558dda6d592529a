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
    private const string DoubleMagic = "6755399441055744.0", DoubleMagicBits = "0x4338000000000000L";

    public static void Scalar(CodeWriter writer, Procedure procedure, NumberGrid grid, TargetEnvironment environment)
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
        string zeroPoint = "";
        foreach (Op op in procedure.Ops)
        {
            switch (op)
            {
                case Op.ReplaceNaN replace:
                    writer.Line($"{type} x = {type}.IsNaN(value) ? {literal(replace.Value)} : value;");
                    break;
                case Op.Clamp clamp:
                    string low = literal(clamp.Low), high = literal(clamp.High);
                    writer.Line(environment.HasNativeMinMax
                        ? $"x = {type}.MinNative({type}.MaxNative(x, {low}), {high});"
                        : $"x = x < {low} ? {low} : x > {high} ? {high} : x;");
                    break;
                case Op.RoundHalfToEven round:
                    AddMagic(writer, single, literal(round.InverseScale), "rounds half to even, and the low bits are the integer");
                    if (procedure.Ops[procedure.Ops.Count - 1] == op)
                    {
                        writer.Line($"return ({code})({Bits(single)});");
                        return;
                    }

                    writer.Line($"{integer} k = {Bits(single)};");
                    break;
                case Op.RoundNearby round:
                    AddMagic(writer, single, literal(round.InverseScale), "rounds, and the low bits are an integer within one of the quotient");
                    writer.Line($"{integer} k = {Bits(single)};");
                    break;
                case Op.CorrectToHalfEven correct:
                    writer.Line($"{type} below = (k - 0.5) * {literal(correct.Scale)}, above = (k + 0.5) * {literal(correct.Scale)};      // exact");
                    writer.Line("if (x > above || (x == above && (k & 1) != 0))");
                    writer.Indented("k++;");
                    writer.Line("else if (x < below || (x == below && (k & 1) != 0))");
                    writer.Indented("k--;");
                    break;
                case Op.CorrectByResidual correct:
                    writer.Line($"{type} residual = x - k * {literal(correct.Scale)};      // exact");
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
    }

    private static void AddMagic(CodeWriter writer, bool single, string inverse, string what) => writer.Line(single
        ? $"float rounded = x * {inverse} + {SingleMagic};      // + 1.5 · 2^23: {what}"
        : $"double rounded = x * {inverse} + {DoubleMagic};      // + 1.5 · 2^52: {what}");

    private static string Bits(bool single) => single
        ? "global::System.BitConverter.SingleToInt32Bits(rounded) - " + SingleMagicBits
        : "global::System.BitConverter.DoubleToInt64Bits(rounded) - " + DoubleMagicBits;
}
