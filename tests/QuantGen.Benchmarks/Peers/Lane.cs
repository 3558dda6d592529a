using System.Runtime.Intrinsics;

namespace QuantGen.Benchmarks.Peers;

/// <summary>A vector of one width, so that a copy is written once for all.</summary>
internal interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    static abstract nuint Bytes { get; }

    static abstract TSelf Load(ref byte from, nuint offset);

    static abstract TSelf operator |(TSelf left, TSelf right);

    void Store(ref byte to, nuint offset);
}

internal readonly struct Lane128(Vector128<byte> value) : ILane<Lane128>
{
    private readonly Vector128<byte> value = value;

    public static nuint Bytes => 16;

    public static Lane128 Load(ref byte from, nuint offset) => new(Vector128.LoadUnsafe(ref from, offset));

    public static Lane128 operator |(Lane128 left, Lane128 right) => new(left.value | right.value);

    public void Store(ref byte to, nuint offset) => value.StoreUnsafe(ref to, offset);
}

internal readonly struct Lane256(Vector256<byte> value) : ILane<Lane256>
{
    private readonly Vector256<byte> value = value;

    public static nuint Bytes => 32;

    public static Lane256 Load(ref byte from, nuint offset) => new(Vector256.LoadUnsafe(ref from, offset));

    public static Lane256 operator |(Lane256 left, Lane256 right) => new(left.value | right.value);

    public void Store(ref byte to, nuint offset) => value.StoreUnsafe(ref to, offset);
}

internal readonly struct Lane512(Vector512<byte> value) : ILane<Lane512>
{
    private readonly Vector512<byte> value = value;

    public static nuint Bytes => 64;

    public static Lane512 Load(ref byte from, nuint offset) => new(Vector512.LoadUnsafe(ref from, offset));

    public static Lane512 operator |(Lane512 left, Lane512 right) => new(left.value | right.value);

    public void Store(ref byte to, nuint offset) => value.StoreUnsafe(ref to, offset);
}
