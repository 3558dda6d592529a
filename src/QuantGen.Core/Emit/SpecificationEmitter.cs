using System.Linq;
using QuantGen.Core.Grids;
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
            if (plan.Grid.Profile is not null)
            {
                Profile(writer, plan, source.Shape.Name);
                return;
            }

            string proof = plan.Vectors.Form == VectorForm.Residual
                ? $" Candidate and residual: proved at {NumberText.Integer(plan.Vectors.ThresholdsProved)} thresholds and the floats beside them."
                    + (plan.Grid.RoundsToNearest ? " Before it, where a processor fuses, two products that enclose the quotient: proved by the scale." : "")
                : "";
            writer.Line("/// <summary>The constants of the quantizer above, for the kernels." + proof + "</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            string name = source.Shape.Name, specification = KernelNames.Specification(name);
            Struct(writer, plan.Grid, specification, source.Fitting);
            if (plan.HasVectors)
                Kernels(writer, plan.Grid, KernelNames.KernelsOf(name), specification, source.GivesScale);
            if (plan.HasVectors && source.Fitting is not null && !source.GivesScale)
                Kernels(writer, plan.Grid, KernelNames.FittedKernelsOf(name), specification, scaleIsParameter: true);
            if (!plan.HasVectors && source.Fitting is not null)
                Class(writer, $"{KernelNames.FittedKernelsOf(name)} : {KernelNames.ValueKernels}<{specification}, {plan.Grid.Rounding}, {KernelNames.Kernels}.GivenScale<{specification}>>");
            if (!plan.Grid.GivesWhatItTakes)
                Output(writer, plan, name);
        }
    }

    /// <summary>The values given out are others: a second specification, to dequantize with.</summary>
    private static void Output(CodeWriter writer, QuantizerPlan plan, string typeName)
    {
        writer.Line();
        writer.Line("/// <summary>The constants of the values given out, to dequantize with.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, plan.Grid.Output, KernelNames.Output(typeName));
        if (plan.HasVectors)
            Kernels(writer, plan.Grid, KernelNames.DequantizerOf(typeName), KernelNames.Output(typeName), scaleIsParameter: false);
    }

    /// <summary>The kernels with these constants, under a name of their own: no method has to name all type arguments.</summary>
    private static void Kernels(CodeWriter writer, NumberGrid grid, string name, string specification, bool scaleIsParameter)
    {
        string code = grid.CodeType.Keyword, scale = $"{KernelNames.Kernels}.{(scaleIsParameter ? "GivenScale" : "ConstantScale")}<{specification}>";
        Class(writer, $"{name} : {KernelNames.CodeKernels}<{specification}, {grid.Rounding}, {KernelNames.Kernels}.{(grid.CodeType.Bits == 8 ? "Bytes" : "Words")}<{code}>, {code}, {scale}>");
    }

    private static void Class(CodeWriter writer, string declaration)
    {
        writer.Line();
        writer.Line(TypeBlocks.GeneratedCode);
        writer.Line("file abstract class " + declaration);
        writer.Line("{");
        writer.Line("}");
    }

    /// <summary>A profile has its quotient, what follows in steps of 1, and its scale for the way back.</summary>
    private static void Profile(CodeWriter writer, QuantizerPlan plan, string typeName)
    {
        NumberGrid grid = plan.Grid.Body ?? plan.Grid;
        (string form, string arguments) = Quotient(grid, plan.Vectors);
        writer.Line($"/// <summary>The quotient of profile {grid.Profile!.Profile}, for the kernels. {form}</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block($"file readonly struct {KernelNames.Quotient(typeName)} : {KernelNames.IQuotient}"))
        {
            (Dyadic? first, Dyadic? last) = ProfileLowering.Held(grid);
            string from = first is { } least ? NumberText.SingleLiteral(least) : "float.NegativeInfinity";
            string to = last is { } most ? NumberText.SingleLiteral(most) : "float.PositiveInfinity";
            writer.Line("public static void Fill(global::System.ReadOnlySpan<float> source, global::System.Span<float> quotients) =>");
            writer.Indented($"{KernelNames.Kernels}.FillQuotients<{KernelNames.Kernels}.{NameOf(plan.Vectors.Form)}>(source, quotients, "
                + $"first: {from}, last: {to}, unheld: {NumberText.SingleLiteral(grid.NaNCode - grid.ZeroPoint)}, {arguments});");
        }

        writer.Line();
        writer.Line("/// <summary>What follows the quotient: a quantizer of step 1.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, plan.Grid with { Scale = 1, Profile = null }, KernelNames.Steps(typeName));
        Kernels(writer, grid, KernelNames.KernelsOf(typeName), KernelNames.Steps(typeName), scaleIsParameter: false);
        if (grid.AddsOffset)
            return;
        writer.Line();
        writer.Line("/// <summary>The constants of the quantizer above, to dequantize with.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, plan.Grid with { Profile = null }, KernelNames.Specification(typeName));
        Kernels(writer, grid, KernelNames.DequantizerOf(typeName), KernelNames.Specification(typeName), scaleIsParameter: false);
    }

    /// <summary>The form of a quotient as a type of the kernels.</summary>
    private static string NameOf(VectorForm form) => form switch
    {
        VectorForm.ReciprocalProduct => "Product",
        VectorForm.TwoTermReciprocal => "TwoTerms",
        _ => "Division",
    };

    /// <summary>The form of a quotient in words, with its proof, and the arguments of its function.</summary>
    private static (string Form, string Arguments) Quotient(NumberGrid grid, VectorPlan vectors)
    {
        string scale = NumberText.SingleLiteral(grid.Scale);
        (Dyadic high, Dyadic low) = TwoTermForm.Reciprocal(grid.Scale);
        string defined = grid.Profile!.Quotient == ProfileQuotient.ReciprocalProduct ? "which is its definition" : "which is the quotient by a power of two";
        return vectors.Form switch
        {
            VectorForm.ReciprocalProduct => ($"Product with the reciprocal, {defined}.", "high: " + NumberText.SingleLiteral(high)),
            VectorForm.TwoTermReciprocal => (
                $"Reciprocal in two terms: proved to give the codes of the division at {NumberText.Integer(vectors.ThresholdsProved)} thresholds and the floats beside them.",
                $"scale: {scale}, high: {NumberText.SingleLiteral(high)}, low: {NumberText.SingleLiteral(low)}"),
            _ => ("Division, which is its definition; the reciprocal in two terms was refused at a threshold.", "scale: " + scale),
        };
    }

    private static void Struct(CodeWriter writer, NumberGrid grid, string name, Fitting? fitting = null)
    {
        using (writer.Block($"file readonly struct {name} : {KernelNames.ISpecification}"))
        {
            if (grid.ZeroPoint != 0)
                writer.Line($"public static int ZeroPoint => {grid.ZeroPoint};");
            Constant(writer, "Scale", grid.Scale);
            Constant(writer, "MinValue", Representative(grid, grid.MinCode));
            Constant(writer, "MaxValue", Representative(grid, grid.MaxCode));
            if (!grid.HasAllCodes)
            {
                writer.Line($"public static int MinCode => {grid.MinCode};");
                writer.Line($"public static int MaxCode => {grid.MaxCode};");
            }

            if (grid.NaNCode != grid.ZeroPoint)
                Constant(writer, "NaNValue", Representative(grid, grid.NaNCode));
            if (fitting is not null)
                FitConstants(writer, grid, fitting);
        }
    }

    /// <summary>Wide codes have no kernels that ask for it: there it is the nearest float.</summary>
    private static Dyadic Representative(NumberGrid grid, long code) =>
        grid.ExactInSingle ? ResidualForm.Representative(grid, code) : BinaryFormat.Single.Nearest(grid.ValueOf(code))!.Value;

    /// <summary>Those that are not what every specification has unless it says otherwise.</summary>
    private static void FitConstants(CodeWriter writer, NumberGrid grid, Fitting fitting)
    {
        foreach (FitConstant constant in FitConstant.Of(grid, fitting).Where(constant => !constant.IsDefault))
            writer.Line($"public static {constant.Type} {constant.Name} => {constant.Value};");
        if (!fitting.IsPowerOfTwo(grid))
            writer.Line("public static bool IsAlphaPowerOfTwo => false;");
    }

    private static void Constant(CodeWriter writer, string name, Dyadic value) =>
        writer.Line($"public static float {name} => {NumberText.SingleLiteral(value)};");
}
