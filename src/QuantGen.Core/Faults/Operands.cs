using QuantGen.Core.Grids;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Faults;

/// <summary>The quantizers that declarations of accumulators, requantizers and lookups name; each has no error.</summary>
internal static class Operands
{
    public static NumberGrid GridOf(OperandSpec operand) => FormatFamily.Of(operand.Spec!).Build(operand.Spec!);

    public static Operand Of(OperandSpec operand) => new(operand.Name, GridOf(operand));
}
