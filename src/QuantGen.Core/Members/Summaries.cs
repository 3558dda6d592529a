using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The documentation's first sentences of the members that every quantizer may have.</summary>
internal static class Summaries
{
    /// <summary>The code of one value of a type.</summary>
    public static string Quantize(MemberContext context, string type)
    {
        NumberGrid grid = context.Grid;
        bool isInteger = IsInteger(type);
        if (grid.Profile is { } rule)
        {
            string converted = isInteger ? " The value becomes a double and then a float first." : type == "double" ? " The value becomes a float first." : "";
            return $"The code of <paramref name=\"value\"/> by profile {rule.Profile}: {ProfileText.Formula(grid, "value")}.{converted}";
        }

        string nan = isInteger ? "" : $"; NaN gives {NumberText.Integer(grid.NaNCode)}";
        string zeroPoint = grid.ZeroPoint == 0 ? "" : "plus the zero point, ";
        return $"The code of <paramref name=\"value\"/>: <c>value / {Wording.Step(grid)}</c>, exact, rounded {grid.Rounding}, {zeroPoint}{Wording.OverflowAdjective(grid)}{nan}.";
    }

    public static string ReturnsCode(MemberContext context) => "The code, " + context.CodeRange + ".";

    public static string TryQuantize(MemberContext context, string type) =>
        $"Like <c>Quantize</c>; <see langword=\"false\"/> if <paramref name=\"value\"/> {(IsInteger(type) ? "" : "is NaN or ")}{Wording.OverflowVerb(context.Grid)}.";

    public static string Dequantize(MemberContext context) =>
        context.Grid.Output is { ExactInSingle: true, ScaleExponent: not null } ? DequantizeToDouble(context) : "The float nearest to the value " + Product(context) + ".";

    public static string DequantizeToDouble(MemberContext context) => "The value " + Product(context, ", exact,") + ".";

    public static string FakeQuantize(MemberContext context) => "The representable value that <paramref name=\"value\"/> becomes: bitwise <c>Dequantize(Quantize(value))</c>, never −0.";

    public static string IsRepresentable(MemberContext context, string type)
    {
        // Where Dequantize rounds to float, a value off the grid may come back: the comparison is then in double.
        (string value, string method) = context.Grid.ExactInSingle ? ("FakeQuantize(value)", "Dequantize") : ("DequantizeToDouble(Quantize(value))", "DequantizeToDouble");
        string what = context.Grid.OutputScaleDiffers ? "stays what it is" : $"is what <c>{method}</c> gives for a code";
        return $"Whether <paramref name=\"value\"/> {what}: <c>{value} == value</c>{(type == TypeNames.RealName ? "" : ", compared exactly")}.";
    }

    /// <summary>A method over many elements, without the full stop.</summary>
    public static string Sequence(MemberContext context, string name)
    {
        if (context.Grid.Bulk is not { } body || (name == "Dequantize" && !body.AddsOffset))
            return $"<c>{name}</c> of every element";
        string blocks = $"the first <c>{(context.Spans ? "source.Length" : "count")} / {ProfileRule.BulkBlock} * {ProfileRule.BulkBlock}</c> elements";
        return name switch
        {
            "Quantize" => $"The codes: {blocks} are {ProfileText.Formula(body, "value")}, the rest <c>Quantize</c> of each",
            "Dequantize" => $"The values: {blocks} are {ProfileText.DequantizeFormula(body, "code")}, the rest <c>Dequantize</c> of each",
            _ => $"What <c>Quantize</c> and <c>Dequantize</c> over {(context.Spans ? "spans" : "arrays")} give, one after the other",
        };
    }

    /// <summary>A method over a block, without the full stop.</summary>
    public static string Block(MemberContext context, string name) =>
        $"<c>{name}</c> of {(context.Block == 1 ? "one element" : "exactly " + NumberText.Integer(context.Block ?? 0) + " elements")}, without a loop";

    public static string Pack(MemberContext context)
    {
        string low = context.Grid.Bits == 1 ? "lowest bit" : "low " + NumberText.Integer(context.Grid.Bits) + " bits";
        return $"Packs the {low} of every code, the first code into the lowest bits; bits left over at the end are 0.";
    }

    public static string Unpack(MemberContext context) =>
        context.Spans ? "Unpacks as many codes as <paramref name=\"codes\"/> has room for." : "Unpacks <paramref name=\"count\"/> codes.";

    public static string ReturnsRead(MemberContext context) => $"How many bytes were read: <c>PackedLength({Count(context)})</c>.";

    public static string PackedLength(MemberContext context) =>
        $"The bytes of <paramref name=\"count\"/> packed codes: <c>⌈count · {NumberText.Integer(context.Grid.Bits)} / 8⌉</c>.";

    /// <summary>How many codes there are, as C#.</summary>
    public static string Count(MemberContext context) => context.Spans ? "codes.Length" : "count";

    private static bool IsInteger(string type) => type is "long" or "ulong";

    /// <summary>The product that dequantizes, and of which codes.</summary>
    private static string Product(MemberContext context, string how = "")
    {
        NumberGrid grid = context.Grid.Output;
        string formula = $"<c>{Wording.Steps(grid, context.PlainCode ?? "code")} · {Wording.Step(grid)}</c>{how}";
        string outside = grid.HasAllCodes ? "" : ", also one outside " + context.CodeRange;
        return context.PlainCode is not null ? formula.TrimEnd(',') : $"{formula} of any {grid.CodeType.Keyword}{outside}";
    }
}
