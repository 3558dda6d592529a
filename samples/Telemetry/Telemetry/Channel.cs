using System;
using System.Linq;
using Telemetry.Frames;

namespace Telemetry;

/// <summary>One number of a reading, its format, and what the format promises.</summary>
sealed class Channel(string name, string unit, int bits, float step, float min, float max, Func<float, bool> holds, Func<Reading, float> value)
{
    public static readonly Channel[] All =
    [
        new("temperature", "°C", Temperature.Bits, Temperature.Scale, Temperature.MinValue, Temperature.MaxValue,
            x => Temperature.TryQuantize(x, out _), reading => reading.Celsius),
        new("pressure", "hPa", Pressure.Bits, Pressure.Scale, Pressure.MinValue, Pressure.MaxValue,
            x => Pressure.TryQuantize(x, out _), reading => reading.Hectopascals),
        Axis("x", reading => reading.X),
        Axis("y", reading => reading.Y),
        Axis("z", reading => reading.Z),
        new("battery", "V", Battery.Bits, Battery.Scale, Battery.MinValue, Battery.MaxValue,
            x => Battery.TryQuantize(x, out _), reading => reading.Volts),
    ];

    public string Name => name;

    public string Unit => unit;

    public int Bits => bits;

    public double Step => step;

    public double Min => min;

    public double Max => max;

    /// <summary>What the grid promises for a value inside: half a step.</summary>
    public double Promise => (double)step / 2;

    public bool IsOutside(Transmission transmission) => !holds(value(transmission.Sent));

    /// <summary>The largest error of the readings that lie inside.</summary>
    public double LargestError(Transmission[] transmissions) =>
        transmissions.Where(transmission => !IsOutside(transmission))
            .Select(transmission => Math.Abs((double)value(transmission.Sent) - value(transmission.Received))).Max();

    /// <summary>Whether an error is as promised. A value of the grid comes back as a float, and so rounded once more, by 2^-24 of itself at most.</summary>
    public bool Keeps(double error) => error <= Promise + (Math.Max(Math.Abs(Min), Math.Abs(Max)) / (1 << 24));

    private static Channel Axis(string name, Func<Reading, float> value) =>
        new("acceleration " + name, "g", Acceleration.Bits, Acceleration.Scale, Acceleration.MinValue, Acceleration.MaxValue,
            x => Acceleration.TryQuantize(x, out _), value);
}
