using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantGen.Benchmarks.Subjects;

/// <summary>
/// Memory at a fixed place within its page, in every run: where an array happens to lie moves a kernel in the first-level cache by a fifth.
/// </summary>
public static class Buffers
{
    private const int Page = 4096;

    /// <summary>Where the elements of an array begin that starts a cache line, behind its header. Arrays begin on a multiple of 8 bytes, rarely of 64.</summary>
    public const int Header = 16;

    /// <summary>Where the elements begin behind a cache line.</summary>
    public static int Offset { get; set; } = Header;

    public static ArraySegment<T> Source<T>(int length) => At<T>(length, Offset);

    /// <summary>Half a page from the sources: a load that equals a recent store in the low twelve bits of its address waits for it.</summary>
    public static ArraySegment<T> Destination<T>(int length) => At<T>(length, Offset + Page / 2);

    /// <summary>
    /// Values over the range of a quantizer, one in fifty beyond it, none within a thousandth of a step of a tie:
    /// there a quotient of floats may give another code than the exact one, and the peers would not compute the same.
    /// </summary>
    public static ArraySegment<float> Values<TQuantizer, TCode>(int length)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : struct
    {
        ArraySegment<float> values = Source<float>(length);
        var random = new Random(20260101);
        double middle = ((double)TQuantizer.MinValue + TQuantizer.MaxValue) / 2, width = ((double)TQuantizer.MaxValue - TQuantizer.MinValue) * 1.02;
        for (int i = 0; i < length;)
        {
            float value = (float)(middle + (random.NextDouble() - 0.5) * width);
            double steps = (double)value / TQuantizer.Scale;
            if (Math.Abs(steps - Math.Floor(steps) - 0.5) > 0.001)
                values[i++] = value;
        }

        return values;
    }

    public static ArraySegment<TCode> Codes<TCode>(int length)
        where TCode : struct, IBinaryInteger<TCode>
    {
        ArraySegment<TCode> codes = Source<TCode>(length);
        new Random(20260102).NextBytes(MemoryMarshal.Cast<TCode, byte>(codes.AsSpan()));
        return codes;
    }

    private static ArraySegment<T> At<T>(int length, int placeInPage)
    {
        T[] array = GC.AllocateArray<T>(length + Page / Unsafe.SizeOf<T>(), pinned: true);
        int begin = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Page);
        return new ArraySegment<T>(array, (placeInPage - begin + Page) % Page / Unsafe.SizeOf<T>(), length);
    }
}
