using System.Linq;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>A <see cref="ResidualRule"/> as text: scalar, vector and words.</summary>
internal static class ResidualText
{
    /// <summary>The steps of a rule on the variable <paramref name="code"/> for the value <paramref name="x"/>; <c>residual</c> is in scope.</summary>
    public static void Scalar(CodeWriter writer, ResidualRule rule, string x, string code, string half, string minusHalf)
    {
        Step(writer, rule.Up, rule.UpFor, ">", half, x, code + "++;");
        Step(writer, rule.Down, rule.DownFor, "<", minusHalf, x, code + "--;");
    }

    /// <summary>
    /// An integer vector that is <paramref name="code"/> corrected by a rule; the vectors <c>value</c>, <c>residual</c> and <c>half</c> are in scope.
    /// A comparison that is true gives −1, so a step up subtracts it.
    /// </summary>
    public static string Vector(string vector, ResidualRule? rule, string code)
    {
        if (rule is null)
            return code;
        string up = Mask(vector, rule.Up, rule.UpFor, "half", "GreaterThan");
        string down = Mask(vector, rule.Down, rule.DownFor, "-half", "LessThan");
        return code + (up.Length > 0 ? "\n    - " + up : "") + (down.Length > 0 ? "\n    + " + down : "");
    }

    /// <summary>A rule in words.</summary>
    public static string Describe(ResidualRule? rule)
    {
        if (rule is null)
            return "the candidate itself";
        string up = Words(rule.Up, rule.UpFor, "half", "above"), down = Words(rule.Down, rule.DownFor, "-half", "below");
        return string.Join(", ", new[] { up.Length > 0 ? "one up if " + up : "", down.Length > 0 ? "one down if " + down : "" }.Where(text => text.Length > 0));
    }

    private static string Words(ResidualTest test, SignTest sign, string half, string side)
    {
        string what = test switch { ResidualTest.AtHalf => "the residual is " + half, ResidualTest.Beyond => "the value is " + side + " the candidate", _ => "" };
        string forSign = sign switch { SignTest.Positive => " and the value is positive", SignTest.Negative => " and the value is negative", _ => "" };
        return what.Length == 0 ? "" : what + forSign;
    }

    private static void Step(CodeWriter writer, ResidualTest test, SignTest sign, string beyond, string half, string x, string step)
    {
        if (test == ResidualTest.Never)
            return;
        string condition = test == ResidualTest.AtHalf ? "residual == " + half : "residual " + beyond + " 0";
        string forSign = sign switch { SignTest.Positive => $" && {x} > 0", SignTest.Negative => $" && {x} < 0", _ => "" };
        writer.Line("if (" + condition + forSign + ")");
        writer.Indented(step);
    }

    private static string Mask(string vector, ResidualTest test, SignTest sign, string half, string beyond)
    {
        string zero = vector + "<float>.Zero";
        string condition = test switch
        {
            ResidualTest.AtHalf => $"{vector}.Equals(residual, {half})",
            ResidualTest.Beyond => $"{vector}.{beyond}(residual, {zero})",
            _ => "",
        };
        if (condition.Length == 0)
            return "";
        string forSign = sign switch
        {
            SignTest.Positive => $" & {vector}.GreaterThan(value, {zero})",
            SignTest.Negative => $" & {vector}.LessThan(value, {zero})",
            _ => "",
        };
        return forSign.Length == 0 ? condition + ".AsInt32()" : "(" + condition + forSign + ").AsInt32()";
    }
}
