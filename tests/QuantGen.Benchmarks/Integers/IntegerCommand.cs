using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using QuantGen.Benchmarks.Harness;
using QuantGen.Benchmarks.Peers;
using QuantGen.Benchmarks.Subjects;

namespace QuantGen.Benchmarks.Integers;

/// <summary>Requantizers beside a copy of their traffic, one rounding beside two, and a lookup beside a loop over an array.</summary>
internal static class IntegerCommand
{
    private const int Elements = 1 << 14;

    /// <summary>A line: what is measured, its rival, and the bound of the ratio of their times.</summary>
    private sealed record Line(string Text, Contestant Own, Contestant Rival, double? AtMost);

    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int rounds = arguments switch
        {
            [] => 61,
            ["--rounds", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0 => wanted,
            _ => throw new ArgumentException("'integers' takes --rounds and a number, and got '" + string.Join(' ', arguments) + "'."),
        };
        // By so many sums a result grows by 1.
        ArraySegment<int> shifted = Sums(4096), products = Sums(71.548), wide = Sums(71548);
        ArraySegment<sbyte> codes = Buffers.Codes<sbyte>(Elements);
        Contestant exact = Own<IntegerMaps.OfExact, int, sbyte>(products), twice = Own<IntegerMaps.OfTwoRoundings, int, sbyte>(products);
        Contestant copy = Copy(products), copyOfCodes = Copy(codes);
        Line[][] groups =
        [
            [
                new("a shift", Own<IntegerMaps.OfShift, int, sbyte>(shifted), copy, 1.1),
                new("a shift, half up", Own<IntegerMaps.OfShiftHalfUp, int, sbyte>(shifted), copy, 1.1),
                new("a product in float", exact, copy, 1.5),
                new("an upper half", Own<IntegerMaps.OfHigh, int, sbyte>(wide), copy, 1.5),
                new("two roundings", twice, copy, null),
                new("one rounding", exact, twice, 1),
                new("256 channels last", Own<IntegerMaps.OfChannels, int, sbyte>(products), copy, null),
            ],
            [
                new("codes, a shift", Own<IntegerMaps.OfShiftedCodes, sbyte, sbyte>(codes), copyOfCodes, null),
                new("codes, a product", Own<IntegerMaps.OfCodes, sbyte, sbyte>(codes), copyOfCodes, null),
                new("a lookup", Own<IntegerMaps.OfLookup, sbyte, byte>(codes), Loop(codes), Avx512Vbmi.IsSupported ? 1 / 20.0 : Avx2.IsSupported ? 1 / 1.4 : null),
            ],
        ];
        Rounds.Run([.. groups.Select(group => group.SelectMany(line => new[] { line.Own, line.Rival }).Distinct().ToArray())], rounds, progress);
        output.WriteLine($"{Machine.Description}, {Elements} elements:");
        Line[] lines = [.. groups.SelectMany(group => group)];
        foreach (Line line in lines)
        {
            var ratio = Ratio.Of(line.Own, line.Rival);
            string bound = line.AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"  {(ratio.Median <= most ? "met" : "missed")}: at most {most:0.##}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Text,-20}{Elements / Ratio.From(line.Own.Nanoseconds).Median,7:F2} elements/ns, {ratio.Median:F3} of the time of {line.Rival.Name} ({ratio.Low:F3} … {ratio.High:F3}){bound}"));
        }

        return lines.All(line => Ratio.Of(line.Own, line.Rival).Median > line.AtMost is false) ? 0 : 1;
    }

    /// <summary>The generated method over a span, which has to have the results of the one over a value.</summary>
    private static Contestant Own<TMap, TSource, TCode>(ArraySegment<TSource> source)
        where TMap : IIntegerMap<TSource, TCode>
        where TCode : struct
    {
        var own = new Contestant<TMap, TSource, TCode>(typeof(TMap) == typeof(IntegerMaps.OfTwoRoundings) ? "two roundings" : "the method", source, Buffers.Destination<TCode>(Elements));
        TCode[] results = own.Result();
        for (int i = 0; i < Elements; i++)
        {
            if (!results[i].Equals(TMap.One(source[i], i)))
                throw new InvalidOperationException($"{typeof(TMap).Name} has {results[i]} for element {i}, and {TMap.One(source[i], i)} alone.");
        }

        return own;
    }

    private static Contestant Copy<TSource>(ArraySegment<TSource> source)
        where TSource : struct => new Contestant<CopyKernel<TSource, sbyte>, TSource, sbyte>("the copy", source, Buffers.Destination<sbyte>(Elements));

    private static Contestant Loop(ArraySegment<sbyte> source) => new Contestant<IntegerMaps.LookupLoop, sbyte, byte>("the loop", source, Buffers.Destination<byte>(Elements));

    /// <summary>Sums over 260 steps of the results, of which there are 256.</summary>
    private static ArraySegment<int> Sums(double step)
    {
        ArraySegment<int> source = Buffers.Source<int>(Elements);
        var random = new Random(20260106);
        for (int i = 0; i < Elements; i++)
            source[i] = (int)((random.NextDouble() - 0.5) * 260 * step);
        return source;
    }
}
