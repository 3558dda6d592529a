using System;
using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>The bodies of the methods over one value or code; every constant is a literal.</summary>
internal static class ScalarEmitter
{
    /// <summary>All integers below it are doubles.</summary>
    private static readonly Dyadic ExactIntegers = Dyadic.PowerOfTwo(53);

    public static void Emit(CodeWriter writer, Member member, MemberSource source)
    {
        (QuantizerPlan plan, string signature) = (source.Plan, source.Signature(member));
        string type = member.Parameters[0].Type;
        switch (member.Name)
        {
            case "Quantize":
                Quantize(writer, signature, type, plan, source.Dialect);
                break;
            case "TryQuantize":
                TryQuantize(writer, signature, type, plan);
                break;
            case "Dequantize" when plan.Grid.Rule is PowerOfTwoRule:
                PowerOfTwoText.Dequantize(writer, signature, plan.Grid);
                break;
            case "Dequantize":
                writer.Line(signature + " => " + Dequantize(plan, source.Dialect) + ";");
                break;
            case "DequantizeToDouble":
                writer.Line(signature + " => " + Product(plan) + ";");
                break;
            case "FakeQuantize":
                writer.Line(signature + " => Dequantize(Quantize(value));");
                break;
            case "IsRepresentable":
                if (plan.Grid.Function is { } function and not Companding)
                    FunctionText.IsRepresentable(writer, signature, type, plan, function);
                else
                    IsRepresentable(writer, signature, type, plan.Grid);
                break;
            default:
                throw new InvalidOperationException("A member without a body: " + member.Name);
        }
    }

    private static void Quantize(CodeWriter writer, string signature, string type, QuantizerPlan plan, Dialect dialect)
    {
        if (plan.FromDouble.Ops[0] is Op.PowerOfTwo power)
        {
            PowerOfTwoText.Quantize(writer, signature, type, plan.Grid, power);
            return;
        }

        if (type == "ulong")
        {
            writer.Line(signature + " =>");
            writer.Indented(UnsignedText.Quantize(plan.Unsigned) + ";");
            return;
        }

        (Procedure procedure, Arithmetic natural) = type switch { "double" => (plan.FromDouble, Arithmetic.Double), "long" => (plan.FromInt64, Arithmetic.Int64), _ => (plan.FromSingle, Arithmetic.Single) };
        if (type == TypeNames.RealName || procedure.Arithmetic == natural)
        {
            OpText.Method(writer, signature, procedure, plan.Grid, dialect);
            return;
        }

        // For a profile a long is first converted to double: processors and runtimes round a direct conversion to float differently.
        writer.Line($"{signature} => Quantize(({(natural == Arithmetic.Double ? "float" : "double")})value);");
    }

    private static void TryQuantize(CodeWriter writer, string signature, string type, QuantizerPlan plan)
    {
        if (plan.Grid.Profile is not null && type != TypeNames.RealName)
        {
            // As in Quantize, an integer is first converted to double, and a double to float.
            string converted = type switch { "double" => "(float)value", "long" => "(double)value", _ => UnsignedText.ToDouble };
            writer.Line($"{signature} => TryQuantize({converted}, out code);");
            return;
        }

        string first, last, what;
        if (type is "long" or "ulong")
            (first, last, what) = (AtLeast(plan.InsideIntegers.First, type), AtMost(plan.InsideIntegers.Last, type), "integer");
        else
        {
            bool isSingle = type == TypeNames.RealName;
            InsideRange inside = isSingle ? plan.Inside : plan.InsideDoubles;
            string compared(string comparison, Dyadic? bound) => bound is { } number ? comparison + (isSingle ? NumberText.SingleLiteral(number) : NumberText.DoubleLiteral(number)) : "";
            (first, last, what) = (compared("value >= ", inside.First), compared("value <= ", inside.Last), isSingle ? "float" : "double");
            if (first.Length + last.Length == 0)
                last = $"!{what}.IsNaN(value)";
        }

        using (writer.Block(signature))
        {
            writer.Line("code = Quantize(value);");
            if (type == "ulong" && plan.InsideIntegers.Last < 0)
            {
                writer.Line("return false;      // only negative numbers are inside the range");
                return;
            }

            if (first.Length == 0 && last == $"!{what}.IsNaN(value)")
            {
                writer.Line($"return {last};      // every number is inside the range");
                return;
            }

            string both = first.Length > 0 && last.Length > 0 ? first + " && " + last : first + last;
            writer.Line(both.Length == 0 ? $"return true;      // the range holds every {type}" : $"return {both};      // the first and the last {what} inside the range");
        }
    }

    /// <summary>A bound of the floats inside the range, or an infinity if there is none.</summary>
    public static string Bound(Dyadic? bound, string infinity) => bound is { } number ? NumberText.SingleLiteral(number) : infinity;

    /// <summary>The comparison with a lower bound; empty if every number of the type passes it.</summary>
    private static string AtLeast(BigInteger bound, string type) => bound <= (type == "long" ? long.MinValue : 0) ? "" : "value >= " + Literal(bound, type);

    private static string AtMost(BigInteger bound, string type) => bound >= (type == "long" ? (BigInteger)long.MaxValue : ulong.MaxValue) ? "" : "value <= " + Literal(bound, type);

    private static string Literal(BigInteger value, string type) => NumberText.Integer(value) + (type == "long" ? "L" : "UL");

    /// <summary>How many steps <paramref name="code"/> lies from 0.</summary>
    public static string Steps(NumberGrid grid, string code, Arithmetic arithmetic)
    {
        // In double the literal must be a double: an unsigned code minus a larger integer would wrap.
        string point = arithmetic == Arithmetic.Double ? ".0" : "";
        return grid.ZeroPoint switch
        {
            0 => code,
            > 0 => "(" + code + " - " + NumberText.Integer(grid.ZeroPoint) + point + ")",
            _ => "(" + code + " + " + NumberText.Integer(-grid.ZeroPoint) + point + ")",
        };
    }

    private static string Dequantize(QuantizerPlan plan, Dialect dialect)
    {
        if (plan.Grid.Rule is G711Rule law)
            return $"{TypeBlocks.Shared}{KernelNames.Kernels}.Decode{law.Law}(code)";
        if (plan.Grid.Function is Companding)
            return FunctionText.Value(plan.Grid, "code");
        if (plan.DequantizeArithmetic != Arithmetic.Single)
            return $"(float)({Product(plan)})";
        NumberGrid grid = plan.Grid.Output;
        string value = $"{Steps(grid, "code", Arithmetic.Single)} * {NumberText.SingleLiteral(grid.Scale)}";
        return dialect.InSingle(value);
    }

    /// <summary>The product in double, which is exact.</summary>
    private static string Product(QuantizerPlan plan) => $"{Steps(plan.Grid.Output, "code", Arithmetic.Double)} * {NumberText.DoubleLiteral(plan.Grid.Output.Scale)}";

    private static void IsRepresentable(CodeWriter writer, string signature, string type, NumberGrid grid)
    {
        string nearest = grid.ExactInSingle ? "FakeQuantize(value)" : "DequantizeToDouble(Quantize(value))";
        NumberGrid output = grid.Output;
        if (type is not ("long" or "ulong"))
        {
            writer.Line($"{signature} => {nearest} == value;");
            return;
        }

        if (Reaches(output, output.MaxCode) < ExactIntegers && -Reaches(output, output.MinCode) < ExactIntegers)
        {
            // An integer that a double does not hold becomes a double beyond all of these values.
            writer.Line($"{signature} => {nearest} == (double)value;");
            return;
        }

        string end = type == "long" ? "9223372036854775808.0" : "18446744073709551616.0";
        using (writer.Block(signature))
        {
            writer.Line($"double nearest = {nearest};");
            writer.Line($"return nearest == (double)value && nearest < {end} && ({type})nearest == value;      // a double does not hold every integer");
        }
    }

    /// <summary>The value of a code with which the method compares; as a float it may be further from 0 than the exact value.</summary>
    private static Dyadic Reaches(NumberGrid grid, long code) => grid.ExactInSingle ? grid.Dequantize(code)!.Value : grid.ValueOf(code);
}
