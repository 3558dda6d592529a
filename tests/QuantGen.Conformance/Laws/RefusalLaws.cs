using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>Bad spans: a short destination and a partial overlap are refused before anything is written; what touches or aliases exactly is not.</summary>
internal static class RefusalLaws
{
    private const int Length = 70;

    public static void Check<TCode>(Subject<TCode> subject, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Check(subject.QuantizeSpan, subject.Name + ".Quantize", report);
        Check(subject.DequantizeSpan, subject.Name + ".Dequantize", report);
        Check(subject.FakeQuantizeSpan, subject.Name + ".FakeQuantize", report);
        if (Unsafe.SizeOf<TCode>() == sizeof(float))
            ExactAlias(subject, report);
    }

    /// <summary>A method that is given memory that it may not have.</summary>
    public static void Check<TSource, TDestination>(SpanMethod<TSource, TDestination> method, string name, Report report)
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        foreach ((int source, int destination) in new[] { (1, 0), (Length, Length - 1), (259, 3) })
            Short(method, name, source, destination, report);
        Overlaps(method, name, report);
    }

    private static void Short<TSource, TDestination>(SpanMethod<TSource, TDestination> method, string name, int sourceLength, int destinationLength, Report report)
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        var destination = new byte[destinationLength * Unsafe.SizeOf<TDestination>()];
        destination.AsSpan().Fill(0x5A);
        ArgumentException? fault = Refusal(method, new TSource[sourceLength], MemoryMarshal.Cast<byte, TDestination>(destination.AsSpan()));
        string lengths = string.Create(CultureInfo.InvariantCulture, $"{sourceLength} into {destinationLength}");
        report.True(fault is { ParamName: "destination" }, name, lengths + " is not refused");
        report.True(fault is null || (Names(fault, sourceLength) && Names(fault, destinationLength)), name, lengths + ": the message does not name both lengths: " + fault?.Message);
        report.True(destination.All(written => written == 0x5A), name, lengths + " writes although it is refused");
    }

    private static bool Names(ArgumentException fault, int length) =>
        fault.Message.Split(' ', '.').Contains(length.ToString(CultureInfo.InvariantCulture));

    /// <summary>Source and destination in one buffer, at every distance of a few elements, and just touching.</summary>
    private static void Overlaps<TSource, TDestination>(SpanMethod<TSource, TDestination> method, string name, Report report)
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        int sourceSize = Unsafe.SizeOf<TSource>(), destinationSize = Unsafe.SizeOf<TDestination>();
        int sourceBytes = Length * sourceSize, destinationBytes = Length * destinationSize;
        foreach (int distance in new[] { 0, 1, -1, 2, 4, -4, 8, -8, 64, -64, sourceBytes - 1, 1 - destinationBytes, sourceBytes, -destinationBytes })
        {
            // The distance is in bytes: the spans may come from casts.
            const int Origin = 1024;
            var buffer = new byte[2 * Origin];
            buffer.AsSpan().Fill(0x11);
            ReadOnlySpan<TSource> source = MemoryMarshal.Cast<byte, TSource>(buffer.AsSpan(Origin, sourceBytes));
            Span<TDestination> destination = MemoryMarshal.Cast<byte, TDestination>(buffer.AsSpan(Origin + distance, destinationBytes));
            bool allowed = (distance == 0 && sourceSize == destinationSize) || distance >= sourceBytes || distance <= -destinationBytes;
            ArgumentException? fault = Refusal(method, source, destination);
            string where = string.Create(CultureInfo.InvariantCulture, $"destination {distance} bytes after the source");
            report.True(allowed == fault is null, name, where + (allowed ? " is refused" : " is not refused"));
            report.True(allowed || buffer.All(written => written == 0x11), name, where + ": writes although it is refused");
        }

        // Nothing overlaps an empty span.
        var one = new byte[64];
        report.True(Refusal(method, MemoryMarshal.Cast<byte, TSource>(one.AsSpan(8, 0)), MemoryMarshal.Cast<byte, TDestination>(one.AsSpan())) is null, name, "an empty source is refused");
    }

    /// <summary>Codes as wide as a float may replace the floats in their place.</summary>
    private static void ExactAlias<TCode>(Subject<TCode> subject, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var values = new float[Length];
        for (int i = 0; i < Length; i++)
            values[i] = subject.Exact.NearestSingle(i % 2);
        subject.QuantizeSpan(values, MemoryMarshal.Cast<float, TCode>(values.AsSpan()));
        Span<TCode> codes = MemoryMarshal.Cast<float, TCode>(values.AsSpan());
        for (int i = 0; i < Length; i++)
            report.Code(subject.Name, "Quantize in place", (long)i, long.CreateChecked(subject.Quantize(subject.Exact.NearestSingle(i % 2))), long.CreateChecked(codes[i]));
        subject.DequantizeSpan(codes, values);
        for (int i = 0; i < Length; i++)
            report.Value(subject.Name, "Dequantize in place", (long)i, subject.FakeQuantize(subject.Exact.NearestSingle(i % 2)), values[i]);
    }

    private static ArgumentException? Refusal<TSource, TDestination>(SpanMethod<TSource, TDestination> method, ReadOnlySpan<TSource> source, Span<TDestination> destination)
    {
        try
        {
            method(source, destination);
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault;
        }
    }
}
