using System;
using System.Runtime.InteropServices;

namespace QuantGen.Conformance.Laws;

/// <summary>Spans that begin anywhere, and what a call allocates.</summary>
internal static class Memory
{
    /// <summary>The runtime allocates now and then on the caller's thread while it compiles; a method that allocates does so every time.</summary>
    private const int Attempts = 5;

    public static Span<T> Misaligned<T>(int length, int bytes)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(new byte[bytes + ((length + 1) * Marshal.SizeOf<T>())].AsSpan(bytes))[..length];

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
