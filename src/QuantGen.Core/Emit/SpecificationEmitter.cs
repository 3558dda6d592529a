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
            writer.Line("/// <summary>The constants of the quantizer above, for the kernels.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            Struct(writer, plan);
        }
    }

    private static void Struct(CodeWriter writer, QuantizerPlan plan)
    {
        using (writer.Block($"file readonly struct {KernelNames.Specification} : {KernelNames.ISpecification}"))
        {
            writer.Line($"public static int ZeroPoint => {plan.Grid.ZeroPoint};");
            Constant(writer, "Scale", plan.Grid.Scale);
            Constant(writer, "InverseScale", Dyadic.PowerOfTwo(-plan.Grid.ScaleExponent!.Value));
            Constant(writer, "MinValue", plan.Grid.MinValue);
            Constant(writer, "MaxValue", plan.Grid.MaxValue);
            Constant(writer, "NaNValue", plan.Grid.ValueOf(plan.Grid.NaNCode));
            Constant(writer, "FirstInside", plan.InsideSingle.First);
            Constant(writer, "LastInside", plan.InsideSingle.Last);
        }
    }

    private static void Constant(CodeWriter writer, string name, Dyadic value) =>
        writer.Line($"public static float {name} => {NumberText.SingleLiteral(value)};");
}
