using System;
using System.Globalization;
using System.Linq;
using QuantGen;

namespace Audio;

/// <summary>Prints how well a quantizer keeps the sound, chord by chord.</summary>
internal static class Report
{
    public static void Head() => Console.WriteLine("                                               SNR in dB:\nquantizer    bits  codes used   bytes  compression     all  chord 1  chord 2  chord 3  chord 4");

    /// <summary>Quantizes the samples, prints a row, and gives the codes.</summary>
    public static TCode[] Row<TQuantizer, TCode>(string name, float[] wave, float[] samples)
        where TQuantizer : IQuantizer<float, TCode>
        where TCode : struct
    {
        var codes = new TCode[samples.Length];
        float[] values = new float[samples.Length];
        TQuantizer.Quantize(samples, codes);
        TQuantizer.Dequantize(codes, values);
        int bytes = ((samples.Length * TQuantizer.Bits) + 7) / 8;
        string chords = string.Concat(Enumerable.Range(0, Waveform.Chords).Select(chord => $"{Decibels(wave, values, chord * Waveform.Rate, Waveform.Rate),9}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-11} {TQuantizer.Bits,5} {codes.Distinct().Count(),11:N0} {bytes,7:N0} {16.0 / TQuantizer.Bits,12:F1} {Decibels(wave, values, 0, wave.Length),7}{chords}"));
        return codes;
    }

    /// <summary>The power of the sound divided by that of the error.</summary>
    private static string Decibels(float[] wave, float[] values, int start, int length)
    {
        double signal = 0, noise = 0;
        for (int i = start; i < start + length; i++)
        {
            double error = (double)values[i] - wave[i];
            signal += (double)wave[i] * wave[i];
            noise += error * error;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{10 * Math.Log10(signal / noise):F1}");
    }
}
