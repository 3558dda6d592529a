using System;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The constants of a binary or ternary quantizer, or of one to powers of two, as a type argument of the shared kernels.</summary>
internal static class StepSpecificationEmitter
{
    public static void Emit(CodeWriter writer, QuantizerSource source, TargetEnvironment environment)
    {
        QuantizerPlan plan = source.Plan;
        bool isComparison = plan.Vectors.Method == VectorMethod.Comparison;
        writer.Line();
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            writer.Line("/// <summary>The constants of the quantizer above, for the kernels.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            using (writer.Block($"file readonly struct {KernelNames.Specification(source.Shape.Name)} : {KernelNames.Kernels}.{(isComparison ? "IComparison" : "IPowers")}"))
            {
                if (isComparison)
                    Comparison(writer, plan.Grid, (Op.Compare)plan.FromSingle.Ops[0]);
                else
                    Powers(writer, plan.Grid, ((Op.PowerOfTwo)plan.FromSingle.Ops[0]).Constants);
                writer.Line($"public static int NaNCode => {NumberText.Integer(plan.Grid.NaNCode)};");
            }
        }
    }

    /// <summary>The kernels of a quantizer, as a type argument.</summary>
    public static string Steps(QuantizerPlan plan, string typeName) =>
        $"{TypeBlocks.Shared}{KernelNames.Kernels}.{(plan.Vectors.Method == VectorMethod.Comparison ? "Comparison" : "Powers")}<{TypeBlocks.Shared}{KernelNames.Specification(typeName)}>";

    private static void Comparison(CodeWriter writer, NumberGrid grid, Op.Compare compare)
    {
        if (compare.LastLow is { } low)
            writer.Line($"public static float LastLow => {NumberText.SingleLiteral(low)};");
        writer.Line($"public static float FirstHigh => {NumberText.SingleLiteral(compare.FirstHigh!.Value)};");
        writer.Line($"public static int Middle => {NumberText.Integer(compare.Middle)};");
        writer.Line($"public static float Scale => {NumberText.SingleLiteral(grid.Scale)};");
    }

    private static void Powers(CodeWriter writer, NumberGrid grid, PowerOfTwoConstants constants)
    {
        PowerOfTwoRule rule = constants.Rule;
        writer.Line($"public static int First => {Bits((float)PowerOfTwoConstants.PowerOf(rule.MinExponent))};      // 2^{rule.MinExponent}");
        writer.Line($"public static int Last => {Bits((float)PowerOfTwoConstants.PowerOf(rule.MaxExponent))};      // 2^{rule.MaxExponent}");
        writer.Line($"public static int Begin => {Bits(constants.SingleBegin)};");
        if (rule.HasZero)
            writer.Line($"public static int Smallest => {Bits(constants.SingleSmallest)};");
        if (rule.Stride != 1)
            writer.Line($"public static int Stride => {rule.Stride};");
        if (!rule.IsSigned)
            writer.Line("public static bool IsSigned => false;");
        if (rule.SlopeExponent != 0)
            writer.Line($"public static float Slope => {NumberText.SingleLiteral(Dyadic.PowerOfTwo(rule.SlopeExponent))};");
    }

    private static string Bits(float value) => $"0x{BitConverter.ToInt32(BitConverter.GetBytes(value), 0):X8}";
}
