using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// The class inside a quantizer of the portable tiers that provides what a fitted scale needs. C# 7.3 has no type arguments with constants, and small processors have no generics.
/// The shared file has the rules of the fits.
/// </summary>
internal static class FittedScaleEmitter
{
    private const string Kernels = TypeBlocks.Shared + KernelNames.Kernels;

    public static void Emit(CodeWriter writer, NumberGrid grid, Fitting fitting, Dialect dialect)
    {
        string source = dialect.SequenceOf("float") + " source, " + Kernels + ".Channel channel, ";
        var constants = FitConstant.Of(grid, fitting).ToDictionary(constant => constant.Name, constant => constant.Value);
        writer.Line("/// <summary>The steps of a fitted scale, and the fit of its factor.</summary>");
        using (writer.Block("private static class " + GeneratedMembers.FittedScale))
        {
            if (fitting.FitsZeroPoint)
            {
                Affine(writer, grid, fitting, source);
                return;
            }

            string round = RoundOf(grid, fitting);
            writer.Line("/// <summary>The exact code of a value at a scale, minus the zero point.</summary>");
            writer.Line("public static long Steps(double value, double scale) =>");
            writer.Indented(grid.Rule is BinaryRule ? "Quantize(value);" : $"{round}({Kernels}.Saturate(value, {constants["MinSteps"]} * scale, {constants["MaxSteps"]} * scale, {constants["NaNSteps"]} * scale), scale);");
            writer.Line();
            NewFit(writer, fitting, "FactorFit", "Fit",
                FitConstant.Of(grid, fitting).Where(constant => constant.Name != "NaNSteps").Select(constant => (constant.Name, constant.Value)).Prepend(("Scale", NumberText.SingleLiteral(grid.Scale))));
            writer.Line();
            Fit(writer, fitting, source);
            writer.Line();
            Sums(writer, source);
        }
    }

    /// <summary>Writes the steps from a zero point that is known at run time, and the fit of both.</summary>
    private static void Affine(CodeWriter writer, NumberGrid grid, Fitting fitting, string source)
    {
        if (grid.Profile is null)
        {
            writer.Line("/// <summary>The exact code of a value at a scale, minus the zero point.</summary>");
            writer.Line("public static long Steps(double value, double scale, double minSteps, double maxSteps, double nanSteps) =>");
            writer.Indented($"{RoundOf(grid, fitting)}({Kernels}.Saturate(value, minSteps * scale, maxSteps * scale, nanSteps * scale), scale);");
            writer.Line();
        }

        NewFit(writer, fitting, "AffineFit", "AffineRule",
        [
            ("Scale", NumberText.SingleLiteral(grid.Scale)), ("MinCode", NumberText.Integer(grid.MinCode)), ("MaxCode", NumberText.Integer(grid.MaxCode)),
            ("FirstExponent", NumberText.Integer(fitting.FirstExponent)), ("LastExponent", NumberText.Integer(fitting.LastExponent)),
        ]);
        writer.Line();
        writer.Line("/// <summary>The factor and the zero point that a rule finds for the elements of a channel.</summary>");
        using (writer.Block($"public static {Kernels}.AffineFit Fit({source}{Kernels}.AffineFit fit)"))
        {
            writer.Line("fit.Begin();");
            writer.Line($"{Kernels}.Extend(source, channel, ref fit.Least, ref fit.Most);");
            writer.Line("fit.End();");
            writer.Line("return fit;");
        }
    }

    /// <summary>The function that rounds a value at a scale.</summary>
    private static string RoundOf(NumberGrid grid, Fitting fitting) => TypeBlocks.Shared + grid.Rounding.ToString() + (fitting.IsPowerOfTwo(grid) ? ".Round" : ".RoundQuotient");

    private static void NewFit(CodeWriter writer, Fitting fitting, string type, string rules, IEnumerable<(string Name, string Value)> constants)
    {
        bool isPo2 = fitting.Alpha == Alpha.Po2;
        writer.Line("/// <summary>A new fit" + (isPo2 ? "; throws if the bounds are not valid" : "") + ".</summary>");
        using (writer.Block($"public static {Kernels}.{type} NewFit({(isPo2 ? "int minExponent, int maxExponent" : "")})"))
        {
            if (isPo2)
                writer.Line($"{Kernels}.CheckBounds(minExponent, maxExponent, {FactorText.Valid(fitting)});");
            writer.Line($"return new {Kernels}.{type}");
            writer.Line("{");
            writer.Indented($"Rule = {Kernels}.{rules}.{fitting.Fit},");
            foreach ((string name, string value) in constants)
                writer.Indented($"{name} = {value},");
            foreach (string assignment in isPo2 ? new[] { "MinExponent = minExponent", "MaxExponent = maxExponent" } : ["IsFree = true"])
                writer.Indented(assignment + ",");
            writer.Line("};");
        }
    }

    private static void Fit(CodeWriter writer, Fitting fitting, string source)
    {
        (string type, string name) = (FactorText.Type(fitting.Alpha), FactorText.Kind(fitting.Alpha));
        writer.Line($"/// <summary>The {FactorText.Name(fitting.Alpha)} that a rule finds for the elements of a channel.</summary>");
        using (writer.Block($"public static {type} Fit({source}{Kernels}.FactorFit fit)"))
        {
            writer.Line($"{Kernels}.Extend(source, channel, ref fit.Least, ref fit.Most);");
            writer.Line("for (fit.Begin(); !fit.IsDone;)");
            writer.Indented($"fit.Next(SumsOf(source, channel, fit.CurrentScale, fit.Rule == {Kernels}.Fit.MeanSquaredError, 0, 1), channel.Count);");
            writer.Line($"return fit.{name};");
        }
    }

    /// <summary>Writes the sums without memory for 16 of them: each lane is a pass over its elements.</summary>
    private static void Sums(CodeWriter writer, string source)
    {
        writer.Line("/// <summary>");
        writer.Line("/// The sums over element <paramref name=\"lane\"/> and every element <paramref name=\"lanes\"/> further on. Of 16 lanes each is added up alone; of fewer lanes each is the sum of two halves.");
        writer.Line("/// Every target adds in this order, so the results are identical bit for bit.");
        writer.Line("/// </summary>");
        using (writer.Block($"private static {Kernels}.FitSums SumsOf({source}float scale, bool ofErrors, int lane, int lanes)"))
        {
            using (writer.Block("if (lanes < 16)"))
            {
                writer.Line($"{Kernels}.FitSums first = SumsOf(source, channel, scale, ofErrors, lane, lanes * 2), second = SumsOf(source, channel, scale, ofErrors, lane + lanes, lanes * 2);");
                writer.Line($"return new {Kernels}.FitSums(first.Products + second.Products, first.Squares + second.Squares);");
            }

            writer.Line();
            writer.Line("double products = 0, squares = 0;");
            using (writer.Block("for (int i = lane; i < channel.Count; i += 16)"))
            {
                writer.Line($"double value = {Kernels}.Finite(source[channel.IndexOf(i)]), steps = Steps(value, scale);");
                writer.Line("if (ofErrors)");
                writer.Indented("value = steps = value - steps * scale;");
                writer.Line("products += value * steps;");
                writer.Line("squares += steps * steps;");
            }

            writer.Line();
            writer.Line($"return new {Kernels}.FitSums(products, squares);");
        }
    }
}
