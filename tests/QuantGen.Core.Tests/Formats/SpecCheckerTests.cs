using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;
using QuantGen.Core.Tests.Plan;

namespace QuantGen.Core.Tests.Formats;

/// <summary>The checker gives a list for anything that can be written, and what it passes can be built.</summary>
public sealed class SpecCheckerTests
{
    internal static Gen<UniformSpec> AnySpec => Gen.OneOf(WithoutFit, WithFit);

    private static Gen<UniformSpec> WithFit =>
        from spec in WithoutFit
        from isFitted in Gen.Elements(true, true, false)
        from fit in Gen.OneOf(Gen.Constant<Fit?>(null), EnumValue.Select(n => (Fit?)n))
        from epsilon in Gen.OneOf(Gen.Constant<double?>(null), Gen.Choose(1, 5000).Select(n => (double?)(n / 4096.0)), PropertyTest.AnyDouble.Select(x => (double?)x))
        from alpha in Gen.Elements(Alpha.Po2, Alpha.Auto)
        from least in Exponent
        from most in Exponent
        select spec with
        {
            Alpha = isFitted ? alpha : spec.Alpha,
            Overflow = isFitted ? Overflow.Saturate : spec.Overflow,
            WrittenFit = fit,
            FitEpsilon = epsilon,
            MinExponent = least,
            MaxExponent = most,
        };

    private static Gen<int?> Exponent => Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-140, 140).Select(n => (int?)n), Gen.Choose(-140, 140).Select(n => (int?)n), PropertyTest.AnyInt.Select(n => (int?)n));

    private static Gen<UniformSpec> WithoutFit =>
        from bits in Gen.OneOf(Gen.Choose(1, 32), Gen.Choose(1, 32), PropertyTest.AnyInt)
        from integer in Gen.OneOf(Gen.Constant<int?>(null), PropertyTest.AnyInt.Select(n => (int?)n))
        from signed in Gen.Elements(true, false)
        from narrow in Gen.Elements(true, false)
        from min in Bound
        from max in Bound
        from alpha in EnumValue
        from rounding in EnumValue
        from nan in EnumValue
        from overflow in EnumValue
        from overflowBits in Gen.OneOf(Gen.Constant(0), Gen.Choose(-1, 33), PropertyTest.AnyInt)
        from scale in Gen.OneOf(Gen.Constant<double?>(null), PropertyTest.AnyDouble.Select(x => (double?)x), Gen.Choose(1, 5000).Select(n => (double?)(n / 256.0)))
        from zeroPoint in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-300, 300).Select(n => (int?)n), PropertyTest.AnyInt.Select(n => (int?)n))
        from isWritten in Gen.Choose(0, 3)
        select new UniformSpec
        {
            WrittenBits = isWritten % 2 == 0 ? bits : null,
            Integer = integer,
            WrittenSigned = isWritten < 2 ? signed : null,
            Scale = scale,
            ZeroPoint = zeroPoint,
            Overflow = (Overflow)overflow,
            OverflowBits = overflowBits,
            NarrowRange = narrow,
            Min = min,
            Max = max,
            Alpha = (Alpha)alpha,
            Rounding = (Rounding)rounding,
            NaN = (NaNCode)nan,
        };

    private static Gen<double?> Bound => Gen.OneOf(Gen.Constant<double?>(null), PropertyTest.AnyDouble.Select(x => (double?)x));

    /// <summary>Mostly a value that every one of the enums has.</summary>
    private static Gen<int> EnumValue => Gen.OneOf(Gen.Choose(0, 2), Gen.Choose(0, 2), Gen.Choose(0, 2), Gen.Choose(0, 2), Gen.Choose(0, 10), PropertyTest.AnyInt);

    [Fact]
    public void Every_spec_has_a_list_of_faults() => PropertyTest.Holds(
        AnySpec,
        spec =>
        {
            IReadOnlyList<Fault> faults = SpecChecker.Check(spec);
            foreach (Fault fault in faults)
            {
                Assert.True(Enum.IsDefined(fault.Code) && (int)fault.Code / 100 is 1 or 2, fault.ToString());
                Assert.Contains(fault.Argument, (IEnumerable<string>)[.. typeof(UniformSpec).GetProperties().Select(property => property.Name)]);
                Assert.True(fault.Message.Length > 20 && fault.Message[^1] != '.' && !fault.Message.Contains('\n', StringComparison.Ordinal), fault.Message);
            }

            if (faults.All(fault => !fault.IsError))
            {
                LoweringTests.CheckConstants(spec);
                NumberGrid grid = GridBuilder.Build(spec);
                Assert.InRange(grid.ZeroPoint, Math.Max(int.MinValue, grid.MinCode), Math.Min(int.MaxValue, grid.MaxCode));
                Assert.Contains("Quantizer(Bits = ", Canonical.Text(spec), StringComparison.Ordinal);
                if (spec.Min is not null || spec.Max is not null)
                    Assert.True(RequiredRange.Of(spec).IsHeldBy(grid), Canonical.Text(spec));
                if (Fitting.Of(spec, grid) is { } fitting)
                    Assert.True(fitting.FirstExponent <= fitting.MinExponent && fitting.MinExponent <= fitting.MaxExponent && fitting.MaxExponent <= fitting.LastExponent && fitting.Epsilon > 0, fitting.ToString());
            }
        },
        count: 5000);

    [Fact]
    public void A_format_is_accepted_exactly_where_float_holds_its_scale_and_its_ends()
    {
        for (int bits = 1; bits <= 32; bits++)
        {
            for (int integer = -140; integer <= 170; integer++)
            {
                foreach ((bool signed, bool narrow) in ((bool, bool)[])[(true, false), (true, true), (false, false)])
                {
                    if (bits == 1 && narrow)
                        continue;
                    int u = bits - (signed ? 1 : 0);
                    float most = (float)Math.ScaleB((1L << u) - 1, integer - u);
                    float least = !signed ? 0 : narrow ? -most : -(float)Math.ScaleB(1, integer);
                    bool expected = integer - u is >= -126 and <= 126 && float.IsFinite(most) && float.IsFinite(least);
                    var spec = new UniformSpec { Bits = bits, Integer = integer, Signed = signed, NarrowRange = narrow };
                    IReadOnlyList<Fault> faults = SpecChecker.Check(spec);
                    if (expected != faults.All(fault => fault.Code != FaultCode.ScaleOutOfRange))
                        Assert.Fail($"{Canonical.Text(spec)}: accepted should be {expected}");
                }
            }
        }
    }

    [Fact]
    public void A_range_is_held_exactly_where_both_ends_reach_it() => PropertyTest.Holds(
        from bits in Gen.Choose(1, 32)
        from integer in Gen.Choose(-8, 8)
        from signed in Gen.Elements(true, false)
        from onEnd in Gen.Choose(0, 3)
        from low in Gen.Choose(-5000, 0)
        from high in Gen.Choose(0, 5000)
        select (new UniformSpec { Bits = bits, Integer = integer, Signed = signed }, onEnd, low / 256.0, high / 256.0),
        sample =>
        {
            (UniformSpec spec, int onEnd, double low, double high) = sample;
            int u = spec.Bits - (spec.Signed ? 1 : 0);
            double most = Math.ScaleB((1L << u) - 1, spec.Integer!.Value - u), least = spec.Signed ? -Math.ScaleB(1, spec.Integer.Value) : 0;
            double max = onEnd switch { 1 => most, 2 => Math.BitIncrement(most), _ => high };
            double min = onEnd switch { 1 => least, 3 => Math.BitDecrement(least), _ => low };
            Fault[] faults = SpecChecker.Check(spec with { Min = min, Max = max }).Where(fault => fault.Code == FaultCode.RangeNotHeld).ToArray();
            Assert.Equal(max > most, faults.Any(fault => fault.Argument == "Max"));
            Assert.Equal(min < least, faults.Any(fault => fault.Argument == "Min"));
            Assert.Equal((max > most ? 1 : 0) + (min < least ? 1 : 0), faults.Length);
        });

    [Fact]
    public void The_default_format_has_no_fault()
    {
        Assert.Empty(SpecChecker.Check(new UniformSpec()));
        NumberGrid grid = GridBuilder.Build(new UniformSpec());
        Assert.Equal((8, -128L, 127L, -7), (grid.Bits, grid.MinCode, grid.MaxCode, grid.ScaleExponent));
    }
}
