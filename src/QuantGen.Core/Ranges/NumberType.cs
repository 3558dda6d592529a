using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Ranges;

/// <summary>A numeric type of C#: the numbers that it holds, and what is known about a variable of the type.</summary>
internal sealed class NumberType
{
    public static readonly NumberType SByte = new(8, signed: true), Byte = new(8, signed: false), Int16 = new(16, signed: true), UInt16 = new(16, signed: false),
        Int32 = new(32, signed: true), UInt32 = new(32, signed: false), Int64 = new(64, signed: true), UInt64 = new(64, signed: false);

    public static readonly NumberType Single = new(BinaryFormat.Single), Double = new(BinaryFormat.Double);

    /// <summary>The type of an integer of up to this many bits counts as its range: a user who declares a <c>byte</c> means 0 … 255. An <c>int</c> states no range.</summary>
    private const int MostTellingBits = 16;

    private NumberType(int bits, bool signed)
    {
        Bits = bits;
        Signed = signed;
        Most = new Dyadic((BigInteger.One << (signed ? bits - 1 : bits)) - 1, 0);
        Least = signed ? -Most - 1 : Dyadic.Zero;
        Values = bits <= MostTellingBits ? Limits : Interval.Between(signed ? Extended.NegativeInfinity : Extended.Zero, Extended.PositiveInfinity);
    }

    private NumberType(BinaryFormat format)
    {
        Format = format;
        Signed = true;
        Most = format.MaxValue;
        Least = -format.MaxValue;
        Values = Interval.Unknown;
    }

    /// <summary>The binary format of a float or double; null for integers.</summary>
    public BinaryFormat? Format { get; }

    public bool IsInteger => Format is null;

    /// <summary>Bits of an integer.</summary>
    public int Bits { get; }

    public bool Signed { get; }

    /// <summary>The least number that the type holds.</summary>
    public Dyadic Least { get; }

    /// <summary>The largest number that the type holds.</summary>
    public Dyadic Most { get; }

    /// <summary>From the least to the largest number.</summary>
    public Interval Limits => Interval.Between(Least, Most);

    /// <summary>The possible values of a variable of the type if nothing else is known.</summary>
    public Interval Values { get; }

    /// <summary>An interval of integers of this type, with the type's limits in place of unknown ends.</summary>
    public Interval Tighten(Interval value) => value.Intersect(Limits);
}
