using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The casts of a typed code. From and to float and double, each exact for itself. Those from and to integral types are declared as errors:
/// the compiler would otherwise take them through float, and nobody could tell whether the code or the value is meant.
/// </summary>
internal static class TypedCodeConversions
{
    private const string To = "An integral cast would drop the fraction: the code is the property Code, and a value is cast to float or double.";

    private const string From = "An integral cast does not say whether a code or a value is meant: FromCode takes a code, Quantize a value.";

    public static void Emit(CodeWriter writer, TypedCode code)
    {
        string name = code.Name;
        MemberContext context = code.Source.Context(Dialect.Modern) with { PlainCode = "value.Code" };
        Conversion(writer, Summaries.Quantize(context, "float"), name, "float", "=> Quantize(value);");
        Conversion(writer, Summaries.Quantize(context, "double"), name, "double", "=> Quantize(value);");
        Conversion(writer, Summaries.Dequantize(context), "float", name, "=> Dequantize(value);");
        string product = ScalarEmitter.Steps(code.Grid, "value.Code", Arithmetic.Double) + " * " + NumberText.DoubleLiteral(code.Grid.Output.Scale);
        Conversion(writer, Summaries.DequantizeToDouble(context), "double", name, "=> " + product + ";");
        foreach (string type in TypedCodeMembers.IntegralTargets)
            Refused(writer, To, type, name);
        foreach (string type in TypedCodeMembers.IntegralSources)
            Refused(writer, From, name, type);
    }

    private static void Conversion(CodeWriter writer, string summary, string to, string from, string body)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line($"public static explicit operator {to}({from} value) {body}");
        writer.Line();
    }

    private static void Refused(CodeWriter writer, string message, string to, string from)
    {
        writer.Line("/// <summary>Does not compile.</summary>");
        writer.Line("[global::System.Obsolete(\"" + message + "\", true)]");
        writer.Line($"public static explicit operator {to}({from} value) => throw new global::System.NotSupportedException();");
        writer.Line();
    }
}
