using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Formats;
using QuantGen.Core.Members;

namespace QuantGen.Analyzers.CallSites;

/// <summary>The methods of quantizers, by name and number of parameters, as the list of members has them. Methods that also take a factor on the scale are others.</summary>
internal static class QuantizerMethods
{
    private const string FromCode = "FromCode";

    private static readonly Dictionary<(string Name, int Parameters), MemberArgument> Arguments = MemberList.Methods(Alpha.One)
        .Where(member => member.Argument != MemberArgument.Other)
        .GroupBy(member => (member.Name, member.Parameters.Count))
        .ToDictionary(overloads => overloads.Key, overloads => overloads.First().Argument);

    private static readonly HashSet<string> Names = [.. Arguments.Keys.Select(key => key.Name), FromCode];

    public static bool IsName(string name) => Names.Contains(name);

    /// <summary>What the method takes; a quantizer's type may have methods of the user's with the same name.</summary>
    public static MemberArgument ArgumentOf(IMethodSymbol method)
    {
        if (method is { Name: FromCode, Parameters.Length: 1 })
            return MemberArgument.Code;
        if (!Arguments.TryGetValue((method.Name, method.Parameters.Length), out MemberArgument argument))
            return MemberArgument.Other;
        bool fits = argument switch
        {
            MemberArgument.Value or MemberArgument.TriedValue => NumberTypes.IsOfMembers(method.Parameters[0].Type),
            MemberArgument.Values or MemberArgument.Codes or MemberArgument.Bytes => Uses.IsReadOnlySpan(method.Parameters[0].Type) && Uses.IsSpan(method.Parameters[1].Type, "Span"),
            _ => true,
        };
        return fits ? argument : MemberArgument.Other;
    }

    /// <summary>The first parameter's argument, in whichever order they are written.</summary>
    public static IOperation Source(IInvocationOperation invocation) => Argument(invocation, 0);

    /// <summary>The second parameter's argument.</summary>
    public static IOperation Destination(IInvocationOperation invocation) => Argument(invocation, 1);

    private static IOperation Argument(IInvocationOperation invocation, int ordinal) =>
        invocation.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;
}
