using System;
using System.Linq;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>Op → C# text, scalar and vector.</summary>
internal static class OpText
{
    /// <summary>1.5 · 2^23: added to a float of less than 2^22, it rounds it half to even, and the low bits of the sum are the integer.</summary>
    public const string SingleMagic = "12582912f", SingleMagicBits = "0x4B400000";

    /// <summary>1.5 · 2^52: the same for a double of less than 2^51.</summary>
    private const string DoubleMagic = "6755399441055744.0", DoubleMagicBits = "0x4338000000000000L";

    /// <summary>The body of a method from <c>value</c> to a code.</summary>
    public static void Scalar(CodeWriter writer, Procedure procedure, NumberGrid grid, TargetEnvironment environment)
    {
        if (procedure.Lane == Lane.Int64)
        {
            IntegerText.Body(writer, procedure, grid);
            return;
        }

        bool single = procedure.Lane == Lane.Single;
        string code = grid.CodeType.Keyword;
        string type = single ? "float" : "double";
        Func<Dyadic, string> literal = single ? NumberText.SingleLiteral : NumberText.DoubleLiteral;
        bool corrected = procedure.Ops.Any(op => op is Op.CorrectByResidual);
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
                    string magic = single ? SingleMagic : DoubleMagic;
                    string bits = single
                        ? "global::System.BitConverter.SingleToInt32Bits(rounded) - " + SingleMagicBits
                        : "global::System.BitConverter.DoubleToInt64Bits(rounded) - " + DoubleMagicBits;
                    writer.Line($"{type} rounded = x * {literal(round.InverseScale)} + {magic};      // half to even; the low bits are the integer");
                    writer.Line(corrected ? $"{(single ? "int" : "long")} k = {bits};" : $"return ({code})({bits});");
                    break;
                case Op.CorrectByResidual correct:
                    string half = literal(correct.Scale.TimesPowerOfTwo(-1)), minusHalf = literal(-correct.Scale.TimesPowerOfTwo(-1));
                    writer.Line($"{type} residual = x - (rounded - {(single ? SingleMagic : DoubleMagic)}) * {literal(correct.Scale)};      // exact");
                    ResidualText.Scalar(writer, correct.Rule, half, minusHalf);
                    writer.Line($"return ({code})k;");
                    break;
                case Op.RoundByFloor round:
                    RealOverflowText.RoundByFloor(writer, round);
                    break;
                case Op.ApplyOverflow overflow:
                    RealOverflowText.Apply(writer, overflow, code);
                    break;
                default:
                    throw new InvalidOperationException("No text for " + op);
            }
        }
    }
}
