using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>Finds the fastest form that has the codes of a rule at every integer of an interval. Each candidate is compared with the rule where its code changes, so a form that is found is proved.</summary>
internal static class RequantizeLowering
{
    /// <summary>The most thresholds that a method searches.</summary>
    private const int MostSearched = 4096;

    /// <summary>Bits of a multiplier with which a product of a 32-bit integer fits 64 bits.</summary>
    private const int MultiplierBits = 31;

    /// <summary>The form of one value; null if none is proved.</summary>
    public static RequantizeForm? Form(RequantizeRule rule, StepFunction steps, long zeroPoint) =>
        Linear(rule, steps, zeroPoint)
        ?? (rule is TwoRoundingsRule two ? new TwoRoundingsForm(two) : null)
        ?? (RequantizeForm?)High(rule, steps, zeroPoint)
        ?? (CanSearch(steps) ? new SearchForm(steps) : null);

    /// <summary>Whether so many thresholds are searched, none of which is the largest number of a type.</summary>
    public static bool CanSearch(StepFunction steps) => steps.Changes.Count <= MostSearched && steps.Max < long.MaxValue;

    /// <summary>A linear form with the rule's codes whose numbers fit 64 bits.</summary>
    public static LinearForm? Linear(RequantizeRule rule, StepFunction steps, long zeroPoint) =>
        LinearForms(rule, steps, zeroPoint).FirstOrDefault(form => form.Fits(64, steps.Min, steps.Max));

    /// <summary>The form of vectors of 32-bit integers; null if none is proved.</summary>
    public static RequantizeVectors? Vectors(RequantizeRule rule, StepFunction steps, long zeroPoint)
    {
        if (steps.Min < int.MinValue || steps.Max > int.MaxValue)
            return null;
        LinearForm? narrow = LinearForms(rule, steps, zeroPoint).FirstOrDefault(form => form.Fits(32, steps.Min, steps.Max));
        if (narrow is { Multiplier.IsOne: true, Parity: 0, IfNegative.IsZero: true })
            return new LinearVectors(narrow);
        if (FloatFactor(rule, steps, zeroPoint) is { } factor)
            return new FloatVectors([factor], (int)zeroPoint);
        if (narrow is not null)
            return new LinearVectors(narrow);
        return (RequantizeVectors?)HighHalf(rule, steps, zeroPoint) ?? (rule is TwoRoundingsRule { Shift: <= 0 } two && FitsInt32(two, steps) ? new TwoRoundingsVectors(two) : null);
    }

    /// <summary>Whether the second rounding, which adds half of its divisor to the first result, fits 32 bits, and the sum of its result and the zero point.</summary>
    private static bool FitsInt32(TwoRoundingsRule rule, StepFunction steps)
    {
        BigInteger sum = Gemmlowp.MultiplyHigh(Largest(steps), rule.Multiplier) + ((BigInteger.One << -rule.Shift) >> 1);
        return sum <= int.MaxValue && (sum >> -rule.Shift) + BigInteger.Abs(rule.ZeroPoint) <= int.MaxValue;
    }

    /// <summary>A float with whose product the codes are the rule's: the nearest to the slope, or one of its neighbours.</summary>
    public static Dyadic? FloatFactor(RequantizeRule rule, StepFunction steps, long zeroPoint)
    {
        if (rule.Slope is not { } slope || Largest(steps) * slope.Numerator >= slope.Denominator << 22 || slope.Numerator.IsZero)
            return null;
        Dyadic? nearest = BinaryFormat.Single.NearestQuotient(new(slope.Numerator, 0), new(slope.Denominator, 0));
        if (nearest is not { Sign: > 0 } factor)
            return null;
        (Dyadic below, Dyadic above) = (factor, factor);
        for (int i = 0; i <= 8; i++)
        {
            if (Holds(above))
                return above;
            if (i > 0 && Holds(below))
                return below;
            (below, above) = (BinaryFormat.Single.Below(below)!.Value, BinaryFormat.Single.Above(above)!.Value);
        }

        return null;

        bool Holds(Dyadic candidate) => steps.Equals(x => FloatVectors.CodeOf(x, candidate, zeroPoint));
    }

    /// <summary>Every linear form with the rule's codes: the exact slope first, then the nearest slopes with as many bits as fit.</summary>
    private static IEnumerable<LinearForm> LinearForms(RequantizeRule rule, StepFunction steps, long zeroPoint)
    {
        if (rule.Slope is not { Numerator.Sign: > 0 } slope)
            yield break;
        if (slope.Denominator.IsPowerOfTwo)
        {
            int shift = new Dyadic(slope.Denominator, 0).Exponent;
            if (shift <= 62)
            {
                foreach (LinearForm form in WithCorrections(slope.Numerator, shift, steps, zeroPoint))
                    yield return form;
            }
        }

        int bits = System.Math.Min(MultiplierBits, 62 - new Dyadic(Largest(steps), 0).FloorLog2);
        foreach ((BigInteger multiplier, int shift) in Multipliers(slope, bits, mostShift: 62))
        {
            (BigInteger least, BigInteger largest) = steps.Offsets(multiplier, shift);
            if (least <= largest)
                yield return new(multiplier, Offset(least, largest, shift, zeroPoint, granularity: 0), shift, 0, 0);
        }
    }

    /// <summary>The forms of an exact slope: without a correction, with one by parity, and with one by the sign.</summary>
    private static IEnumerable<LinearForm> WithCorrections(BigInteger multiplier, int shift, StepFunction steps, long zeroPoint)
    {
        (BigInteger least, BigInteger largest) = steps.Offsets(multiplier, shift);
        if (least <= largest)
            yield return new(multiplier, Offset(least, largest, shift, zeroPoint, granularity: 0), shift, 0, 0);
        if (shift == 0)
            yield break;
        BigInteger one = BigInteger.One << shift, half = one >> 1, zero = one * zeroPoint;
        LinearForm[] corrected =
        [
            new(multiplier, zero + half - 1, shift, 1, 0), new(multiplier, zero + half, shift, -1, 0), new(multiplier, zero + half, shift, 0, -1), new(multiplier, zero + half - 1, shift, 0, 1),
            new(multiplier, zero, shift, 0, one - 1), new(multiplier, zero + one - 1, shift, 0, 1 - one),
        ];
        foreach (LinearForm form in corrected.Where(form => steps.Equals(form.CodeOf)))
            yield return form;
    }

    /// <summary>The multipliers of so many bits that are nearest to the slope times a power of two.</summary>
    private static IEnumerable<(BigInteger Multiplier, int Shift)> Multipliers(Rational slope, int bits, int mostShift)
    {
        if (bits < 2)
            yield break;
        // slope · 2^shift lies in 2^(bits − 1) … 2^bits.
        int shift = bits - 1 - FloorLog2(slope);
        shift = System.Math.Min(shift, mostShift);
        if (shift < 0)
            yield break;
        BigInteger floor = (slope.Numerator << shift) / slope.Denominator;
        // A multiplier of all ones has no neighbour above.
        foreach (BigInteger multiplier in new[] { floor, floor + 1 })
        {
            if (multiplier.Sign > 0 && multiplier < BigInteger.One << bits)
                yield return (multiplier, shift);
        }
    }

    /// <summary>An offset between the bounds: half and the zero point, the zero point, or any; a multiple of a power of two.</summary>
    private static BigInteger Offset(BigInteger least, BigInteger largest, int shift, long zeroPoint, int granularity)
    {
        BigInteger zero = (BigInteger)zeroPoint << shift, half = shift > 0 ? zero + (BigInteger.One << (shift - 1)) : zero;
        foreach (BigInteger offset in new[] { half, zero })
        {
            if (offset >= least && offset <= largest && ((offset >> granularity) << granularity) == offset)
                return offset;
        }

        return -((-least) >> granularity) << granularity;
    }

    /// <summary>The upper half of a product of 128 bits, with a multiplier of 62 bits.</summary>
    private static HighForm? High(RequantizeRule rule, StepFunction steps, long zeroPoint) =>
        HighOf(rule, steps, zeroPoint, width: 64) is { } found ? new(found.Multiplier, found.Left, found.Offset, found.Shift) : null;

    /// <summary>The upper half of a product of 64 bits, with a multiplier of 31 bits.</summary>
    private static HighVectors? HighHalf(RequantizeRule rule, StepFunction steps, long zeroPoint) =>
        HighOf(rule, steps, zeroPoint, width: 32) is { } found ? new((int)found.Multiplier, found.Left, (int)found.Offset, found.Shift) : null;

    private static (BigInteger Multiplier, int Left, BigInteger Offset, int Shift)? HighOf(RequantizeRule rule, StepFunction steps, long zeroPoint, int width)
    {
        if (rule.Slope is not { Numerator.Sign: > 0 } slope)
            return null;
        // x << left has one bit less than the width, the sign included: so the sum of the upper half and an offset of up to half of what it holds does not overflow.
        int most = width - 3 - new Dyadic(Largest(steps), 0).FloorLog2, needed = System.Math.Max(0, 2 + FloorLog2(slope));
        foreach (int left in new[] { needed, System.Math.Min(most, width + FloorLog2(slope)) }.Where(left => left >= needed && left <= most).Distinct())
        {
            var scaled = new Rational(slope.Numerator, slope.Denominator << left);
            foreach ((BigInteger multiplier, int shift) in Multipliers(scaled, width - 1, mostShift: (2 * width) - 2))
            {
                (BigInteger least, BigInteger largest) = steps.Offsets(multiplier << left, shift);
                BigInteger offset = Offset(least, largest, shift, zeroPoint, granularity: width), high = offset >> width;
                BigInteger end = (Largest(steps) << left) * multiplier >> width;
                if (shift >= width && offset >= least && offset <= largest && BigInteger.Abs(high) + end + 1 < BigInteger.One << (width - 1))
                    return (multiplier, left, high, shift - width);
            }
        }

        return null;
    }

    /// <summary>The largest magnitude of an integer, at least 1.</summary>
    private static BigInteger Largest(StepFunction steps) => BigInteger.Max(1, BigInteger.Max(BigInteger.Abs(steps.Min), BigInteger.Abs(steps.Max)));

    /// <summary>The largest power of two at or below a positive number.</summary>
    private static int FloorLog2(Rational value)
    {
        int exponent = new Dyadic(value.Numerator, 0).FloorLog2 - new Dyadic(value.Denominator, 0).FloorLog2;
        return exponent >= 0
            ? value.Numerator < value.Denominator << exponent ? exponent - 1 : exponent
            : value.Numerator << -exponent < value.Denominator ? exponent - 1 : exponent;
    }
}
