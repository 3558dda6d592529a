using System;
using System.Linq;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Conformance.Tests.Portable;

/// <summary>The methods for blocks in arrays: they exist where a block is declared, and give what the methods for any length give.</summary>
internal static class ArrayBlockLaw
{
    public static void Check<TElement>(Type type, NumberGrid grid, int? block, Report report)
        where TElement : unmanaged
    {
        report.Equal(type.Name, "QuantizeBlock exists", block is not null, type.GetMethod("QuantizeBlock") is not null);
        if (block is not { } length)
            return;
        var random = new Random(length);
        float reach = BinaryFormat.ToSingle(BinaryFormat.Single.Nearest(grid.MaxValue)!.Value) * 1.5f;
        float[] values = [.. Enumerable.Range(0, length + 4).Select(_ => ((random.NextSingle() * 2) - 1) * reach)];
        Compare<float, TElement>(type, "Quantize", values, length, report);
        Compare<float, float>(type, "FakeQuantize", values, length, report);
        var codes = new TElement[values.Length];
        type.GetMethod("Quantize", [typeof(float[]), typeof(int), typeof(TElement[]), typeof(int), typeof(int)])!.Invoke(null, [values, 0, codes, 0, values.Length]);
        Compare<TElement, float>(type, "Dequantize", codes, length, report);
    }

    private static void Compare<TFrom, TTo>(Type type, string method, TFrom[] source, int length, Report report)
    {
        TTo[] expected = new TTo[length + 3], actual = new TTo[length + 3];
        type.GetMethod(method, [typeof(TFrom[]), typeof(int), typeof(TTo[]), typeof(int), typeof(int)])!.Invoke(null, [source, 3, expected, 1, length]);
        type.GetMethod(method + "Block", [typeof(TFrom[]), typeof(int), typeof(TTo[]), typeof(int)])!.Invoke(null, [source, 3, actual, 1]);
        report.Equal(type.Name, method + "Block", string.Join(' ', expected), string.Join(' ', actual));
    }
}
