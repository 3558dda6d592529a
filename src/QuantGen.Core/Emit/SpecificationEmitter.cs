using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The constants of one quantizer as a type argument of the shared kernels: a few lines per quantizer instead of a copy of the
/// kernel's text. The JIT and the native compiler specialise the kernel for each quantizer.
/// </summary>
internal static class SpecificationEmitter
{
    public static void Emit(CodeWriter writer, QuantizerSource source, TargetEnvironment environment)
    {
        QuantizerPlan plan = source.Plan;
        KernelCall call = plan.Vectors.Call!;
        writer.Line();
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            if (plan.OnlyDequantizesInVectors)
            {
                writer.Line("/// <summary>The constants of the quantizer above, for dequantization.</summary>");
                writer.Line(TypeBlocks.GeneratedCode);
                Struct(writer, call.Output!, KernelNames.Specification(source.Shape.Name));
                Kernels(writer, plan.Grid, KernelNames.KernelsOf(source.Shape.Name), KernelNames.Specification(source.Shape.Name), scaleIsParameter: false);
                return;
            }

            if (plan.Grid.Profile is not null)
            {
                Profile(writer, plan, call, source.Shape.Name);
                if (source.Fitting is { } fitting)
                    GivenProfile(writer, plan.Grid, fitting, source.Shape.Name);
                return;
            }

            if (plan.Grid.Rule is BinaryRule binary)
            {
                OfBinary(writer, source, call.Constants, binary);
                return;
            }

            string proof = plan.Vectors.Method == VectorMethod.Residual
                ? $" Candidate and residual: proved at {NumberText.Integer(plan.Vectors.ThresholdsProved)} thresholds and the floats beside them."
                    + (plan.Input.RoundsToNearest ? " If a processor has fused multiply-add, two products that enclose the quotient come first: proved by the scale." : "")
                : "";
            writer.Line("/// <summary>The constants of the quantizer above, for the kernels." + proof + "</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            string name = source.Shape.Name, specification = KernelNames.Specification(name);
            Struct(writer, call.Constants, specification, plan.Input, source.Fitting is { FitsZeroPoint: true } ? null : source.Fitting, source.IsStochastic && RandomFunctionText.HasVectors(plan));
            if (plan.HasVectors)
                Kernels(writer, plan.Input, KernelNames.KernelsOf(name), specification, source.GivesScale);
            if (source.Fitting is { FitsZeroPoint: true } affine)
                Affine(writer, plan.Input, affine, name);
            else if (plan.HasVectors && source.Fitting is not null && !source.GivesScale)
                Kernels(writer, plan.Input, KernelNames.FittedKernelsOf(name), specification, scaleIsParameter: true);
            if (!plan.HasVectors && source.Fitting is { FitsZeroPoint: false })
                Class(writer, $"{KernelNames.FittedKernelsOf(name)} : {KernelNames.ValueKernels}<{specification}, {plan.Input.Rounding}, {KernelNames.Kernels}.GivenScale<{specification}>>");
            if (call.Output is { } output)
                Output(writer, plan, output, name);
        }
    }

    /// <summary>Writes what the fit of binary codes needs. The lower end of the range is −1 in either case, so that the sign of a value is not lost.</summary>
    private static void OfBinary(CodeWriter writer, QuantizerSource source, KernelConstants constants, BinaryRule binary)
    {
        string specification = KernelNames.Fit(source.Shape.Name), lower = binary.IsSigned ? "MinusOne" : "Zero";
        writer.Line("/// <summary>The constants of the fit of the quantizer above.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, constants, specification, source.Plan.Grid with { Codes = source.Plan.Grid.Codes with { Min = -1 } }, source.Fitting);
        Class(writer, $"{KernelNames.FittedKernelsOf(source.Shape.Name)} : {KernelNames.ValueKernels}<{specification}, {KernelNames.Kernels}.SignRounding<{KernelNames.Kernels}.{lower}>, {KernelNames.Kernels}.GivenScale<{specification}>>");
    }

    /// <summary>
    /// Writes a specification for zero points that are known at run time. The codes are those of the format, and steps are bounded only by the zero points that are valid. Of the value of NaN
    /// it has the side.
    /// </summary>
    private static void Affine(CodeWriter writer, NumberGrid grid, Fitting fitting, string typeName)
    {
        writer.Line();
        writer.Line("/// <summary>The constants of the quantizer above, for zero points that are parameters.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block($"file readonly struct {KernelNames.Affine(typeName)} : {KernelNames.ISpecification}"))
        {
            KernelConstants constants = KernelConstants.Of(grid);
            Constant(writer, "Scale", grid.Scale);
            Constant(writer, "MinValue", constants.MinValue);
            Constant(writer, "MaxValue", constants.MaxValue);
            writer.Line($"public static int MinCode => {NumberText.Integer(grid.MinCode)};");
            writer.Line($"public static int MaxCode => {NumberText.Integer(grid.MaxCode)};");
            writer.Line($"public static double MinSteps => {NumberText.DoubleLiteral(-2 * Fitting.MaxZeroPoint)};");
            writer.Line($"public static double MaxSteps => {NumberText.DoubleLiteral(2 * Fitting.MaxZeroPoint)};");
            if (fitting.NaN != NaNCode.Zero)
                writer.Line($"public static double NaNSteps => {(fitting.NaN == NaNCode.Minimum ? "-1" : "1")};");
            writer.Line($"public static int FirstExponent => {NumberText.Integer(fitting.FirstExponent)};");
            writer.Line($"public static int LastExponent => {NumberText.Integer(fitting.LastExponent)};");
            if (!fitting.IsPowerOfTwo(grid))
                writer.Line("public static bool IsAlphaPowerOfTwo => false;");
        }

        Kernels(writer, grid, KernelNames.AffineKernelsOf(typeName), KernelNames.Affine(typeName), scaleIsParameter: true);
    }

    /// <summary>Writes a second specification for dequantization, if output values have another scale.</summary>
    private static void Output(CodeWriter writer, QuantizerPlan plan, KernelConstants output, string typeName)
    {
        writer.Line();
        writer.Line("/// <summary>The constants of the output values, for dequantization.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, output, KernelNames.Output(typeName));
        if (plan.HasVectors)
            Kernels(writer, plan.Input, KernelNames.DequantizerOf(typeName), KernelNames.Output(typeName), scaleIsParameter: false);
    }

    /// <summary>The kernels with these constants under a separate name, so that no method has to repeat all type arguments.</summary>
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

    /// <summary>Writes a profile's quotient, the computation after it in steps of 1, and the scale for dequantization.</summary>
    private static void Profile(CodeWriter writer, QuantizerPlan plan, KernelCall call, string typeName)
    {
        NumberGrid grid = plan.Grid.Bulk ?? plan.Grid;
        QuotientConstants quotient = call.Quotient!;
        bool divides = plan.Vectors.Method != VectorMethod.ReciprocalProduct, multiplies = plan.Vectors.Method != VectorMethod.Quotient;
        writer.Line($"/// <summary>The quotient of profile {grid.Profile!.Profile}, for the kernels. {MethodInWords(grid.Profile!, plan.Vectors)}</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block($"file readonly struct {KernelNames.Quotient(typeName)} : {KernelNames.IQuotient}"))
        {
            if (divides)
                Constant(writer, "Scale", quotient.Scale);
            if (multiplies)
                Constant(writer, "High", quotient.High);
            if (divides && multiplies)
                Constant(writer, "Low", quotient.Low);
            if (quotient.First is { } first)
                Constant(writer, "First", first);
            if (quotient.Last is { } last)
                Constant(writer, "Last", last);
            if (quotient.Highest is { } highest)
                Constant(writer, "Highest", highest);
        }

        writer.Line();
        writer.Line("/// <summary>The computation after the quotient: a quantizer of step 1.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, call.Constants, KernelNames.Steps(typeName));
        Kernels(writer, grid, KernelNames.KernelsOf(typeName), KernelNames.Steps(typeName), scaleIsParameter: false);
        if (call.Output is not { } output)
            return;
        writer.Line();
        writer.Line("/// <summary>The constants of the quantizer above, for dequantization.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        Struct(writer, output, KernelNames.Specification(typeName));
        Kernels(writer, grid, KernelNames.DequantizerOf(typeName), KernelNames.Specification(typeName), scaleIsParameter: false);
    }

    /// <summary>Writes the arithmetic of a profile at a scale that is known at run time, and the kernels of such scales. Their fits are those of the exact quotient.</summary>
    private static void GivenProfile(CodeWriter writer, NumberGrid grid, Fitting fitting, string typeName)
    {
        NumberGrid exact = grid with { Profile = null };
        Arithmetic(writer, KernelNames.Arithmetic(typeName), grid.Profile!.ByChannel(), addsOffset: false, grid.Bulk is null ? "at a scale that is known at run time" : "by channel, at scales that are known at run time");
        if (fitting.FitsZeroPoint)
        {
            Affine(writer, exact, fitting, typeName);
        }
        else
        {
            writer.Line();
            writer.Line("/// <summary>The constants of the quantizer above, for scales that are parameters.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            Struct(writer, KernelConstants.Of(exact) with { MinCode = exact.MinCode, MaxCode = exact.MaxCode }, KernelNames.Fit(typeName), exact, fitting);
            Kernels(writer, exact, KernelNames.FittedKernelsOf(typeName), KernelNames.Fit(typeName), scaleIsParameter: true);
        }

        if (grid.Bulk is not { } bulk)
            return;
        Arithmetic(writer, KernelNames.BulkArithmetic(typeName), bulk.Profile!, ProfileText.AddsOffset(grid, fitting), "in blocks of elements, at a scale that is known at run time");
        Kernels(writer, bulk, KernelNames.BulkKernelsOf(typeName), fitting.FitsZeroPoint ? KernelNames.Affine(typeName) : KernelNames.Fit(typeName), scaleIsParameter: true);
    }

    private static void Arithmetic(CodeWriter writer, string name, ProfileRule rule, bool addsOffset, string where)
    {
        writer.Line();
        writer.Line($"/// <summary>The arithmetic of profile {rule.Profile} {where}.</summary>");
        writer.Line(TypeBlocks.GeneratedCode);
        using (writer.Block($"file readonly struct {name} : {KernelNames.IArithmetic}"))
        {
            if (rule.Quotient == ProfileQuotient.ReciprocalProduct)
                writer.Line("public static bool MultipliesByReciprocal => true;");
            if (!rule.GoesThroughInt32)
                writer.Line("public static bool HasInt32 => false;");
            if (rule.NaN == NaNCode.Maximum)
                writer.Line("public static bool IsNaNHighest => true;");
            if (addsOffset)
                writer.Line("public static bool AddsOffset => true;");
        }
    }

    /// <summary>The method of a quotient in words, with its proof.</summary>
    private static string MethodInWords(ProfileRule rule, VectorPlan vectors) => vectors.Method switch
    {
        VectorMethod.ReciprocalProduct => $"Product with the reciprocal, {(rule.Quotient == ProfileQuotient.ReciprocalProduct ? "which is its definition" : "which is the quotient by a power of two")}.",
        VectorMethod.TwoTermReciprocal => $"Reciprocal in two terms: proved to give the codes of the division at {NumberText.Integer(vectors.ThresholdsProved)} thresholds and the floats beside them.",
        _ => "Division, which is its definition; the reciprocal in two terms differs at a threshold.",
    };

    private static void Struct(CodeWriter writer, KernelConstants constants, string name, NumberGrid? grid = null, Fitting? fitting = null, bool isStochastic = false)
    {
        using (writer.Block($"file readonly struct {name} : {KernelNames.ISpecification}"))
        {
            if (constants.ZeroPoint != 0)
                writer.Line($"public static int ZeroPoint => {constants.ZeroPoint};");
            Constant(writer, "Scale", constants.Scale);
            Constant(writer, "MinValue", constants.MinValue);
            Constant(writer, "MaxValue", constants.MaxValue);
            if (constants is { MinCode: { } lowest, MaxCode: { } highest })
            {
                writer.Line($"public static int MinCode => {lowest};");
                writer.Line($"public static int MaxCode => {highest};");
            }

            if (constants.NaNValue is { } nan)
                Constant(writer, "NaNValue", nan);
            if (fitting is not null)
                FitConstants(writer, grid!, fitting);
            else if (isStochastic)
                Steps(writer, FitConstant.Steps(grid!));
        }
    }

    /// <summary>Writes the constants that differ from the defaults of all specifications.</summary>
    private static void FitConstants(CodeWriter writer, NumberGrid grid, Fitting fitting)
    {
        Steps(writer, FitConstant.Of(grid, fitting));
        if (!fitting.IsPowerOfTwo(grid))
            writer.Line("public static bool IsAlphaPowerOfTwo => false;");
    }

    private static void Steps(CodeWriter writer, IEnumerable<FitConstant> constants)
    {
        foreach (FitConstant constant in constants.Where(constant => !constant.IsDefault))
            writer.Line($"public static {constant.Type} {constant.Name} => {constant.Value};");
    }

    private static void Constant(CodeWriter writer, string name, Dyadic value) =>
        writer.Line($"public static float {name} => {NumberText.SingleLiteral(value)};");
}
