using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The constants of one quantizer as a type argument of the shared kernels: a few lines a quantizer instead of a copy of the
/// kernel's text. The JIT and the native compiler make a kernel of its own for each.
/// </summary>
internal static class SpecificationEmitter
{
    public static void Emit(CodeWriter writer, QuantizerSource source, TargetEnvironment environment)
    {
        QuantizerPlan plan = source.Plan;
        writer.Line();
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            string proof = plan.Vectors.Form == VectorForm.Residual
                ? $" Candidate and residual: proved at {NumberText.Integer(plan.Vectors.ThresholdsProved)} thresholds and the floats beside them."
                : "";
            writer.Line("/// <summary>The constants of the quantizer above, for the kernels." + proof + "</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            Struct(writer, plan, KernelNames.Specification(source.Shape.Name));
        }
    }

    private static void Struct(CodeWriter writer, QuantizerPlan plan, string name)
    {
        using (writer.Block($"file readonly struct {name} : {KernelNames.ISpecification}"))
        {
            if (plan.Grid.ZeroPoint != 0)
                writer.Line($"public static int ZeroPoint => {plan.Grid.ZeroPoint};");
            Constant(writer, "Scale", plan.Grid.Scale);
            Constant(writer, "MinValue", ResidualForm.Representative(plan.Grid, plan.Grid.MinCode));
            Constant(writer, "MaxValue", ResidualForm.Representative(plan.Grid, plan.Grid.MaxCode));
            if (plan.Grid.MaxCode - plan.Grid.MinCode + 1 < 1L << plan.Grid.CodeType.Bits)
            {
                writer.Line($"public static int MinCode => {plan.Grid.MinCode};");
                writer.Line($"public static int MaxCode => {plan.Grid.MaxCode};");
            }

            if (plan.Grid.NaNCode != plan.Grid.ZeroPoint)
                Constant(writer, "NaNValue", ResidualForm.Representative(plan.Grid, plan.Grid.NaNCode));
        }
    }

    private static void Constant(CodeWriter writer, string name, Dyadic value) =>
        writer.Line($"public static float {name} => {NumberText.SingleLiteral(value)};");
}
