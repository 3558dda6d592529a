using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Members;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Emit;

/// <summary>How the methods over sequences of a requantizer or a lookup are written: over spans, or over arrays with indices and a count. The type has its own checks, which need no float and no other file.</summary>
/// <param name="from">The type of the source's elements.</param>
/// <param name="to">The type of the destination's elements.</param>
/// <param name="spans">Whether sequences are spans.</param>
internal sealed class SequenceText(string from, string to, bool spans)
{
    public string Length => spans ? "source.Length" : "count";

    public string Source(string index) => spans ? $"source[{index}]" : $"source[sourceIndex + {index}]";

    public string Destination(string index) => spans ? $"destination[{index}]" : $"destination[destinationIndex + {index}]";

    /// <summary>The parameters, with one more between source and destination.</summary>
    public string Parameters(string between = "") => spans
        ? $"global::System.ReadOnlySpan<{from}> source{between}, global::System.Span<{to}> destination"
        : $"{from}[] source, int sourceIndex, int count{between}, {to}[] destination, int destinationIndex";

    /// <summary>The check of the two sequences.</summary>
    public string Check => spans ? $"{SequenceCheckNames.Sequences}(source, destination);" : $"{SequenceCheckNames.Sequences}(source, sourceIndex, count, destination, destinationIndex);";

    public void Document(CodeWriter writer, string elements)
    {
        writer.Line($"/// <param name=\"source\">{elements}.</param>");
        if (spans)
            return;
        writer.Line("/// <param name=\"sourceIndex\">The place of the first element.</param>");
        writer.Line("/// <param name=\"count\">The number of elements.</param>");
    }

    public void DocumentDestination(CodeWriter writer)
    {
        writer.Line($"/// <param name=\"destination\">Receives the codes: {(spans ? "at least as many as the source has elements" : "as many as the count")}. It {(SizeOf(from) == SizeOf(to) ? "is the source, element on element, or does not overlap it" : "does not overlap the source")}.</param>");
        if (!spans)
            writer.Line("/// <param name=\"destinationIndex\">The place of the first code.</param>");
    }

    public void DocumentExceptions(CodeWriter writer, string more = "") =>
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">The destination is too short or overlaps the source{more}; nothing is written then.</exception>");

    /// <summary>Writes the check of the two sequences, which throws before anything is written.</summary>
    public void WriteCheck(CodeWriter writer)
    {
        bool isSame = SizeOf(from) == SizeOf(to);
        if (spans)
        {
            using (writer.Block($"private static void {SequenceCheckNames.Sequences}(global::System.ReadOnlySpan<{from}> source, global::System.Span<{to}> destination)"))
            {
                writer.Line("if (destination.Length < source.Length)");
                writer.Indented("throw new global::System.ArgumentException(\"The destination holds \" + destination.Length + \" elements, but the source has \" + source.Length + \".\", \"destination\");");
                if (isSame)
                    writer.Line("int distance;");
                string overlaps = $"global::System.MemoryExtensions.Overlaps({Bytes(from, "source")}, {Bytes(to, "destination.Slice(0, source.Length)")}";
                writer.Line($"if ({overlaps}{(isSame ? ", out distance) && distance != 0" : ")")})");
                writer.Indented("throw new global::System.ArgumentException(\"The destination overlaps the source.\", \"destination\");");
            }
        }
        else
        {
            using (writer.Block($"private static void {SequenceCheckNames.Sequences}({from}[] source, int sourceIndex, int count, {to}[] destination, int destinationIndex)"))
            {
                Null("source");
                Null("destination");
                writer.Line("if (count < 0)");
                writer.Indented("throw new global::System.ArgumentOutOfRangeException(\"count\", count, \"A count is not negative.\");");
                Elements("source", "sourceIndex");
                Elements("destination", "destinationIndex");
                if (from == to)
                {
                    writer.Line("if (source == destination && sourceIndex != destinationIndex && global::System.Math.Abs((long)sourceIndex - destinationIndex) < count)");
                    writer.Indented("throw new global::System.ArgumentException(\"The destination overlaps the source.\", \"destination\");");
                }
            }
        }

        void Null(string array)
        {
            writer.Line($"if ({array} == null)");
            writer.Indented($"throw new global::System.ArgumentNullException(\"{array}\");");
        }

        void Elements(string array, string index)
        {
            writer.Line($"if ({index} < 0)");
            writer.Indented($"throw new global::System.ArgumentOutOfRangeException(\"{index}\", {index}, \"An index is not negative.\");");
            writer.Line($"if ({array}.Length - {index} < count)");
            writer.Indented($"throw new global::System.ArgumentException(\"The array holds \" + {array}.Length + \" elements, but \" + count + \" from index \" + {index} + \" on are asked for.\", \"{array}\");");
        }
    }

    /// <summary>Writes the check of the number of elements that belong to channels.</summary>
    public void WriteCheckOfChannels(CodeWriter writer)
    {
        writer.Line();
        using (writer.Block($"private static void {SequenceCheckNames.Channels}(int length, int innerLength)"))
        {
            writer.Line("if (innerLength < 1)");
            writer.Indented("throw new global::System.ArgumentOutOfRangeException(\"innerLength\", innerLength, \"A channel has at least one adjacent element.\");");
            // A division is a function of a run-time library on small processors.
            writer.Line("long end = 0;");
            writer.Line("while (end < length)");
            writer.Indented($"end += (long){RequantizerMembers.Channels} * innerLength;");
            writer.Line("if (end != length)");
            writer.Indented($"throw new global::System.ArgumentException(\"The source has \" + length + \" elements, which is no multiple of \" + {RequantizerMembers.Channels} + \" channels of \" + innerLength + \" adjacent ones.\", \"source\");");
        }
    }

    private static string Bytes(string type, string span) => type == "byte" ? span : $"global::System.Runtime.InteropServices.MemoryMarshal.Cast<{type}, byte>({span})";

    private static int SizeOf(string type) => SumType.Named(type).Bits;

    /// <summary>Writes an array in lines of up to 16 items.</summary>
    public static void WriteArray<T>(CodeWriter writer, string declaration, IReadOnlyList<T> items, Func<T, string> text)
    {
        writer.Line(declaration);
        writer.Line("{");
        for (int i = 0; i < items.Count; i += ItemsInLine)
            writer.Indented(string.Join(", ", items.Skip(i).Take(ItemsInLine).Select(text)) + ",");
        writer.Line("};");
    }

    private const int ItemsInLine = 16;
}
