using System.Collections.Generic;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The methods that round at random, which quantizers with <c>Stochastic</c> have.</summary>
internal static class StochasticMembers
{
    public const string Name = "QuantizeStochastic";

    /// <summary>The parameters from which a random word follows.</summary>
    public static readonly Parameter
        Seed = new(ParameterKind.Single, "ulong", "seed") { Description = _ => "The key of the random words" },
        Index = new(ParameterKind.Single, "ulong", "index") { Description = _ => "Which random word counts" },
        FirstIndex = new(ParameterKind.Single, "ulong", "firstIndex") { Description = _ => "The index of the first element's random word; the next elements have the next indices" };

    private static readonly Parameter Value = new(ParameterKind.Single, "double", "value") { Description = _ => "Any number; infinities and NaN too" };

    public static IEnumerable<Member> All()
    {
        yield return new(MemberGroup.Stochastic, TypeNames.CodeName, Name, [Value, Seed, Index])
        {
            IsOf = context => context.IsStochastic, Argument = MemberArgument.Value, Summary = Summary, Returns = ScalarMembers.ReturnsCode,
        };
        yield return new(MemberGroup.Stochastic, "void", Name, [SequenceMembers.Values, Seed, FirstIndex, SequenceMembers.NewCodes])
        {
            IsOf = context => context.IsStochastic, Summary = _ => "<c>QuantizeStochastic</c> of every element, each with its own random word",
        };
    }

    /// <summary>What the method does with one value.</summary>
    private static string Summary(MemberContext context) =>
        $"One of the two codes beside <paramref name=\"value\"/>: the upper one if <c>word &lt; fraction · 2^32</c>. The word is random, and the fraction is that of the exact quotient <c>value / {Wording.Step(context.Grid)}</c>. Values outside saturate, and NaN gives {NumberText.Integer(context.Grid.NaNCode)}.";
}
