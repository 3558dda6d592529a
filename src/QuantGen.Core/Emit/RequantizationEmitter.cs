using System.Collections.Generic;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>The constants of one requantizer as a type argument of the shared kernels.</summary>
internal static class RequantizationEmitter
{
    public static void Emit(CodeWriter writer, Requantization built, string typeName, TargetEnvironment environment)
    {
        bool isBulk = built.BulkRules is not null;
        RequantizeVectors vectors = (isBulk ? built.BulkVectors : built.Vectors)!;
        writer.Line();
        using (writer.Block("namespace " + environment.SharedNamespace))
        {
            writer.Line("/// <summary>The constants of the requantizer above, for the kernels.</summary>");
            writer.Line(TypeBlocks.GeneratedCode);
            string constants = KernelNames.Requantization(typeName, isBulk), source = built.Source.Type.Keyword, code = built.To.CodeType.Keyword;
            using (writer.Block($"file readonly struct {constants} : {KernelNames.IRequantization}"))
            {
                foreach ((string type, string name, string value, string usual) in Constants(built, vectors))
                {
                    if (value != usual)
                        writer.Line($"public static {type} {name} => {value};");
                }
            }

            writer.Line();
            writer.Line(TypeBlocks.GeneratedCode);
            writer.Line($"file abstract class {KernelNames.RequantizeKernelsOf(typeName, isBulk)} : {KernelNames.RequantizeKernels}<{constants}, {Codes(source)}, {source}, {Codes(code)}, {code}>");
            writer.Line("{");
            writer.Line("}");
        }
    }

    /// <summary>The members of the constants, with their defaults.</summary>
    private static IEnumerable<(string Type, string Name, string Value, string Default)> Constants(Requantization built, RequantizeVectors vectors)
    {
        yield return ("int", "MinCode", NumberText.Integer(built.MinCode), "");
        yield return ("int", "MaxCode", NumberText.Integer(built.MaxCode), "");
        yield return ("int", "SourceZeroPoint", NumberText.Integer(built.Source.ZeroPoint), "0");
        switch (vectors)
        {
            case LinearVectors { Form: var form }:
                yield return ("int", "Multiplier", NumberText.Integer(form.Multiplier), "1");
                yield return ("int", "Offset", NumberText.Integer(form.Offset), "0");
                yield return ("int", "Shift", NumberText.Integer(form.Shift), "0");
                yield return ("int", "Parity", NumberText.Integer(form.Parity), "0");
                yield return ("int", "IfNegative", NumberText.Integer(form.IfNegative), "0");
                break;
            case HighVectors high:
                yield return ("bool", "IsHigh", "true", "false");
                yield return ("int", "Multiplier", NumberText.Integer(high.Multiplier), "1");
                yield return ("int", "Left", NumberText.Integer(high.Left), "0");
                yield return ("int", "Offset", NumberText.Integer(high.Offset), "0");
                yield return ("int", "Shift", NumberText.Integer(high.Shift), "0");
                break;
            case TwoRoundingsVectors { Rule: var rule }:
                yield return ("bool", "RoundsTwice", "true", "false");
                yield return ("bool", "IsHalfUp", rule.IsHalfUp ? "true" : "false", "false");
                yield return ("int", "Multiplier", NumberText.Integer(rule.Multiplier), "1");
                yield return ("int", "Shift", NumberText.Integer(-rule.Shift), "0");
                yield return ("int", "ZeroPoint", NumberText.Integer(rule.ZeroPoint), "0");
                break;
            case FloatVectors floats:
                yield return ("bool", "IsFloat", "true", "false");
                yield return ("int", "ZeroPoint", NumberText.Integer(floats.ZeroPoint), "0");
                break;
        }
    }

    private static string Codes(string type) => type == "int" ? KernelNames.Kernels + ".Integers" : $"{KernelNames.Kernels}.{(SumType.Named(type).Bits == 8 ? "Bytes" : "Words")}<{type}>";
}
