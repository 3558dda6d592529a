using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>Names and signatures that a typed code has already, so that a user's member cannot have them.</summary>
internal static class TypedCodeClashes
{
    /// <summary>Constructors, as the compiler calls them.</summary>
    public const string Constructor = ".ctor";

    /// <summary>Names that no other member of the type can have.</summary>
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string>
    {
        TypedCodeMembers.Code, TypedCodeMembers.PlainCodes, TypedCodeMembers.JsonConverter, TypedCodeMembers.CodeField, TypedCodeMembers.CannotBeReadBack,
    };

    private static readonly Lazy<HashSet<string>> OverSpans = new(() => MethodsOf(spans: true)), OverArrays = new(() => MethodsOf(spans: false));

    /// <summary>The types from and to which a cast is generated, including casts that are errors.</summary>
    private static readonly HashSet<string> Cast =
        [.. TypedCodeMembers.All.Where(member => member.IsCast).Select(member => member.Result == TypedCodeMember.Self ? member.Parameters[0].Type : member.Result)];

    /// <summary>Whether a method or constructor is generated with this name and these parameter types; <paramref name="self"/> is the type's own name.</summary>
    public static bool IsMethod(string name, string parameters, string self, bool spans) => name is TypedCodeMembers.FromCode or Constructor
        ? CodeType.All.Any(code => code.Keyword == parameters)
        : (spans ? OverSpans : OverArrays).Value.Contains(name + "(" + WithoutName(parameters, self) + ")");

    /// <summary>Whether a cast is generated between the type itself and <paramref name="other"/>.</summary>
    public static bool IsConversion(string other) => Cast.Contains(other);

    private static HashSet<string> MethodsOf(bool spans) =>
    [
        .. TypedCodeMembers.All.Where(member => !member.IsCast).Select(member => member.Key),
        .. MemberList.OfAny().Select(method => method.Key(new(TypedCodeMember.Self), spans)),
    ];

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
