using System.Collections.Generic;
using QuantGen.Core.Grids;
using QuantGen.Core.Members;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Emit;

/// <summary>The one field of a typed code, equality and order. The scale is positive, so that codes are ordered as their values are.</summary>
internal static class TypedCodeIdentity
{
    public static void Emit(CodeWriter writer, TypedCode code, CodeInterfaces interfaces)
    {
        FromCode(writer, code, interfaces.HasFlag(CodeInterfaces.InitAccessors));
        Equality(writer, code.Name);
        Order(writer, code);
        Operator(writer, code.Name, "==", "Whether both are the same code, and so the same value.");
        Operator(writer, code.Name, "!=", "Whether the codes differ, and so the values.");
        Operator(writer, code.Name, "<", "Whether the left value is less than the right one.");
        Operator(writer, code.Name, ">", "Whether the left value is greater than the right one.");
        Operator(writer, code.Name, "<=", "Whether the left value is at most the right one.");
        Operator(writer, code.Name, ">=", "Whether the left value is at least the right one.");
    }

    private static void FromCode(CodeWriter writer, TypedCode code, bool hasInit)
    {
        NumberGrid grid = code.Grid;
        string keyword = code.CodeType.Keyword, range = NumberText.Integer(grid.MinCode) + " … " + NumberText.Integer(grid.MaxCode);
        string checks = Checks(grid);
        if (hasInit)
            SettableCode(writer, code, checks.Length > 0 ? range : null);
        else
            ReadOnlyCode(writer, code);
        writer.Line("/// <summary>The typed code of a plain one. A span of plain codes is one of these without a copy by <c>MemoryMarshal.Cast</c>, which does not check.</summary>");
        writer.Line("/// <param name=\"code\">" + range + ".</param>");
        if (checks.Length == 0)
        {
            writer.Line($"public static {code.Name} FromCode({keyword} code) => new {code.Name}(code);");
        }
        else
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The code lies outside " + range + ".</exception>");
            writer.Line($"public static {code.Name} FromCode({keyword} code) => {checks}");
            writer.Indented($"? throw new global::System.ArgumentOutOfRangeException(nameof(code), code, \"The codes of {code.PlainName} are {range}.\")\n: new {code.Name}(code);");
        }

        writer.Line();
    }

    /// <summary>Serializers that know nothing of the type write a property only if they can set it, or lose it when they read.</summary>
    private static void SettableCode(CodeWriter writer, TypedCode code, string? range)
    {
        const string field = TypedCodeMembers.CodeField;
        string keyword = code.CodeType.Keyword;
        writer.Line($"private readonly {keyword} {field};");
        writer.Line();
        writer.Line($"private {code.Name}({keyword} code) => {field} = code;");
        writer.Line();
        writer.Line("/// <summary>The code. It can be set where a value is made, so that serializers which go by properties read what they write.</summary>");
        if (range is not null)
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The code to be set lies outside " + range + ".</exception>");
        writer.Line($"public {keyword} Code {{ get => {field}; init => {field} = {(range is null ? "value" : "FromCode(value)." + field)}; }}");
        writer.Line();
    }

    /// <summary>
    /// Without <c>init</c>, a serializer that goes by properties would write the code and then read another one. No serializer handles a
    /// property that returns a reference: System.Text.Json refuses the type both ways, and others throw where they write.
    /// </summary>
    private static void ReadOnlyCode(CodeWriter writer, TypedCode code)
    {
        string keyword = code.CodeType.Keyword;
        writer.Line($"private {code.Name}({keyword} code) => Code = code;");
        writer.Line();
        writer.Line("/// <summary>The code.</summary>");
        writer.Line($"public {keyword} Code {{ get; }}");
        writer.Line();
        writer.Line("/// <summary>Throws. Serializers that go by properties stop here, because they could not set <c>Code</c> when they read.</summary>");
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

    /// <summary>The comparisons that can be true of a number of the code type.</summary>
    private static string Checks(NumberGrid grid)
    {
        long least = grid.Signed ? -(1L << (grid.CodeType.Bits - 1)) : 0, most = (1L << (grid.Signed ? grid.CodeType.Bits - 1 : grid.CodeType.Bits)) - 1;
        var checks = new List<string>();
        if (grid.MinCode > least)
            checks.Add("code < MinCode");
        if (grid.MaxCode < most)
            checks.Add("code > MaxCode");
        return string.Join(" || ", checks);
    }

    private static void Equality(CodeWriter writer, string name)
    {
        Member(writer, "Whether both are the same code, and so the same value.", $"public bool Equals({name} other) => Code == other.Code;");
        Member(writer, "Whether the object is of this type and has the same code.", $"public override bool Equals(object obj) => obj is {name} other && Equals(other);");
        Member(writer, "A hash of the code.", "public override int GetHashCode() => Code.GetHashCode();");
    }

    private static void Order(CodeWriter writer, TypedCode code)
    {
        Member(writer, "The order of the values, which is that of the codes.", $"public int CompareTo({code.Name} other) => Code.CompareTo(other.Code);");
        // Explicitly, so that a typed code of another format is not taken for an object to compare with.
        writer.Line("int global::System.IComparable.CompareTo(object obj) => obj is " + code.Name + " other ? CompareTo(other)");
        writer.Indented($": obj is null ? 1 : throw new global::System.ArgumentException(\"The object is not of type {code.PlainName}.\", nameof(obj));");
        writer.Line();
    }

    private static void Operator(CodeWriter writer, string name, string symbol, string summary) =>
        Member(writer, summary, $"public static bool operator {symbol}({name} left, {name} right) => left.Code {symbol} right.Code;");

    private static void Member(CodeWriter writer, string summary, string text)
    {
        writer.Line("/// <summary>" + summary + "</summary>");
        writer.Line(text);
        writer.Line();
    }
}
