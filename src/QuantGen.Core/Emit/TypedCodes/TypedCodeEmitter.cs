using System;
using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>
/// The generated part of a readonly struct whose values are codes. The methods over plain codes, which every quantizer has, are in a private
/// nested class. The public members take and return the struct, and call that class.
/// </summary>
internal static class TypedCodeEmitter
{
    public static void Emit(CodeWriter writer, QuantizerSource source, TargetEnvironment environment, string format)
    {
        TypedCode code = TypedCode.Of(source);
        bool hasJson = environment.CodeInterfaces.HasFlag(CodeInterfaces.Json);
        using (TypeBlocks.Open(writer, Shape(source.Shape, environment), w => Documentation(w, source, code, hasJson)))
        {
            ConstantsEmitter.Emit(writer, source.Plan.Grid.Output, format);
            TypedCodeIdentity.State(writer, code, environment.CodeInterfaces);
            Members(writer, code, environment, TypedCodeGroup.Identity);
            TypedCodeIdentity.CompareToObject(writer, code);
            Members(writer, code, environment, TypedCodeGroup.Conversion);
            MemberEmitter.Typed(writer, code, environment.Dialect);
            Members(writer, code, environment, TypedCodeGroup.Formatting);
            if (environment.CodeInterfaces.HasFlag(CodeInterfaces.MinMaxValue))
                TypedCodeFormatting.Ends(writer, code);
            if (hasJson)
                JsonConverterEmitter.Emit(writer, code);
            Members(writer, code, environment, TypedCodeGroup.Parsing);
            writer.Line("/// <summary>The methods over plain codes, which the methods of the type call.</summary>");
            using (writer.Block("private static class " + TypedCodeMembers.PlainCodes))
            {
                TypedCodeIdentity.Order(writer, code);
                TypedCodeParsing.Helpers(writer, code, environment.CodeInterfaces);
                MemberEmitter.PlainCodes(writer, source, environment.Dialect);
            }
        }
    }

    /// <summary>The type with the interfaces that it implements in its header.</summary>
    public static TypeShape Shape(TypeShape shape, TargetEnvironment environment)
    {
        string name = TypedCode.NameIn(shape);
        string bases = "global::System.IEquatable<" + name + ">, global::System.IComparable<" + name + ">, global::System.IComparable, "
            + (environment.CodeInterfaces.HasFlag(CodeInterfaces.SpanFormattable) ? "global::System.ISpanFormattable" : "global::System.IFormattable");
        foreach ((CodeInterfaces flag, string item) in new[]
        {
            (CodeInterfaces.Utf8Formattable, "IUtf8SpanFormattable"), (CodeInterfaces.Parsable, "ISpanParsable<" + name + ">"), (CodeInterfaces.Utf8Parsable, "IUtf8SpanParsable<" + name + ">"),
            (CodeInterfaces.MinMaxValue, "Numerics.IMinMaxValue<" + name + ">"),
        })
        {
            if (environment.CodeInterfaces.HasFlag(flag))
                bases += ", global::System." + item;
        }

        return shape with { Header = TypedCode.Header(shape, bases) };
    }

    /// <summary>Writes what a value of the type is, as the last remarks.</summary>
    public static void Remarks(CodeWriter writer, NumberGrid grid)
    {
        writer.Line("/// A value of this type is a code, stored as one " + grid.CodeType.Keyword + "; <c>default</c> is "
            + (grid.IsBipolar ? "the number 0, which is no code: its value is 0, and JSON reads it back as code 1." : "code 0, the value " + NumberText.Decimal(grid.Output.ValueOf(0)) + "."));
        writer.Line("/// Codes have no arithmetic: their products and sums belong to other formats, those of accumulators and requantizers.");
    }

    private static void Members(CodeWriter writer, TypedCode code, TargetEnvironment environment, TypedCodeGroup group)
    {
        foreach (TypedCodeMember member in TypedCodeMembers.All.Where(member => member.Group == group && environment.CodeInterfaces.HasFlag(member.Needs)))
        {
            foreach (string line in member.Documentation(code.Context))
                writer.Line(line);
            Body(writer, code, member, member.Signature(code.Name, code.CodeType.Keyword));
            writer.Line();
        }
    }

    private static void Body(CodeWriter writer, TypedCode code, TypedCodeMember member, string signature)
    {
        Action<CodeWriter, TypedCode, TypedCodeMember, string> body = member.Group switch
        {
            TypedCodeGroup.Identity => TypedCodeIdentity.Emit,
            TypedCodeGroup.Conversion => TypedCodeConversions.Emit,
            TypedCodeGroup.Formatting => TypedCodeFormatting.Emit,
            _ => TypedCodeParsing.Emit,
        };
        body(writer, code, member, signature);
    }

    private static void Documentation(CodeWriter writer, QuantizerSource source, TypedCode code, bool hasJson)
    {
        DescriptionEmitter.Remarks(writer, source);
        writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq} (code {Code})\")]");
        // An attribute cannot name a type that depends on a type parameter.
        bool isInGeneric = source.Shape.Containers.Any(container => container.IndexOf('<') >= 0);
        if (hasJson && !source.HasJsonConverter && !isInGeneric)
            writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + code.Name + "." + TypedCodeMembers.JsonConverter + "))]");
    }
}
