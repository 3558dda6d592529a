using System;
using System.Collections.Generic;
using System.Linq;

namespace QuantGen.Calibration.Tests;

/// <summary>Random streams, cut into batches.</summary>
internal static class Streams
{
    public const int Count = 500;

    /// <summary>Some hundred elements of one of seven distributions at a random magnitude; every fourth stream has some that are not finite.</summary>
    public static float[][] Batches(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(1, 1200);
        double scale = Math.Pow(2, random.Next(-40, 40)) * (1 + random.NextDouble());
        float[] elements = new float[count];
        for (int i = 0; i < count; i++)
        {
            elements[i] = (float)(scale * (seed % 7) switch
            {
                0 => (2 * random.NextDouble()) - 1,
                1 => Bell(random),
                2 => Math.Max(Bell(random), 0),
                3 => Math.Pow(Bell(random), 5),
                4 => Math.Round(4 * Bell(random)) / 8,
                5 => Bell(random) + 2,
                _ => i == count / 2 ? 1000 * Bell(random) : Bell(random),
            });
        }

        if (seed % 4 == 3)
        {
            for (int i = 0; i < 1 + (count / 50); i++)
                elements[random.Next(count)] = random.Next(3) switch { 0 => float.NaN, 1 => float.PositiveInfinity, _ => float.NegativeInfinity };
        }

        return Cut(elements, random);
    }

    public static float[][] Cut(float[] elements, Random random)
    {
        var batches = new List<float[]>();
        int most = random.Next(1, elements.Length + 2);
        for (int start = 0; start < elements.Length;)
        {
            int length = Math.Min(random.Next(most + 1), elements.Length - start);
            batches.Add(elements[start..(start + length)]);
            start += length;
        }

        return [.. batches];
    }

    /// <summary>About normal.</summary>
    public static double Bell(Random random) => Enumerable.Range(0, 6).Sum(_ => random.NextDouble() - 0.5) * Math.Sqrt(2);
}
