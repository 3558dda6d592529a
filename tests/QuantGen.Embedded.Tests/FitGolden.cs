using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Embedded;
using QuantGen.Conformance;
using QuantGen.Conformance.Laws;
using QuantGen.Conformance.Tests.Fits;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Embedded.Tests;

/// <summary>The table that the fits of every target are held against, <c>tests/embedded/fits.txt</c>: the words of <c>Fit.cs.in</c> by exact arithmetic.</summary>
internal static class FitGolden
{
    public static string File { get; } = Path.Combine(Golden.Metadata("RepositoryRoot"), "tests", "embedded", "fits.txt");

    public static IReadOnlyList<string> Compute() =>
        [.. Declarations.All.OrderBy(type => type.MetadataToken).Select(type => (type.Name, Spec: Declarations.SpecOf(type))).Where(item => item.Spec.Alpha != Alpha.One)
            .Select(item => Golden.Text(DigestOf((UniformSpec)item.Spec)) + " " + item.Name)];

    private static Digest DigestOf(UniformSpec spec)
    {
        var digest = new Digest();
        for (int layout = 0; layout < Tensor.Layouts; layout++)
            Add(ref digest, spec, layout);
        return digest;
    }

    private static void Add(ref Digest digest, UniformSpec spec, int layout)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        var exact = new ExactFit(spec);
        int channels = Tensor.Channels(layout), innerLength = Tensor.InnerLength(layout);
        float[] values = [.. Enumerable.Range(0, Tensor.Length).Select(i => Tensor.Element(i, layout))];
        // One result: no rounding of a sum decides for this tensor.
        double[] factors = [.. Enumerable.Range(0, channels).Select(channel => Assert.Single(exact.Of([.. values.Where((_, i) => i / innerLength % channels == channel)])))];
        NumberGrid[] grids = [.. factors.Select(factor => grid.AtScale(ScaleOf(spec, grid, factor)))];
        foreach (double factor in factors)
            digest.Add(spec.Alpha == Alpha.Po2 ? (int)factor : BitConverter.SingleToInt32Bits((float)factor));
        long[] codes = [.. values.Select((value, i) => grids[i / innerLength % channels].Quantize(value))];
        foreach (long code in codes)
            digest.Add(unchecked((int)code));
        // Dequantize of the codes, then FakeQuantize of the values.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < codes.Length; i++)
                digest.Add(BitConverter.SingleToInt32Bits(BinaryFormat.ToSingle(grids[i / innerLength % channels].Dequantize(codes[i])!.Value)));
        }

        digest.Add(unchecked((int)grids[0].Quantize(values[7])));
        if (!spec.IsStochastic)
            return;
        for (int i = 0; i < values.Length; i++)
            digest.Add(unchecked((int)ExactDraw.Of(grids[i / innerLength % channels], values[i]).Code(Threefry.Word(Inputs.Seed, unchecked(Inputs.FirstIndex(layout) + (ulong)i)))));
    }

    private static Dyadic ScaleOf(UniformSpec spec, NumberGrid grid, double factor) => spec.Alpha == Alpha.Po2
        ? grid.Scale.TimesPowerOfTwo((int)factor)
        : BinaryFormat.Single.Nearest(grid.Scale * Dyadic.FromDouble(factor))!.Value;
}
