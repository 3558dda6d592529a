namespace QuantGen.Kernels;

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

internal abstract partial class Kernels
{
    /// <summary>As many codes as a vector of bytes holds packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> PackVector512(ref byte codes, int bits)
    {
        Vector512<byte> low = Join(Vector512.LoadUnsafe(ref codes), Vector512.LoadUnsafe(ref codes, (nuint)Vector512<byte>.Count), bits);
        if (bits == 4)
            return low;
        Vector512<byte> high = Join(Vector512.LoadUnsafe(ref codes, 2 * (nuint)Vector512<byte>.Count), Vector512.LoadUnsafe(ref codes, 3 * (nuint)Vector512<byte>.Count), bits);
        return Join(low, high, 2 * bits);
    }

    /// <summary>The low bits of two neighbouring bytes as one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Join(Vector512<byte> a, Vector512<byte> b, int bits)
    {
        Vector512<ushort> even = Vector512.Create((ushort)((1 << bits) - 1)), odd = Vector512.Create((ushort)(((1 << bits) - 1) << bits));
        Vector512<ushort> low = a.AsUInt16(), high = b.AsUInt16();
        return Vector512.Narrow((low & even) | ((low >>> (8 - bits)) & odd), (high & even) | ((high >>> (8 - bits)) & odd));
    }

    /// <summary>The codes that a vector of bytes holds packed. The difference brings a code's sign into the bits above it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void UnpackVector(Vector512<byte> packed, ref byte codes, int bits, Vector512<byte> sign)
    {
        (Vector512<byte> low, Vector512<byte> high) = Split(packed, 4);
        if (bits == 4)
        {
            ((low ^ sign) - sign).StoreUnsafe(ref codes);
            ((high ^ sign) - sign).StoreUnsafe(ref codes, (nuint)Vector512<byte>.Count);
            return;
        }

        (Vector512<byte> a, Vector512<byte> b) = Split(low, 2);
        (Vector512<byte> c, Vector512<byte> d) = Split(high, 2);
        ((a ^ sign) - sign).StoreUnsafe(ref codes);
        ((b ^ sign) - sign).StoreUnsafe(ref codes, (nuint)Vector512<byte>.Count);
        ((c ^ sign) - sign).StoreUnsafe(ref codes, 2 * (nuint)Vector512<byte>.Count);
        ((d ^ sign) - sign).StoreUnsafe(ref codes, 3 * (nuint)Vector512<byte>.Count);
    }

    /// <summary>The low bits of every byte, and as many above them, as two neighbouring bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<byte> Low, Vector512<byte> High) Split(Vector512<byte> packed, int bits)
    {
        Vector512<ushort> mask = Vector512.Create((ushort)(((1 << bits) - 1) * 0x0101));
        (Vector512<ushort> low, Vector512<ushort> high) = Vector512.Widen(packed);
        return (((low | (low << (8 - bits))) & mask).AsByte(), ((high | (high << (8 - bits))) & mask).AsByte());
    }
}
