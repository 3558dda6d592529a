using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Peers;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Fits;

/// <summary>Fits of 65,536 elements beside a copy of them, and quantizing by channels beside quantizing with one scale.</summary>
internal static class FitCommand
{
    private const int Elements = 1 << 16;

    /// <summary>A line: what is measured, what it is held against, and the bound of the ratio of their times.</summary>
    private sealed record Line(string Text, Contestant Own, Contestant Rival, double? AtMost);

    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int rounds = arguments switch
        {
            [] => 61,
            ["--rounds", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0 => wanted,
            _ => throw new ArgumentException("'fits' takes --rounds and a number, and got '" + string.Join(' ', arguments) + "'."),
        };
        ArraySegment<float> source = Source();
        Line[] lines =
        [
            Fit<FitOf<Rows64By1024>.LeastSquares, int>("FitExponents, 64 channels of 1024", source, 64, 30),
            Fit<FitOf<Last1024By64>.LeastSquares, int>("FitExponents, channels last, 1024 × 64", source, 64, 30),
            Fit<FitOf<Rows64By1024>.MeanSquaredError, int>("the same by MeanSquaredError, 64 channels of 1024", source, 64, null),
            Fit<FitOf<Last1024By64>.MeanSquaredError, int>("the same by MeanSquaredError, channels last", source, 64, null),
            Fit<FitOf<Rows64By1024>.Free, float>("FitAlphas, 64 channels of 1024", source, 64, null),
            Fit<FitOf<Last1024By64>.Free, float>("FitAlphas, channels last, 1024 × 64", source, 64, null),
            Quantize<Rows64By1024>("Quantize, 64 channels of 1024", source),
            Quantize<Rows256By256>("Quantize, 256 channels of 256", source),
            Quantize<Rows1024By64>("Quantize, 1024 channels of 64", source),
            Quantize<Last1024By64>("Quantize, channels last, 1024 × 64", source),
        ];
        QuantGen.Benchmarks.Harness.Rounds.Run([.. lines.Select(line => new[] { line.Own, line.Rival })], rounds, progress);
        output.WriteLine($"{Machine.Description}, {Elements} elements:");
        foreach (Line line in lines)
        {
            var ratio = Ratio.Of(line.Own, line.Rival);
            string bound = line.AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"  {(ratio.Median <= most ? "met" : "missed")}: at most {most}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Text,-50}{ratio.Median,8:F2} of the time of {line.Rival.Name} ({ratio.Low:F2} … {ratio.High:F2}){bound}"));
        }

        return lines.All(line => !(Ratio.Of(line.Own, line.Rival).Median > line.AtMost)) ? 0 : 1;
    }

    private static Line Fit<TKernel, TFactor>(string text, ArraySegment<float> source, int channels, double? atMost)
        where TKernel : IKernel<float, TFactor>
        where TFactor : struct => new(
            text,
            new Contestant<TKernel, float, TFactor>(text, source, Buffers.Destination<TFactor>(channels)),
            new Contestant<CopyKernel<float, float>, float, float>("a copy", source, Buffers.Destination<float>(Elements)),
            atMost);

    /// <summary>A speed of at least 0.8 is a time of at most 1.25.</summary>
    private static Line Quantize<TLayout>(string text, ArraySegment<float> source)
        where TLayout : ILayout
    {
        ArraySegment<sbyte> destination = Buffers.Destination<sbyte>(Elements);
        var own = new Contestant<QuantizeBy<TLayout>.Channel, float, sbyte>(text, source, destination);
        var rival = new Contestant<QuantizeBy<TLayout>.Tensor, float, sbyte>("one exponent", source, destination);
        if (!own.Result().AsSpan().SequenceEqual(rival.Result()))
            throw new InvalidOperationException(text + " does not give the codes of one exponent.");
        return new(text, own, rival, TLayout.InnerLength > 1 ? 1.25 : null);
    }

    /// <summary>Sums of twelve even numbers less six: near to normal, as weights are.</summary>
    private static ArraySegment<float> Source()
    {
        ArraySegment<float> source = Buffers.Source<float>(Elements);
        var random = new Random(20260104);
        for (int i = 0; i < Elements; i++)
            source[i] = (float)(Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6) * 0.05f;
        return source;
    }
}
