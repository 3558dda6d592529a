using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/ap_fixed.zip</c> and <c>golden/ap_fixed_4_2.csv</c>: every quantization and overflow mode of Xilinx' types.</summary>
internal static class ApFixedRecording
{
    public static IEnumerable<GoldenCase> Read() => ReadZip().Concat(ReadTable());

    /// <summary>Our declaration of a Xilinx type. Its integer bits include the sign; AP_SAT_SYM at one signed bit is AP_SAT.</summary>
    private static QuantizerSpec SpecOf(int width, int integer, bool signed, string quantization, string overflow, int overflowBits) => new()
    {
        Bits = width,
        Integer = integer - (signed ? 1 : 0),
        Signed = signed,
        NarrowRange = overflow == "AP_SAT_SYM" && signed && width > 1,
        Rounding = quantization switch
        {
            "AP_RND" => Rounding.HalfUp,
            "AP_RND_ZERO" => Rounding.HalfTowardZero,
            "AP_RND_MIN_INF" => Rounding.HalfDown,
            "AP_RND_INF" => Rounding.HalfAwayFromZero,
            "AP_RND_CONV" => Rounding.HalfToEven,
            "AP_TRN" => Rounding.Floor,
            "AP_TRN_ZERO" => Rounding.Truncate,
            _ => throw new InvalidDataException("Not a quantization mode: " + quantization),
        },
        Overflow = overflow switch
        {
            "AP_SAT" or "AP_SAT_SYM" => Overflow.Saturate,
            "AP_SAT_ZERO" => Overflow.SaturateToZero,
            "AP_WRAP" => Overflow.Wrap,
            "AP_WRAP_SM" => Overflow.WrapSignMagnitude,
            _ => throw new InvalidDataException("Not an overflow mode: " + overflow),
        },
        OverflowBits = overflowBits,
    };

    private static string Notation(int width, int integer, bool signed, string quantization, string overflow, int overflowBits) =>
        FormattableString.Invariant($"ap_{(signed ? "" : "u")}fixed<{width},{integer},{quantization},{overflow},{overflowBits}>");

    private static IEnumerable<GoldenCase> ReadZip()
    {
        using var zip = new GoldenZip("ap_fixed.zip");
        JsonElement root = zip.Manifest.RootElement, arrays = root.GetProperty("arrays");
        string FileOf(JsonElement name) => arrays.GetProperty(name.GetString()!).GetProperty("file").GetString()!;
        foreach (JsonElement item in root.GetProperty("cases").EnumerateArray())
        {
            JsonElement parameters = item.GetProperty("params");
            int width = parameters.GetProperty("W").GetInt32(), integer = parameters.GetProperty("I").GetInt32();
            bool signed = parameters.GetProperty("signed").GetBoolean();
            float[] inputs = zip.Singles(FileOf(item.GetProperty("input")));
            long[] codes = zip.Integers(FileOf(item.GetProperty("codes")));
            int row = -1;
            foreach (JsonElement mode in item.GetProperty("rows").EnumerateArray())
            {
                row++;
                string quantization = mode.GetProperty("q").GetString()!, overflow = mode.GetProperty("o").GetString()!;
                int overflowBits = mode.GetProperty("n").GetInt32();
                yield return WithoutNaN(
                    Notation(width, integer, signed, quantization, overflow, overflowBits),
                    SpecOf(width, integer, signed, quantization, overflow, overflowBits),
                    inputs,
                    codes[(row * inputs.Length)..((row + 1) * inputs.Length)]);
            }
        }
    }

    private static GoldenCase WithoutNaN(string notation, QuantizerSpec spec, float[] inputs, long[] codes) => new(
        notation,
        spec,
        [.. inputs.Where(input => !float.IsNaN(input))],
        [.. codes.Where((_, i) => !float.IsNaN(inputs[i]))]);

    /// <summary>A row is a type and an input, a column a mode, a cell the value: a multiple of 2^-2.</summary>
    private static IEnumerable<GoldenCase> ReadTable()
    {
        string[][] lines = [.. File.ReadLines(GoldenZip.PathOf("ap_fixed_4_2.csv")).Select(line => line.Split(','))];
        foreach (IGrouping<string, string[]> type in lines.Skip(1).GroupBy(line => line[0]))
        {
            bool signed = type.Key switch
            {
                "ap_fixed<4;2>" => true,
                "ap_ufixed<4;2>" => false,
                _ => throw new InvalidDataException("Not a type of the table: " + type.Key),
            };
            for (int column = 2; column < lines[0].Length; column++)
            {
                string[] mode = lines[0][column].Split('/');
                int cell = column, overflowBits = int.Parse(mode[2], CultureInfo.InvariantCulture);
                if (type.First()[cell].Length == 0)
                    continue;       // AP_WRAP_SM keeps the sign, and ap_ufixed has none
                yield return new GoldenCase(
                    Notation(4, 2, signed, mode[0], mode[1], overflowBits) + " of the table",
                    SpecOf(4, 2, signed, mode[0], mode[1], overflowBits),
                    [.. type.Select(line => float.Parse(line[1], CultureInfo.InvariantCulture))],
                    [.. type.Select(line => (long)(decimal.Parse(line[cell], CultureInfo.InvariantCulture) * 4))]);
            }
        }
    }
}
