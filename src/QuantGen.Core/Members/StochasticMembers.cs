using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The methods that round or draw at random, which quantizers with <c>Stochastic</c> have.</summary>
internal static class StochasticMembers
{
    public const string Name = "QuantizeStochastic", DeviationName = "deviation", DeviationsName = "deviations";

    /// <summary>The parameters from which a random word follows.</summary>
    public static readonly Parameter
        Seed = new(ParameterKind.Single, "ulong", "seed") { Description = _ => "The key of the random words" },
        Index = new(ParameterKind.Single, "ulong", "index") { Description = context => context.Grid.Codes.Bits == 2 && context.Draws is not null ? "Which two random words count: <c>2 · index</c> and the next one" : "Which random word counts" },
        FirstIndex = new(ParameterKind.Single, "ulong", "firstIndex") { Description = _ => "The index of the first element's random word; the next elements have the next indices" };

    /// <summary>What divides a value before its sigmoid.</summary>
    public static readonly Parameter
        Deviation = new(ParameterKind.Single, "float", DeviationName) { Description = _ => "A positive number by which values are divided, such as their standard deviation" },
        Deviations = new(ParameterKind.Entries, "float", DeviationsName) { Description = _ => "One for each channel: positive numbers by which values are divided, such as standard deviations" };

    private static readonly Parameter Value = new(ParameterKind.Single, "double", "value") { Description = _ => "Any number; infinities and NaN too" },
        InnerLength = new(ParameterKind.Single, "int", "innerLength") { Description = _ => "The number of adjacent elements that belong to one channel: 1 with channels last, the row's length with channels first" };

    public static IEnumerable<Member> All()
    {
        yield return new(MemberGroup.Stochastic, TypeNames.CodeName, Name, [Value, Seed, Index])
        {
            IsOf = IsOf, Argument = MemberArgument.Value, Summary = Summary, Returns = ScalarMembers.ReturnsCode,
        };
        yield return new(MemberGroup.Stochastic, "void", Name, [SequenceMembers.Values, Seed, FirstIndex, SequenceMembers.NewCodes])
        {
            IsOf = IsOf, Summary = context => "<c>QuantizeStochastic</c> of every element, each with its own random word" + (IsTernary(context) ? "s" : ""),
        };
    }

    /// <summary>The methods of quantizers without alpha that take a deviation.</summary>
    public static IEnumerable<Member> WithDeviation()
    {
        Parameter[][] all = [[Value, Deviation, Seed, Index], [SequenceMembers.Values, Deviation, Seed, FirstIndex, SequenceMembers.NewCodes], [SequenceMembers.Values, Deviations, InnerLength, Seed, FirstIndex, SequenceMembers.NewCodes]];
        return all.Select(parameters => WithDeviation(MemberGroup.Stochastic, parameters));
    }

    /// <summary>A method with a deviation, and with alpha before it if the group is that of fits.</summary>
    public static Member WithDeviation(MemberGroup group, Parameter[] parameters)
    {
        var member = new Member(group, parameters[0].IsSequence ? "void" : TypeNames.CodeName, Name, parameters);
        return member with
        {
            IsOf = context => context.Draws is not null,
            Summary = context => member.IsOverMany
                ? $"<c>QuantizeStochastic</c> of every element, each with its own random word{(IsTernary(context) ? "s" : "")}{(member.IsByChannel ? $", and with the entries of its channel: element i has entry <c>i / innerLength % {DeviationsName}.Length</c>" : "")}."
                : Summary(context, group == MemberGroup.Fitted ? $"{FactorText.Name(context.Fitting!.Alpha)}, {DeviationName}" : DeviationName),
            Returns = parameters[0].IsSequence ? null : ScalarMembers.ReturnsCode,
        };
    }

    private static bool IsOf(MemberContext context) => context.IsStochastic || context.Draws is not null;

    private static bool IsTernary(MemberContext context) => context.Draws is not null && context.Grid.Rule is not BinaryRule;

    /// <summary>What the method does with one value.</summary>
    private static string Summary(MemberContext context) => context.Draws is not null
        ? Summary(context, "")
        : context.Grid.Rule is PowerOfTwoRule power ? $"{StepText.AtRandom(power, "value")} NaN gives {NumberText.Integer(context.Grid.NaNCode)}."
        : $"One of the two codes beside {(context.Grid.Function is null ? "<paramref name=\"value\"/>" : "the result of the function")}: the upper one if <c>word &lt; fraction · 2^32</c>. The word is random, and the fraction is {Fraction(context.Grid)}. {(context.Grid.Function is null ? "Values" : "Results")} outside saturate, and NaN gives {NumberText.Integer(context.Grid.NaNCode)}.";

    /// <summary>The number whose fraction is the probability. The result of a line or a quotient is exact; that of a curve is computed.</summary>
    private static string Fraction(NumberGrid grid)
    {
        if (grid.Function is null)
            return $"that of the exact quotient <c>value / {Wording.Step(grid)}</c>";
        string result = FunctionFormula.Of(grid, "value").Replace("<", "&lt;");
        string quotient = $"<c>{(grid.Function is HardSwish or Logistic { IsSigmoid: true } ? $"({result})" : result)} / {Wording.Step(grid)}</c>";
        return grid.Function is ClippedLine or Relu ? $"that of the exact {quotient}" : $"that of {quotient}, as a multiple of 2^-32";
    }

    /// <summary>The same of a quantizer that draws signs.</summary>
    private static string Summary(MemberContext context, string parameters)
    {
        (NumberGrid grid, SignDraws draws) = (context.Grid, context.Draws!);
        string sigmoid = draws.IsHard ? "hardSigmoid" : "sigmoid", factor = NumberText.Decimal(draws.Temperature) + " · ", divisor = parameters.Length == 0 ? "" : " / deviation", nan = NumberText.Integer(grid.NaNCode);
        if (grid.Rule is BinaryRule binary)
            return $"1 if <c>word &lt; {sigmoid}({factor}value{divisor}) · 2^32</c>, else {(binary.IsSigned ? "-1" : "0")}. The word is random; NaN gives {nan}.";
        string threshold = grid.Rule is TernaryRule ternary ? NumberText.Brief(ternary.Threshold) : parameters.Length == 0 ? $"{Wording.Step(grid)} / 2" : $"{FactorText.Name(context.Fitting!.Alpha) switch { "alpha" => "alpha", _ => "2^exponent" }} · {Wording.Step(grid)} / 2";
        return $"Half the sum of two signs. They are positive if <c>word &lt; {sigmoid}({factor}(value ∓ {threshold}){divisor}) · 2^32</c>. The words are random; NaN gives {nan}.";
    }
}
