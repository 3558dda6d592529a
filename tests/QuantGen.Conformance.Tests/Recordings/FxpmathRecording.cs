using System.IO;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/fxpmath.zip</c>: the ten roundings of fxpmath, saturating and wrapping.</summary>
internal static class FxpmathRecording
{
    public static Recording Read()
    {
        var recording = new Recording();
        foreach (RecordedRow row in RecordedRow.Read("fxpmath.zip"))
            recording.Add(new GoldenCase(row.Notation, SpecOf(row), row.Inputs, row.Codes));
        return recording;
    }

    private static UniformSpec SpecOf(RecordedRow row)
    {
        int bits = row.Parameters.GetProperty("n_word").GetInt32();
        bool signed = row.Parameters.GetProperty("signed").GetBoolean();
        return new UniformSpec
        {
            Bits = bits,
            Integer = bits - row.Parameters.GetProperty("n_frac").GetInt32() - (signed ? 1 : 0),
            Signed = signed,
            Rounding = row.Text("rounding") switch
            {
                "around" => Rounding.HalfToEven,
                "nearest_posinf" => Rounding.HalfUp,
                "nearest_neginf" => Rounding.HalfDown,
                "nearest_zero" => Rounding.HalfTowardZero,
                "nearest_away" => Rounding.HalfAwayFromZero,
                "bit_trunc" or "floor" => Rounding.Floor,
                "ceil" => Rounding.Ceiling,
                "fix" or "trunc" => Rounding.Truncate,
                string other => throw new InvalidDataException("Not a rounding: " + other),
            },
            Overflow = row.Text("overflow") switch
            {
                "saturate" => Overflow.Saturate,
                "wrap" => Overflow.Wrap,
                string other => throw new InvalidDataException("Not an overflow mode: " + other),
            },
        };
    }
}
