using System;
using System.Text;
using QuantGen;

namespace QuickStart;

/// <summary>An image in letters, before and after.</summary>
static class Picture
{
    /// <summary>From paper to ink, one for each of the 17 values that a scanned pixel has.</summary>
    private const string Shades = " .':-~=+*xoaO#%8@";

    public static void Show(int image)
    {
        ReadOnlySpan<float> before = Data.Image(image);
        float[] four = Represented<Pixel4>(before), two = Represented<Pixel2>(before);
        Console.WriteLine();
        Console.WriteLine($"The digit {Data.Labels[image]}, as scanned, in 4 bits and in 2 bits:");
        for (int row = 0; row < Data.Side; row++)
            Console.WriteLine(("  " + Line(before, row) + "   " + Line(four, row) + "   " + Line(two, row)).TrimEnd());
        Console.WriteLine();
    }

    private static float[] Represented<T>(ReadOnlySpan<float> source)
        where T : struct, IQuantizer<float, byte>
    {
        var codes = new byte[source.Length];
        T.Quantize(source, codes);
        var values = new float[source.Length];
        T.Dequantize(codes, values);
        return values;
    }

    /// <summary>Two letters a pixel, because letters are twice as high as wide.</summary>
    private static string Line(ReadOnlySpan<float> pixels, int row)
    {
        var line = new StringBuilder();
        foreach (float pixel in pixels.Slice(row * Data.Side, Data.Side))
            line.Append(Shades[(int)MathF.Round(pixel * (Shades.Length - 1))], 2);
        return line.ToString();
    }
}
