using System;
using System.Linq;
using Telemetry.Frames;

namespace Telemetry;

static class Report
{
    public static void Layout()
    {
        string bits = string.Join(" + ", Channel.All.Select(channel => channel.Bits));
        Console.WriteLine($"A frame has {Frame.Length} bytes: {bits} bits, and one for \"outside\".");
        Console.WriteLine();
    }

    /// <summary>The first frame, the ones at which something is outside its range, and the last, each with what was measured.</summary>
    public static void Frames(Transmission[] transmissions)
    {
        Console.WriteLine("  time  frame                                      °C       hPa     x g     y g     z g       V");
        for (int i = 0; i < transmissions.Length; i++)
        {
            Transmission transmission = transmissions[i];
            if (i > 0 && i < transmissions.Length - 1 && !transmission.ReceivedFrame.Outside)
                continue;
            Frame frame = transmission.ReceivedFrame;
            Reading sent = transmission.Sent;
            string hex = BitConverter.ToString(transmission.Bytes).Replace('-', ' ');
            Console.WriteLine($"{i / (double)Recording.Rate,4:F1} s  {hex}  carries "
                + $"{frame.Temperature,8:F4} {frame.Pressure,9:F3} {frame.X,7:F3} {frame.Y,7:F3} {frame.Z,7:F3} {frame.Battery,7:F3}");
            Console.WriteLine($"{(frame.Outside ? "outside" : ""),34}  read    "
                + $"{sent.Celsius,8:F4} {sent.Hectopascals,9:F3} {sent.X,7:F3} {sent.Y,7:F3} {sent.Z,7:F3} {sent.Volts,7:F3}");
        }

        Console.WriteLine();
    }

    /// <summary>What each format promises, and what came of it. False if a promise is broken.</summary>
    public static bool Channels(Transmission[] transmissions)
    {
        Console.WriteLine("channel          bits  step        range                  outside  largest error  half a step");
        bool allKept = true;
        foreach (Channel channel in Channel.All)
        {
            int outside = transmissions.Count(channel.IsOutside);
            double error = channel.LargestError(transmissions);
            bool kept = channel.Keeps(error);
            allKept &= kept;
            string range = $"{channel.Min:G7} … {channel.Max:G7} {channel.Unit}";
            string verdict = kept ? "" : "  broken";
            Console.WriteLine($"{channel.Name,-15} {channel.Bits,5}  {channel.Step,-10:G7}  {range,-20} "
                + $"{100.0 * outside / transmissions.Length,7:F1} %  {error,-13:0.######}  {channel.Promise:G7}{verdict}");
        }

        Console.WriteLine();
        return allKept;
    }

    /// <summary>Frames read out of bytes against the ones that were written. False if one differs.</summary>
    public static bool RoundTrip(Transmission[] transmissions)
    {
        int same = transmissions.Count(transmission => transmission.Returns());
        Console.WriteLine($"Round trip: {same} of {transmissions.Length} frames come back with the same codes, and give the same bytes again.");
        return same == transmissions.Length;
    }

    public static void Size(int frames)
    {
        int packed = frames * Frame.Length, raw = frames * Channel.All.Length * sizeof(float);
        Console.WriteLine($"Size: {Frame.Length} bytes a frame, {packed:N0} for {frames} of them; "
            + $"as floats {raw / frames} bytes a reading, {raw:N0}: {(double)raw / packed:F1} times as many.");
    }
}
