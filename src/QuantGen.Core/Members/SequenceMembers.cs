using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Members;

/// <summary>The methods over many elements, which every quantizer has.</summary>
internal static class SequenceMembers
{
    /// <summary>The parameters of methods over elements.</summary>
    public static readonly Parameter
        Values = new(ParameterKind.Source, TypeNames.RealName, "source"), NewValues = new(ParameterKind.Destination, TypeNames.RealName, "destination"),
        Codes = new(ParameterKind.Source, TypeNames.CodeName, "source"), NewCodes = new(ParameterKind.Destination, TypeNames.CodeName, "destination");

    /// <summary>The three methods that exist in several variants: for all elements, with factors on the scale, and for a block.</summary>
    public static readonly IReadOnlyList<(string Name, Parameter From, Parameter To)> Maps =
    [
        ("Quantize", Values, NewCodes), ("Dequantize", Codes, NewValues), ("FakeQuantize", Values, NewValues with { Description = _ => "Receives the representable values" }),
    ];

    public static IEnumerable<Member> All()
    {
        foreach ((string name, Parameter from, Parameter to) in Maps)
            yield return new(MemberGroup.Sequence, "void", name, [from, to]) { IsInInterface = true, Argument = ArgumentOf(from), Summary = context => Map(context, name) };
        yield return new(MemberGroup.Sequence, "int", "CountOutside", [Values])
        {
            IsInInterface = true, Summary = _ => "How many elements <c>TryQuantize</c> refuses.", Returns = _ => "The count.",
        };
    }

    public static MemberArgument ArgumentOf(Parameter source) => source.IsOfCodes ? MemberArgument.Codes : MemberArgument.Values;

    /// <summary>The summary without the full stop.</summary>
    private static string Map(MemberContext context, string name)
    {
        if (context.Grid.Bulk is not { } bulk || (name == "Dequantize" && !bulk.AddsOffset))
            return $"<c>{name}</c> of every element";
        string blocks = $"the first <c>{(context.Spans ? "source.Length" : "count")} / {ProfileRule.BulkBlock} * {ProfileRule.BulkBlock}</c> elements";
        return name switch
        {
            "Quantize" => $"The codes: {blocks} are {ProfileText.Formula(bulk, "value")}, the rest <c>Quantize</c> of each",
            "Dequantize" => $"The values: {blocks} are {ProfileText.DequantizeFormula(bulk, "code")}, the rest <c>Dequantize</c> of each",
            _ => $"The result of <c>Quantize</c> and then <c>Dequantize</c> over {(context.Spans ? "spans" : "arrays")}",
        };
    }
}
