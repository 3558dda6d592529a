namespace QuantGen.Kernels;

using System;
using System.Runtime.CompilerServices;

internal abstract partial class Kernels
{
    /// <summary>How many floats, less than 16, lie before the first that begins a cache line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static int ElementsBeforeCacheLine(ref float first) => BytesBeforeCacheLine(ref Unsafe.As<float, byte>(ref first)) / sizeof(float);

    /// <summary>The same of bytes, less than 64. Without a pointer, for which a project would have to allow unsafe code; where memory moves meanwhile, only time is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BytesBeforeCacheLine(ref byte first) => (int)(unchecked((nuint)(-Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref first))) % 64);

    /// <summary>More elements of 4 bytes than lie before the start of a cache line.</summary>
    protected const int LineMargin = 16;

    /// <summary>Memory of the stack from the start of a cache line on, <see cref="LineMargin"/> elements less: a vector in two lines is two reads.</summary>
    protected static Span<T> FromCacheLine<T>(Span<T> memory)
        where T : unmanaged => memory.Slice(ElementsBeforeCacheLine(ref Unsafe.As<T, float>(ref memory[0])), memory.Length - LineMargin);
}
