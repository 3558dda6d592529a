namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;

internal abstract partial class Kernels
{
    /// <summary>How many floats, less than 16, lie before the first that begins a cache line. Without a pointer, for which a project would have to allow unsafe code; where memory moves meanwhile, only time is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ElementsBeforeCacheLine(ref float first) =>
        (int)(unchecked((nuint)(-Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref first))) % 64 / sizeof(float));
}
