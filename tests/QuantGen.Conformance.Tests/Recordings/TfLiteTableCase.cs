using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>The table of an 8-bit activation in <c>golden/tflite.zip</c>, as one flavour of a system has it.</summary>
/// <param name="Name">The case and the flavour.</param>
/// <param name="Operation">The operation.</param>
/// <param name="ReasonToLeaveOut">Why it has no counterpart here; null if it has one.</param>
/// <param name="From">The format of the inputs.</param>
/// <param name="To">The format of the entries.</param>
/// <param name="Codes">The entries from that of −128 on; none where the flavour does not have the operation.</param>
internal sealed record TfLiteTableCase(string Name, string Operation, string? ReasonToLeaveOut, UniformSpec From, UniformSpec To, long[] Codes)
{
    public Function Function => Operation switch
    {
        "LOGISTIC" => Function.Sigmoid,
        "TANH" => Function.Tanh,
        "GELU" => Function.Gelu,
        "ELU" => Function.Elu,
        "EXP" => Function.Exp,
        _ => throw new InvalidDataException("Not an operation with a table: " + Operation),
    };

    public static IReadOnlyList<TfLiteTableCase> Read()
    {
        using var zip = new GoldenZip("tflite.zip");
        JsonElement arrays = zip.Manifest.RootElement.GetProperty("arrays");
        var cases = new List<TfLiteTableCase>();
        foreach (JsonElement item in zip.Manifest.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("kind").GetString() == "tfl_act8"))
        {
            string id = item.GetProperty("id").GetString()!;
            JsonElement parameters = item.GetProperty("params");
            string operation = parameters.GetProperty("op").GetString()!;
            foreach (JsonProperty flavour in parameters.GetProperty("flavours").EnumerateObject())
            {
                string array = flavour.Value.GetString()!;
                long[] codes = array.StartsWith("error", StringComparison.Ordinal) ? [] : zip.Integers(arrays.GetProperty(id + "." + array).GetProperty("file").GetString()!);
                cases.Add(new(id + ", " + flavour.Name, operation, codes.Length == 0 ? operation + " that a flavour does not have" : Reason(operation, flavour.Name), FormatOf("input"), FormatOf("output"), codes));
            }

            UniformSpec FormatOf(string name)
            {
                JsonElement tensor = parameters.GetProperty(name);
                return new() { Bits = 8, Scale = BitConverter.UInt32BitsToSingle(Convert.ToUInt32(tensor.GetProperty("scale").GetProperty("bits").GetString(), 16)), ZeroPoint = tensor.GetProperty("zero_point").GetInt32() };
            }
        }

        return cases;
    }

    /// <summary>XNNPACK has a table of ELU of its own, and integer kernels of two functions have none.</summary>
    private static string? Reason(string operation, string flavour) => operation switch
    {
        "HARD_SWISH" or "LEAKY_RELU" => operation + ", whose kernels compute in integers",
        "ELU" when flavour.EndsWith("_xnn", StringComparison.Ordinal) => "ELU of XNNPACK, which adds the zero point before it rounds",
        _ => null,
    };
}
