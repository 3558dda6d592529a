using System;
using System.Globalization;
using System.IO;
using System.Linq;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Peers;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Functions;

/// <summary>Quantizers with a function, and those of another nature, beside what is written without them, and how many codes that gets wrong.</summary>
internal static class FunctionCommand
{
    private const int Elements = 1 << 14, Inputs = 1 << 20;

    /// <summary>A line: what is measured, its rival, and the bound of the ratio of their times.</summary>
    private sealed record Line(string Text, Contestant Own, Contestant Rival, double? AtMost, int? Wrong);

    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int rounds = arguments switch
        {
            [] => 61,
            ["--rounds", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0 => wanted,
            _ => throw new ArgumentException("'functions' takes --rounds and a number, and got '" + string.Join(' ', arguments) + "'."),
        };
        ArraySegment<float> wide = Source(8), unit = Source(1.1);
        Line[] lines =
        [
            Of<SigmoidUInt8, SigmoidChain, byte>("sigmoid", "the chain of TensorPrimitives", wide, 1),
            Of<SigmoidUInt8, SigmoidLoop, byte>("sigmoid", "a loop with MathF", wide, null),
            Of<TanhInt8, TanhLoop, sbyte>("tanh", "a loop with MathF", wide, 0.1),
            Of<MuLawInt8, MuLawLoop, sbyte>("µ-law", "a loop with MathF", unit, null),
            Of<ReluUInt8, Generated<PlainUInt8, byte>.Quantize, byte>("Relu", "the format without it", wide, 1.1, isPeer: false),
            Of<HardSigmoidUInt8, Generated<PlainUInt8, byte>.Quantize, byte>("hard sigmoid", "a format without a function", wide, null, isPeer: false),
            Of<BinaryInt8, CopyKernel<float, sbyte>, sbyte>("binary", "the copy", unit, 1.15, isPeer: false),
            Of<TernaryInt8, CopyKernel<float, sbyte>, sbyte>("ternary", "the copy", unit, 1.15, isPeer: false),
            Of<PowersInt8, CopyKernel<float, sbyte>, sbyte>("powers of two", "the copy", wide, 1.7, isPeer: false),
            Of<PowersWithZeroInt8, CopyKernel<float, sbyte>, sbyte>("… with a zero", "the copy", wide, 1.7, isPeer: false),
        ];
        Rounds.Run([.. lines.Select(line => new[] { line.Own, line.Rival })], rounds, progress);
        output.WriteLine($"{Machine.Description}, {Elements} elements:");
        foreach (Line line in lines)
        {
            var ratio = Ratio.Of(line.Own, line.Rival);
            string wrong = line.Wrong is { } count ? string.Create(CultureInfo.InvariantCulture, $", which gets {count} of {Inputs} codes wrong") : "";
            string bound = line.AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"  {(ratio.Median <= most ? "met" : "missed")}: at most {most}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Text,-14}{Elements / Ratio.From(line.Own.Nanoseconds).Median,7:F2} elements/ns, {ratio.Median:F2} of the time of {line.Rival.Name} ({ratio.Low:F2} … {ratio.High:F2}){wrong}{bound}"));
        }

        return lines.All(line => Ratio.Of(line.Own, line.Rival).Median > line.AtMost is false) ? 0 : 1;
    }

    private static Line Of<TQuantizer, TRival, TCode>(string text, string rival, ArraySegment<float> source, double? atMost, bool isPeer = true)
        where TQuantizer : IQuantizer<float, TCode>
        where TRival : IKernel<float, TCode>
        where TCode : struct
    {
        ArraySegment<TCode> destination = Buffers.Destination<TCode>(Elements);
        var own = new Contestant<Generated<TQuantizer, TCode>.Quantize, float, TCode>(text, source, destination);
        var other = new Contestant<TRival, float, TCode>(rival, source, destination);
        return new(text, own, other, atMost, isPeer ? Wrong<TQuantizer, TRival, TCode>(source.Max()) : null);
    }

    /// <summary>How many of some equidistant numbers have another code than the exact one.</summary>
    private static int Wrong<TQuantizer, TRival, TCode>(float size)
        where TQuantizer : IQuantizer<float, TCode>
        where TRival : IKernel<float, TCode>
        where TCode : struct
    {
        float[] numbers = [.. Enumerable.Range(0, Inputs).Select(i => size * ((2f * i / Inputs) - 1))];
        TCode[] exact = new TCode[Inputs], found = new TCode[Inputs];
        TQuantizer.Quantize(numbers, exact);
        TRival.Run(numbers, found);
        return exact.Zip(found, (left, right) => left.Equals(right) ? 0 : 1).Sum();
    }

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
