using System;
using System.Collections.Generic;
using QuantGen.Core.Declaration;

namespace QuantGen.Core.Emit;

/// <summary>What the texts of accumulators, requantizers and lookups share.</summary>
internal static class PipelineText
{
    /// <summary>Writes a public constant.</summary>
    public static void Constant(CodeWriter writer, string type, string name, string value, string summary)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line($"public const {type} {name} = {value};");
        writer.Line();
    }

    /// <summary>The constant that every such type has.</summary>
    public static void Format(CodeWriter writer, string format) => Constant(writer, "string", "Format", "\"" + format + "\"", "The declaration in canonical form.");

    /// <summary>The signatures alone, so that code that uses them compiles and the compiler shows only the error in the declaration.</summary>
    public static string Stub(TypeShape shape, IEnumerable<string> clashes, Action<StubWriter> members)
    {
        var writer = new CodeWriter();
        TypeBlocks.Header(writer, "a declaration with an error");
        using (TypeBlocks.Open(writer, shape, _ => { }))
        {
            writer.Lines("#pragma warning disable 1591 // No documentation: the declaration above has an error.");
            var stubs = new StubWriter(writer, shape.Name, clashes);
            stubs.Constant("string", "Format", "\"\"");
            members(stubs);
            writer.Lines("#pragma warning restore 1591");
        }

        return writer.ToString();
    }
}
