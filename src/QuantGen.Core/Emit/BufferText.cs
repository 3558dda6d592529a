using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Emit;

/// <summary>One buffer of a layer's method: a span, or an array with the index of its first element.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Length">The number of its elements, as C#.</param>
/// <param name="IsWritten">Whether the method writes it.</param>
/// <param name="Documentation">What it is.</param>
internal sealed record BufferText(string Type, string Name, string Length, bool IsWritten, string Documentation)
{
    /// <summary>The parameter, or both.</summary>
    public string Parameter(bool spans) => spans ? $"global::System.{(IsWritten ? "" : "ReadOnly")}Span<{Type}> {Name}" : $"{Type}[] {Name}, int {Name}Index";

    public string Argument(bool spans) => spans ? Name : $"{Name}, {Name}Index";

    /// <summary>An element.</summary>
    public string At(string index, bool spans) => spans ? $"{Name}[{index}]" : $"{Name}[{Name}Index + {index}]";

    public static string Parameters(IEnumerable<BufferText> buffers, bool spans) => string.Join(", ", buffers.Select(buffer => buffer.Parameter(spans)));

    public static string Arguments(IEnumerable<BufferText> buffers, bool spans) => string.Join(", ", buffers.Select(buffer => buffer.Argument(spans)));

    public static void Document(CodeWriter writer, IEnumerable<BufferText> buffers, bool spans)
    {
        foreach (BufferText buffer in buffers)
        {
            writer.Line($"/// <param name=\"{buffer.Name}\">{buffer.Documentation}.</param>");
            if (!spans)
                writer.Line($"/// <param name=\"{buffer.Name}Index\">The place of the first of them.</param>");
        }
    }
}
