using System.Collections.Generic;
using System.IO;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Recordings;

/// <summary>
/// What calad0i's numpy backend computes, in units of a step: sums with ½ and with an offset, in floating point. Here each is exact, and
/// rounded to a format where the rule that says so is in force.
/// </summary>
internal sealed class Calad0iArithmetic(int bits, int fraction, bool signed, string rounding, string overflow, BinaryFormat type) : Departures
{
    private static readonly Dyadic Half = Dyadic.PowerOfTwo(-1);

    private static readonly string[] FloatRules =
    [
        "float32: the product with 2^f and its sum with ½ are rounded",
        "float64: the sum with the offset of a wrap is rounded",
    ];

    /// <summary>Those that hold in exact arithmetic too come first.</summary>
    public override IReadOnlyList<string> Rules { get; } = overflow switch
    {
        "SAT_SYM" => ["SAT_SYM of one signed bit has the code 0 alone", .. FloatRules],
        "WRAP_SM" => ["WRAP_SM of one signed bit takes the sign bit of half up for that of every rounding", .. FloatRules],
        _ => FloatRules,
    };

    private BigInteger Modulus => BigInteger.One << bits;

    /// <summary>2^(bits − 1) for signed codes: the largest is one less.</summary>
    private BigInteger End => signed ? Modulus >> 1 : Modulus;

    private bool Saturates => overflow is "SAT" or "SAT_SYM";

    protected override long Code(float input, int rules)
    {
        Dyadic steps = Dyadic.FromDouble(input).TimesPowerOfTwo(fraction);
        int floatRules = rules - (Rules.Count - FloatRules.Length);
        BinaryFormat? inOverflow = floatRules < 2 ? null : BinaryFormat.Double;

        // Its limits are doubles, and what was clipped to them is one as well, whatever the input's type.
        BinaryFormat? inRounding = floatRules < 1 ? null : Saturates || type == BinaryFormat.Double ? inOverflow : BinaryFormat.Single;
        return (long)(overflow switch
        {
            "SAT" => Round(Clip(steps, signed ? -End : 0), inRounding),
            "SAT_SYM" => Round(Clip(steps, signed ? 1 - End : 0), inRounding),
            "WRAP" => Wrap(Round(steps, inRounding), inOverflow),
            "WRAP_SM" => WrapSignMagnitude(steps, Round(steps, inRounding), signSum: In(inRounding, steps + Half), inOverflow),
            _ => throw new InvalidDataException("Not an overflow mode: " + overflow),
        });
    }

    private static Dyadic In(BinaryFormat? format, Dyadic exact) => format is null ? exact : format.Nearest(exact)!.Value;

    private static BigInteger Floor(Dyadic value) => value.RoundToInteger(Rounding.Floor);

    private Dyadic Clip(Dyadic steps, BigInteger least) =>
        Dyadic.Max(new Dyadic(least, 0), Dyadic.Min(new Dyadic(End - 1, 0), steps));

    private BigInteger Round(Dyadic exact, BinaryFormat? format)
    {
        Dyadic steps = In(format, exact), magnitude = steps.Sign < 0 ? -steps : steps;
        return rounding switch
        {
            "TRN" => Floor(steps),
            "TRN_ZERO" => steps.Sign * Floor(magnitude),
            "RND" => Floor(In(format, steps + Half)),
            "RND_MIN_INF" => -Floor(In(format, Half - steps)),
            "RND_INF" => steps.Sign * Floor(In(format, magnitude + Half)),
            "RND_ZERO" => -steps.Sign * Floor(In(format, Half - magnitude)),
            "RND_CONV" => steps.RoundToInteger(Rounding.HalfToEven),
            _ => throw new InvalidDataException("Not a rounding: " + rounding),
        };
    }

    private BigInteger Wrap(BigInteger rounded, BinaryFormat? format)
    {
        BigInteger offset = signed ? End : 0;
        return Remainder(In(format, new Dyadic(rounded + offset, 0))) - offset;
    }

    private BigInteger WrapSignMagnitude(Dyadic steps, BigInteger rounded, Dyadic signSum, BinaryFormat? format)
    {
        Dyadic shifted = In(format, new Dyadic(rounded - (End - 1), 0));
        BigInteger code = Remainder(In(format, shifted - 1)) - End;
        if (!Floor(signSum.TimesPowerOfTwo(1 - bits)).IsEven)
            code = -code - 1;
        bool beyondHalf = steps > Half || steps < -Half;
        if (beyondHalf && !Floor(steps.TimesPowerOfTwo(-bits)).IsEven)
            code = -code - 1;
        return code;
    }

    private BigInteger Remainder(Dyadic integer)
    {
        BigInteger remainder = Floor(integer) % Modulus;
        return remainder.Sign < 0 ? remainder + Modulus : remainder;
    }
}
