using System.Text.Json;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary><c>golden/calad0i.zip</c>: the quantizers beneath HGQ, which follow ap_fixed in floating point.</summary>
internal static class Calad0iRecording
{
    public static Recording Read()
    {
        var recording = new Recording();
        foreach (RecordedRow row in RecordedRow.Read("calad0i.zip"))
        {
            if (row.Format == "calad0i_fixed")
                recording.Add(CaseOf(row));
            else
                recording.LeaveOut("not fixed point: " + row.Format, row.Inputs.Length);
        }

        return recording;
    }

    private static GoldenCase CaseOf(RecordedRow row)
    {
        string rounding = row.Text("round"), overflow = row.Text("overflow");
        bool signed = row.Parameters.GetProperty("k").GetInt32() == 1;
        int integer = row.Parameters.GetProperty("i").GetInt32() + (signed ? 1 : 0);
        int fraction = row.Parameters.GetProperty("f").GetInt32();
        BinaryFormat type = row.Parameters.GetProperty("dtype").GetString() == "f32" ? BinaryFormat.Single : BinaryFormat.Double;
        bool departs = row.Parameters.GetProperty("ap_mismatch").TryGetProperty(rounding + "/" + overflow, out JsonElement count);
        return new GoldenCase(row.Notation, ApFixedRecording.SpecOf(integer + fraction, integer, signed, "AP_" + rounding, "AP_" + overflow, 0), row.Inputs, row.Codes)
        {
            Departures = new Calad0iArithmetic(integer + fraction, fraction, signed, rounding, overflow, type),
            DeclaredDepartures = departs ? count.GetInt32() : 0,
        };
    }
}
