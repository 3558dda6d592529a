using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/apytypes.zip</c>: casts of APyTypes to fixed point, in the ten roundings and two overflow modes that have a counterpart.</summary>
internal static class ApyTypesRecording
{
    public static Recording Read()
    {
        var recording = new Recording();
        foreach (RecordedRow row in RecordedRow.Read("apytypes.zip"))
        {
            if (row.Format == "apytypes_float")
                recording.LeaveOut("a cast to floating point", row.Inputs.Length);
            else if (RoundingOf(row.Text("quantization")) is not { } rounding)
                recording.LeaveOut("quantization mode " + row.Text("quantization"), row.Inputs.Length);
            else if (OverflowOf(row.Text("overflow")) is not { } overflow)
                recording.LeaveOut("overflow mode " + row.Text("overflow"), row.Inputs.Length);
            else
                recording.Add(new GoldenCase(row.Notation, SpecOf(row, rounding, overflow), row.Inputs, row.Codes));
        }

        return recording;
    }

    /// <summary>Its integer bits include the sign.</summary>
    private static UniformSpec SpecOf(RecordedRow row, Rounding rounding, Overflow overflow)
    {
        int integer = row.Parameters.GetProperty("int_bits").GetInt32();
        return new UniformSpec
        {
            Bits = integer + row.Parameters.GetProperty("frac_bits").GetInt32(),
            Integer = integer - 1,
            Rounding = rounding,
            Overflow = overflow,
        };
    }

    private static Rounding? RoundingOf(string quantization) => quantization switch
    {
        "TO_NEG" => Rounding.Floor,
        "TO_POS" => Rounding.Ceiling,
        "TO_ZERO" => Rounding.Truncate,
        "TO_AWAY" => Rounding.Outward,
        "TIES_POS" => Rounding.HalfUp,
        "TIES_NEG" => Rounding.HalfDown,
        "TIES_ZERO" => Rounding.HalfTowardZero,
        "TIES_AWAY" => Rounding.HalfAwayFromZero,
        "TIES_EVEN" => Rounding.HalfToEven,
        "TIES_ODD" => Rounding.HalfToOdd,
        _ => null,
    };

    private static Overflow? OverflowOf(string overflow) => overflow switch
    {
        "SAT" => Overflow.Saturate,
        "WRAP" => Overflow.Wrap,
        _ => null,
    };
}
