using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

public sealed class FormatNamesTests
{
    [Theory]
    [InlineData(8, 0, true, false, "an 8-bit signed format with 0 integer bits")]
    [InlineData(8, 1, false, false, "an 8-bit unsigned format with 1 integer bit")]
    [InlineData(11, -1, true, true, "an 11-bit signed narrow-range format with -1 integer bits")]
    [InlineData(18, 2, false, true, "an 18-bit unsigned format with 2 integer bits")]
    [InlineData(16, 6, true, false, "a 16-bit signed format with 6 integer bits")]
    [InlineData(1, 0, false, false, "a 1-bit unsigned format with 0 integer bits")]
    public void A_format_is_described_in_words(int bits, int integer, bool signed, bool narrow, string expected) => Cultures.ForEachOdd(() =>
        Assert.Equal(expected, FormatNames.Describe(new UniformSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow })));

    [Fact]
    public void The_canonical_declaration_is_C_sharp_in_every_culture() => Cultures.ForEachOdd(() =>
    {
        Assert.Equal("Quantizer(Bits = 8, Integer = 0)", Canonical.Text(new UniformSpec()));
        Assert.Equal(
            "Quantizer(Bits = 12, Integer = -3, NarrowRange = true, Alpha = Po2, Rounding = HalfUp, NaN = Maximum)",
            Canonical.Text(new UniformSpec { Bits = 12, Integer = -3, NarrowRange = true, Alpha = Alpha.Po2, Rounding = Rounding.HalfUp, NaN = NaNCode.Maximum }));
        Assert.Equal("Quantizer(Bits = 8, Integer = 0, Signed = false)", Canonical.Text(new UniformSpec { Signed = false, NarrowRange = true }));
    });

    [Fact]
    public void Canonical_declarations_are_equal_exactly_where_the_quantizers_do_the_same()
    {
        var behaviours = new Dictionary<string, string>();
        var names = new Dictionary<string, string>();
        foreach (UniformSpec spec in SmallSpecs().Concat(GridSpecs()).Concat(OverflowSpecs()))
        {
            (string name, string behaviour) = (Canonical.Text(spec), Behaviour(spec));
            if (behaviours.TryGetValue(name, out string? other) && other != behaviour)
                Assert.Fail($"{name} names two behaviours: {behaviour} and {other}");
            if (names.TryGetValue(behaviour, out string? alias) && alias != name)
                Assert.Fail($"{name} and {alias} do the same");
            behaviours[name] = behaviour;
            names[behaviour] = name;
        }
    }

    [Fact]
    public void A_need_does_not_belong_to_the_canonical_declaration() =>
        Assert.Equal(Canonical.Text(new UniformSpec()), Canonical.Text(new UniformSpec { Integer = 0, Min = -1, Max = 0.5 }));

    /// <summary>Everything that a small quantizer does, as text: its constants, the code of NaN and what becomes of every quarter of a step.</summary>
    private static string Behaviour(UniformSpec spec)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        var facts = new List<object> { grid.Bits, grid.CodeType.Keyword, grid.MinCode, grid.MaxCode, grid.Scale, grid.ZeroPoint, grid.NaNCode, spec.Alpha };
        // Beyond the ends every code is enough: twice around on each side.
        long first = grid.MinCode - grid.ZeroPoint, last = grid.MaxCode - grid.ZeroPoint, around = 2 << grid.Bits;
        for (long quarter = (first - around) * 4; quarter <= (last + around) * 4; quarter += quarter < (first - 3) * 4 || quarter >= (last + 3) * 4 ? 4 : 1)
        {
            Dyadic x = (grid.Scale * quarter).TimesPowerOfTwo(-2);
            facts.Add(grid.Quantize(x));
            facts.Add(grid.IsOutside(x));
        }

        return string.Join(' ', facts);
    }

    private static IEnumerable<UniformSpec> GridSpecs() =>
        from bits in (int?[])[null, 2, 3]
        from signed in (bool?[])[null, true, false]
        from narrow in (bool[])[true, false]
        from scale in (double?[])[null, 0.25, 0.75, 0.1, 0.1f]
        from integer in scale is null ? (int?[])[null, 1] : [null]
        from zeroPoint in (int?[])[null, 0, 1, -1]
        from max in (double?[])[null, 0.5, 0.75]
        from alpha in (Alpha[])[Alpha.One, Alpha.Po2]
        from rounding in (Rounding[])[Rounding.HalfToEven, Rounding.Floor]
        from nan in (NaNCode[])[NaNCode.Zero, NaNCode.Minimum]
        let spec = new UniformSpec
        {
            WrittenBits = bits, WrittenSigned = signed, NarrowRange = narrow, Scale = scale, Integer = integer, ZeroPoint = zeroPoint,
            Max = max, Alpha = alpha, Rounding = rounding, NaN = nan,
        }
        where SpecChecker.Check(spec).All(fault => !fault.IsError) && GridBuilder.Build(spec).Bits < 6
        select spec;

    private static IEnumerable<UniformSpec> OverflowSpecs() =>
        from bits in Enumerable.Range(1, 3)
        from signed in (bool[])[true, false]
        from narrow in (bool[])[true, false]
        from rounding in (Rounding[])[Rounding.HalfToEven, Rounding.Truncate, Rounding.Outward]
        from overflow in Enum.GetValues<Overflow>()
        from overflowBits in Enumerable.Range(0, 4)
        let spec = new UniformSpec { Bits = bits, Integer = 0, Signed = signed, NarrowRange = narrow, Rounding = rounding, Overflow = overflow, OverflowBits = overflowBits }
        where SpecChecker.Check(spec).All(fault => !fault.IsError)
        select spec;

    private static IEnumerable<UniformSpec> SmallSpecs() =>
        from bits in Enumerable.Range(1, 3)
        from integer in (int?[])[null, 0, 1, -2]
        from signed in (bool[])[true, false]
        from narrow in (bool[])[true, false]
        where bits > 1 || !(signed && narrow)
        from rounding in Enum.GetValues<Rounding>()
        from nan in Enum.GetValues<NaNCode>()
        from alpha in Enum.GetValues<Alpha>()
        select new UniformSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow, Rounding = rounding, NaN = nan, Alpha = alpha };
}
