using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Layers;

/// <summary>Dense layers beside a sum of their weights' bytes, a loop by hand and the same layer in float.</summary>
internal static class LayerCommand
{
    /// <summary>A line: what is measured, its rival, and the bound of the ratio of their times.</summary>
    private sealed record Line(string Text, Contestant Own, Contestant Rival, double? AtMost);

    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int rounds = arguments switch
        {
            [] => 61,
            ["--rounds", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0 => wanted,
            _ => throw new ArgumentException("'layers' takes --rounds and a number, and got '" + string.Join(' ', arguments) + "'."),
        };
        ArraySegment<sbyte> large = Buffers.Codes<sbyte>(Large.KernelLength), small = Buffers.Codes<sbyte>(Small.KernelLength);
        ArraySegment<byte> packed = Buffers.Codes<byte>(LargePacked.KernelLength);
        ArraySegment<float> floats = Buffers.Source<float>(Large.KernelLength), few = Buffers.Source<float>(Small.KernelLength);
        Contestant<sbyte> own = Of<DenseKernels.OfLarge, sbyte>("the layer", large, Large.Outputs), ownSmall = Of<DenseKernels.OfSmall, sbyte>("the layer", small, Small.Outputs);
        Contestant<sbyte> loop = Of<DenseKernels.LoopOfLarge, sbyte>("the loop", large, Large.Outputs), loopSmall = Of<DenseKernels.LoopOfSmall, sbyte>("the loop", small, Small.Outputs);
        Contestant sum = Of<DenseKernels.Sum, sbyte>("the sum of the bytes", large, 1), sumSmall = Of<DenseKernels.Sum, sbyte>("the sum of the bytes", small, 1);
        Compare(own, loop);
        Compare(ownSmall, loopSmall);
        double most = HasDots ? 1.5 : 2.3;
        Line[][] groups =
        [
            [
                new("1024 x 1024", own, sum, most),
                new("with signed inputs", Of<DenseKernels.OfLargeSigned, sbyte>("the layer", large, Large.Outputs), sum, most),
                new("by inputs", Of<DenseKernels.OfLargeByInputs, sbyte>("the layer", large, Large.Outputs), sum, null),
                new("of 4 packed bits", Of<DenseKernels.OfLargePacked, byte>("the layer", packed, LargePacked.Outputs), sum, null),
                new("1024 x 1024", own, loop, null),
                new("1024 x 1024", own, new Contestant<DenseKernels.FloatsOfLarge, float, float>("TensorPrimitives.Dot in float", floats, Buffers.Destination<float>(Large.Outputs)), null),
            ],
            [
                new("64 x 32", ownSmall, sumSmall, null),
                new("64 x 32", ownSmall, loopSmall, null),
                new("64 x 32", ownSmall, new Contestant<DenseKernels.FloatsOfSmall, float, float>("TensorPrimitives.Dot in float", few, Buffers.Destination<float>(Small.Outputs)), null),
            ],
        ];
        Rounds.Run([.. groups.Select(group => group.SelectMany(line => new[] { line.Own, line.Rival }).Distinct().ToArray())], rounds, progress);
        output.WriteLine($"{Machine.Description}:");
        Line[] lines = [.. groups.SelectMany(group => group)];
        foreach (Line line in lines)
        {
            var ratio = Ratio.Of(line.Own, line.Rival);
            string bound = line.AtMost is { } bounded ? string.Create(CultureInfo.InvariantCulture, $"  {(ratio.Median <= bounded ? "met" : "missed")}: at most {bounded:0.##}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Text,-20}{Ratio.From(line.Own.Nanoseconds).Median,9:F0} ns, {ratio.Median:F3} of the time of {line.Rival.Name} ({ratio.Low:F3} … {ratio.High:F3}){bound}"));
        }

        return lines.All(line => Ratio.Of(line.Own, line.Rival).Median > line.AtMost is false) ? 0 : 1;
    }

    private static bool HasDots => AvxVnni.IsSupported;

    private static Contestant<sbyte> Of<TKernel, TSource>(string name, ArraySegment<TSource> source, int outputs)
        where TKernel : IKernel<TSource, sbyte> => new Contestant<TKernel, TSource, sbyte>(name, source, Buffers.Destination<sbyte>(outputs));

    private static void Compare(Contestant<sbyte> own, Contestant<sbyte> loop)
    {
        if (!own.Result().SequenceEqual(loop.Result()))
            throw new InvalidOperationException("A layer and its loop have different outputs.");
    }
}
