using System;

namespace Audio;

/// <summary>
/// Four chords of one second each, computed by sums and products alone, which have the same result on every machine. Each chord is louder or quieter than the one before.
/// </summary>
internal static class Waveform
{
    public const int Rate = 8000, Chords = 4;

    /// <summary>Samples of the beginning of a chord, during which it swells.</summary>
    private const int Attack = 160;

    /// <summary>A chord fades by this factor from one sample to the next: to a quarter in a second.</summary>
    private const double Fading = 0.99982673;

    /// <summary>The pitches in Hz, in just intonation: C major, A minor, F major and C major once more.</summary>
    private static readonly int[][] Pitches = [[264, 330, 396], [220, 264, 330], [176, 220, 264], [132, 264, 330]];

    /// <summary>How loud a chord begins, in samples of 16 bits.</summary>
    private static readonly double[] Peaks = [24000, 6000, 1500, 375];

    /// <summary>The strengths of a tone's first three partials. Their sum is 1.</summary>
    private static readonly double[] Partials = [0.6, 0.3, 0.1];

    /// <summary>The samples of all chords, between −32768 and 32767.</summary>
    public static float[] Compute()
    {
        var samples = new float[Rate * Chords];
        for (int chord = 0; chord < Chords; chord++)
        {
            double fading = 1;
            for (int i = 0; i < Rate; i++, fading *= Fading)
                samples[(chord * Rate) + i] = (float)(Peaks[chord] * Math.Min(1, i / (double)Attack) * fading * Tones(Pitches[chord], i));
        }

        return samples;
    }

    /// <summary>The mean of the tones of a chord, between −1 and 1.</summary>
    private static double Tones(int[] pitches, int sample)
    {
        double sum = 0;
        foreach (int pitch in pitches)
        {
            for (int partial = 1; partial <= Partials.Length; partial++)
                sum += Partials[partial - 1] * Sine(pitch * partial * sample % Rate);
        }

        return sum / pitches.Length;
    }

    /// <summary>The sine of a part of a turn, by the series of Taylor: its error is below 10^-10.</summary>
    /// <param name="place">The turn has <see cref="Rate"/> places.</param>
    private static double Sine(int place)
    {
        // The sine of the first quarter serves the others.
        int half = place % (Rate / 2), quarter = Math.Min(half, (Rate / 2) - half);
        double angle = 2 * Math.PI * quarter / Rate, square = angle * angle, term = angle, sum = angle;
        for (int i = 2; i <= 14; i += 2)
        {
            term = -term * square / (i * (i + 1));
            sum += term;
        }

        return place < Rate / 2 ? sum : -sum;
    }
}
