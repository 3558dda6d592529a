using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>Finds where codes begin, to the float.</summary>
internal static class Steps
{
    private const int Samples = 4096;

    /// <summary>The intervals in the order of the numbers. The first one begins at <paramref name="from"/>.</summary>
    public static IReadOnlyList<CodeInterval> Of(Func<double, long> quantize, double from, double to)
    {
        var intervals = new List<CodeInterval> { new((float)from, quantize(from)) };
        for (int i = 0; i < Samples; i++)
            Search(quantize, Order(Sample(from, to, i)), Order(Sample(from, to, i + 1)), intervals);
        return intervals;
    }

    private static float Sample(double from, double to, int index) => (float)(from + ((to - from) * index / Samples));

    /// <summary>Floats are searched by their place in the order of all floats, so that two of them become neighbours.</summary>
    private static void Search(Func<double, long> quantize, int low, int high, List<CodeInterval> intervals)
    {
        long code = quantize(Float(high));
        if (quantize(Float(low)) == code)
            return;
        if (high - low == 1)
        {
            intervals.Add(new(Float(high), code));
            return;
        }

        int middle = low + ((high - low) / 2);
        Search(quantize, low, middle, intervals);
        Search(quantize, middle, high, intervals);
    }

    private static int Order(float value) => BitConverter.SingleToInt32Bits(value) is var bits && bits < 0 ? int.MinValue - bits : bits;

    private static float Float(int order) => BitConverter.Int32BitsToSingle(order < 0 ? int.MinValue - order : order);
}
