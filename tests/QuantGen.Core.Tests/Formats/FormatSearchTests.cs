using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>The remedies against a search through all integer bits and all bits.</summary>
public sealed class FormatSearchTests
{
    private static Gen<UniformSpec> SpecWithRange =>
        from bits in Gen.Choose(1, 32)
        from integer in Gen.OneOf(Gen.Choose(-10, 10), Gen.Choose(-90, 120))
        from signed in Gen.Elements(true, false)
        from narrow in Gen.Elements(true, false)
        from min in Bound
        from max in Bound
        select new UniformSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow, Min = min is > 0 ? -min : min, Max = max is < 0 ? -max : max };

    private static Gen<double?> Bound => Gen.OneOf(
        Gen.Constant<double?>(null),
        Gen.Choose(-3000, 3000).Select(n => (double?)(n / 64.0)),
        from bits in Gen.Choose(-100, 130) from below in Gen.Choose(0, 33) select (double?)(Math.ScaleB(1, bits) - Math.ScaleB(1, bits - below)),
        PropertyTest.FiniteDouble.Select(x => (double?)x));

    [Fact]
    public void Remedies_hold_the_range_and_are_the_smallest_that_do() => PropertyTest.Holds(
        SpecWithRange,
        spec =>
        {
            Fault? fault = SpecChecker.Check(spec).FirstOrDefault(fault => fault.Code is FaultCode.RangeNotHeld or FaultCode.SymmetricRequirementNotHeld);
            if (fault is null)
                return;
            IReadOnlyList<HoldingFormat> found = FormatSearch.NearestHolding(spec, RequiredRange.Of(spec));
            (double min, double max) = (Math.Min(0, spec.Min ?? 0), Math.Max(0, spec.Max ?? 0));
            bool signed = spec.Signed || min < 0;
            bool holdsUnsigned = spec is { Signed: true, NarrowRange: false } && min == 0 && Holds(spec.Bits, spec.Integer!.Value, signed: false, narrow: false, min, max);
            Assert.Equal(holdsUnsigned, found[0].Spec is { Signed: false } && spec.Signed);

            int? integer = Enumerable.Range(-300, 600).Where(n => Holds(spec.Bits, n, signed, spec.NarrowRange, min, max)).Select(n => (int?)n).FirstOrDefault();
            HoldingFormat? sameBits = found.FirstOrDefault(format => format.Spec?.Bits == spec.Bits && format.Spec.Signed == signed);
            Assert.Equal(integer, sameBits?.Spec!.Integer);

            // With the bits the scale stays, also where the format has to become signed.
            int scale = spec.Integer!.Value - spec.Bits + (spec.Signed ? 1 : 0);
            int? bits = Enumerable.Range(spec.Bits, 33 - spec.Bits).Where(b => Holds(b, scale + b - (signed ? 1 : 0), signed, spec.NarrowRange, min, max))
                .Select(b => (int?)b).FirstOrDefault();
            if (bits is { } wider)
                Assert.Contains(found, format => format.Spec?.Bits == wider && format.Spec.Integer == scale + wider - (signed ? 1 : 0));
            Assert.Equal(new[] { integer is { } n ? (spec.Bits, n) : ((int, int)?)null, bits is { } w ? (w, scale + w - (signed ? 1 : 0)) : null }.Where(x => x is not null).Distinct().Count() + (holdsUnsigned ? 1 : 0),
                found.Count(format => format.Spec is not null));

            foreach (HoldingFormat format in found)
            {
                if (format.Spec is not { } remedy)
                {
                    Assert.Contains("no format of up to 32 bits holds it", fault.Message, StringComparison.Ordinal);
                    continue;
                }

                Assert.DoesNotContain(SpecChecker.Check(remedy), f => f.IsError);
                Assert.NotEqual("", format.Arguments);
                Assert.Contains("; " + format.Arguments + " reaches ", fault.Message, StringComparison.Ordinal);
                Assert.Equal(format.Arguments, Arguments(spec, remedy));
            }
        },
        count: 3000);

    /// <summary>Zero is held by every format, so that there is nothing to change.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-119)]
    [InlineData(127)]
    public void A_need_of_zero_changes_nothing(int integer)
    {
        var spec = new UniformSpec { Integer = integer, Min = 0, Max = 0 };
        Assert.Empty(SpecChecker.Check(spec));
        HoldingFormat found = Assert.Single(FormatSearch.NearestHolding(spec, RequiredRange.Of(spec)));
        Assert.Equal((spec, ""), (found.Spec, found.Arguments));
        Assert.Equal(-119, FormatSearch.SmallestInteger(spec, RequiredRange.Of(spec))!.Integer);
    }

    /// <summary>Each affine remedy holds the range; the first keeps the bits, the second the scale, and neither has less to give.</summary>
    [Fact]
    public void Remedies_of_an_affine_format_hold_the_range() => PropertyTest.Holds(
        from bits in Gen.Choose(2, 16)
        from scale in Gen.Choose(1, 4000)
        from signed in Gen.Elements(true, false)
        from min in Gen.Choose(-3000, 0)
        from max in Gen.Choose(0, 3000)
        select new UniformSpec { Bits = bits, Scale = scale / 1024f, Signed = signed, Min = min / 8.0, Max = max / 8.0 },
        spec =>
        {
            if (SpecChecker.Check(spec).All(fault => fault.Code != FaultCode.RangeNotHeld))
                return;
            IReadOnlyList<HoldingFormat> found = FormatSearch.NearestHolding(spec, RequiredRange.Of(spec));
            foreach (UniformSpec? remedy in found.Select(format => format.Spec))
            {
                Assert.NotNull(remedy);
                Assert.DoesNotContain(SpecChecker.Check(remedy with { Min = spec.Min, Max = spec.Max }), fault => fault.IsError);
                Assert.True(remedy.Bits == spec.Bits || remedy.Scale == spec.Scale);
            }

            Assert.Contains(found, format => format.Spec!.Bits == spec.Bits);
        });

    /// <summary>The definition of a format that holds a range, in doubles, which are exact for codes of 32 bits.</summary>
    private static bool Holds(int bits, int integer, bool signed, bool narrow, double min, double max)
    {
        int u = bits - (signed ? 1 : 0);
        if ((u == 0 && narrow) || integer - u is < -126 or > 126)
            return false;
        double most = Math.ScaleB((1L << u) - 1, integer - u);
        double least = !signed ? 0 : narrow ? -most : -Math.ScaleB(1, integer);
        return float.IsFinite((float)most) && float.IsFinite((float)least) && least <= min && max <= most;
    }

    /// <summary>What a user has to write otherwise.</summary>
    private static string Arguments(UniformSpec from, UniformSpec to)
    {
        var changes = new List<string>();
        if (from.Bits != to.Bits)
            changes.Add(FormattableString.Invariant($"Bits = {to.Bits}"));
        if (from.Integer != to.Integer)
            changes.Add(FormattableString.Invariant($"Integer = {to.Integer}"));
        if (from.Signed != to.Signed)
            changes.Add(FormattableString.Invariant($"Signed = {(to.Signed ? "true" : "false")}"));
        return string.Join(", ", changes);
    }
}
