using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>The names of generated members.</summary>
internal static class GeneratedMembers
{
    /// <summary>The nested class of the portable tiers that contains the scale with a factor and its fit.</summary>
    public const string FittedScale = "FittedScale";

    /// <summary>The nested class with the tables of a quantizer with a function.</summary>
    public const string Tables = "FunctionTables";

    /// <summary>Constants and types, whose names no other member of the type can have.</summary>
    public static readonly IReadOnlyCollection<string> Constants = new HashSet<string>(MemberList.Constants.Select(member => member.Name).Append(FittedScale).Append(Tables));

    /// <summary>Methods, whose names a user's method can have if no generated method has the same parameters.</summary>
    public static readonly IReadOnlyCollection<string> Methods = new HashSet<string>(MemberList.OfAny().Select(method => method.Name));

    // Made where a user's method has the name of a generated one: the first compilation of a process would pay for them.
    private static readonly Lazy<HashSet<string>> OverSpans = new(() => KeysOf(spans: true)), OverArrays = new(() => KeysOf(spans: false));

    /// <summary>Whether some quantizer has a method of this name with these parameter types (C# text, spans without namespace).</summary>
    public static bool IsMethod(string name, string parameters, bool spans) => (spans ? OverSpans : OverArrays).Value.Contains(name + "(" + parameters + ")");

    private static HashSet<string> KeysOf(bool spans) => [.. CodeType.All.SelectMany(code => MemberList.OfAny().Select(method => method.Key(new(code.Keyword), spans)))];

}
