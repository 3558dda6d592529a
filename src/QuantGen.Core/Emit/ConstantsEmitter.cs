using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The constants, of a grid's output: each the exact number, or where its type cannot hold that the nearest one.</summary>
internal static class ConstantsEmitter
{
    public static void Emit(CodeWriter writer, NumberGrid grid, string format)
    {
        string code = grid.CodeType.Keyword;
        Constant(writer, "string", "Format", "\"" + format + "\"", "The declaration in canonical form.");
        Constant(writer, "int", "Bits", NumberText.Integer(grid.Bits), grid.Signed ? "Bits of a code, the sign included." : "Bits of a code; codes have no sign.");
        Constant(writer, "int", "ZeroPoint", NumberText.Integer(grid.ZeroPoint), "The code of 0.");
        if (grid.ScaleExponent is { } exponent)
            Constant(writer, "int", "ScaleExponent", NumberText.Integer(exponent), "The scale is 2 to this power.");
        Constant(writer, code, "MinCode", NumberText.Integer(grid.MinCode), "The lowest code.");
        Constant(writer, code, "MaxCode", NumberText.Integer(grid.MaxCode), "The highest code.");
        Constant(writer, "float", "Scale", NumberText.SingleLiteral(grid.Scale), "The step between neighbouring values: " + DescriptionEmitter.Scale(grid) + ".");
        Value(writer, grid, "MinValue", grid.MinCode, "The lowest value");
        Value(writer, grid, "MaxValue", grid.MaxCode, "The highest value");
    }

    /// <summary>The C# type of MinValue and MaxValue: float where it holds both exactly.</summary>
    public static string ValueType(NumberGrid grid) => grid.ExactInSingle ? "float" : "double";

    private static void Value(CodeWriter writer, NumberGrid grid, string name, long code, string what)
    {
        Dyadic value = grid.ValueOf(code);
        string literal = grid.ExactInSingle ? NumberText.SingleLiteral(BinaryFormat.Single.Nearest(value)!.Value) : NumberText.DoubleLiteral(value);
        bool exact = BinaryFormat.Single.Holds(value);
        string nearest = grid.ExactInSingle && !exact ? "the float nearest to " : "";
        string why = grid.ExactInSingle ? ""
            : exact ? " A double, like the other end of the range."
            : " A double, because a float does not hold it exactly.";
        Constant(writer, ValueType(grid), name, literal, $"{what}: {nearest}{DescriptionEmitter.Steps(grid, NumberText.Integer(code))} · {DescriptionEmitter.Step(grid)} = {NumberText.Decimal(value)}.{why}");
    }

    private static void Constant(CodeWriter writer, string type, string name, string value, string summary)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line("public const " + type + " " + name + " = " + value + ";");
        writer.Line();
    }
}
