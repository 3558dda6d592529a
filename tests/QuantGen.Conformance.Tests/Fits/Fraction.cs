using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Fits;

/// <summary>An exact quotient that is not negative, not in lowest terms.</summary>
internal readonly record struct Fraction(Dyadic Numerator, Dyadic Denominator)
{
    public bool IsZero => Numerator == 0;

    /// <summary>The integer nearest to the logarithm to base 2: up where the square of what is left of the number exceeds 2.</summary>
    public int NearestExponent
    {
        get
        {
            int floor = FloorExponent;
            return Numerator * Numerator > (Denominator * Denominator).TimesPowerOfTwo((2 * floor) + 1) ? floor + 1 : floor;
        }
    }

    /// <summary>The least integer that is not below the logarithm to base 2.</summary>
    public int ExponentAtLeast => Numerator == Denominator.TimesPowerOfTwo(FloorExponent) ? FloorExponent : FloorExponent + 1;

    private int FloorExponent
    {
        get
        {
            int near = Numerator.FloorLog2 - Denominator.FloorLog2;
            return Numerator < Denominator.TimesPowerOfTwo(near) ? near - 1 : near;
        }
    }

    public static Fraction Max(Fraction left, Fraction right) => left.Numerator * right.Denominator < right.Numerator * left.Denominator ? right : left;

    public Fraction Plus(Dyadic value) => this with { Numerator = Numerator + (value * Denominator) };

    public Fraction Over(Dyadic value) => this with { Denominator = Denominator * value };

    /// <summary>The ends of what is no further away than a part of it.</summary>
    public Fraction[] Within(Dyadic part) => [this with { Numerator = Numerator - (Numerator * part) }, this with { Numerator = Numerator + (Numerator * part) }];

    /// <summary>The nearest float, between two of them.</summary>
    public Dyadic NearestFloat(Dyadic least, Dyadic most) =>
        Numerator < Denominator * least ? least
        : Numerator > Denominator * most ? most
        : BinaryFormat.Single.NearestQuotient(Numerator, Denominator)!.Value;
}
