using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>
/// The members of quantizers, each once, in the order in which they are written. Each group has a file with its rows, and an emitter with the bodies. This list is
/// the source of plain types, typed codes, stubs, the interface, the reserved names, and the analyzer's knowledge of methods.
/// </summary>
internal static class MemberList
{
    public static readonly IReadOnlyList<Member> Constants =
    [
        Constant("string", "Format"), Constant("int", "Bits"), Constant("int", "ZeroPoint"), Constant("int", "ScaleExponent", isInInterface: false),
        Constant(TypeNames.CodeName, "MinCode"), Constant(TypeNames.CodeName, "MaxCode"),
        Constant(TypeNames.RealName, "Scale"), Constant(TypeNames.RealName, "MinValue"), Constant(TypeNames.RealName, "MaxValue"),
    ];

    private static readonly IReadOnlyList<Member> OfEvery = [.. ScalarMembers.All(), .. SequenceMembers.All()], OfSome = [.. StochasticMembers.All(), .. BlockMembers.All(), .. PackingMembers.All()],
        WithDeviation = [.. StochasticMembers.WithDeviation()];

    /// <summary>Every method that a quantizer with this alpha may have, except those of telephony: a method over samples is no name that another quantizer takes.</summary>
    public static IEnumerable<Member> Methods(Alpha alpha, bool withZeroPoint = false) => Methods(alpha, 0, 0, withZeroPoint);

    /// <summary>The methods of quantizers with every alpha, with a fitted zero point and without.</summary>
    public static IEnumerable<Member> OfAny() => new[] { Alpha.Po2, Alpha.Auto }.SelectMany(alpha => Methods(alpha).Concat(Methods(alpha, withZeroPoint: true))).Concat(WithDeviation);

    /// <summary>The methods of one quantizer.</summary>
    public static IEnumerable<Member> Of(MemberContext context)
    {
        IEnumerable<Member> methods = context.Fitting is { } fitting ? Methods(fitting.Alpha, fitting.MinExponent, fitting.MaxExponent, fitting.FitsZeroPoint) : Methods(Alpha.One);
        if (context.Grid.Rule is G711Rule)
            methods = methods.Concat(SampleMembers.All());
        return methods.Where(member => member.IsOf(context));
    }

    private static IEnumerable<Member> Methods(Alpha alpha, int minExponent, int maxExponent, bool withZeroPoint) =>
        alpha == Alpha.One ? [.. OfEvery, .. OfSome, .. WithDeviation] : [.. OfEvery, .. FittedMembers.All(alpha, minExponent, maxExponent, withZeroPoint), .. OfSome];

    private static Member Constant(string type, string name, bool isInInterface = true) => new(MemberGroup.Constant, type, name, []) { IsInInterface = isInInterface };
}
