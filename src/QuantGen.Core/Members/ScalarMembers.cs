using System;
using System.Collections.Generic;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The methods over one value or code, which every quantizer has.</summary>
internal static class ScalarMembers
{
    private const string Code = TypeNames.CodeName, Real = TypeNames.RealName;

    public static IEnumerable<Member> All()
    {
        Parameter code = new(ParameterKind.Single, Code, "code"), found = new(ParameterKind.Out, Code, "code") { Description = _ => "The code that <c>Quantize</c> gives, in either case" };
        // For every integer type of C# overload resolution prefers long or ulong to float and double, which lose bits.
        string[] types = [Real, "double", "long", "ulong"];
        foreach (string type in types)
            yield return OfValue(type, Code, "Quantize", MemberArgument.Value, [], context => Quantize(context, type), ReturnsCode);
        foreach (string type in types)
            yield return OfValue(type, "bool", "TryQuantize", MemberArgument.TriedValue, [found], context => TryQuantize(context, type), _ => "<see langword=\"true\"/> if nothing is lost except by rounding.");
        yield return new(MemberGroup.Scalar, Real, "Dequantize", [code])
        {
            IsInInterface = true, Argument = MemberArgument.Code, Summary = Dequantize, Returns = _ => "The value.",
        };
        yield return new(MemberGroup.Scalar, "double", "DequantizeToDouble", [code])
        {
            Argument = MemberArgument.Code, IsOf = context => !context.Grid.ExactInSingle, Summary = DequantizeToDouble, Returns = _ => "The value.",
        };
        foreach (string type in types)
            yield return OfValue(type, Real, "FakeQuantize", MemberArgument.Value, [], FakeQuantize, _ => "The value of its code.");
        foreach (string type in types)
            yield return OfValue(type, "bool", "IsRepresentable", MemberArgument.Other, [], context => IsRepresentable(context, type), _ => "<see langword=\"true\"/> if it is.");
    }

    /// <summary>A method over one value; the interface has the overload for its real type.</summary>
    private static Member OfValue(string type, string result, string name, MemberArgument argument, Parameter[] more, Func<MemberContext, string> summary, Func<MemberContext, string> returns) =>
        new(MemberGroup.Scalar, result, name, [new(ParameterKind.Single, type, "value") { Description = _ => IsInteger(type) ? "Any integer" : "Any number; infinities and NaN too" }, .. more])
        {
            IsInInterface = type == Real, Argument = argument, Summary = summary, Returns = returns,
        };

    /// <summary>The code of one value of a type.</summary>
    public static string Quantize(MemberContext context, string type)
    {
        NumberGrid grid = context.Grid;
        bool isInteger = IsInteger(type);
        if (grid.Profile is { } rule)
        {
            string converted = isInteger ? " The value is first rounded to double and then to float." : type == "double" ? " The value is first rounded to float." : "";
            return $"The code of <paramref name=\"value\"/> by profile {rule.Profile}: {ProfileText.Formula(grid, "value")}.{converted}";
        }

        if (grid.Rule is { } step)
            return $"The code of <paramref name=\"value\"/>: {Xml.EscapeComparisons(StepText.Quantize(step, "value"))}{(isInteger ? "" : $"; NaN gives {NumberText.Integer(grid.NaNCode)}")}.";
        string x = grid.Function is null ? "value" : FunctionFormula.Of(grid, "value") is var formula && formula.IndexOf(' ') >= 0 ? "(" + formula + ")" : formula;
        string nan = isInteger ? "" : $"; NaN gives {NumberText.Integer(grid.NaNCode)}";
        string zeroPoint = grid.ZeroPoint == 0 ? "" : "plus the zero point, ";
        return $"The code of <paramref name=\"value\"/>: <c>{Xml.Escape(x)} / {Wording.Step(grid)}</c>, exact, rounded {grid.Rounding}, {zeroPoint}{Wording.OverflowAdjective(grid)}{nan}.";
    }

    public static string ReturnsCode(MemberContext context) => "The code, " + (context.Grid.Rule is BinaryRule ? context.CodeRange.Replace(" and ", " or ") : context.CodeRange) + ".";

    private static string TryQuantize(MemberContext context, string type) =>
        context.Grid.Rule is BinaryRule or TernaryRule
            ? $"Like <c>Quantize</c>; {(IsInteger(type) ? "always <see langword=\"true\"/>, because nothing saturates" : "<see langword=\"false\"/> if <paramref name=\"value\"/> is NaN")}."
            : $"Like <c>Quantize</c>; <see langword=\"false\"/> if <paramref name=\"value\"/> {(IsInteger(type) ? "" : "is NaN or ")}{Wording.OverflowVerb(context.Grid)}.";

    public static string Dequantize(MemberContext context) =>
        context.Grid.Rule is G711Rule law ? $"The sample of a {StepText.Name(law.Law)} code: the middle of its interval." :
        context.Grid.Rule is PowerOfTwoRule power ? $"The value of <c>{context.PlainCode ?? "code"}</c>: {StepText.Value(power, context.PlainCode ?? "code")}{(context.Grid.HasAllCodes || context.PlainCode is not null ? "" : $". A code outside {context.CodeRange} counts as the nearest one")}." :
        context.Grid.Function is Companding ? $"The float nearest to the value of <c>{context.PlainCode ?? "code"}</c>, which is expanded{(context.Grid.HasAllCodes || context.PlainCode is not null ? "" : $"; a code outside {context.CodeRange} counts as the nearest one")}." :
        context.Grid.Output is { ExactInSingle: true, ScaleExponent: not null } ? DequantizeToDouble(context) : "The float nearest to the value " + Product(context) + ".";

    public static string DequantizeToDouble(MemberContext context) => "The value " + Product(context, ", exact,") + ".";

    private static string FakeQuantize(MemberContext context) => "The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value))</c>, never −0.";

    private static string IsRepresentable(MemberContext context, string type)
    {
        // If Dequantize rounds to float, a value off the grid might compare as equal, so the comparison is in double.
        (string value, string method) = context.Grid.ExactInSingle ? ("FakeQuantize(value)", "Dequantize") : ("DequantizeToDouble(Quantize(value))", "DequantizeToDouble");
        if (context.Grid.Function is not (null or Companding))
            return $"Whether the function's result for <paramref name=\"value\"/>, <c>{Xml.Escape(FunctionFormula.Of(context.Grid, "value"))}</c>, is the value of a code.";
        string what = context.Grid.OutputScaleDiffers ? "does not change" : $"is the result of <c>{method}</c> for a code";
        return $"Whether <paramref name=\"value\"/> {what}: <c>{value} == value</c>{(type == TypeNames.RealName ? "" : ", compared exactly")}.";
    }

    private static bool IsInteger(string type) => type is "long" or "ulong";

    /// <summary>The product that dequantizes, and the codes for which it is defined.</summary>
    private static string Product(MemberContext context, string how = "")
    {
        NumberGrid grid = context.Grid.Output;
        string formula = $"<c>{Wording.Steps(grid, context.PlainCode ?? "code")} · {Wording.Step(grid)}</c>{how}";
        string outside = grid.HasAllCodes ? "" : ", also one outside " + context.CodeRange;
        return context.PlainCode is not null ? formula.TrimEnd(',') : $"{formula} of any {grid.CodeType.Keyword}{outside}";
    }
}
