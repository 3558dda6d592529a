using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>The methods for a block: what the exact grid gives for each element, and no other length.</summary>
internal static class BlockLaws
{
    private const byte Untouched = 0x11;

    public static void Check<TCode>(Subject<TCode> subject, Sample sample, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var quantize = Find<SpanMethod<float, TCode>>(subject.Type, "QuantizeBlock");
        var dequantize = Find<SpanMethod<TCode, float>>(subject.Type, "DequantizeBlock");
        var fakeQuantize = Find<SpanMethod<float, float>>(subject.Type, "FakeQuantizeBlock");
        int length = subject.Spec.Block ?? 0;
        report.Equal(subject.Name, "methods for blocks", length > 0 ? 3 : 0, new Delegate?[] { quantize, dequantize, fakeQuantize }.Count(method => method is not null));
        if (quantize is null || dequantize is null || fakeQuantize is null)
            return;

        for (int start = 0; start + length <= sample.Singles.Length; start += length)
            Values(subject, sample.Singles.AsSpan(start, length), sample.OfSingles.AsSpan(start, length), quantize, dequantize, fakeQuantize, report);
        Refusals(quantize, subject.Name + ".QuantizeBlock", length, report);
        Refusals(dequantize, subject.Name + ".DequantizeBlock", length, report);
        Refusals(fakeQuantize, subject.Name + ".FakeQuantizeBlock", length, report);
        float[] source = new float[length], values = new float[length];
        var codes = new TCode[length];
        report.Equal(subject.Name, "bytes allocated by blocks", 0, Memory.LeastAllocation(() =>
        {
            quantize(source, codes);
            dequantize(codes, values);
            fakeQuantize(source, values);
        }));
    }

    /// <summary>Every length that a block may begin or end with in vectors is that of some quantizer.</summary>
    public static void CheckCoverage(Report report)
    {
        var declared = Declarations.All.Select(quantizer => Declarations.SpecOf(quantizer).Block).ToHashSet();
        foreach (int length in new[] { 1, 2, 3, 4, 7, 8, 16, 31, 64 })
            report.True(declared.Contains(length), "Blocks", string.Create(CultureInfo.InvariantCulture, $"no quantizer has blocks of {length}"));
    }

    private static void Values<TCode>(Subject<TCode> subject, Span<float> source, Span<Expected> expected, SpanMethod<float, TCode> quantize, SpanMethod<TCode, float> dequantize, SpanMethod<float, float> fakeQuantize, Report report)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        var codes = new TCode[source.Length];
        float[] values = new float[source.Length], represented = new float[source.Length], inPlace = source.ToArray();
        quantize(source, codes);
        dequantize(codes, values);
        fakeQuantize(source, represented);
        fakeQuantize(inPlace, inPlace);
        for (int i = 0; i < source.Length; i++)
        {
            float value = subject.Exact.NearestSingle(expected[i].Code);
            report.Code(subject.Name, "QuantizeBlock", source[i], expected[i].Code, long.CreateChecked(codes[i]));
            report.Value(subject.Name, "DequantizeBlock", expected[i].Code, value, values[i]);
            report.Value(subject.Name, "FakeQuantizeBlock", source[i], value, represented[i]);
            report.Value(subject.Name, "FakeQuantizeBlock in place", source[i], value, inPlace[i]);
        }
    }

    private static void Refusals<TSource, TDestination>(SpanMethod<TSource, TDestination> method, string name, int length, Report report)
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        int sourceSize = Unsafe.SizeOf<TSource>(), destinationSize = Unsafe.SizeOf<TDestination>();
        foreach ((int source, int destination, string parameter) in new[]
        {
            (length - 1, length, "source"), (length + 1, length, "source"), (0, length, "source"), (length - 1, length - 1, "source"),
            (length, length - 1, "destination"), (length, length + 1, "destination"), (length, 0, "destination"),
        })
        {
            var written = new byte[destination * destinationSize];
            written.AsSpan().Fill(Untouched);
            ArgumentException? fault = Refusal(method, new TSource[source], MemoryMarshal.Cast<byte, TDestination>(written.AsSpan()));
            string lengths = string.Create(CultureInfo.InvariantCulture, $"{source} into {destination} elements");
            int wrong = parameter == "source" ? source : destination;
            report.True(fault?.ParamName == parameter, name, lengths + " is not refused");
            string[] words = fault?.Message.Split(' ', '.') ?? [];
            report.True(fault is null || new[] { wrong, length }.All(number => words.Contains(number.ToString(CultureInfo.InvariantCulture))), name, lengths + ": the message does not name the lengths: " + fault?.Message);
            report.True(written.All(value => value == Untouched), name, lengths + " writes although it is refused");
        }

        int sourceBytes = length * sourceSize, destinationBytes = length * destinationSize;
        foreach (int distance in new[] { 0, 1, -1, sourceBytes - 1, 1 - destinationBytes, sourceBytes, -destinationBytes })
        {
            const int Origin = 512;
            var buffer = new byte[3 * Origin];
            buffer.AsSpan().Fill(Untouched);
            bool allowed = (distance == 0 && sourceSize == destinationSize) || distance >= sourceBytes || distance <= -destinationBytes;
            ArgumentException? fault = Refusal(method, MemoryMarshal.Cast<byte, TSource>(buffer.AsSpan(Origin, sourceBytes)), MemoryMarshal.Cast<byte, TDestination>(buffer.AsSpan(Origin + distance, destinationBytes)));
            string where = string.Create(CultureInfo.InvariantCulture, $"destination {distance} bytes after the source");
            report.True(allowed == fault is null, name, where + (allowed ? " is refused" : " is not refused"));
            report.True(allowed || buffer.All(value => value == Untouched), name, where + ": writes although it is refused");
        }
    }

    private static TDelegate? Find<TDelegate>(Type type, string method)
        where TDelegate : Delegate => type.GetMethod(method, BindingFlags.Public | BindingFlags.Static)?.CreateDelegate<TDelegate>();

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
