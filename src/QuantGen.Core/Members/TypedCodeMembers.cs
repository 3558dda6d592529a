using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>What a typed code has beside the members of every quantizer.</summary>
internal static class TypedCodeMembers
{
    /// <summary>The nested class that has the methods over plain codes.</summary>
    public const string PlainCodes = "PlainCodes";

    /// <summary>The nested class that writes and reads JSON.</summary>
    public const string JsonConverter = "JsonConverter";

    /// <summary>The field behind <c>Code</c>, where that can be set.</summary>
    public const string CodeField = "_code";

    /// <summary>The property that makes serializers refuse the type where <c>Code</c> cannot be set.</summary>
    public const string CannotBeReadBack = "CannotBeReadBack";

    /// <summary>Constructors, as the compiler calls them.</summary>
    public const string Constructor = ".ctor";

    /// <summary>No other member of the type can have the name.</summary>
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string> { "Code", PlainCodes, JsonConverter, CodeField, CannotBeReadBack };

    private static readonly HashSet<string> OverSpans = MethodsOf(spans: true), OverArrays = MethodsOf(spans: false);

    private static HashSet<string> MethodsOf(bool spans) =>
    [
        "GetHashCode()", "Equals(object)", "Equals(this)", "CompareTo(this)",
        "ToString()", "ToString(string,IFormatProvider)", "TryFormat(Span<char>,out int,ReadOnlySpan<char>,IFormatProvider)",
        "TryFormat(Span<byte>,out int,ReadOnlySpan<char>,IFormatProvider)",
        "Parse(string,IFormatProvider)", "Parse(ReadOnlySpan<char>,IFormatProvider)", "Parse(ReadOnlySpan<byte>,IFormatProvider)",
        "TryParse(string,out this)", "TryParse(ReadOnlySpan<char>,out this)", "TryParse(ReadOnlySpan<byte>,out this)",
        "TryParse(string,IFormatProvider,out this)", "TryParse(ReadOnlySpan<char>,IFormatProvider,out this)", "TryParse(ReadOnlySpan<byte>,IFormatProvider,out this)",
        "op_Equality(this,this)", "op_Inequality(this,this)", "op_LessThan(this,this)", "op_GreaterThan(this,this)",
        "op_LessThanOrEqual(this,this)", "op_GreaterThanOrEqual(this,this)",
        .. MemberList.Methods(Alpha.Po2).Concat(MemberList.Methods(Alpha.Auto)).Select(method => method.Key(new("this"), spans)),
    ];

    /// <summary>Names of methods, which the type itself cannot have.</summary>
    public static readonly IReadOnlyCollection<string> MethodNames = new HashSet<string> { "FromCode", "Equals", "GetHashCode", "CompareTo", "ToString", "TryFormat", "Parse", "TryParse" };

    /// <summary>
    /// Casts to these are declared and are errors. A cast to any integral type finds one of them; without them the compiler would go
    /// through <c>float</c> without a word. None is superfluous: where two remain that are no subset of each other, its message is of ambiguity.
    /// </summary>
    public static IReadOnlyList<string> IntegralTargets { get; } = ["ushort", "int", "uint", "long"];

    /// <summary>The same for casts from integral types.</summary>
    public static IReadOnlyList<string> IntegralSources { get; } = ["uint", "long", "ulong"];

    /// <summary>The types from and to which a conversion is generated, if only to be refused.</summary>
    private static readonly HashSet<string> Converted = ["float", "double", .. IntegralTargets, .. IntegralSources];

    /// <summary>Whether a method or constructor is generated with this name and these parameter types; <paramref name="self"/> is the type's own name.</summary>
    public static bool IsMethod(string name, string parameters, string self, bool spans)
    {
        if (name is "FromCode" or Constructor)
            return IsCode(parameters);
        return (spans ? OverSpans : OverArrays).Contains(name + "(" + WithoutName(parameters, self) + ")");
    }

    /// <summary>Whether a conversion is generated between the type itself and <paramref name="other"/>.</summary>
    public static bool IsConversion(string other) => Converted.Contains(other);

    private static bool IsCode(string type)
    {
        foreach (CodeType code in CodeType.All)
        {
            if (code.Keyword == type)
                return true;
        }

        return false;
    }

    private static string WithoutName(string parameters, string self)
    {
        string[] types = parameters.Split(',');
        for (int i = 0; i < types.Length; i++)
        {
            types[i] = types[i] == self ? "this"
                : types[i] == "out " + self ? "out this"
                : types[i] == self + "[]" ? "this[]"
                : types[i].Replace("Span<" + self + ">", "Span<this>");
        }

        return string.Join(",", types);
    }
}
