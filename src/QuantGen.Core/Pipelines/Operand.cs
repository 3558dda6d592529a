using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>A quantizer in a sum of products: its values are integers times a unit, and an integer is a code less the zero point.</summary>
/// <param name="Name">The name of the quantizer.</param>
/// <param name="Grid">Its codes and their values.</param>
internal sealed record Operand(string Name, NumberGrid Grid)
{
    /// <summary>The value of the integer 1.</summary>
    public Dyadic Unit => Grid.Output.Scale;

    public long ZeroPoint => Grid.ZeroPoint;

    /// <summary>The least integer.</summary>
    public BigInteger Min => (BigInteger)Grid.MinCode - Grid.ZeroPoint;

    /// <summary>The largest integer.</summary>
    public BigInteger Max => (BigInteger)Grid.MaxCode - Grid.ZeroPoint;

    public CodeType CodeType => Grid.CodeType;

    /// <summary>Whether values are at equal distances: not those of companded codes and of exponents.</summary>
    public static bool IsLinear(NumberGrid grid) => grid.Rule is null ? grid.Function is not Companding : grid.Rule is BinaryRule or TernaryRule;
}
