using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Telemetry.Frames;

namespace QuantGen.Samples.Tests;

/// <summary>The frames of samples/Telemetry against the layout that its page states, bit by bit, with codes found by trying them all.</summary>
public sealed class FrameTests
{
    private static readonly Reading[] Recorded =
    [
        .. File.ReadLines(Path.Combine(SampleBuild.Root, "samples", "Telemetry", "data", "flight.csv")).Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), text => float.Parse(text, CultureInfo.InvariantCulture)))
            .Select(numbers => new Reading(numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6])),
    ];

    private static readonly Reading[] Extreme =
    [
        default,
        new(-40, 300, -16, -16, -16, 0),
        new(85, 1100, 15.99609375f, 15.99609375f, 15.99609375f, 4.2315f),
        new(-40.1f, -1, -16.1f, 16.1f, 100, 5),
        new(float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, -0.01f),
        new(20, 1000, 0, 0, 1, float.NaN),
    ];

    [Fact]
    public void Frames_have_the_codes_of_the_readings_at_the_places_that_the_page_states()
    {
        Assert.Equal(300, Recorded.Length);
        foreach (Reading reading in Recorded.Concat(Extreme))
        {
            var bytes = new byte[Frame.Length];
            Frame.Of(reading).Write(bytes);
            string expected = Expected(reading), actual = Bits(bytes);
            Assert.True(expected == actual, $"({reading.Celsius:R}, {reading.Hectopascals:R}, {reading.X:R}, {reading.Y:R}, {reading.Z:R}, {reading.Volts:R}): expected bits {expected}, actual {actual}");
        }
    }

    [Fact]
    public void Any_nine_bytes_are_a_frame_that_gives_them_again()
    {
        var random = new Random(5);
        for (int i = 0; i < 10_000; i++)
        {
            byte[] source = new byte[Frame.Length], destination = new byte[Frame.Length];
            random.NextBytes(source);
            Frame frame = Frame.Read(source);
            frame.Write(destination);
            Assert.True(source.SequenceEqual(destination), Convert.ToHexString(source) + " comes back as " + Convert.ToHexString(destination));
            if (!frame.Outside)
                Assert.True(frame.Equals(Frame.Of(frame.ToReading())), Convert.ToHexString(source) + ": the values of the frame have other codes.");
        }
    }

    [Fact]
    public void Too_few_bytes_are_refused_and_stay_as_they_are()
    {
        var bytes = new byte[Frame.Length - 1];
        Assert.Throws<ArgumentException>("destination", () => Frame.Of(Extreme[2]).Write(bytes));
        Assert.All(bytes, value => Assert.Equal(0, value));
        Assert.Throws<ArgumentException>("source", () => Frame.Read(bytes));
    }

    [Fact]
    public void Bytes_behind_a_frame_stay_as_they_are()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x5A, Frame.Length + 2)];
        Frame.Of(Extreme[2]).Write(bytes);
        Assert.Equal([0x5A, 0x5A], bytes[Frame.Length..]);
    }

    /// <summary>The bits of a frame, the lowest of the first byte first.</summary>
    private static string Expected(Reading reading)
    {
        bool outside = false;
        IEnumerable<string> fields =
        [
            .. new[] { reading.X, reading.Y, reading.Z }.Select(x => Field(x, Acceleration.Scale, 0, -4096, 4095, 13)),
            "?",
            Field(reading.Celsius, Temperature.Scale, Temperature.ZeroPoint, 0, 2047, 11),
            Field(reading.Hectopascals, Pressure.Scale, Pressure.ZeroPoint, 0, 16383, 14),
            Field(reading.Volts, Battery.Scale, Battery.ZeroPoint, 0, 127, 7),
        ];
        return string.Concat(fields).Replace("?", outside ? "1" : "0", StringComparison.Ordinal);

        // A code of up to 14 bits times a float is exact in double, and so is the difference next to the nearest code.
        string Field(double x, double scale, int zeroPoint, int first, int last, int bits)
        {
            outside |= double.IsNaN(x) || Math.Abs(x - Math.Clamp(x, (first - zeroPoint) * scale, (last - zeroPoint) * scale)) > scale / 2;
            int code = double.IsNaN(x) ? zeroPoint
                : double.IsInfinity(x) ? (x < 0 ? first : last)
                : Enumerable.Range(first, last - first + 1).MinBy(n => (Math.Abs(x - ((n - zeroPoint) * scale)), (n - zeroPoint) & 1));
            return Reversed(code, bits);
        }
    }

    private static string Bits(byte[] bytes) => string.Concat(bytes.Select(value => Reversed(value, 8)));

    private static string Reversed(int value, int bits) => string.Concat(Enumerable.Range(0, bits).Select(bit => value >> bit & 1));
}
