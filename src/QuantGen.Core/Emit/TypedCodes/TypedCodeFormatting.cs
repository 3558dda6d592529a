using System;
using System.Linq;
using QuantGen.Core.Members;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>A typed code as text, which is the text of its value, and the ends of its range for generic code.</summary>
internal static class TypedCodeFormatting
{
    public static void Emit(CodeWriter writer, TypedCode code, TypedCodeMember member, string signature)
    {
        string call = $"(({code.Context.ValueType})this).{member.Name}({string.Join(", ", member.Parameters.Select(parameter => (parameter.Type.StartsWith("out ", StringComparison.Ordinal) ? "out " : "") + parameter.Name))});";
        if (member.Name == "ToString")
        {
            writer.Line(signature + " => " + call);
            return;
        }

        writer.Line(signature + " =>");
        writer.Indented(call);
    }

    public static void Ends(CodeWriter writer, TypedCode code)
    {
        // Explicitly, because MinValue and MaxValue are the constants of the real values.
        foreach (string end in new[] { "Min", "Max" })
            writer.Line($"static {code.Name} global::System.Numerics.IMinMaxValue<{code.Name}>.{end}Value => new {code.Name}({(code.Grid.Rule is G711Rule law ? NumberText.Integer(law.Codes[end == "Min" ? 0 : law.Codes.Count - 1]) : end + "Code")});");
        writer.Line();
    }
}
