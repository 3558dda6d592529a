using System.Collections.Generic;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Pipelines;

/// <summary>A rule over an interval of integers, as the integers at which the code changes. Two maps that keep the order are equal over the interval if they agree at its ends, at each change and just below it.</summary>
internal sealed class StepFunction
{
    private StepFunction(BigInteger min, BigInteger max, BigInteger minCode, BigInteger maxCode, List<(BigInteger At, BigInteger Below, BigInteger Code)> changes, BigInteger first)
    {
        (Min, Max, MinCode, MaxCode, Changes, First) = (min, max, minCode, maxCode, changes, first);
    }

    /// <summary>The least and the largest integer.</summary>
    public BigInteger Min { get; }

    public BigInteger Max { get; }

    /// <summary>The codes at which results saturate.</summary>
    public BigInteger MinCode { get; }

    public BigInteger MaxCode { get; }

    /// <summary>The code of the least integer.</summary>
    public BigInteger First { get; }

    /// <summary>The code of the largest integer.</summary>
    public BigInteger Last => Changes.Count == 0 ? First : Changes[Changes.Count - 1].Code;

    /// <summary>Each integer whose code is larger than that of the integer below it, with both codes.</summary>
    public IReadOnlyList<(BigInteger At, BigInteger Below, BigInteger Code)> Changes { get; }

    /// <summary>Finds the changes: the next one by the distance between the last two, and then by halving.</summary>
    public static StepFunction Of(RequantizeRule rule, BigInteger min, BigInteger max, BigInteger minCode, BigInteger maxCode)
    {
        var changes = new List<(BigInteger, BigInteger, BigInteger)>();
        BigInteger first = CodeOf(min), last = CodeOf(max), at = min, code = first;
        BigInteger distance = rule.Slope is { Numerator.Sign: > 0 } slope ? BigInteger.Max(1, slope.Denominator / slope.Numerator) : 1;
        while (code < last)
        {
            // The code of low is the old one, and that of high is larger.
            BigInteger low = at, high, step = 1;
            BigInteger guess = BigInteger.Min(at + distance, max);
            if (CodeOf(guess) > code)
            {
                high = guess;
                for (; high - step > low && CodeOf(high - step) > code; step *= 2)
                    high -= step;
                low = BigInteger.Max(low, high - step);
            }
            else
            {
                low = guess;
                for (; low + step < max && CodeOf(low + step) == code; step *= 2)
                    low += step;
                high = BigInteger.Min(max, low + step);
            }

            while (high - low > 1)
            {
                BigInteger middle = (low + high) >> 1;
                if (CodeOf(middle) > code)
                    high = middle;
                else
                    low = middle;
            }

            BigInteger next = CodeOf(high);
            changes.Add((high, code, next));
            (at, code) = (high, next);
        }

        return new(min, max, minCode, maxCode, changes, first);

        BigInteger CodeOf(BigInteger x) => BigInteger.Max(minCode, BigInteger.Min(maxCode, rule.CodeOf(x)));
    }

    /// <summary>Whether a map that keeps the order has the same codes, once they saturate.</summary>
    public bool Equals(System.Func<BigInteger, BigInteger> map)
    {
        if (Saturated(map(Min)) != First || Saturated(map(Max)) != Last)
            return false;
        foreach ((BigInteger at, BigInteger below, BigInteger code) in Changes)
        {
            if (Saturated(map(at)) != code || Saturated(map(at - 1)) != below)
                return false;
        }

        return true;

        BigInteger Saturated(BigInteger value) => BigInteger.Max(MinCode, BigInteger.Min(MaxCode, value));
    }

    /// <summary>The code of an integer, by the changes.</summary>
    public BigInteger CodeOf(BigInteger x)
    {
        int low = 0, high = Changes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Changes[middle].At <= x)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? First : Changes[low - 1].Code;
    }

    /// <summary>
    /// The offsets c with which <c>(x · multiplier + c) / 2^shift</c>, rounded down and saturated, has the same codes. Least above largest if there is none.
    /// </summary>
    public (BigInteger Least, BigInteger Largest) Offsets(BigInteger multiplier, int shift)
    {
        BigInteger one = BigInteger.One << shift;
        // Beyond any offset that matters.
        BigInteger least = -(BigInteger.One << 200), largest = BigInteger.One << 200;
        AtLeast(Min, First);
        Below(Max, Last);
        foreach ((BigInteger at, BigInteger below, BigInteger code) in Changes)
        {
            AtLeast(at, code);
            Below(at - 1, below);
        }

        return (least, largest);

        // A code at which results saturate bounds the result on one side.
        void AtLeast(BigInteger x, BigInteger code)
        {
            if (code > MinCode)
                least = BigInteger.Max(least, (code * one) - (x * multiplier));
        }

        void Below(BigInteger x, BigInteger code)
        {
            if (code < MaxCode)
                largest = BigInteger.Min(largest, ((code + 1) * one) - (x * multiplier) - 1);
        }
    }
}
