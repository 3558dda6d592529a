using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace QuantGen.Calibration;

/// <summary>What one pass over elements finds: the smallest and the largest finite one, and how many are not finite.</summary>
internal readonly struct Extremes
{
    /// <summary>The bits of a positive infinity: a magnitude from these bits on is not finite.</summary>
    private const int Infinity = 0x7F800000;

    private const int MagnitudeBits = 0x7FFFFFFF;

    private Extremes(float min, float max, int finite, int nans, int infinities)
    {
        Min = min;
        Max = max;
        Finite = finite;
        NaNs = nans;
        Infinities = infinities;
    }

    public static Extremes None => new(float.PositiveInfinity, float.NegativeInfinity, 0, 0, 0);

    /// <summary>The smallest finite element; positive infinity if there is none.</summary>
    public float Min { get; }

    /// <summary>The largest finite element; negative infinity if there is none.</summary>
    public float Max { get; }

    public int Finite { get; }

    public int NaNs { get; }

    public int Infinities { get; }

    public bool AllFinite => (NaNs | Infinities) == 0;

    /// <summary>The largest magnitude.</summary>
    public float Magnitude => Math.Max(Max, -Min);

    public static bool IsFinite(float element) => Math.Abs(element) <= float.MaxValue;

    public Extremes With(Extremes other) =>
        new(Math.Min(Min, other.Min), Math.Max(Max, other.Max), Finite + other.Finite, NaNs + other.NaNs, Infinities + other.Infinities);

    public static Extremes Of(ReadOnlySpan<float> elements)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(elements);
        if (vectors.Length < 4)
            return OneByOne(elements);

        // Four of each, because an operation takes the time of several vectors until its result is there.
        Vector<float> low0 = new(float.PositiveInfinity), low1 = low0, low2 = low0, low3 = low0;
        Vector<float> high0 = new(float.NegativeInfinity), high1 = high0, high2 = high0, high3 = high0;
        Vector<int> largest0 = Vector<int>.Zero, largest1 = largest0, largest2 = largest0, largest3 = largest0;
        int i = 0;
        for (; i <= vectors.Length - 4; i += 4)
        {
            Take(vectors[i], ref low0, ref high0, ref largest0);
            Take(vectors[i + 1], ref low1, ref high1, ref largest1);
            Take(vectors[i + 2], ref low2, ref high2, ref largest2);
            Take(vectors[i + 3], ref low3, ref high3, ref largest3);
        }

        Vector<int> largest = Vector.Max(Vector.Max(largest0, largest1), Vector.Max(largest2, largest3));
        if (Vector.GreaterThanOrEqualAny(largest, new Vector<int>(Infinity)))
            return OneByOne(elements);
        Vector<float> low = Smaller(Smaller(low0, low1), Smaller(low2, low3)), high = Larger(Larger(high0, high1), Larger(high2, high3));
        float min = low[0], max = high[0];
        for (int lane = 1; lane < Vector<float>.Count; lane++)
        {
            min = Math.Min(min, low[lane]);
            max = Math.Max(max, high[lane]);
        }

        int done = i * Vector<float>.Count;
        return new Extremes(min, max, done, 0, 0).With(OneByOne(elements.Slice(done)));
    }

    private static void Take(Vector<float> elements, ref Vector<float> low, ref Vector<float> high, ref Vector<int> largest)
    {
        low = Smaller(elements, low);
        high = Larger(elements, high);
        largest = Vector.Max(largest, Vector.AsVectorInt32(elements) & new Vector<int>(MagnitudeBits));
    }

    /// <summary>The smaller ones of finite numbers. Unlike Vector.Min it is two instructions on every .NET, because NaN and the sign of zero do not matter.</summary>
    private static Vector<float> Smaller(Vector<float> one, Vector<float> other) => Vector.ConditionalSelect(Vector.LessThan(one, other), one, other);

    private static Vector<float> Larger(Vector<float> one, Vector<float> other) => Vector.ConditionalSelect(Vector.GreaterThan(one, other), one, other);

    private static Extremes OneByOne(ReadOnlySpan<float> elements)
    {
        float min = float.PositiveInfinity, max = float.NegativeInfinity;
        int nans = 0, infinities = 0;
        foreach (float element in elements)
        {
            if (IsFinite(element))
            {
                if (element < min)
                    min = element;
                if (element > max)
                    max = element;
            }
            else if (float.IsNaN(element))
            {
                nans++;
            }
            else
            {
                infinities++;
            }
        }

        return new Extremes(min, max, elements.Length - nans - infinities, nans, infinities);
    }
}
