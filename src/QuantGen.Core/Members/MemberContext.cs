using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>The quantizer for which a member is written.</summary>
/// <param name="Grid">Its values.</param>
/// <param name="Fitting">How alpha is fitted; null if it is 1.</param>
/// <param name="Block">The elements of a block; null if it has no methods for blocks.</param>
/// <param name="Spans">Whether sequences are spans; otherwise they are arrays with an index and a count.</param>
internal sealed record MemberContext(NumberGrid Grid, Fitting? Fitting, int? Block, bool Spans)
{
    /// <summary>Whether there are methods that round at random.</summary>
    public bool IsStochastic { get; init; }

    /// <summary>How codes are drawn at random; null if there are no methods that do so.</summary>
    public SignDraws? Draws { get; init; }

    /// <summary>The plain code of a typed one, as the documentation writes it: <c>code.Code</c>. Null if codes are plain.</summary>
    public string? PlainCode { get; init; }

    /// <summary>"-128 … 127".</summary>
    public string CodeRange => Grid.Rule is BinaryRule binary ? StepText.Codes(binary) : NumberText.Integer(Grid.MinCode) + " … " + NumberText.Integer(Grid.MaxCode);

    /// <summary>The C# type that holds every value exactly.</summary>
    public string ValueType => TypeNames.OfValue(Grid);

    /// <summary>The values of the first and the last code, as the constants state them.</summary>
    public string ValueRange => Wording.Value(Grid, Grid.Output.MinValue) + " … " + Wording.Value(Grid, Grid.Output.MaxValue);
}
