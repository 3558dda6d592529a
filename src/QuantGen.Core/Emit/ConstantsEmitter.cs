using System;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The constants of a grid's output: each is the exact number, or the nearest one if its type does not hold that.</summary>
internal static class ConstantsEmitter
{
    public static void Emit(CodeWriter writer, NumberGrid grid, string format)
    {
        var types = new TypeNames(grid.CodeType.Keyword);
        foreach (Member member in MemberList.Constants)
        {
            (string? value, string summary) = member.Name switch
            {
                "Format" => ("\"" + format + "\"", "The declaration in canonical form."),
                "Bits" => (NumberText.Integer(grid.Bits), grid.Signed ? "Bits of a code, the sign included." : "Bits of a code; codes have no sign."),
                "ZeroPoint" => (NumberText.Integer(grid.ZeroPoint), grid.Rule is { } step ? StepText.ZeroPoint(step) : "The code of 0."),
                "ScaleExponent" => (grid.ScaleExponent is { } exponent ? NumberText.Integer(exponent) : null, grid.Rule is PowerOfTwoRule ? "The smallest magnitude is 2 to this power." : "The scale is 2 to this power."),
                "MinCode" => (NumberText.Integer(grid.MinCode), "The lowest code."),
                "MaxCode" => (NumberText.Integer(grid.MaxCode), "The highest code."),
                "Scale" => (NumberText.SingleLiteral(grid.Scale), grid.Rule is not null ? StepText.Scale(grid) : "The step between neighbouring " + (grid.Function is Companding ? "companded " : "") + "values: " + Wording.Scale(grid) + "."),
                "MinValue" => End(grid, grid.MinValue, grid.MinCode, "The lowest value"),
                "MaxValue" => End(grid, grid.MaxValue, grid.MaxCode, "The highest value"),
                _ => throw new InvalidOperationException("A constant without a value: " + member.Name),
            };
            if (value is null)
                continue;
            writer.Line("/// <summary>" + summary + "</summary>");
            writer.Line("public const " + (member.Name is "MinValue" or "MaxValue" ? TypeNames.OfValue(grid) : types.Of(member.Result)) + " " + member.Name + " = " + value + ";");
            writer.Line();
        }
    }

    private static (string Value, string Summary) End(NumberGrid grid, Dyadic value, long code, string what)
    {
        string literal = grid.ExactInSingle ? NumberText.SingleLiteral(BinaryFormat.Single.Nearest(value)!.Value) : NumberText.DoubleLiteral(value);
        bool exact = BinaryFormat.Single.Holds(value);
        string nearest = grid.ExactInSingle && !exact ? "the float nearest to " : "";
        string why = grid.ExactInSingle ? ""
            : exact ? " A double, like the other end of the range."
            : " A double, because a float does not hold it exactly.";
        if (grid.Rule is not null)
            return (literal, $"{what}{(grid.Rule is PowerOfTwoRule && value.Sign != 0 ? $": {(value.Sign < 0 ? "−" : "")}2^{NumberText.Integer(value.FloorLog2)}" : "")}.");
        if (grid.Function is Companding)
            return (literal, $"{what}, of code {NumberText.Integer(code)}: the float nearest to the expanded {Wording.Value(grid, grid.Values.ValueOf(code))}.");
        return (literal, $"{what}: {nearest}{Wording.Steps(grid, NumberText.Integer(code))} · {Wording.Step(grid)} = {NumberText.Decimal(value)}.{why}");
    }
}
