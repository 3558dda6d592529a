using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using QuantGen.Core.Formats;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>
/// Every stride-th float, in the order of the bits: first the positive ones ascending, then the negative ones descending, NaNs
/// behind each. All floats between two thresholds have one code, so that such a run is compared as a whole.
/// </summary>
internal sealed class Sweep<TCode>(Subject<TCode> subject, CodeStarts starts, long stride)
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    /// <summary>Floats in a block: source, codes and values stay in the nearest caches. Not a multiple of a turn, so that tails occur.</summary>
    public const int BlockLength = 4096 - 13;

    /// <summary>Every so many blocks the exact grid is asked for the code of the first float, beside the thresholds.</summary>
    private const int BlocksPerCheck = 64;

    private const uint Infinity = 0x7F80_0000, SignBit = 0x8000_0000;

    /// <summary>0, 1, 2, …: <see cref="Vector{T}"/> has them itself since .NET 9.</summary>
    private static readonly Vector<uint> Indices = new(Enumerable.Range(0, Vector<uint>.Count).Select(i => (uint)i).ToArray());

    private readonly TCode _nan = TCode.CreateChecked(subject.Grid.NaNCode);

    public long BlockCount => ((1L << 32) + (BlockLength * stride) - 1) / (BlockLength * stride);

    public void Check(long block, Buffers<TCode> buffers, Report report)
    {
        long firstBits = block * BlockLength * stride;
        int length = (int)Math.Min(BlockLength, ((1L << 32) - firstBits + stride - 1) / stride);
        Span<uint> bits = buffers.Bits.AsSpan(0, length);
        Fill(bits, (uint)firstBits);
        Span<TCode> codes = buffers.Codes.AsSpan(0, length);
        Span<float> values = buffers.Values.AsSpan(0, length);
        subject.QuantizeSpan(MemoryMarshal.Cast<uint, float>(bits), codes);
        subject.FakeQuantizeSpan(MemoryMarshal.Cast<uint, float>(bits), values);
        if (block % BlocksPerCheck == 0 && subject.Grid.Quantize(BitConverter.UInt32BitsToSingle(bits[0])) != RunAt(bits[0]).Code)
            throw new InvalidOperationException($"{subject.Name}: the thresholds contradict the exact grid at {Report.Text(BitConverter.UInt32BitsToSingle(bits[0]))}.");
        Span<uint> valueBits = MemoryMarshal.Cast<float, uint>(values);
        for (int i = 0; i < length;)
        {
            (long code, uint last) = RunAt(bits[i]);
            int end = (int)Math.Min(length, ((last - firstBits) / stride) + 1);
            TCode expected = (bits[i] & ~SignBit) > Infinity ? _nan : TCode.CreateChecked(code);
            Same(report, "Quantize", bits[i..end], codes[i..end], expected);
            Same(report, "FakeQuantize", bits[i..end], valueBits[i..end], BitConverter.SingleToUInt32Bits(subject.Exact.NearestSingle(code)));
            i = end;
        }

        Mirror(bits, codes, buffers, report);
        report.Count(length);
    }

    /// <summary>The codes of a symmetric function are mirror images: those of a number and of its negation have one sum, and so have those of NaN.</summary>
    private void Mirror(ReadOnlySpan<uint> bits, ReadOnlySpan<TCode> codes, Buffers<TCode> buffers, Report report)
    {
        if (subject.Spec is not UniformSpec { Symmetric: true })
            return;
        Span<uint> negated = MemoryMarshal.Cast<float, uint>(buffers.Values.AsSpan(0, bits.Length));
        Span<TCode> mirrored = buffers.ExpectedCodes.AsSpan(0, bits.Length);
        for (int i = 0; i < bits.Length; i++)
            negated[i] = bits[i] ^ SignBit;
        subject.QuantizeSpan(MemoryMarshal.Cast<uint, float>(negated), mirrored);
        long sum = subject.Grid.MinCode + subject.Grid.MaxCode;
        for (int i = 0; i < bits.Length; i++)
        {
            if (long.CreateChecked(codes[i]) + long.CreateChecked(mirrored[i]) != sum)
                report.Fail(subject.Name, "Quantize of the negation", Report.Text(BitConverter.UInt32BitsToSingle(bits[i])), FormattableString.Invariant($"the sum {sum}"), FormattableString.Invariant($"{codes[i]} + {mirrored[i]}"));
        }
    }

    private void Fill(Span<uint> bits, uint first)
    {
        var step = new Vector<uint>((uint)(stride * Vector<uint>.Count));
        Vector<uint> next = new Vector<uint>(first) + (Indices * new Vector<uint>((uint)stride));
        int i = 0;
        for (; i <= bits.Length - Vector<uint>.Count; i += Vector<uint>.Count, next += step)
            next.StoreUnsafe(ref MemoryMarshal.GetReference(bits), (nuint)i);
        for (; i < bits.Length; i++)
            bits[i] = first + (uint)(i * stride);
    }

    /// <summary>The code of the float with these bits, and the bits of the last float that has the same code, in the order of the bits.</summary>
    private (long Code, uint Last) RunAt(uint bits)
    {
        uint sign = bits & SignBit;
        if ((bits & ~SignBit) > Infinity)
            return (subject.Grid.NaNCode, sign | ~SignBit);
        long code = starts.CodeOf(BitConverter.UInt32BitsToSingle(bits));
        if (sign == 0)
            return (code, code == subject.Grid.MaxCode ? Infinity : BitConverter.SingleToUInt32Bits(starts.First(code + 1)) - 1);

        if (starts.NextFalling(BitConverter.UInt32BitsToSingle(bits & ~SignBit), code) is { } next)
            return (code, SignBit | (float.IsInfinity(next) ? Infinity : BitConverter.SingleToUInt32Bits(next) - 1));

        // Descending: the run ends at the first float of its code; 0 counts as −0 here.
        return (code, code == subject.Grid.MinCode ? SignBit | Infinity : BitConverter.SingleToUInt32Bits(starts.First(code)) | SignBit);
    }

    private void Same<T>(Report report, string member, ReadOnlySpan<uint> source, ReadOnlySpan<T> actual, T expected)
        where T : unmanaged, IBinaryInteger<T>
    {
        int at = actual.IndexOfAnyExcept(expected);
        if (at >= 0)
        {
            report.Fail(subject.Name, member, Report.Text(BitConverter.UInt32BitsToSingle(source[at])),
                FormattableString.Invariant($"{expected} = 0x{expected:X}"), FormattableString.Invariant($"{actual[at]} = 0x{actual[at]:X}"));
        }
    }
}

/// <summary>What one thread works in.</summary>
internal sealed class Buffers<TCode>
    where TCode : unmanaged
{
    public uint[] Bits { get; } = new uint[Sweep<sbyte>.BlockLength];

    public TCode[] Codes { get; } = new TCode[Sweep<sbyte>.BlockLength];

    public float[] Values { get; } = new float[Sweep<sbyte>.BlockLength];

    public TCode[] ExpectedCodes { get; } = new TCode[Sweep<sbyte>.BlockLength];

    public float[] ExpectedValues { get; } = new float[Sweep<sbyte>.BlockLength];
}
