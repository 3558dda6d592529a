using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Core.Emit;

/// <summary>
/// The casts of a typed code. Casts from and to float and double convert directly. Casts from and to integral types are declared as errors:
/// the compiler would otherwise convert through float, and it would be unclear whether the code or the value is meant.
/// </summary>
internal static class TypedCodeConversions
{
    public static void Emit(CodeWriter writer, TypedCode code, TypedCodeMember cast, string signature)
    {
        if (cast.Refusal is not null)
            writer.Line("[global::System.Obsolete(\"" + cast.Refusal + "\", true)]");
        writer.Line($"{signature} => {Body(code, cast)};");
    }

    private static string Body(TypedCode code, TypedCodeMember cast) => cast switch
    {
        { Refusal: not null } => "throw new global::System.NotSupportedException()",
        { Result: TypedCodeMember.Self } => "Quantize(value)",
        { Result: "float" } => "Dequantize(value)",
        _ when code.Grid.Function is Companding || code.Grid.Rule is not null => "Dequantize(value)",
        _ => ScalarEmitter.Steps(code.Grid, "value.Code", Arithmetic.Double) + " * " + NumberText.DoubleLiteral(code.Grid.Output.Scale),
    };
}
