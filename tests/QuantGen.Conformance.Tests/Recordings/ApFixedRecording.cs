using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/ap_fixed.zip</c> and <c>golden/ap_fixed_4_2.csv</c>: every quantization and overflow mode of Xilinx' types.</summary>
internal static class ApFixedRecording
{
    public static Recording Read()
    {
        var recording = new Recording();
        ReadZip(recording);
        foreach (GoldenCase item in ReadTable())
            recording.Add(item);
        return recording;
    }

    /// <summary>Our declaration of a Xilinx type. Its integer bits include the sign; AP_SAT_SYM at one signed bit is AP_SAT.</summary>
    public static UniformSpec SpecOf(int width, int integer, bool signed, string quantization, string overflow, int overflowBits) => new()
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

    private static void ReadZip(Recording recording)
    {
        foreach (RecordedRow row in RecordedRow.Read("ap_fixed.zip"))
        {
            int width = row.Parameters.GetProperty("W").GetInt32(), integer = row.Parameters.GetProperty("I").GetInt32();
            bool signed = row.Parameters.GetProperty("signed").GetBoolean();
            int overflowBits = row.Mode.GetProperty("n").GetInt32();
            float[] inputs = [.. row.Inputs.Where(input => !float.IsNaN(input))];
            recording.LeaveOut("NaN, whose code is declared here", row.Inputs.Length - inputs.Length);
            recording.Add(new GoldenCase(
                Notation(width, integer, signed, row.Text("q"), row.Text("o"), overflowBits),
                SpecOf(width, integer, signed, row.Text("q"), row.Text("o"), overflowBits),
                inputs,
                [.. row.Codes.Where((_, i) => !float.IsNaN(row.Inputs[i]))]));
        }
    }

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
