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

/// <summary>A remedy is the declaration that it says it is, and mends what it is offered for.</summary>
public sealed class RemedyTests
{
    [Fact]
    public void A_remedy_leaves_no_fault_as_grave_as_the_one_that_it_mends()
    {
        var offered = new HashSet<(FaultCode, RemedyKind)>();
        PropertyTest.Holds(
            Gen.OneOf(SpecCheckerTests.AnySpec, WithNeed),
            spec =>
            {
                foreach (Fault fault in SpecChecker.Check(spec.WithDefaults()))
                {
                    foreach (Remedy remedy in Remedies.Of(fault, spec.WithDefaults()))
                    {
                        offered.Add((fault.Code, remedy.Kind));
                        UniformSpec mended = Apply(spec.WithDefaults(), remedy).WithDefaults();
                        Assert.All(SpecChecker.Check(mended), left => Assert.True(
                            Fault.SeverityOf(left.Code) < Fault.SeverityOf(fault.Code), $"{spec}\n{fault}\n{remedy.Title}\nleaves {left}"));
                        Assert.DoesNotContain('\n', remedy.Title);
                    }
                }
            },
            count: 5000);
        // What a random declaration hardly ever has is in the samples of the pages, whose fixes are tested as text.
        Assert.Superset(
            new HashSet<(FaultCode, RemedyKind)>
            {
                (FaultCode.RangeNotHeld, RemedyKind.SmallestInteger),
                (FaultCode.RangeNotHeld, RemedyKind.SmallestBits),
                (FaultCode.IntegerBitsUnused, RemedyKind.SmallestInteger),
                (FaultCode.RangeNotHeld, RemedyKind.ChangeSigned),
                (FaultCode.OverflowNotSupported, RemedyKind.RemoveArgument),
            },
            offered);
    }

    private static Gen<UniformSpec> WithNeed =>
        from bits in Gen.Choose(1, 32)
        from integer in Gen.Choose(-4, 8)
        from signed in Gen.Elements(true, false)
        from low in Gen.Choose(-500, 0)
        from high in Gen.Choose(0, 500)
        select new UniformSpec { Bits = bits, Integer = integer, Signed = signed, Min = low / 64.0, Max = high / 64.0 };

    [Fact]
    public void The_smallest_integer_is_the_smallest()
    {
        Remedy remedy = Remedies.Of(new Fault(FaultCode.RangeNotHeld, "Max", ""), new UniformSpec { Bits = 8, Integer = 0, Signed = false, Max = 1 })[0];
        Assert.Equal("Write Integer = 1: reaches 1.9921875 with scale 0.0078125", remedy.Title);
        Assert.Equal(new ArgumentEdit("Integer", "1"), Assert.Single(remedy.Edits));
        Assert.False(RequiredRange.Of(new UniformSpec { Max = 1 }).IsHeldBy(GridBuilder.Build(new UniformSpec { Bits = 8, Integer = 0, Signed = false })));
    }

    [Theory]
    [InlineData(2.5, -1.25, "Write Min = -1.25, Max = 2.5")]
    [InlineData(0.5, null, "Remove Min and write Max = 0.5")]
    [InlineData(null, -1.0, "Remove Max and write Min = -1")]
    public void Bounds_that_cross_are_exchanged(double? min, double? max, string title)
    {
        var spec = new UniformSpec { Bits = 8, Min = min, Max = max };
        Fault fault = Assert.Single(SpecChecker.Check(spec));
        Assert.Equal(FaultCode.RequirementInvalid, fault.Code);
        Assert.Equal(title, Assert.Single(Remedies.Of(fault, spec)).Title);
    }

    [Theory]
    [InlineData("0.1", "0.1f")]
    [InlineData("1E-3", "0.001f")]
    public void A_scale_that_is_no_float_becomes_one(string scale, string expected)
    {
        var spec = new UniformSpec { Scale = double.Parse(scale, System.Globalization.CultureInfo.InvariantCulture) };
        Remedy remedy = Assert.Single(Remedies.Of(Assert.Single(SpecChecker.Check(spec)), spec));
        Assert.Equal(new ArgumentEdit("Scale", expected), Assert.Single(remedy.Edits));
        Assert.Equal("Write Scale = " + expected, remedy.Title);
    }

    [Fact]
    public void A_remedy_with_an_enum_names_it_in_full_in_the_text_and_briefly_in_the_title()
    {
        var spec = new UniformSpec { Integer = 0, Signed = false, Overflow = Overflow.WrapSignMagnitude };
        Remedy remedy = Remedies.Of(Assert.Single(SpecChecker.Check(spec)), spec)[0];
        Assert.Equal(new ArgumentEdit("Overflow", "global::QuantGen.Overflow.Wrap"), Assert.Single(remedy.Edits));
        Assert.Equal("Write Overflow = Overflow.Wrap", remedy.Title);
    }

    /// <summary>The edits, read back as a compiler would read them.</summary>
    /// <summary>The declaration as a user has it after the edits, which are text.</summary>
    private static UniformSpec Apply(UniformSpec spec, Remedy remedy) => remedy.Edits.Aggregate(spec, (current, edit) =>
    {
        Argument<UniformSpec> argument = UniformSpec.Arguments.Find(edit.Argument)!;
        return edit.Text is not { } text ? argument.Without(current) : argument.Parse(current, text.Replace($"global::QuantGen.{argument.Type.Name}.", "", StringComparison.Ordinal))!;
    });
}
