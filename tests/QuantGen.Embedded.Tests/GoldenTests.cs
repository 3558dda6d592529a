using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Embedded.Tests;

public sealed class GoldenTests
{
    /// <summary>The committed hashes are those of the exact grid. QUANTGEN_ACCEPT=1 writes them, as with snapshots.</summary>
    [Fact]
    public void Hashes_are_those_of_exact_arithmetic() => AreThoseOf(Golden.File, Golden.Compute());

    [Fact]
    public void Hashes_of_fits_are_those_of_exact_arithmetic() => AreThoseOf(FitGolden.File, FitGolden.Compute());

    private static void AreThoseOf(string file, IReadOnlyList<string> lines)
    {
        string expected = string.Join('\n', lines) + "\n";
        bool accept = Environment.GetEnvironmentVariable("QUANTGEN_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "";
        if (accept)
            File.WriteAllText(file, expected);
        Assert.Equal(expected, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    [Fact]
    public void Page_shows_the_hash_of_all() => Assert.Contains(
        File.ReadLines(Golden.File).Last().Split(' ')[0], File.ReadAllText(Path.Combine(Golden.Metadata("RepositoryRoot"), "docs", "embedded.md")), StringComparison.Ordinal);

    /// <summary>
    /// A wrong float anywhere shows at a threshold. Up to 11 bits all of them are inputs, each with the last float below and the first one above; of wider
    /// codes thousands.
    /// </summary>
    [Fact]
    public void Inputs_hold_the_thresholds()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, NumberGrid grid, _) in Golden.Quantizers)
        {
            int[] inputs = ExactDigest.InputsOf(grid);
            HashSet<int> known = [.. inputs];
            if (grid.Function is not null || grid.Rule is not null)
            {
                // The inputs lie around steps of the results. Thresholds of a function or a rule lie elsewhere, so a quarter of the codes has to occur; of powers of two nine of ten, by any bits.
                int reached = inputs.Select(bits => grid.Quantize(BitConverter.Int32BitsToSingle(bits))).Distinct().Count();
                Assert.True(reached > (grid.MaxCode - grid.MinCode) * (grid.Rule is PowerOfTwoRule ? 0.9 : grid.Rule is G711Rule ? 0.125 : 0.25), $"{name}: {reached} codes occur");
                counts.Add(name, reached);
                continue;
            }

            IEnumerable<long> codes = grid.MaxCode - grid.MinCode < 1 << 11
                ? Enumerable.Range(1, (int)(grid.MaxCode - grid.MinCode)).Select(step => grid.MinCode + step)
                : inputs.Select(bits => grid.Quantize(BitConverter.Int32BitsToSingle(bits))).Distinct().Where(code => code > grid.MinCode);
            int held = 0, missed = 0;
            foreach (long code in codes)
            {
                Threshold threshold = grid.ThresholdOf(code);
                bool holds = Holds(known, threshold.LastBelow(BinaryFormat.Single)) && Holds(known, threshold.First(BinaryFormat.Single));
                Assert.True(holds || grid.Bits > 11, $"{name}: a float beside {threshold.Value}, where code {code} begins, is no input");
                held += holds ? 1 : 0;
                missed += holds ? 0 : 1;
            }

            Assert.True(known.Count > (grid.Bits == 1 ? 1000 : 5000), $"{name} has {known.Count} different inputs");
            Assert.True(held >= Math.Min(grid.MaxCode - grid.MinCode, 2000), $"{name}: {held} thresholds are inputs, {missed} of the codes that occur begin elsewhere");
            counts.Add(name, held);
        }

        Assert.Equal(61, counts.Count);
    }

    /// <summary>A threshold beyond the floats needs no input.</summary>
    private static bool Holds(HashSet<int> inputs, Dyadic? value) =>
        value is null || inputs.Contains(BitConverter.SingleToInt32Bits(BinaryFormat.ToSingle(value.Value)));

    /// <summary>What the list is a choice of.</summary>
    [Fact]
    public void Quantizers_are_a_choice_of_everything()
    {
        NumberGrid[] grids = [.. Golden.Quantizers.Select(quantizer => quantizer.Grid)];
        Assert.Equal(61, grids.Length);
        Assert.Equal(7, grids.Select(grid => grid.Function?.GetType()).Distinct().Count());
        Assert.Equal(Enum.GetValues<Rounding>().Length, grids.Select(grid => grid.Rounding).Distinct().Count());
        Assert.Equal(Enum.GetValues<Overflow>().Length, grids.Select(grid => grid.Overflow.Mode).Distinct().Count());
        Assert.Equal(Enum.GetValues<Profile>().Count(profile => profile != Profile.CmsisNN), grids.Select(grid => grid.Profile?.Profile ?? Profile.Exact).Distinct().Count());
        Assert.Equal(6, grids.Select(grid => grid.CodeType.Keyword).Distinct().Count());
        Assert.Contains(grids, grid => grid.NaNCode == grid.MinCode && grid.MinCode != grid.ZeroPoint);
        Assert.Contains(grids, grid => grid.NaNCode == grid.MaxCode && grid.MaxCode != grid.ZeroPoint);
        Assert.Contains(grids, grid => grid.Bits == 1);
        Assert.Contains(grids, grid => grid.Bits == 32);
        Assert.Contains(grids, grid => grid.ScaleExponent is null && grid.Profile is null);
        Assert.Contains(grids, grid => grid.ScaleExponent is not null && grid.ZeroPoint != 0);
        NumberGrid[] atRandom = [.. Golden.Quantizers.Where(quantizer => Golden.IsStochastic(quantizer.Spec)).Select(quantizer => quantizer.Grid)];
        Assert.Contains(atRandom, grid => grid.ScaleExponent is not null);
        Assert.Contains(atRandom, grid => grid.ScaleExponent is null && grid.ZeroPoint != 0);
        Assert.Equal(2, atRandom.Count(grid => grid.Function is not null));
        Assert.Contains(Golden.Quantizers, quantizer => quantizer.Spec is PowerOfTwoSpec { IsStochastic: true });
    }
}
