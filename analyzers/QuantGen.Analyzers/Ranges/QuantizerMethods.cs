using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Formats;
using QuantGen.Core.Members;

namespace QuantGen.Analyzers.Ranges;

/// <summary>The methods of quantizers, by the list of members, except methods that also take a factor on the scale.</summary>
internal static class QuantizerMethods
{
    /// <summary>The members by name and number of parameters; overloads differ only in the type of the value.</summary>
    private static readonly Dictionary<(string Name, int Parameters), Member> Members = MemberList.Methods(Alpha.One)
        .GroupBy(member => (member.Name, member.Parameters.Count))
        .ToDictionary(overloads => overloads.Key, overloads => overloads.First());

    private static readonly HashSet<string> Names =
        [.. Members.Values.Where(member => member.Argument != MemberArgument.Other).Select(member => member.Name), TypedCodeMembers.FromCode];

    private static readonly HashSet<string> CodeConstants = [.. MemberList.Constants.Where(member => member.Result == TypeNames.CodeName).Select(member => member.Name)];

    /// <summary>Whether a method of the name has an argument that a rule checks.</summary>
    public static bool IsName(string name) => Names.Contains(name);

    /// <summary>The generated member for a static method of a quantizer's type; null if the method is the user's.</summary>
    public static Member? MemberOf(IMethodSymbol method)
    {
        if (!method.IsStatic || method.Arity > 0 || !Members.TryGetValue((method.Name, method.Parameters.Length), out Member? member))
            return null;
        bool fits = member.Argument switch
        {
            MemberArgument.Value or MemberArgument.TriedValue => NumberTypes.IsOfMembers(method.Parameters[0].Type),
            MemberArgument.Values or MemberArgument.Codes or MemberArgument.Bytes => Uses.IsReadOnlySpan(method.Parameters[0].Type) && Uses.IsSpan(method.Parameters[1].Type, "Span"),
            _ => true,
        };
        return fits ? member : null;
    }

    /// <summary>The kind of the method's argument.</summary>
    public static MemberArgument ArgumentOf(IMethodSymbol method) => IsFromCode(method) ? MemberArgument.Code : MemberOf(method)?.Argument ?? MemberArgument.Other;

    /// <summary>Whether the method converts a plain code to a typed code.</summary>
    public static bool IsFromCode(IMethodSymbol method) => method is { IsStatic: true, Name: TypedCodeMembers.FromCode, Parameters.Length: 1 };

    /// <summary>Whether the method returns the code of a value.</summary>
    public static bool GivesCode(IMethodSymbol method) => MemberOf(method) is { Argument: MemberArgument.Value, Result: TypeNames.CodeName };

    /// <summary>Whether the method writes the codes of many values to its second parameter.</summary>
    public static bool WritesCodes(IMethodSymbol method) => MemberOf(method) is { Argument: MemberArgument.Values } member && member.Parameters[1].IsOfCodes;

    /// <summary>Whether the constant is a code.</summary>
    public static bool IsCode(IFieldSymbol field) => field.IsConst && CodeConstants.Contains(field.Name);

    /// <summary>The argument of the first parameter, regardless of the written order.</summary>
    public static IOperation Source(IInvocationOperation invocation) => Argument(invocation, 0);

    /// <summary>The argument of the second parameter.</summary>
    public static IOperation Destination(IInvocationOperation invocation) => Argument(invocation, 1);

    private static IOperation Argument(IInvocationOperation invocation, int ordinal) =>
        invocation.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;
}
