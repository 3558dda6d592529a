using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Tests.Support;

/// <summary>
/// Formats over all bits, from the least scale to the greatest. The choices go around with periods that have no common
/// factor, so that every pair of integer bits, signedness and rounding occurs.
/// </summary>
internal static class SampleGrids
{
    private const int Choices = 7;

    public static IReadOnlyList<UniformSpec> OfBits(int bits)
    {
        var specs = new List<UniformSpec>();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int choice = 0; choice < Choices; choice++)
            {
                int index = (((bits - 1) * Choices) + choice) + (pass * 107);
                var spec = new UniformSpec
                {
                    Bits = bits,
                    Signed = index % 3 != 0,
                    NarrowRange = index % 3 == 2 && bits > 1,
                    Rounding = (Rounding)(index % 10),
                    NaN = (NaNCode)(index / 5 % 3),
                };
                specs.Add(spec with { Integer = Integer(spec, choice) });
            }
        }

        return specs.Distinct().ToList();
    }

    public static IEnumerable<UniformSpec> All => Enumerable.Range(1, 32).SelectMany(OfBits);

    public static TheoryData<int> EveryBits => new(Enumerable.Range(1, 32));

    /// <summary>All codes of a small grid and the one beyond the last; of a large one the ends, those around zero and around powers of two, and random ones.</summary>
    public static IReadOnlyCollection<long> Codes(NumberGrid grid)
    {
        var codes = new SortedSet<long>();
        if (grid.Bits <= 11)
        {
            for (long code = grid.MinCode; code <= grid.MaxCode + 1; code++)
                codes.Add(code);
            return codes;
        }

        var random = new Random(grid.Bits);
        for (int near = -3; near <= 3; near++)
        {
            codes.UnionWith([grid.MinCode + 3 + near, grid.MaxCode - 2 + near, near]);
            for (int power = 0; power < grid.Bits; power++)
                codes.UnionWith([(1L << power) + near, near - (1L << power)]);
        }

        for (int i = 0; i < 250; i++)
            codes.Add(random.NextInt64(grid.MinCode, grid.MaxCode + 1));
        codes.RemoveWhere(code => code < grid.MinCode || code > grid.MaxCode + 1);
        return codes;
    }

    private static int Integer(UniformSpec spec, int choice)
    {
        int magnitudeBits = spec.Bits - (spec.Signed ? 1 : 0);
        return choice switch
        {
            0 => magnitudeBits - 126,                       // the least scale, 2^-126
            1 => -3,
            2 => 0,
            3 => spec.Bits / 2,
            4 => spec.Bits + 3,                             // a step above 1
            5 => magnitudeBits + 60 + (spec.Bits % 6),      // steps around 2^62, where 64-bit integers run out
            _ => Greatest(spec, magnitudeBits),
        };
    }

    /// <summary>The most integer bits: a scale of 2^126, or the largest value just a float.</summary>
    private static int Greatest(UniformSpec spec, int magnitudeBits)
    {
        for (int integer = magnitudeBits + 126; ; integer--)
        {
            double most = BinaryFormat.ToDouble(GridBuilder.Build(spec with { Integer = integer }).MaxValue);
            double least = BinaryFormat.ToDouble(GridBuilder.Build(spec with { Integer = integer }).MinValue);
            if (float.IsFinite((float)most) && float.IsFinite((float)least))
                return integer;
        }
    }
}
