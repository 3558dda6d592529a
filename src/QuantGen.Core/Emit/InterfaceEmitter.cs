using QuantGen.Core.Grids;

namespace QuantGen.Core.Emit;

/// <summary>What IQuantizer asks for and public members do not give: its properties. Its methods are the public ones.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(CodeWriter writer, CodeType codeType, bool exactInSingle)
    {
        string code = codeType.Keyword;
        writer.Line();
        Property(writer, code, "string", "Format", "Format");
        Property(writer, code, "int", "Bits", "Bits");
        Property(writer, code, "int", "ZeroPoint", "ZeroPoint");
        Property(writer, code, code, "MinCode", "MinCode");
        Property(writer, code, code, "MaxCode", "MaxCode");
        Property(writer, code, "float", "Scale", "Scale");
        Property(writer, code, "float", "MinValue", exactInSingle ? "MinValue" : "(float)MinValue");
        Property(writer, code, "float", "MaxValue", exactInSingle ? "MaxValue" : "(float)MaxValue");
    }

    private static void Property(CodeWriter writer, string code, string type, string name, string value) =>
        writer.Line($"static {type} global::QuantGen.IQuantizer<float, {code}>.{name} => {value};");
}
