using System;
using System.Linq;
using Telemetry.Frames;

namespace Telemetry;

/// <summary>A reading, its way through the bytes of a frame, and what is read out of them.</summary>
sealed class Transmission
{
    private Transmission(Reading sent, Frame frame, byte[] bytes)
    {
        Sent = sent;
        SentFrame = frame;
        Bytes = bytes;
        ReceivedFrame = Frame.Read(bytes);
        Received = ReceivedFrame.ToReading();
    }

    public Reading Sent { get; }

    public Frame SentFrame { get; }

    public byte[] Bytes { get; }

    public Frame ReceivedFrame { get; }

    public Reading Received { get; }

    public static Transmission Of(Reading reading)
    {
        Frame frame = Frame.Of(reading);
        var bytes = new byte[Frame.Length];
        frame.Write(bytes);
        return new Transmission(reading, frame, bytes);
    }

    /// <summary>Whether the codes survived, and give the same bytes again.</summary>
    public bool Returns()
    {
        var again = new byte[Frame.Length];
        ReceivedFrame.Write(again);
        return ReceivedFrame.Equals(SentFrame) && again.SequenceEqual(Bytes);
    }
}
