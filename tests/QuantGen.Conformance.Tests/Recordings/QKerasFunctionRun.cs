using System;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A recorded run of a quantizer with a function, of a function without a quantizer, or of <c>range()</c>.</summary>
/// <param name="Id">Its name in the recording.</param>
/// <param name="Notation">The string that QKeras was given.</param>
/// <param name="Sigmoid">The argument of <c>set_internal_sigmoid</c> before the run.</param>
/// <param name="Parameters">The arguments of the constructor.</param>
/// <param name="Inputs">Empty for a range.</param>
internal sealed record QKerasFunctionRun(string Id, string Notation, string Sigmoid, JsonElement Parameters, float[] Inputs)
{
    /// <summary>Stands for a value that is not a multiple of the step, and for NaN.</summary>
    public const long NoCode = long.MinValue;

    /// <summary>What came out; empty if QKeras raised an exception.</summary>
    public float[] Values { get; init; } = [];

    /// <summary>The step between the values of neighbouring codes; null if there are no codes.</summary>
    public double? Step { get; init; }

    public long[]? Law { get; init; }

    public string? Exception { get; init; }

    public bool IsFunction => Id.StartsWith("fn_", StringComparison.Ordinal);

    public bool IsRange => Id.StartsWith("range_", StringComparison.Ordinal);

    public bool IsQuantizer => !IsFunction && !IsRange;

    public bool Is(string quantizer) => Notation.StartsWith(quantizer + "(", StringComparison.Ordinal);

    public long CodeOf(float value)
    {
        // The step is a power of two.
        double steps = value / Step!.Value;
        return steps == Math.Truncate(steps) && Math.Abs(steps) < 1L << 40 ? (long)steps : NoCode;
    }
}
