using System;
using System.Diagnostics;

namespace Digits;

/// <summary>How fast a network is.</summary>
internal static class Speed
{
    /// <summary>Long enough for the JIT to replace its first code, which is slow.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(300);

    /// <summary>That of the fastest pass over all images, on one thread.</summary>
    public static double ImagesPerSecond(Network network)
    {
        TimeSpan fastest = TimeSpan.MaxValue;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Duration;)
        {
            long pass = Stopwatch.GetTimestamp();
            for (int image = 0; image < Images.Count; image++)
                network.Recognise(image);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(pass);
            if (elapsed < fastest)
                fastest = elapsed;
        }

        return Images.Count / fastest.TotalSeconds;
    }
}
