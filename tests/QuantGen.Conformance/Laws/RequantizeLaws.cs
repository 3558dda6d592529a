using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace QuantGen.Conformance.Laws;

/// <summary>Every form of a requantizer, in vectors and one by one, beside the definition; and tables of 256 entries.</summary>
internal static class RequantizeLaws
{
    private static readonly RestatedFormat Byte = new(8, 1f / 256, Signed: false), SByte = new(8, 1f / 128), Activation = new(8, 1f / 16, Signed: false), Short = new(16, 1f / 4096);

    /// <summary>Requantizers of each form in vectors, to each type of codes, of each type of sources.</summary>
    public static readonly IReadOnlyList<RestatedRequantizer> All =
    [
        // A shift: with each correction, and without one. Sums of 30 bits are too many for a float.
        .. Enum.GetValues<Rounding>().Select(rounding => new RestatedRequantizer { From = Byte, Weight = SByte, Terms = 30_000, To = new(8, 256f, 3), Rounding = rounding }),
        .. Enum.GetValues<Rounding>().Select(rounding => new RestatedRequantizer { From = Byte, Weight = SByte, Terms = 784, To = Activation, Rounding = rounding }),
        .. Enum.GetValues<Rounding>().Select(rounding => new RestatedRequantizer { From = Short, To = new(8, 1f / 8, -3), Rounding = rounding }),
        // A float product, also with a factor for each channel.
        new() { From = new(8, 0.1f, 7), Weight = new(8, 0.3f), Terms = 500, To = new(8, 3.7f, 30) },
        new() { From = new(8, 0.1f, 7), To = new(16, 0.037f, 30_000, false) },
        new() { From = new(8, 0.1f, 7), To = new(8, 0.07f, -20), Alphas = [.. Enumerable.Range(0, 67).Select(i => 0.01f + (0.013f * i))] },
        new() { From = Byte, Weight = SByte, Terms = 100, To = new(8, 0.25f, -20), Exponents = [.. Enumerable.Range(0, 67).Select(i => (i * 7 % 13) - 6)] },
        // A product in 32 bits, with parity.
        new() { From = new(16, 0.375f, -9), To = new(8, 0.25f) }, new() { From = new(8, 0.375f, -9), To = new(8, 0.25f), Rounding = Rounding.HalfToOdd }, new() { From = new(8, 0.375f, -9), To = new(8, 0.25f), Rounding = Rounding.Outward },
        // The upper half of a product of 64 bits.
        new() { From = Byte, Weight = SByte, Terms = 1 << 15, To = new(16, 0.0371f, 5), Rounding = Rounding.HalfUp }, new() { From = Byte, Weight = SByte, Terms = 1 << 15, To = new(16, 0.0371f, 40_000, false), Rounding = Rounding.HalfUp },
        new() { From = new(8, 0.1f), Weight = new(8, 0.3f), Terms = 50_000, To = new(16, 0.123f, 5), Profile = Profile.CmsisNN, IsSingle = true },
        // Two roundings.
        new() { From = new(8, 1f), Weight = new(8, 0.75123f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 65536f, 3), Profile = Profile.TfLiteReference },
        new() { From = new(8, 1f), Weight = new(8, 0.75123f), Terms = 1 << 20, WrappingBits = 32, To = new(16, 65536f, 3), Profile = Profile.TfLiteOptimized },
        // Blocks.
        new() { From = new(8, 0.5f, 3), To = new(8, 4f), Profile = Profile.TfLiteOptimized },
    ];

    /// <summary>Tables of bytes and of signed bytes: all entries occur, in an order of their own.</summary>
    public static long Entry(long code) => (((code + 128) * 37) + 11) & 255;

    /// <summary>The declarations of all, which stand in <c>Requantizers.cs</c>.</summary>
    public static string Source
    {
        get
        {
            string entries = string.Join(", ", Enumerable.Range(0, 256).Select(i => Entry(i - 128).ToString(CultureInfo.InvariantCulture)));
            return "// Written from RequantizeLaws.\nnamespace QuantGen.Conformance.Requantizers;\n\nusing QuantGen;\n\n" + RestatedRequantizer.Declarations(All)
                + "[Quantizer(Bits = 8, Integer = 0)] static partial class TableSource { }\n[Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class TableResult { }\n"
                + $"[Lookup(typeof(TableSource), typeof(TableResult), Entries = new int[] {{ {entries} }})] public static partial class Table {{ }}\n";
        }
    }

    /// <param name="find">A type by its name.</param>
    /// <param name="report">Receives what differs.</param>
    /// <param name="untilFailure">Whether the first difference ends it.</param>
    public static void Check(Func<string, Type> find, Report report, bool untilFailure = false)
    {
        for (int i = 0; i < All.Count && !(untilFailure && report.FailureCount > 0); i++)
            Check(FormattableString.Invariant($"Map{i}"), All[i], CompiledMap.Of(find(FormattableString.Invariant($"Map{i}")), "Requantize"), report, new Random(i));
        var table = CompiledMap.Of(find("Table"), "Lookup");
        for (int length = 0; length < 300; length += length < 20 ? 1 : 7)
        {
            long[] codes = [.. Enumerable.Range(length, length).Select(code => (long)(sbyte)(code * 11))], entries = table.Many(codes, 0), inPlace = table.InPlace(codes, 0);
            for (int i = 0; i < length; i++)
            {
                report.Code("Table", "Lookup", codes[i], Entry(codes[i]), entries[i]);
                // The bytes of signed codes are read as they are.
                report.Code("Table", "Lookup, in place", codes[i], Entry(codes[i]), inPlace[i]);
            }
        }
    }

    private static void Check(string name, RestatedRequantizer requantizer, CompiledMap map, Report report, Random random)
    {
        BigInteger[] sources = [.. requantizer.Sources(random, codes: 12, others: 60)];
        int channels = requantizer.Channels;
        long[][] codes = [.. Enumerable.Range(0, channels).Select(channel => sources.Select(source => (long)requantizer.CodeOf(source, channel)).ToArray())];
        long[] inBlocks = requantizer.HasBlocks ? [.. sources.Select(source => (long)requantizer.CodeOf(source, 0, inBlock: true))] : codes[0];
        for (int channel = 0; channel < channels; channel++)
        {
            for (int i = 0; i < sources.Length; i++)
                report.Code(name, "Requantize", (long)sources[i], codes[channel][i], map.One((long)sources[i], channel));
        }

        // Each source comes to each kind of place: in whole vectors and behind them.
        foreach (int inner in channels == 1 ? [0] : new[] { 1, 3, 40 })
        {
            foreach (int length in channels == 1 ? [15, 16, 17, 31, 48, 63, 64, 67, 130, 4 * sources.Length] : new[] { channels * inner, (inner == 1 ? 30 : 2) * channels * inner })
            {
                for (int shift = 0; shift < 3; shift++)
                {
                    int[] places = [.. Enumerable.Range(0, length).Select(i => (i + (shift * 5)) % sources.Length)];
                    long[] actual = map.Many([.. places.Select(place => (long)sources[place])], inner);
                    for (int i = 0; i < length; i++)
                        report.Code(name, "Requantize, span", (long)sources[places[i]], channels > 1 ? codes[i / inner % channels][places[i]] : i < length / 16 * 16 ? inBlocks[places[i]] : codes[0][places[i]], actual[i]);
                }
            }
        }
    }
}
