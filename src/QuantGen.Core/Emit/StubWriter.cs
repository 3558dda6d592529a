using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Members;

namespace QuantGen.Core.Emit;

/// <summary>Writes members whose bodies throw. It omits members that the user has written already, so that the clash is the only error.</summary>
/// <param name="writer">Receives the members.</param>
/// <param name="type">The type's own name, which no member of it can have.</param>
/// <param name="clashes">Names, and methods with the types of their parameters, as <see cref="Declaration.DeclarationFacts.Clashes"/> has them.</param>
internal sealed class StubWriter(CodeWriter writer, string type, IEnumerable<string> clashes)
{
    private const string Throw = " => throw new global::System.InvalidOperationException();";

    private readonly HashSet<string> _taken = new(clashes.Select(WithoutKind).Append(type));

    /// <summary>Names that a constant or a property cannot have; methods may have them if their parameters differ.</summary>
    private readonly HashSet<string> _names = new(clashes.Select(clash => clash.Split('(')[0]).Append(type));

    public void Constant(string type, string name, string value)
    {
        if (!_names.Contains(name))
            writer.Line("public const " + type + " " + name + " = " + value + ";");
    }

    /// <summary>Writes a method unless it is written already.</summary>
    public void Throwing(string signature, HashSet<string> written)
    {
        if (written.Add(Key(signature)))
            Throwing(signature);
    }

    /// <summary>Writes a property, a method or an operator.</summary>
    public void Throwing(string signature)
    {
        string key = Key(signature);
        bool isMethod = key.IndexOf('(') >= 0;
        if (isMethod ? !_taken.Contains(key) && !_taken.Contains(key.Split('(')[0]) : !_names.Contains(key))
            writer.Line(signature + Throw);
    }

    /// <summary>Writes a property that an initializer may set.</summary>
    public void Settable(string type, string name)
    {
        if (!_names.Contains(name))
            writer.Line("public " + type + " " + name + " { get" + Throw + " init" + Throw + " }");
    }

    /// <summary>A signature in the form of symbols: <c>TryQuantize(float,out sbyte)</c>. The name of an explicit implementation contains the interface.</summary>
    private static string Key(string signature)
    {
        int open = signature.IndexOf('(');
        if (open < 0)
            return Last(signature);
        string parameters = signature.Substring(open + 1, signature.LastIndexOf(')') - open - 1);
        string types = string.Join(",", parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries).Select(parameter => TypeOf(parameter.Split([" = "], StringSplitOptions.None)[0])));
        string head = signature.Substring(0, open);
        string name = head.Contains(" explicit operator ") ? Conversion : head.Contains(" operator ") ? TypedCodeMember.MetadataNameOf(Last(head)) : Last(head);
        return name + "(" + types + ")" + (name == Conversion ? ":" + Last(head).TrimStart('@') : "");
    }

    private const string Conversion = "conversion";

    /// <summary>An implicit conversion clashes with an explicit one.</summary>
    private static string WithoutKind(string clash) => clash.Replace("op_Implicit(", Conversion + "(").Replace("op_Explicit(", Conversion + "(");

    private static string TypeOf(string parameter) => parameter.Substring(0, parameter.LastIndexOf(' ')).Replace("global::System.", "").Replace("@", "");

    private static string Last(string head) => head.Substring(head.LastIndexOf(' ') + 1);
}
