using System;
using System.Text.Json;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>A recorded run of a quantizer whose values are powers of two, or multiples of a sign.</summary>
/// <param name="Id">Its name in the recording.</param>
/// <param name="Notation">The string that QKeras was given.</param>
/// <param name="Parameters">The arguments of the constructor.</param>
/// <param name="Inputs">The tensor.</param>
/// <param name="Values">What came out.</param>
internal sealed record QKerasStepRun(string Id, string Notation, JsonElement Parameters, float[] Inputs, float[] Values)
{
    /// <summary>Whether it is a function without a quantizer.</summary>
    public bool IsFunction => Id.StartsWith("fn_", StringComparison.Ordinal);

    public bool Is(string quantizer) => Notation.StartsWith(quantizer + "(", StringComparison.Ordinal);

    public bool Has(string parameter) => Parameters.TryGetProperty(parameter, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    public float Number(string parameter, float absent) => Has(parameter) ? Parameters.GetProperty(parameter).GetSingle() : absent;

    public bool Flag(string parameter, bool absent) => Has(parameter) ? Parameters.GetProperty(parameter).GetBoolean() : absent;
}
