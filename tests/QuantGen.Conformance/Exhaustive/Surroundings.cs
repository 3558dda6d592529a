using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Exhaustive;

/// <summary>
/// All floats within 64 of a threshold, whatever the stride is: a monotone function that is right there is right everywhere. Each
/// goes through a span of many turns, and then through spans of 3 to 15 elements, which the kernels do in other ways.
/// </summary>
internal sealed class Surroundings<TCode>(Subject<TCode> subject, CodeStarts starts)
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    /// <summary>Floats on each side of where a code begins.</summary>
    public const int Beside = 64;

    /// <summary>Codes in one block.</summary>
    private const int CodesPerBlock = 1024;

    private const int Infinity = 0x7F80_0000;

    public long BlockCount => (subject.Grid.MaxCode - subject.Grid.MinCode + CodesPerBlock - 1) / CodesPerBlock;

    /// <summary>What is around the thresholds of some codes: ascending, overlapping surroundings once.</summary>
    public void Check(long block, Buffers<TCode> buffers, Report report)
    {
        long from = subject.Grid.MinCode + 1 + (block * CodesPerBlock), to = Math.Min(from + CodesPerBlock - 1, subject.Grid.MaxCode);
        int next = -Infinity, count = 0;
        long code = starts.CodeOf(FloatOf(Math.Max(next, KeyOf(starts.First(from)) - Beside)));
        for (long threshold = from; threshold <= to; threshold++)
        {
            int first = KeyOf(starts.First(threshold)), last = Math.Min(Infinity, first + Beside);
            for (next = Math.Max(next, first - Beside); next <= last; next++)
            {
                float value = FloatOf(next);
                // A function that falls first has a code twice, so that the next one need not be the same or higher.
                if (subject.Grid.Function is { Falls: true })
                    code = starts.CodeOf(value);
                else
                {
                    while (code < subject.Grid.MaxCode && starts.First(code + 1) <= value)
                        code++;
                }

                Add(buffers, ref count, BitConverter.SingleToUInt32Bits(value), code, subject.Exact.NearestSingle(code), report);
            }
        }

        Flush(buffers, count, report);
    }

    /// <summary>
    /// What no stride has to meet: both zeros, the least and the largest numbers, infinities, quiet and signalling NaNs, and the
    /// quotients where words and conversions to int end. Each with a dozen ordinary values behind it: a fast form has to see it at any
    /// place of a turn.
    /// </summary>
    public void CheckSpecial(Buffers<TCode> buffers, Report report)
    {
        const int Ordinary = 12;
        int count = 0;
        long ordinary = subject.Grid.MinCode;
        foreach (float value in SpecialValues())
        {
            Add(value);
            for (int i = 0; i < Ordinary; i++)
            {
                ordinary = ordinary == subject.Grid.MaxCode ? subject.Grid.MinCode + 1 : ordinary + 1;
                Add(starts.First(ordinary));
            }
        }

        Flush(buffers, count, report);

        void Add(float value)
        {
            long code = float.IsNaN(value) ? subject.Grid.NaNCode : subject.Grid.Quantize(value);
            this.Add(buffers, ref count, BitConverter.SingleToUInt32Bits(value), code, subject.Exact.NearestSingle(code), report);
        }
    }

    private IEnumerable<float> SpecialValues()
    {
        foreach (uint magnitude in new uint[] { 0, 1, 0x007F_FFFF, 0x0080_0000, 0x7F7F_FFFF, 0x7F80_0000, 0x7F80_0001, 0x7FBF_FFFF, 0x7FC0_0000, 0x7FFF_FFFF })
        {
            yield return BitConverter.UInt32BitsToSingle(magnitude);
            yield return BitConverter.UInt32BitsToSingle(magnitude | 0x8000_0000);
        }

        foreach (int bits in new[] { 15, 16, 22, 23, 24, 31, 32 })
        {
            int limit = KeyOf((float)(subject.Exact.InDouble(subject.Grid.ZeroPoint + 1) * Math.Pow(2, bits)));
            for (int key = limit - 2; key <= Math.Min(limit + 2, Infinity); key++)
            {
                yield return FloatOf(key);
                yield return FloatOf(-key);
            }
        }
    }

    private void Add(Buffers<TCode> buffers, ref int count, uint bits, long code, float value, Report report)
    {
        if (count == buffers.Bits.Length)
        {
            Flush(buffers, count, report);
            count = 0;
        }

        buffers.Bits[count] = bits;
        buffers.ExpectedCodes[count] = TCode.CreateTruncating(code);
        buffers.ExpectedValues[count++] = value;
    }

    private void Flush(Buffers<TCode> buffers, int count, Report report)
    {
        report.Count(count);
        Part(buffers, 0, count, report);
        if (!subject.Plan.HasVectors)
            return;
        for (int start = 0, length = 3; start < count; start += length, length = length == 15 ? 3 : length + 1)
            Part(buffers, start, Math.Min(length, count - start), report);
    }

    private void Part(Buffers<TCode> buffers, int start, int length, Report report)
    {
        ReadOnlySpan<float> source = MemoryMarshal.Cast<uint, float>(buffers.Bits.AsSpan(start, length));
        Span<TCode> codes = buffers.Codes.AsSpan(0, length);
        Span<float> values = buffers.Values.AsSpan(0, length);
        subject.QuantizeSpan(source, codes);
        subject.FakeQuantizeSpan(source, values);
        Compare.Same<float, TCode>(report, subject.Name, "Quantize", source, buffers.ExpectedCodes.AsSpan(start, length), codes);
        Compare.Same<float, int>(report, subject.Name, "FakeQuantize", source,
            MemoryMarshal.Cast<float, int>(buffers.ExpectedValues.AsSpan(start, length)), MemoryMarshal.Cast<float, int>(values));
    }

    /// <summary>An integer that orders floats as they are; both zeros are 0.</summary>
    private static int KeyOf(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        return bits >= 0 ? bits : int.MinValue - bits;
    }

    private static float FloatOf(int key) => BitConverter.Int32BitsToSingle(key >= 0 ? key : int.MinValue - key);
}
