using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Telemetry.Frames;

namespace Telemetry;

/// <summary>The stream of readings, data/flight.csv; the README says how it was made.</summary>
static class Recording
{
    /// <summary>Readings a second.</summary>
    public const int Rate = 5;

    private const string Heading = "seconds,celsius,hectopascals,x_g,y_g,z_g,volts";

    public static Reading[] Load() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "flight.csv")).Skip(1).Select(Parse)];

    public static void Write(IEnumerable<Reading> readings, TextWriter output)
    {
        output.Write(Heading + "\n");
        int index = 0;
        foreach (Reading reading in readings)
        {
            double seconds = index++ / (double)Rate;
            output.Write(FormattableString.Invariant(
                $"{seconds:F1},{reading.Celsius:F2},{reading.Hectopascals:F2},{reading.X:F3},{reading.Y:F3},{reading.Z:F3},{reading.Volts:F3}\n"));
        }
    }

    private static Reading Parse(string line)
    {
        float[] numbers = [.. line.Split(',').Skip(1).Select(text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        return new Reading(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
