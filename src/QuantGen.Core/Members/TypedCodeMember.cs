using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Members;

/// <summary>The emitter of the body of a member that only typed codes have.</summary>
internal enum TypedCodeGroup
{
    /// <summary>The code, equality and order.</summary>
    Identity,

    /// <summary>A cast from or to a real number, or one that does not compile.</summary>
    Conversion,

    /// <summary>The value as text.</summary>
    Formatting,

    /// <summary>A value from text.</summary>
    Parsing,
}

/// <summary>A parameter. <see cref="TypedCodeMember.Self"/> and <see cref="TypeNames.CodeName"/> stand for the type itself and for its plain code.</summary>
/// <param name="Type">Its C# type, with <c>out</c> before it if the method sets it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description in the documentation.</param>
/// <param name="Default">Its default value as C#; empty if there is none.</param>
internal sealed record TypedCodeParameter(string Type, string Name, Func<MemberContext, string> Description, string Default = "");

/// <summary>A member that only typed codes have, except its body.</summary>
/// <param name="Group">The emitter of its body.</param>
/// <param name="Modifiers">The modifiers before its type.</param>
/// <param name="Result">The type that it returns.</param>
/// <param name="Name">Its name: for an operator the word and its symbol, for a cast only the word.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Summary">The summary of its documentation.</param>
internal sealed record TypedCodeMember(TypedCodeGroup Group, string Modifiers, string Result, string Name, IReadOnlyList<TypedCodeParameter> Parameters, Func<MemberContext, string> Summary)
{
    /// <summary>The type itself, in types of parameters and results.</summary>
    public const string Self = "this";

    /// <summary>The word before an operator's symbol.</summary>
    public const string Operator = "operator ";

    /// <summary>The name of casts.</summary>
    public const string Cast = "explicit operator";

    private static readonly Dictionary<string, string> OperatorNames = new()
    {
        ["=="] = "op_Equality", ["!="] = "op_Inequality", ["<"] = "op_LessThan", [">"] = "op_GreaterThan", ["<="] = "op_LessThanOrEqual", [">="] = "op_GreaterThanOrEqual",
    };

    /// <summary>The description of its result in the documentation; null if it never returns.</summary>
    public string? Returns { get; init; }

    /// <summary>What it throws, and when.</summary>
    public IReadOnlyList<(string Type, Func<MemberContext, string?> When)> Exceptions { get; init; } = [];

    /// <summary>What the user's compilation must offer.</summary>
    public CodeInterfaces Needs { get; init; }

    /// <summary>The interface that it implements: its name after <c>System.</c>, with type arguments. Null if there is none.</summary>
    public string? Interface { get; init; }

    /// <summary>The reason why the cast is an error; null for every other member.</summary>
    public string? Refusal { get; init; }

    public bool IsCast => Name == Cast;

    /// <summary>The name in metadata.</summary>
    public string MetadataName => IsCast ? "op_Explicit" : Name.StartsWith(Operator, StringComparison.Ordinal) ? MetadataNameOf(Name.Substring(Operator.Length)) : Name;

    /// <summary>The name and the parameter types in the form of a symbol's text, without namespaces.</summary>
    public string Key => MetadataName + "(" + string.Join(",", Parameters.Select(parameter => parameter.Type)).Replace("global::System.", "") + ")";

    public static string MetadataNameOf(string symbol) => OperatorNames[symbol];

    public string Signature(string self, string code) =>
        Modifiers + " " + (IsCast ? $"{Cast} {Of(Result, self, code)}" : $"{Of(Result, self, code)} {Name}") + Written(self, code, hasDefaults: true);

    /// <summary>The signature of an explicit implementation of the interface.</summary>
    public string ExplicitSignature(string self, string code) =>
        (Modifiers.Contains("static") ? "static " : "") + $"{Of(Result, self, code)} global::System.{Interface!.Replace(Self, self)}.{Name}" + Written(self, code, hasDefaults: false);

    public IEnumerable<string> Documentation(MemberContext context)
    {
        yield return "/// <summary>" + Summary(context) + "</summary>";
        foreach (TypedCodeParameter parameter in Parameters)
            yield return $"/// <param name=\"{parameter.Name}\">{parameter.Description(context)}</param>";
        if (Returns is not null)
            yield return "/// <returns>" + Returns + "</returns>";
        foreach ((string type, Func<MemberContext, string?> when) in Exceptions)
        {
            if (when(context) is { } text)
                yield return $"/// <exception cref=\"global::System.{type}\">{text}</exception>";
        }
    }

    private string Written(string self, string code, bool hasDefaults) => "(" + string.Join(", ", Parameters.Select(parameter =>
        Of(parameter.Type, self, code) + " " + parameter.Name + (hasDefaults && parameter.Default.Length > 0 ? " = " + parameter.Default : ""))) + ")";

    private static string Of(string type, string self, string code) => type switch
    {
        Self => self,
        "out " + Self => "out " + self,
        TypeNames.CodeName => code,
        _ => type,
    };
}
