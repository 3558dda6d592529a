using System.Numerics;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>The definition of a requantizer's results: a map from integers to codes that keeps the order, in arithmetic without an error. It does not know the ends of the codes, except if it says so.</summary>
internal abstract record RequantizeRule
{
    /// <summary>The code of an integer, which is a code or a sum less its zero point.</summary>
    public abstract BigInteger CodeOf(BigInteger x);

    /// <summary>So many codes lie between the codes of neighbouring integers, about; null for a map that is no line.</summary>
    public virtual Rational? Slope => null;

    /// <summary>In words and in symbols, for the documentation: x is the integer.</summary>
    public abstract string Formula { get; }
}

/// <summary>The exact number, rounded once.</summary>
/// <param name="Scale">So many codes an integer counts.</param>
/// <param name="Rounding">The rounding.</param>
/// <param name="ZeroPoint">The zero point, which is added after the rounding.</param>
internal sealed record ExactRule(Rational Scale, Rounding Rounding, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x) => Rational.RoundQuotient(new(Scale.Numerator * x, 0), new(Scale.Denominator, 0), Rounding) + ZeroPoint;

    public override Rational? Slope => Scale;

    public override string Formula => $"the exact number, rounded once ({Rounding})";
}

/// <summary>The code that a quantizer gives the exact number: for quantizers with a function or a rule of their own.</summary>
/// <param name="Grid">The quantizer, whose codes have the order of their values.</param>
/// <param name="Unit">The number that the integer 1 stands for.</param>
internal sealed record GridRule(NumberGrid Grid, Dyadic Unit) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x) => Grid.Quantize(Unit * new Dyadic(x, 0));

    public override string Formula => "the code of the exact number";
}

/// <summary>gemmlowp's two roundings.</summary>
internal sealed record TwoRoundingsRule(int Multiplier, int Shift, bool IsHalfUp, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x) => Gemmlowp.MultiplyTwice(x, Multiplier, Shift, IsHalfUp) + ZeroPoint;

    public override Rational? Slope => new(Multiplier, BigInteger.One << (31 - Shift));

    public override string Formula => $"x times {NumberText.Integer(Multiplier)} / 2^31, half up{(Shift > 0 ? $", of x shifted left by {NumberText.Integer(Shift)}" : Shift == 0 ? "" : $", then divided by 2^{NumberText.Integer(-Shift)}, {(IsHalfUp ? "half up" : "half away from zero")}")}";
}

/// <summary>CMSIS-NN's one rounding.</summary>
internal sealed record OneRoundingRule(int Multiplier, int Shift, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x) => Gemmlowp.MultiplyOnce(x, Multiplier, Shift) + ZeroPoint;

    public override Rational? Slope => new(Multiplier, BigInteger.One << (31 - Shift));

    public override string Formula => $"x times {NumberText.Integer(Multiplier)} / 2^{NumberText.Integer(31 - Shift)}, half up";
}

/// <summary>The multiplier of 16 bits that TensorFlow Lite and CMSIS-NN have for sums of products of 16-bit codes.</summary>
internal sealed record ReducedRule(int Reduced, int Shift, long ZeroPoint) : RequantizeRule
{
    /// <summary>The bits of a sum whose product with a multiplier of 15 bits fits 64.</summary>
    public const int MaxBits = 49;

    /// <summary>The largest shift to the left.</summary>
    public const int MaxShift = 7;

    public override BigInteger CodeOf(BigInteger x) => Gemmlowp.MultiplyReduced(x, Reduced, Shift) + ZeroPoint;

    public override Rational? Slope => new(Reduced, BigInteger.One << (15 - Shift));

    public override string Formula => $"x times {NumberText.Integer(Reduced)} / 2^{NumberText.Integer(15 - Shift)}, half up";
}

/// <summary>TensorFlow Lite's reference kernel of dense layers: the product in double, rounded half away from zero.</summary>
internal sealed record DoubleRule(Dyadic Factor, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x)
    {
        Dyadic number = BinaryFormat.Double.Nearest(new(x, 0))!.Value;
        return BinaryFormat.Double.Nearest(number * Factor)!.Value.RoundToInteger(Rounding.HalfAwayFromZero) + ZeroPoint;
    }

    public override Rational? Slope => Rational.Quotient(Factor, 1);

    public override string Formula => $"the double nearest to x · {NumberText.DoubleLiteral(Factor)}, rounded half away from zero";
}

/// <summary>XNNPACK's and onnxruntime's sums: the product in float, rounded half to even.</summary>
internal sealed record FloatRule(Dyadic Factor, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x)
    {
        Dyadic number = BinaryFormat.Single.Nearest(new(x, 0))!.Value;
        return BinaryFormat.Single.Nearest(number * Factor)!.Value.RoundToInteger(Rounding.HalfToEven) + ZeroPoint;
    }

    public override Rational? Slope => Rational.Quotient(Factor, 1);

    public override string Formula => $"the float nearest to x · {NumberText.SingleLiteral(Factor)}, rounded half to even";
}

/// <summary>ONNX' DequantizeLinear and then QuantizeLinear: a product and a quotient in float, rounded half to even.</summary>
internal sealed record QuotientRule(Dyadic From, Dyadic To, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x)
    {
        Dyadic value = BinaryFormat.Single.Nearest(From * new Dyadic(x, 0))!.Value;
        return BinaryFormat.Single.NearestQuotient(value, To)!.Value.RoundToInteger(Rounding.HalfToEven) + ZeroPoint;
    }

    public override Rational? Slope => Rational.Quotient(From, To);

    public override string Formula => $"the float nearest to x · {NumberText.SingleLiteral(From)}, the float nearest to that divided by {NumberText.SingleLiteral(To)}, rounded half to even";
}

/// <summary>XNNPACK's conversion of 8-bit codes: a multiplier with 8 fractional bits.</summary>
internal sealed record EightBitsRule(BigInteger Multiplier, long ZeroPoint) : RequantizeRule
{
    public override BigInteger CodeOf(BigInteger x) => (((x * Multiplier) + 128) >> 8) + ZeroPoint;

    public override Rational? Slope => new(Multiplier, 256);

    public override string Formula => $"x times {NumberText.Integer(Multiplier)} / 2^8, half up";
}
