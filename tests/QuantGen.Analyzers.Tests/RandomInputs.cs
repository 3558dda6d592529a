using System;

namespace QuantGen.Analyzers.Tests;

using Function = Func<byte, sbyte, short, ushort, int, uint, long, ulong, float, double, bool, float, int, object>;

/// <summary>Random arguments for <see cref="ExpressionTrees.Parameters"/>: ends of types, NaN and infinities often.</summary>
internal sealed class RandomInputs(int seed)
{
    private static readonly float[] Singles =
        [0f, -0f, 1f, -1f, 0.5f, 255f, 1e-45f, -1e-45f, 1.17549435e-38f, 16777216f, 3.4e38f, float.MaxValue, float.MinValue, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0.99999994f, 1.0000001f, 3.1415927f, 1.5707964f];

    private readonly Random _random = new(seed);

    /// <summary>The last arguments, for a message.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The result; null where the function throws what an operation of C# may throw.</summary>
    public object? Call(Function function)
    {
        byte b = (byte)Bits(8);
        sbyte sb = (sbyte)Bits(8);
        short s = (short)Bits(16);
        ushort us = (ushort)Bits(16);
        int i = (int)Bits(32), q = _random.Next(-5, 301);
        uint u = (uint)Bits(32);
        long l = Bits(64);
        ulong ul = (ulong)Bits(64);
        float f = Single(), p = OneOf(-2f, 3f, 0f, (_random.NextSingle() * 5) - 2);
        double d = _random.Next(2) == 0 ? Single() : BitConverter.Int64BitsToDouble(Bits(64));
        bool t = _random.Next(2) == 0;
        Last = FormattableString.Invariant($"b={b} sb={sb} s={s} us={us} i={i} u={u} l={l} ul={ul} f={f:R} d={d:R} t={t} p={p:R} q={q}");
        try
        {
            return function(b, sb, s, us, i, u, l, ul, f, d, t, p, q);
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private long Bits(int count) => _random.Next(4) switch
    {
        0 => new long[] { 0, 1, -1, 2, 1L << (count - 1), (1L << (count - 1)) - 1, (1L << (count - 1)) + 1 }[_random.Next(7)],
        1 => _random.Next(-300, 300),
        _ => _random.NextInt64(long.MinValue, long.MaxValue),
    };

    private float Single() => _random.Next(4) switch
    {
        0 => Singles[_random.Next(Singles.Length)],
        1 => (_random.NextSingle() * 20) - 10,
        2 => _random.Next(-1000, 1000) / 8f,
        _ => BitConverter.Int32BitsToSingle((int)Bits(32)),
    };

    private float OneOf(params float[] choices) => choices[_random.Next(choices.Length)];
}
