using System;
using System.Numerics;
using System.Runtime.InteropServices;
using QuantGen.Conformance.Laws;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>
/// Every stride-th float, in the order of the bits: first the positive ones ascending, then the negative ones descending, NaNs
/// behind each. All floats between two thresholds have one code, so the exact grid is asked once for each such run.
/// </summary>
internal sealed class Sweep<TCode>(Subject<TCode> subject, long stride)
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    /// <summary>Floats in a block: source, codes and values stay in the nearest cache. Not a multiple of a turn, so that tails occur.</summary>
    public const int BlockLength = 4096 - 13;

    private const uint Infinity = 0x7F80_0000, SignBit = 0x8000_0000;

    private readonly CodeStarts _starts = new(subject.Grid);

    public static long BlockCount(long stride) => ((1L << 32) + (BlockLength * stride) - 1) / (BlockLength * stride);

    public void Check(long block, Buffers buffers, Report report)
    {
        long firstBits = block * BlockLength * stride;
        int length = (int)Math.Min(BlockLength, ((1L << 32) - firstBits + stride - 1) / stride);
        Span<uint> bits = buffers.Bits.AsSpan(0, length);
        for (int i = 0; i < bits.Length; i++)
            bits[i] = (uint)(firstBits + (i * stride));
        Span<float> source = MemoryMarshal.Cast<uint, float>(bits);
        Span<TCode> codes = buffers.Codes.AsSpan(0, length);
        Span<float> values = buffers.Values.AsSpan(0, length);
        subject.QuantizeSpan(source, codes);
        subject.FakeQuantizeSpan(source, values);
        Span<uint> valueBits = MemoryMarshal.Cast<float, uint>(values);
        for (int i = 0; i < length;)
        {
            (long code, uint last) = RunAt(bits[i]);
            if (last < bits[i])
                throw new InvalidOperationException(FormattableString.Invariant($"{subject.Name}: the thresholds contradict the grid at bits 0x{bits[i]:X8}."));
            int end = (int)Math.Min(length, ((last - firstBits) / stride) + 1);
            Same(report, "Quantize", bits[i..end], codes[i..end], TCode.CreateChecked(code));
            Same(report, "FakeQuantize", bits[i..end], valueBits[i..end], BitConverter.SingleToUInt32Bits(subject.Exact.NearestSingle(code)));
            i = end;
        }

        report.Count(2 * length);
    }

    /// <summary>The code of the float with these bits, and the bits of the last float that has the same code, in the order of the bits.</summary>
    private (long Code, uint Last) RunAt(uint bits)
    {
        uint sign = bits & SignBit;
        if ((bits & ~SignBit) > Infinity)
            return (subject.Grid.NaNCode, sign | ~SignBit);
        long code = subject.Grid.Quantize(BitConverter.UInt32BitsToSingle(bits));
        if (sign == 0)
            return (code, code == subject.Grid.MaxCode ? Infinity : BitConverter.SingleToUInt32Bits(_starts.First(code + 1)) - 1);

        // Descending: the run ends at the first float of its code; 0 counts as −0 here.
        return (code, code == subject.Grid.MinCode ? SignBit | Infinity : BitConverter.SingleToUInt32Bits(_starts.First(code)) | SignBit);
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

    /// <summary>What one thread works in.</summary>
    internal sealed class Buffers
    {
        public uint[] Bits { get; } = new uint[BlockLength];

        public TCode[] Codes { get; } = new TCode[BlockLength];

        public float[] Values { get; } = new float[BlockLength];
    }
}
