using System.Linq;
using QuantGen.Core.Collections;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Conformance.Tests;

/// <summary>
/// The shared kernels have only what the quantizers of an assembly need. The laws run in one assembly that needs all; here they hold in
/// small ones, each of which leaves out something else.
/// </summary>
public sealed class KernelPartsTests
{
    private static readonly UniformSpec
        Plain = new() { Bits = 8, Integer = 0 },
        Unsigned = new() { Bits = 8, Integer = 3, Signed = false },
        Words = new() { Bits = 16, Integer = 2 },
        UnsignedWords = new() { Bits = 16, Integer = 2, Signed = false, NaN = NaNCode.Maximum },
        Narrow = new() { Bits = 8, Integer = -4, NarrowRange = true },
        FewBits = new() { Bits = 5, Integer = 1, NaN = NaNCode.Minimum },
        FewerWords = new() { Bits = 11, Integer = 5 },
        ZeroPoint = new() { Bits = 8, Scale = 0.25, ZeroPoint = 100 },
        ZeroPointOfWords = new() { Bits = 16, Scale = 0.5, ZeroPoint = 40_000, Signed = false },
        HalfUp = new() { Bits = 8, Integer = 0, Rounding = Rounding.HalfUp },
        Floor = new() { Bits = 16, Integer = -3, Rounding = Rounding.Floor },
        AnyScale = new() { Bits = 8, Scale = 0.1f },
        AnyScaleOfWords = new() { Bits = 16, Scale = 0.0371f, ZeroPoint = -300, Rounding = Rounding.HalfTowardZero },
        VeryLarge = new() { Bits = 8, Integer = 118 },
        VerySmall = new() { Bits = 8, Integer = -118 },
        Wide = new() { Bits = 24, Integer = 0 },
        Wrapping = new() { Bits = 8, Integer = 0, Overflow = Overflow.Wrap, Rounding = Rounding.Ceiling },
        Profiled = new() { Bits = 8, Scale = 0.1f, ZeroPoint = 3, Profile = Profile.Onnx },
        Fitted = new() { Bits = 8, Integer = 0, Alpha = Alpha.Po2 },
        FittedWords = new() { Bits = 16, Integer = 4, Signed = false, Alpha = Alpha.Po2 },
        FittedFloor = new() { Bits = 6, Integer = 0, Alpha = Alpha.Po2, Rounding = Rounding.Floor },
        FittedFreely = new() { Bits = 8, Integer = 0, Alpha = Alpha.Auto };

    /// <summary>By name: what an assembly has.</summary>
    private static readonly (string Name, UniformSpec[] Specs)[] Assemblies =
    [
        ("candidates alone", [Plain]),
        ("candidates alone, all code types", [Plain, Unsigned, Words, UnsignedWords]),
        ("bounds", [Narrow, FewBits]),
        ("bounds of words", [FewerWords]),
        ("zero points", [ZeroPoint]),
        ("zero points of words", [ZeroPointOfWords]),
        ("zero points and bounds", [ZeroPoint, Narrow, ZeroPointOfWords, FewerWords]),
        ("large and small scales", [VeryLarge, VerySmall]),
        ("corrections", [HalfUp]),
        ("corrections of words", [Floor]),
        ("corrections beside candidates", [Plain, HalfUp, FewBits]),
        ("any scale", [AnyScale]),
        ("any scale of words", [AnyScaleOfWords]),
        ("any scale, large scales", [AnyScale, VeryLarge]),
        ("corrections without vectors", [Plain, Wide, Wrapping]),
        ("profile", [Profiled]),
        ("fitted", [Fitted]),
        ("fitted words", [FittedWords, Plain]),
        ("fitted, corrections", [FittedFloor]),
        ("fitted freely", [FittedFreely, Fitted]),
    ];

    public static TheoryData<string> Names => [.. Assemblies.Select(assembly => assembly.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_laws_hold_where_the_kernels_have_no_more_than(string name) => Holds(name, isChecked: false);

    /// <summary>The shared kernels take distances and addresses apart, which wrap.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_where_arithmetic_is_checked(string name) => Holds(name, isChecked: true);

    private static void Holds(string name, bool isChecked)
    {
        UniformSpec[] specs = Assemblies.Single(assembly => assembly.Name == name).Specs;
        Report report = LawsOfAssembly.Check(specs, isChecked: isChecked);
        Assert.True(report.FailureCount == 0, string.Join("\n", report.Failures.Take(20)));
        Assert.InRange(report.Comparisons, 5_000, long.MaxValue);
    }

    /// <summary>Otherwise the assemblies above would hold the same text several times, and not what they are named after.</summary>
    [Fact]
    public void The_assemblies_differ_in_what_they_need()
    {
        KernelParts of(string name) => KernelParts.Union(Assemblies.Single(assembly => assembly.Name == name).Specs.Select(SourceOf).Select(KernelParts.Of));
        Assert.Equal((false, false, false, false), Parts(of("candidates alone, all code types")));
        Assert.Equal((false, false, true, false), Parts(of("bounds")));
        Assert.Equal((false, true, false, false), Parts(of("zero points")));
        Assert.Equal((false, true, true, false), Parts(of("zero points and bounds")));
        Assert.Equal((false, false, false, true), Parts(of("large and small scales")));
        Assert.Equal((true, false, false, false), Parts(of("corrections")));
        Assert.Equal((true, false, false, true), Parts(of("any scale, large scales")));
        Assert.False(of("fitted").Corrects);
        Assert.True(of("fitted, corrections").Corrects);
    }

    private static (bool Corrects, bool ZeroPoints, bool Bounds, bool LargeScales) Parts(KernelParts needs) =>
        (needs.Corrects, needs.ZeroPoints, needs.Bounds, needs.LargeScales);

    private static QuantizerSource SourceOf(UniformSpec spec) =>
        QuantizerSource.Of(new("Q", "", EquatableArray<string>.Empty, "partial class Q", "Q"), namesInterface: false, spec, withVectors: true);
}
