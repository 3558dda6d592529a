using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>The names that generated members have.</summary>
internal static class GeneratedMembers
{
    /// <summary>The class that the portable tiers have the scale with a factor and its fit in.</summary>
    public const string FittedScale = "FittedScale";

    /// <summary>Constants and types: no other member of the type can have the name.</summary>
    public static readonly IReadOnlyCollection<string> Constants = new HashSet<string>(MemberList.Constants.Select(member => member.Name).Append(FittedScale));

    /// <summary>Methods: a method of the user can have the name if its parameters are those of no quantizer's.</summary>
    public static readonly IReadOnlyCollection<string> Methods = new HashSet<string>(All().Select(method => method.Name));

    // Made where a user's method has the name of a generated one: the first compilation of a process would pay for them.
    private static readonly Lazy<HashSet<string>> OverSpans = new(() => KeysOf(spans: true)), OverArrays = new(() => KeysOf(spans: false));

    /// <summary>Whether some quantizer has a method of this name with these parameter types (C# text, spans without namespace).</summary>
    public static bool IsMethod(string name, string parameters, bool spans) => (spans ? OverSpans : OverArrays).Value.Contains(name + "(" + parameters + ")");

    private static HashSet<string> KeysOf(bool spans) => [.. CodeType.All.SelectMany(code => All().Select(method => method.Key(new(code.Keyword), spans)))];

    /// <summary>The methods of quantizers with every alpha.</summary>
    private static IEnumerable<Member> All() => new[] { Alpha.Po2, Alpha.Auto }.SelectMany(MemberList.Methods);
}
