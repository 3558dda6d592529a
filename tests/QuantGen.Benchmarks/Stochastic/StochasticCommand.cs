using System;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Benchmarks.Fits;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Stochastic;

/// <summary>Random rounding to 8 bits beside an array of as many random words, which it cannot do without, and beside quantizing without one.</summary>
internal static class StochasticCommand
{
    private const int Elements = 1 << 14;

    /// <summary>A line: what is measured, its words alone, and the deterministic kernel.</summary>
    private sealed record Line(string Text, Contestant Own, Contestant Words, Contestant Deterministic);

    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int rounds = arguments switch
        {
            [] => 61,
            ["--rounds", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0 => wanted,
            _ => throw new ArgumentException("'stochastic' takes --rounds and a number, and got '" + string.Join(' ', arguments) + "'."),
        };
        ArraySegment<float> unit = Source(1.02), wide = Source(4.8);
        Line[] lines =
        [
            Of<AtRandom.PowerOfTwo, Generated<RandomInt8, sbyte>.Quantize>("a power of two as scale", unit),
            Of<AtRandom.Affine, Generated<RandomAffineInt8, sbyte>.Quantize>("another scale, and a zero point", wide),
            Of<AtRandomBy<Rows64By1024>.Exponent, AtRandomBy<Rows64By1024>.DeterministicExponent>("exponents, rows of 1024", unit),
            Of<AtRandomBy<Last1024By64>.Exponent, AtRandomBy<Last1024By64>.DeterministicExponent>("exponents, 64 channels last", unit),
            Of<AtRandomBy<Rows64By1024>.Alpha, AtRandomBy<Rows64By1024>.DeterministicAlpha>("alphas, rows of 1024", unit),
            Of<AtRandomBy<Last1024By64>.Alpha, AtRandomBy<Last1024By64>.DeterministicAlpha>("alphas, 64 channels last", unit),
        ];
        Rounds.Run([.. lines.Select(line => new[] { line.Own, line.Words, line.Deterministic })], rounds, progress);
        output.WriteLine($"{Machine.Description}, {Elements} elements:");
        foreach (Line line in lines)
        {
            (Ratio words, Ratio deterministic) = (Ratio.Of(line.Own, line.Words), Ratio.Of(line.Own, line.Deterministic));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Text,-32}{Elements / Ratio.From(line.Own.Nanoseconds).Median,6:F2} elements/ns, {words.Median:F2} of the time of the words ({words.Low:F2} … {words.High:F2}), {deterministic.Median:F2} of that without them ({deterministic.Low:F2} … {deterministic.High:F2})"));
        }

        return 0;
    }

    private static Line Of<TOwn, TDeterministic>(string text, ArraySegment<float> source)
        where TOwn : IKernel<float, sbyte>
        where TDeterministic : IKernel<float, sbyte> => new(
            text,
            new Contestant<TOwn, float, sbyte>(text, source, Buffers.Destination<sbyte>(Elements)),
            new Contestant<FillOfWords, float, uint>("the words", source, Buffers.Destination<uint>(Elements)),
            new Contestant<TDeterministic, float, sbyte>("the deterministic kernel", source, Buffers.Destination<sbyte>(Elements)));

    /// <summary>Numbers from −size to size.</summary>
    private static ArraySegment<float> Source(double size)
    {
        ArraySegment<float> source = Buffers.Source<float>(Elements);
        var random = new Random(20260105);
        for (int i = 0; i < Elements; i++)
            source[i] = (float)((random.NextDouble() - 0.5) * 2 * size);
        return source;
    }
}
