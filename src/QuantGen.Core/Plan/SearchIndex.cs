using System;
using System.Collections.Generic;
using QuantGen.Core.Collections;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>
/// An index of thresholds for spans. A value's place is <c>⌊min(max(x · Factor + Offset, 0), Count − 1)⌋</c>, in float arithmetic. At most one threshold lies inside a place, so that the
/// place and one comparison give the code. Each operation keeps the order, so that checking each threshold and the float before it proves this for every float.
/// </summary>
/// <param name="Factor">A power of two, so that the product is exact, or underflows.</param>
/// <param name="Offset">An integer.</param>
/// <param name="Count">The number of places.</param>
internal sealed record SearchIndex(float Factor, float Offset, int Count)
{
    /// <summary>A byte for each place stays in the first cache of a processor.</summary>
    private const int MostPlaces = 1 << 14;

    /// <summary>The smallest index of ascending thresholds, which are floats; null if it has too many places, or if a code has more than 8 bits.</summary>
    public static SearchIndex? Of(EquatableArray<double> thresholds)
    {
        if (thresholds.Count is < 2 or > byte.MaxValue)
            return null;
        float first = (float)thresholds[0], last = (float)thresholds[thresholds.Count - 1];
        for (int power = -30; power <= 30; power++)
        {
            float factor = BinaryFormat.ToSingle(Dyadic.PowerOfTwo(power));
            double offset = 1 - Math.Floor(first * (double)factor), count = Math.Floor((last * (double)factor) + offset) + 2;
            if (count > MostPlaces)
                return null;
            if (new SearchIndex(factor, (float)offset, (int)count) is var index && index.Separates(thresholds))
                return index;
        }

        return null;
    }

    /// <summary>Whether the floats before the thresholds have different places.</summary>
    private bool Separates(IReadOnlyList<double> thresholds)
    {
        int before = -1;
        foreach (double threshold in thresholds)
        {
            int place = PlaceOf(FloatArithmetic.Below((float)threshold));
            if (place <= before)
                return false;
            before = place;
        }

        return true;
    }

    private int PlaceOf(float value)
    {
        float place = (float)((double)FloatArithmetic.Multiply(value, Factor) + Offset);
        return (int)Math.Min(Math.Max(place, 0), Count - 1);
    }
}
