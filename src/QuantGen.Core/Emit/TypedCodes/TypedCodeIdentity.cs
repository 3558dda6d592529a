using System;
using System.Collections.Generic;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>The single field of a typed code, equality and order. The scale is positive, so codes have the order of their values.</summary>
internal static class TypedCodeIdentity
{
    /// <summary>Writes the field, the property and the constructor, which all other members use.</summary>
    public static void State(CodeWriter writer, TypedCode code, CodeInterfaces interfaces)
    {
        if (interfaces.HasFlag(CodeInterfaces.InitAccessors))
            SettableCode(writer, code, code.Grid.HasAllCodes ? null : code.Context.CodeRange);
        else
            ReadOnlyCode(writer, code);
    }

    public static void Emit(CodeWriter writer, TypedCode code, TypedCodeMember member, string signature)
    {
        if (member.Name == TypedCodeMembers.FromCode)
            FromCode(writer, code, signature);
        else
            writer.Line($"{signature} => {Body(code, member)};");
    }

    /// <summary>Writes the method explicitly, so that the compiler does not accept a typed code of another format as the object to compare with.</summary>
    public static void CompareToObject(CodeWriter writer, TypedCode code)
    {
        writer.Line("int global::System.IComparable.CompareTo(object obj) => obj is " + code.Name + " other ? CompareTo(other)");
        writer.Indented($": obj is null ? 1 : throw new global::System.ArgumentException(\"The object is not of type {code.PlainName}.\", nameof(obj));");
        writer.Line();
    }

    /// <summary>Writes the order of codes that do not have the order of their values: those of G.711. The negative zero of µ-law comes before 0.</summary>
    public static void Order(CodeWriter writer, TypedCode code)
    {
        if (code.Grid.Rule is not G711Rule law)
            return;
        writer.Line("/// <summary>The place of a code in the order of values.</summary>");
        using (writer.Block("public static int Order(byte code)"))
        {
            writer.Line($"int magnitude = (code ^ {(law.Law == G711Law.MuLaw ? "0x7F" : "0x55")}) & 0x7F;");
            writer.Line("return code >= 0x80 ? magnitude : ~magnitude;");
        }

        writer.Line();
    }

    private static string Body(TypedCode code, TypedCodeMember member) => member.Key switch
    {
        $"CompareTo({TypedCodeMember.Self})" when code.Grid.Rule is G711Rule => $"{OrderOf("Code")}.CompareTo({OrderOf("other.Code")})",
        _ when code.Grid.Rule is G711Rule && member.Name.StartsWith(TypedCodeMember.Operator, StringComparison.Ordinal) =>
            $"{OrderOf("left.Code")} {member.Name.Substring(TypedCodeMember.Operator.Length)} {OrderOf("right.Code")}",
        $"Equals({TypedCodeMember.Self})" => "Code == other.Code",
        "Equals(object)" => $"obj is {code.Name} other && Equals(other)",
        "GetHashCode()" => "Code.GetHashCode()",
        $"CompareTo({TypedCodeMember.Self})" => "Code.CompareTo(other.Code)",
        _ => $"left.Code {member.Name.Substring(TypedCodeMember.Operator.Length)} right.Code",
    };

    private static string OrderOf(string code) => $"{TypedCodeMembers.PlainCodes}.Order({code})";

    private static void FromCode(CodeWriter writer, TypedCode code, string signature)
    {
        if (code.Grid.HasAllCodes)
        {
            writer.Line($"{signature} => new {code.Name}(code);");
            return;
        }

        writer.Line($"{signature} => {Checks(code.Grid)}");
        writer.Indented($"? throw new global::System.ArgumentOutOfRangeException(nameof(code), code, \"The codes of {code.PlainName} are {code.Context.CodeRange}.\")\n: new {code.Name}(code);");
    }

    /// <summary>Serializers without special support for the type write a property only if they can set it, or lose it when they read.</summary>
    private static void SettableCode(CodeWriter writer, TypedCode code, string? range)
    {
        const string field = TypedCodeMembers.CodeField;
        string keyword = code.CodeType.Keyword;
        writer.Line($"private readonly {keyword} {field};");
        writer.Line();
        writer.Line($"private {code.Name}({keyword} code) => {field} = code;");
        writer.Line();
        writer.Line("/// <summary>The code. An object initializer can set it, so that serializers that use properties read what they write.</summary>");
        if (range is not null)
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The code to be set lies outside " + range + ".</exception>");
        writer.Line($"public {keyword} Code {{ get => {field}; init => {field} = {(range is null ? "value" : "FromCode(value)." + field)}; }}");
        writer.Line();
    }

    /// <summary>
    /// Without <c>init</c>, a serializer that uses properties would write the code and then read another one. No serializer handles a
    /// property that returns a reference: System.Text.Json refuses to read or write the type, and others throw when they write.
    /// </summary>
    private static void ReadOnlyCode(CodeWriter writer, TypedCode code)
    {
        string keyword = code.CodeType.Keyword;
        writer.Line($"private {code.Name}({keyword} code) => Code = code;");
        writer.Line();
        writer.Line("/// <summary>The code.</summary>");
        writer.Line($"public {keyword} Code {{ get; }}");
        writer.Line();
        writer.Line("/// <summary>Always throws, which stops serializers that use properties: they could not set <c>Code</c> when they read.</summary>");
        writer.Line("/// <exception cref=\"global::System.NotSupportedException\">Always.</exception>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
        using (writer.Block("public ref bool " + TypedCodeMembers.CannotBeReadBack))
        {
            const string remedy = "write a converter for it, or compile it as C# 9 or newer in a project that has System.Runtime.CompilerServices.IsExternalInit.";
            string fact = code.PlainName + " cannot be written property by property, because its Code cannot be set when it is read: ";
            writer.Line("get { throw new global::System.NotSupportedException(\"" + fact + remedy + "\"); }");
        }

        writer.Line();
    }

    /// <summary>The comparisons that can be true for a number of the code type.</summary>
    private static string Checks(NumberGrid grid)
    {
        long least = grid.Signed ? -(1L << (grid.CodeType.Bits - 1)) : 0, most = (1L << (grid.Signed ? grid.CodeType.Bits - 1 : grid.CodeType.Bits)) - 1;
        var checks = new List<string>();
        if (grid.MinCode > least)
            checks.Add("code < MinCode");
        if (grid.MaxCode < most)
            checks.Add("code > MaxCode");
        if (!grid.IsCode(0) && grid.MinCode < 0)
            checks.Add("code == 0");
        return string.Join(" || ", checks);
    }
}
