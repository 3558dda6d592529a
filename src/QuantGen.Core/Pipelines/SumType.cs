using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace QuantGen.Core.Pipelines;

/// <summary>A C# type that holds a sum.</summary>
/// <param name="Keyword">Its name in C#.</param>
/// <param name="Bits">Its bits.</param>
/// <param name="Signed">Whether it has negative numbers.</param>
internal sealed record SumType(string Keyword, int Bits, bool Signed)
{
    public static readonly IReadOnlyList<SumType> All =
    [
        new("sbyte", 8, true), new("byte", 8, false), new("short", 16, true), new("ushort", 16, false),
        new("int", 32, true), new("uint", 32, false), new("long", 64, true), new("ulong", 64, false),
    ];

    public static readonly SumType Int32 = Named("int"), Int64 = Named("long");

    /// <summary>The type of a keyword.</summary>
    public static SumType Named(string keyword) => All.Single(type => type.Keyword == keyword);

    public BigInteger Min => Signed ? -BigInteger.Pow(2, Bits - 1) : 0;

    public BigInteger Max => BigInteger.Pow(2, Signed ? Bits - 1 : Bits) - 1;

    public bool Holds(BigInteger value) => Holds(value, value);

    public bool Holds(BigInteger min, BigInteger max) => min >= Min && max <= Max;

    /// <summary>Whether a type has so many bits.</summary>
    public static bool IsSupported(int bits) => bits is >= 1 and <= 64;

    /// <summary>The smallest type with so many bits, 1 … 64.</summary>
    public static SumType For(int bits, bool signed) => All.First(type => type.Signed == signed && type.Bits >= bits);

    /// <summary>The bits of the smallest two's complement, or without a sign of the smallest binary number, that holds a range.</summary>
    public static int BitsOf(BigInteger min, BigInteger max)
    {
        int bits = 1;
        if (min.Sign >= 0)
        {
            for (; BigInteger.Pow(2, bits) <= max; bits++) { }
            return bits;
        }

        for (; -BigInteger.Pow(2, bits - 1) > min || BigInteger.Pow(2, bits - 1) <= max; bits++) { }
        return bits;
    }
}
