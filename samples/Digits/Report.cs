using System;
using System.Linq;

namespace Digits;

/// <summary>What is printed.</summary>
internal static class Report
{
    public static void Network(Network network)
    {
        const int units = Digits.Network.Units, weights = (Images.Pixels * units) + (units * Images.Classes), biases = units + Images.Classes;
        Console.WriteLine($"{network.Name}, from {network.Origin}: {Images.Pixels} pixels, {units} hidden units, {Images.Classes} scores, in integers only");
        Console.Write($"  {weights:N0} weights of {network.WeightBits} bits in {network.WeightBytes:N0} bytes, ");
        Console.WriteLine($"{biases} biases in {network.BiasBytes} bytes");
    }

    public static void Accuracy(Network network, Recognition recognition)
    {
        Console.WriteLine($"  {Share(recognition.Right, Images.Count, "images right")}");
        if (network.HasTestImages)
            Console.WriteLine($"  {Share(recognition.RightTests, recognition.Tests, "test images right")}");
    }

    public static void Comparisons(Network network, Comparison[] comparisons)
    {
        Console.WriteLine();
        Console.WriteLine($"Compared with what {network.Origin} computed:");
        foreach (Comparison comparison in comparisons)
        {
            Console.WriteLine($"  {comparison.Layer}: {comparison.Equal:N0} of {comparison.Count:N0} codes equal");
            if (comparison.FirstDifference is { } first)
                Console.WriteLine($"    the first that differs is of {first}");
        }
    }

    public static void Confusion(Recognition recognition)
    {
        const int width = 5;
        int[] digits = [.. Enumerable.Range(0, Images.Classes)];
        Console.WriteLine();
        Console.WriteLine("Images by the digit shown (row) and the digit read (column):");
        Console.WriteLine("   " + string.Concat(digits.Select(digit => $"{digit,width}")));
        foreach (int label in digits)
        {
            int[] counts = [.. digits.Select(digit => recognition.Count(label, digit))];
            Console.WriteLine($"  {label}" + string.Concat(counts.Select(count => $"{(count == 0 ? "." : count),width}")));
        }
    }

    public static void Image(Network network, Recognition recognition, int image)
    {
        Console.WriteLine();
        Console.WriteLine($"Image {image} shows {recognition.LabelOf(image)} and is read as {recognition.DigitOf(image)}. Its scores as codes and as numbers:");
        for (int digit = 0; digit < Images.Classes; digit++)
        {
            (int code, double value) = network.ScoreOf(image, digit);
            string picture = digit < Images.Side ? Picture.Row(network, image, digit) : new string(' ', 2 * Images.Side);
            string mark = digit == recognition.DigitOf(image) ? "  the largest" : "";
            Console.WriteLine($"  {picture}  {digit}{code,7}{value,9:F2}{mark}");
        }
    }

    public static void Speed(double imagesPerSecond)
    {
        Console.WriteLine();
        Console.WriteLine($"{imagesPerSecond:N0} images per second on one thread");
    }

    private static string Share(int part, int all, string what) => $"{part:N0} of {all:N0} {what} ({100.0 * part / all:F2} %)";
}
