using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>The methods of a requantizer or a lookup as they are compiled, over spans or over arrays, with numbers widened to long.</summary>
internal abstract class CompiledMap
{
    /// <param name="type">The requantizer or the lookup.</param>
    /// <param name="method">The name of its methods.</param>
    public static CompiledMap Of(Type type, string method)
    {
        MethodInfo one = type.GetMethods().Single(found => found.Name == method && found.ReturnType != typeof(void));
        return (CompiledMap)Activator.CreateInstance(typeof(CompiledMap<,>).MakeGenericType(one.GetParameters()[0].ParameterType, one.ReturnType), one, type.GetMethods().Single(found => found.Name == method && found.ReturnType == typeof(void)))!;
    }

    public abstract Type SourceType { get; }

    public abstract Type CodeType { get; }

    /// <summary>Whether codes can replace the sources.</summary>
    public abstract bool WorksInPlace { get; }

    /// <summary>Whether the methods are over spans.</summary>
    public abstract bool HasSpans { get; }

    public abstract long One(long source, int channel);

    /// <summary>The sources from an index on, into a destination that begins with another element; what lies around is checked.</summary>
    public abstract long[] Many(long[] sources, int innerLength);

    /// <summary>The codes in place of the sources.</summary>
    public abstract long[] InPlace(long[] sources, int innerLength);

    /// <summary>Compares neighbouring sources, over a span and one by one. Gives the first that has another code, or null.</summary>
    /// <param name="first">The first source.</param>
    /// <param name="ofSpan">The codes over a span.</param>
    /// <param name="ofOne">The codes one by one.</param>
    /// <param name="channel">The channel. With channels nothing is compared over a span.</param>
    public abstract (long Source, long Expected, long Actual)? Difference(long first, ReadOnlySpan<int> ofSpan, ReadOnlySpan<int> ofOne, int channel);

    /// <summary>What is thrown if the destination has such a length, or lies so many bytes behind the start of the source in the same memory; null if nothing is. Fails if anything was written then.</summary>
    public abstract Exception? Refusal(int length, int destinationLength, int? distance, int innerLength);
}

/// <inheritdoc/>
internal sealed class CompiledMap<TSource, TCode> : CompiledMap
    where TSource : unmanaged, IBinaryInteger<TSource>
    where TCode : unmanaged, IBinaryInteger<TCode>
{
    /// <summary>So many elements lie before the first one, and behind the last one.</summary>
    private const int Around = 3;

    private delegate void Spans(ReadOnlySpan<TSource> source, Span<TCode> destination);

    private delegate void SpansOfChannels(ReadOnlySpan<TSource> source, int innerLength, Span<TCode> destination);

    private readonly Func<TSource, TCode>? _one;

    private readonly Func<TSource, int, TCode>? _oneOfChannel;

    private readonly Spans? _spans;

    private readonly SpansOfChannels? _spansOfChannels;

    private readonly Action<TSource[], int, int, TCode[], int>? _arrays;

    private readonly Action<TSource[], int, int, int, TCode[], int>? _arraysOfChannels;

    public CompiledMap(MethodInfo one, MethodInfo many)
    {
        bool hasChannels = one.GetParameters().Length == 2;
        HasSpans = many.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<TSource>);
        if (hasChannels)
            _oneOfChannel = one.CreateDelegate<Func<TSource, int, TCode>>();
        else
            _one = one.CreateDelegate<Func<TSource, TCode>>();
        if (HasSpans && hasChannels)
            _spansOfChannels = many.CreateDelegate<SpansOfChannels>();
        else if (HasSpans)
            _spans = many.CreateDelegate<Spans>();
        else if (hasChannels)
            _arraysOfChannels = many.CreateDelegate<Action<TSource[], int, int, int, TCode[], int>>();
        else
            _arrays = many.CreateDelegate<Action<TSource[], int, int, TCode[], int>>();
    }

    public override Type SourceType => typeof(TSource);

    public override Type CodeType => typeof(TCode);

    public override bool HasSpans { get; }

    public override bool WorksInPlace => HasSpans ? Unsafe.SizeOf<TSource>() == Unsafe.SizeOf<TCode>() : typeof(TSource) == typeof(TCode);

    public override long One(long source, int channel) => long.CreateChecked(_one is null ? _oneOfChannel!(TSource.CreateChecked(source), channel) : _one(TSource.CreateChecked(source)));

    public override long[] Many(long[] sources, int innerLength)
    {
        var source = new TSource[sources.Length + (2 * Around)];
        var destination = new TCode[sources.Length + (2 * Around) + 1];
        for (int i = 0; i < sources.Length; i++)
            source[Around + i] = TSource.CreateChecked(sources[i]);
        destination.AsSpan().Fill(Filler);
        if (HasSpans)
            Call(source.AsSpan(Around, sources.Length), destination.AsSpan(Around + 1, sources.Length), innerLength);
        else if (_arrays is not null)
            _arrays(source, Around, sources.Length, destination, Around + 1);
        else
            _arraysOfChannels!(source, Around, sources.Length, innerLength, destination, Around + 1);
        for (int i = 0; i <= Around; i++)
        {
            if (destination[i] != Filler || (i < Around && destination[^(i + 1)] != Filler))
                throw new InvalidOperationException("Codes around the destination are written.");
        }

        return [.. destination.Skip(Around + 1).Take(sources.Length).Select(long.CreateChecked)];
    }

    public override long[] InPlace(long[] sources, int innerLength)
    {
        TSource[] source = [.. sources.Select(TSource.CreateChecked)];
        if (HasSpans)
            Call(source, MemoryMarshal.Cast<TSource, TCode>(source.AsSpan()), innerLength);
        else if (_arrays is not null)
            _arrays(source, 0, source.Length, (TCode[])(object)source, 0);
        else
            _arraysOfChannels!(source, 0, source.Length, innerLength, (TCode[])(object)source, 0);
        return [.. MemoryMarshal.Cast<TSource, TCode>(source).ToArray().Select(long.CreateChecked)];
    }

    public override (long Source, long Expected, long Actual)? Difference(long first, ReadOnlySpan<int> ofSpan, ReadOnlySpan<int> ofOne, int channel)
    {
        var source = new TSource[ofSpan.Length];
        for (int i = 0; i < source.Length; i++)
            source[i] = TSource.CreateTruncating(first + i);
        var codes = new TCode[source.Length];
        if (_spans is not null)
            _spans(source, codes);
        for (int i = 0; i < source.Length; i++)
        {
            if (_spans is not null && int.CreateTruncating(codes[i]) != ofSpan[i])
                return (first + i, ofSpan[i], int.CreateTruncating(codes[i]));
            int one = int.CreateTruncating(_one is not null ? _one(source[i]) : _oneOfChannel!(source[i], channel));
            if (one != ofOne[i])
                return (first + i, ofOne[i], one);
        }

        return null;
    }

    public override Exception? Refusal(int length, int destinationLength, int? distance, int innerLength)
    {
        const byte untouched = 0x5A;
        var memory = new byte[4096];
        memory.AsSpan().Fill(untouched);
        var source = new TSource[2 * length];
        source.AsSpan().Fill(Zero);
        var destination = new TCode[destinationLength];
        destination.AsSpan().Fill(Filler);
        try
        {
            if (HasSpans && distance is { } bytes)
                Call(MemoryMarshal.Cast<byte, TSource>(memory.AsSpan(1024))[..length], MemoryMarshal.Cast<byte, TCode>(memory.AsSpan(1024 + bytes))[..destinationLength], innerLength);
            else if (HasSpans)
                Call(source.AsSpan(0, length), destination, innerLength);
            else if (_arrays is not null)
                _arrays(source, 0, length, distance is null ? destination : (TCode[])(object)source, distance ?? 0);
            else
                _arraysOfChannels!(source, 0, length, innerLength, destination, 0);
        }
        catch (Exception exception)
        {
            return memory.All(item => item == untouched) && destination.All(code => code == Filler) && source.All(item => item == Zero) ? exception : throw new InvalidOperationException("Codes are written before the check.", exception);
        }

        return null;
    }

    private static TCode Filler => TCode.CreateTruncating(0x55);

    private static TSource Zero => TSource.Zero;

    private void Call(ReadOnlySpan<TSource> source, Span<TCode> destination, int innerLength)
    {
        if (_spans is not null)
            _spans(source, destination);
        else
            _spansOfChannels!(source, innerLength, destination);
    }
}
