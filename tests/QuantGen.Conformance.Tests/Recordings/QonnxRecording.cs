using System;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/qonnx.zip</c>: IntQuant with a scale and a zero point, for a tensor and by channel.</summary>
internal static class QonnxRecording
{
    public static Recording Read()
    {
        var recording = new Recording();
        foreach (RecordedRow row in RecordedRow.Read("qonnx.zip"))
        {
            if (row.Format != "IntQuant")
            {
                recording.LeaveOut("another operator: " + row.Format, row.Inputs.Length);
                continue;
            }

            double[] scales = Numbers(row.Parameters.GetProperty("scale")), zeroPoints = Numbers(row.Parameters.GetProperty("zeropt"));
            int length = row.Inputs.Length / scales.Length;
            for (int channel = 0; channel < scales.Length; channel++)
            {
                Range range = (channel * length)..((channel + 1) * length);
                if (zeroPoints[channel] != Math.Truncate(zeroPoints[channel]))
                    recording.LeaveOut("a zero point that is not an integer", length);
                else
                    recording.Add(CaseOf(row, range, SpecOf(row, scales[channel], (int)zeroPoints[channel])));
            }
        }

        return recording;
    }

    private static double[] Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(item => item.GetDouble())] : [element.GetDouble()];

    /// <summary>The range of an unsigned code is narrow there without its largest code, which is a departure; for one signed bit it changes nothing.</summary>
    private static UniformSpec SpecOf(RecordedRow row, double scale, int zeroPoint)
    {
        int bits = (row.Mode.TryGetProperty("bits", out JsonElement own) ? own : row.Parameters.GetProperty("bits")).GetInt32();
        bool signed = row.Mode.GetProperty("signed").GetInt32() == 1;
        return new UniformSpec
        {
            Bits = bits,
            Scale = scale,
            ZeroPoint = zeroPoint,
            Signed = signed,
            NarrowRange = IsNarrow(row) && signed && bits > 1,
            Rounding = row.Text("rounding_mode").ToUpperInvariant() switch
            {
                "ROUND" or "HALF_EVEN" => Rounding.HalfToEven,
                "HALF_UP" => Rounding.HalfAwayFromZero,
                "HALF_DOWN" => Rounding.HalfTowardZero,
                "CEIL" => Rounding.Ceiling,
                "FLOOR" => Rounding.Floor,
                "UP" => Rounding.Outward,
                "DOWN" => Rounding.Truncate,
                string other => throw new InvalidDataException("Not a rounding: " + other),
            },
        };
    }

    private static bool IsNarrow(RecordedRow row) => row.Mode.GetProperty("narrow").GetInt32() == 1;

    private static GoldenCase CaseOf(RecordedRow row, Range range, UniformSpec spec) => new(
        FormattableString.Invariant($"{row.Notation}, scale {spec.Scale:R}, zero point {spec.ZeroPoint}"),
        spec,
        row.Inputs[range],
        row.Codes.Length > 0 ? row.Codes[range] : [.. row.Values[range].Select(value => CodeOf(value, spec))])
    {
        Departures = new QonnxArithmetic(spec, IsNarrow(row)),
    };

    /// <summary>The code of a value, which is <c>fl((code − zero point) · scale)</c>.</summary>
    private static long CodeOf(float value, UniformSpec spec)
    {
        Dyadic scale = Dyadic.FromDouble(spec.Scale!.Value), exact = Dyadic.FromDouble(value);
        BigInteger steps = Rational.RoundQuotient(exact, scale, Rounding.HalfToEven);
        Assert.Equal(exact, BinaryFormat.Single.Nearest(scale * new Dyadic(steps, 0)));
        return (long)steps + spec.ZeroPoint!.Value;
    }
}
