using System;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The roundings that a compilation uses: each is a type with functions for scalar methods, and a type argument of the kernels.</summary>
internal static class RoundingEmitter
{
    private const string Inline = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    public static void Emit(CodeWriter writer, KernelParts needs)
    {
        foreach (int rounding in needs.Roundings)
            Rounding(writer, (Rounding)rounding, needs);
    }

    private static void Rounding(CodeWriter writer, Rounding rounding, KernelParts needs)
    {
        ResidualRule? rule = ResidualRule.For(rounding);
        writer.Line($"/// <summary>{rounding}: {ResidualText.Describe(rule)}.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block("internal readonly struct " + rounding.ToString() + " : " + KernelNames.IRounding))
        {
            Functions(writer, rounding, needs, Dialect.Modern);
            if (needs.Corrects)
                Corrections(writer, rounding, rule);
        }

        writer.Line();
    }

    /// <summary>How the vectors correct a candidate.</summary>
    private static void Corrections(CodeWriter writer, Rounding rounding, ResidualRule? rule)
    {
        if (rule is null)
        {
            writer.Line();
            writer.Line("public static bool IsHalfToEven => true;");
        }
        else if (!RoundingDefinition.IsToNearest(rounding))
        {
            writer.Line();
            writer.Line("public static bool IsToNearest => false;");
        }

        foreach (int width in KernelFiles.AllWidths)
        {
            writer.Line();
            string vector = "Vector" + NumberText.Integer(width);
            writer.Line(Inline);
            writer.Line("public static " + Correct(vector) + " =>");
            writer.Indented(ResidualText.Vector(vector, rule, "code") + ";");
        }
    }

    /// <summary>The functions for scalar methods.</summary>
    public static void Functions(CodeWriter writer, Rounding rounding, KernelParts needs, Dialect dialect)
    {
        ResidualRule? rule = ResidualRule.For(rounding);
        bool portable = !dialect.HasKernels;
        Real(writer, rule, "int Round(float value, float scale)", portable ? "RoundHalfToEven((float)(value / scale))" : "RoundHalfToEven(value * (1f / scale))", "0.5f", portable);
        writer.Line();
        Real(writer, rule, "long Round(double value, double scale)", portable ? "RoundHalfToEven(value / scale)" : "RoundHalfToEven(value * (1.0 / scale))", "0.5", portable);
        if (needs.Quotients)
        {
            writer.Line();
            Real(writer, rule, "long RoundQuotient(double value, double scale)", "RoundQuotientHalfToEven(value, scale)", "0.5", portable);
        }

        if (needs.Divisions)
        {
            writer.Line();
            Divide(writer, rounding);
        }
    }

    private static string Correct(string vector) =>
        $"{vector}<int> Correct({vector}<int> code, {vector}<float> value, {vector}<float> residual, {vector}<float> half)";

    /// <summary>Writes the half-to-even candidate and the corrections of the rule.</summary>
    private static void Real(CodeWriter writer, ResidualRule? rule, string signature, string candidate, string half, bool portable)
    {
        writer.Line(Inline);
        candidate = KernelNames.Kernels + "." + candidate;
        if (rule is null)
        {
            writer.Line("public static " + signature + " => " + candidate + ";");
            return;
        }

        bool single = half.EndsWith("f", StringComparison.Ordinal);
        using (writer.Block("public static " + signature))
        {
            writer.Line($"{(single ? "int" : "long")} code = {candidate};");
            writer.Line($"{(single ? "float" : "double")} residual = {(single && portable ? "(float)(value - (float)(code * scale))" : "value - code * scale")};      // exact");
            ResidualText.Scalar(writer, rule, "value", "code", "scale * " + half, "scale * -" + half);
            writer.Line("return code;");
        }
    }

    private static void Divide(CodeWriter writer, Rounding rounding)
    {
        writer.Line("/// <summary><c>dividend / divisor</c> rounded; the divisor is positive.</summary>");
        using (writer.Block("public static long Divide(long dividend, long divisor)"))
        {
            writer.Line("long code = dividend / divisor, remainder = dividend % divisor;");
            using (writer.Block("if (remainder < 0)"))
            {
                writer.Line("code--;");
                writer.Line("remainder += divisor;");
            }

            writer.Line();
            // remainder > half of the divisor, without a product that might overflow
            if (FloorRoundingText.Condition(rounding, "remainder > 0", "remainder", "(divisor - remainder)", "dividend", "(code & 1) != 0", "(code & 1) == 0") is { } condition)
            {
                writer.Line($"if ({condition})");
                writer.Indented("code++;");
            }

            writer.Line("return code;");
        }
    }
}
