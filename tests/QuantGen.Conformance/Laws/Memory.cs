using System;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>Spans that begin anywhere, and what a call allocates.</summary>
internal static class Memory
{
    /// <summary>The runtime allocates now and then on the caller's thread while it compiles; a method that allocates does so every time.</summary>
    private const int Attempts = 5;

    private const int Line = 64;

    /// <summary>A span that begins so many bytes behind the begin of a line of the cache, unless the collector moves it.</summary>
    public static Span<T> Misaligned<T>(int length, int bytes)
        where T : unmanaged
    {
        var memory = new byte[Line + bytes + ((length + 1) * Marshal.SizeOf<T>())];
        int place = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % Line);
        return MemoryMarshal.Cast<byte, T>(memory.AsSpan(Line - place + bytes))[..length];
    }

    public static long LeastAllocation(Action call)
    {
        long least = long.MaxValue;
        for (int attempt = 0; attempt < Attempts && least != 0; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
