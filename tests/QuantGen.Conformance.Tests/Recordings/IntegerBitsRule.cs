using System;
using System.Collections.Generic;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// The arguments of <c>_get_integer_bits</c>, and what <see cref="IntegerBits"/> makes of them: the bounds at least 0 without a sign, the result at least 0
/// and at most the bits without the sign.
/// </summary>
internal sealed record IntegerBitsRule(int Bits, bool Symmetric, bool KeepNegative, bool IsClipping)
{
    public const string NextToPowerOfTwo = "float32: log2 of a bound next to a power of two";

    public const string NextToRootOfTwo = "float32: log2 of the larger magnitude next to √2 times a power of two, with is_clipping";

    /// <summary>
    /// Its log2 is a quotient of logarithms in float32. Those of numbers up to 2^16 are below 16, where floats are 2^-20 apart: it may be the log2 of a
    /// number that is off by so much of itself.
    /// </summary>
    private const double LogarithmError = 1.0 / (1 << 20);

    /// <summary>What a difference from ours is due to.</summary>
    public string Departure => IsClipping ? NextToRootOfTwo : NextToPowerOfTwo;

    public int Integer(double min, double max)
    {
        int magnitudeBits = KeepNegative ? Bits - 1 : Bits;
        if (!KeepNegative)
            (min, max) = (Math.Max(min, 0), Math.Max(max, 0));
        int integer = IsClipping ? IntegerBits.Nearest(min, max, Bits, KeepNegative) : IntegerBits.Smallest(min, max, Bits, KeepNegative, Symmetric);
        return Math.Clamp(integer, 0, magnitudeBits);
    }

    /// <summary>Whether its result is ours for bounds that are off by the error of its logarithm, each up or down.</summary>
    public bool Explains(long theirs, double min, double max)
    {
        foreach (double lower in Blurred(min))
        {
            foreach (double upper in Blurred(max))
            {
                if (lower <= upper && Integer(lower, upper) == theirs)
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<double> Blurred(double bound) => [bound * (1 - LogarithmError), bound, bound * (1 + LogarithmError)];
}
