using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/lut.zip</c>: tables of functions, which were computed with 50 digits and rounded once.</summary>
internal static class LutRecording
{
    public static IReadOnlyList<LutTable> Read()
    {
        using var zip = new GoldenZip("lut.zip");
        JsonElement root = zip.Manifest.RootElement, arrays = root.GetProperty("arrays");
        var tables = new List<LutTable>();
        foreach (JsonElement item in root.GetProperty("cases").EnumerateArray())
        {
            long[] codes = zip.Integers(arrays.GetProperty(item.GetProperty("codes").GetString()!).GetProperty("file").GetString()!);
            JsonElement parameters = item.GetProperty("params");
            JsonElement[] rows = [.. item.GetProperty("rows").EnumerateArray()];
            int length = codes.Length / rows.Length;
            for (int row = 0; row < rows.Length; row++)
            {
                Rounding rounding = rows[row].GetProperty("rounding").GetString() == "RNE" ? Rounding.HalfToEven : Rounding.HalfAwayFromZero;
                tables.Add(new LutTable(
                    FormattableString.Invariant($"{item.GetProperty("id").GetString()}, {rounding}"),
                    parameters.GetProperty("fn").GetString()!,
                    SpecOf(parameters, rounding),
                    [.. Enumerable.Range(-length / 2, length).Select(code => Input(parameters, code))],
                    codes[(row * length)..((row + 1) * length)])
                {
                    From = new UniformSpec
                    {
                        Bits = System.Numerics.BitOperations.Log2((uint)length),
                        Scale = parameters.TryGetProperty("in_scale_log2", out JsonElement exponent) ? Math.ScaleB(1, exponent.GetInt32()) : parameters.GetProperty("in_scale").GetDouble(),
                        ZeroPoint = parameters.TryGetProperty("in_zero_point", out JsonElement zeroPoint) ? zeroPoint.GetInt32() : 0,
                    },
                });
            }
        }

        return tables;
    }

    private static Dyadic Input(JsonElement parameters, int code) => parameters.TryGetProperty("in_scale_log2", out JsonElement exponent)
        ? new Dyadic(code, exponent.GetInt32())
        : Dyadic.FromDouble(parameters.GetProperty("in_scale").GetDouble()) * (code - parameters.GetProperty("in_zero_point").GetInt32());

    /// <summary>The grid of the outputs, with the function; a table that expands has none.</summary>
    private static UniformSpec SpecOf(JsonElement parameters, Rounding rounding)
    {
        int bits = parameters.GetProperty("out_bits").GetInt32();
        bool signed = parameters.GetProperty("out_signed").GetBoolean();
        var spec = new UniformSpec
        {
            Bits = bits,
            Signed = signed,
            Rounding = rounding,
            Function = parameters.GetProperty("fn").GetString()! switch
            {
                "sigmoid" => Function.Sigmoid,
                "tanh" => Function.Tanh,
                "hard_sigmoid" => Function.HardSigmoid,
                "smooth_sigmoid" => Function.SmoothSigmoid,
                "hswish" => Function.HardSwish,
                "mulaw_encode" => Function.MuLaw,
                "gelu_erf" => Function.Gelu,
                "gelu_tanh" => Function.GeluTanh,
                "silu" => Function.Silu,
                "exp" => Function.Exp,
                "erf" => Function.Erf,
                "log2" => Function.Log2,
                "softplus" => Function.Softplus,
                "softsign" => Function.Softsign,
                "mish" => Function.Mish,
                "reciprocal" => Function.Reciprocal,
                "sqrt" => Function.Sqrt,
                "mulaw_decode" => Function.None,
                var other => throw new InvalidDataException("Not a function: " + other),
            },
        };
        return parameters.TryGetProperty("out_frac_bits", out JsonElement fraction)
            ? spec with { Integer = bits - fraction.GetInt32() - (signed ? 1 : 0) }
            : spec with { Scale = parameters.GetProperty("out_scale").GetDouble(), ZeroPoint = parameters.GetProperty("out_zero_point").GetInt32() };
    }
}

/// <summary>One table: the exact inputs, and the code of each.</summary>
internal sealed record LutTable(string Name, string Function, UniformSpec Spec, Dyadic[] Inputs, long[] Codes)
{
    /// <summary>The format of the inputs.</summary>
    public required UniformSpec From { get; init; }

    public bool Expands => Function == "mulaw_decode";
}
