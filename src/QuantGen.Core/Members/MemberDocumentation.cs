using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Core.Members;

/// <summary>The documentation of a generated method: summary, parameters, result and exceptions, each on one line.</summary>
internal static class MemberDocumentation
{
    public static IEnumerable<string> Of(Member member, MemberContext context)
    {
        string summary = member.Summary(context);
        if (summary[summary.Length - 1] != '.')
            summary += IsInPlace(member) ? "; may run in place." : ".";
        yield return "/// <summary>" + summary + "</summary>";
        foreach (Parameter parameter in member.All(context.Spans))
            yield return $"/// <param name=\"{parameter.Name}\">{Describe(parameter, member, context)}</param>";
        if (member.Returns is { } returns)
            yield return "/// <returns>" + returns(context) + "</returns>";
        if (!context.Spans && member.IsOverMany)
        {
            yield return Exception("ArgumentNullException", "An array is null.");
            yield return Exception("ArgumentOutOfRangeException", "An index or the count is negative.");
        }

        if (Refusal(member, context) is { } refusal)
            yield return Exception("ArgumentException", refusal);
        if (member.Name != "PackedLength")
            yield break;
        yield return Exception("ArgumentOutOfRangeException", "The count is negative.");
        if (context.Grid.Bits > 8)
            yield return Exception("OverflowException", "The number of bytes overflows an <c>int</c>.");
    }

    private static string Exception(string type, string when) => $"/// <exception cref=\"global::System.{type}\">{when}</exception>";

    /// <summary>Whether one span may be both source and destination, because their elements have the same type.</summary>
    private static bool IsInPlace(Member member) => member.Parameters.Count == 2 && member.IsOverMany && member.Parameters[0].Type == member.Parameters[1].Type;

    /// <summary>When a method throws an ArgumentException; null if it never does.</summary>
    private static string? Refusal(Member member, MemberContext context)
    {
        bool hasOneSize = IsInPlace(member) || (context.Grid.CodeType.Bits == 32 && member.Parameters.Count == 2);
        switch (member.Group)
        {
            case MemberGroup.Sequence when !member.HasDestination:
                return context.Spans ? null : "The array has fewer elements from the index on.";
            case MemberGroup.Stochastic when HasDeviation(member):
                return member.HasDestination ? (context.Spans ? "The destination is too short or overlaps the source" : "An array is too short") + ", or an argument is outside its range; nothing is written." : "An argument is outside its range.";
            case MemberGroup.Stochastic when !member.HasDestination:
                return null;
            case MemberGroup.Sequence or MemberGroup.Samples or MemberGroup.Stochastic:
                return context.Spans
                    ? "The destination is too short or overlaps the source" + (hasOneSize ? " other than exactly" : "") + "; nothing is written."
                    : "An array is too short" + (IsInPlace(member) ? ", or the ranges overlap other than exactly" : "") + "; nothing is written.";
            case MemberGroup.Block:
                return context.Spans
                    ? "A span has another length, or they overlap other than exactly with elements of one size; nothing is written."
                    : "An array is too short, or the ranges overlap other than exactly; nothing is written.";
            case MemberGroup.Packing when member.HasDestination:
                return $"The {(member.Name == "Pack" ? "destination" : "source")} is shorter than <c>PackedLength({PackingMembers.Count(context)})</c> or overlaps the codes; nothing is written.";
            case MemberGroup.Fitted when member.Parameters.Count > 1 || !context.Spans:
                string sequence = context.Spans ? "The destination is too short or overlaps the source" + (member.Name == "FakeQuantize" ? " other than exactly" : "") : "An array is too short or ranges overlap";
                return member.HasDestination ? sequence + ", or an argument is outside its range; nothing is written." : "An argument is outside its range.";
            default:
                return null;
        }
    }

    private static bool HasDeviation(Member member) => member.Parameters.Any(parameter => parameter == StochasticMembers.Deviation || parameter == StochasticMembers.Deviations);

    private static string Describe(Parameter parameter, Member member, MemberContext context)
    {
        bool isMeasured = context.Spans && parameter.Kind == ParameterKind.Destination && member.Group is MemberGroup.Sequence or MemberGroup.Samples or MemberGroup.Stochastic or MemberGroup.Fitted;
        return (parameter.Description?.Invoke(context) ?? Describe(parameter)) + (isMeasured ? "; at least as long as <paramref name=\"source\"/>." : ".");
    }

    private static string Describe(Parameter parameter)
    {
        string elements = parameter.IsOfCodes ? "codes" : "values";
        return parameter.Kind switch
        {
            ParameterKind.Entries => "One for each channel",
            ParameterKind.NewEntries => "Receives one for each channel",
            ParameterKind.Source => "The " + elements,
            ParameterKind.Destination => "Receives the " + elements,
            _ => "The " + parameter.Name,
        };
    }
}
