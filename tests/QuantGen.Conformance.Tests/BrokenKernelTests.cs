using System;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QuantGen.Core.Spec;

namespace QuantGen.Conformance.Tests;

/// <summary>Each condition of the shared kernels is there for some value: without it the laws fail.</summary>
public sealed class BrokenKernelTests
{
    private static readonly QuantizerSpec[] Specs =
    [
        new() { Bits = 8, Integer = 0 },
        new() { Bits = 8, Integer = -2, NaN = NaNCode.Maximum, NarrowRange = true },
        new() { Bits = 8, Scale = 0.1f, ZeroPoint = -13, Rounding = Rounding.HalfAwayFromZero },
        new() { Bits = 8, Scale = 0.0371f, ZeroPoint = 7, Rounding = Rounding.Floor },
        new() { Bits = 16, Integer = 1 },
        new() { Bits = 11, Integer = 5 },
        new() { Bits = 16, Scale = 0.0371f, ZeroPoint = 40_000, Signed = false, Rounding = Rounding.HalfDown },
        new() { Bits = 8, Integer = 118 },
    ];

    /// <summary>What is broken, in the fast forms for x86 or in what every processor runs, as a pattern of the text and what stands in its place; <c>W</c> is a width.</summary>
    public static TheoryData<string, bool, string, string> Broken => new()
    {
        { "NaN and what is beyond int, among words", true, @"Kernels\.HasLeast\(VectorW\.Min\(a\.AsInt16\(\), b\.AsInt16\(\)\)\)", "false" },
        { "NaN and what is beyond int, among the words of two steps", true, @"Kernels\.HasLeast\(VectorW\.Min\(VectorW\.Min\(a, b\), VectorW\.Min\(c, d\)\)\)", "false" },
        { "NaN and what is beyond int, of 16-bit codes", true, @"VectorW\.EqualsAny\(VectorW\.Min\(VectorW\.Min\(a, b\), VectorW\.Min\(c, d\)\), VectorW\.Create\(int\.MinValue\)\)", "false" },
        { "a candidate that might not be the code", true, @"VectorW\.GreaterThanOrEqualAny\(largest, [^\n]*\)\)\n", "false)\n" },
        { "the correction of a direction", true, @"k2 = TRounding\.Correct\(k2, c, r2, half\);", "" },
        { "the zero point of words", true, @"high = Integers\w+\.AddSaturate\(high, zeroPoint\);", "" },
        { "the bounds of bytes", true, @"low = VectorW\.Min\(VectorW\.Max\(low, least\), most\);", "" },
        { "the bounds of words", true, @"d = VectorW\.Min\(VectorW\.Max\(d, least\), most\);", "" },
        { "two products with the neighbours of the inverse that differ", false, @"return VectorW\.EqualsAll\(differences\.AsInt32\(\), VectorW<int>\.Zero\)", "return true" },
        { "the neighbours of the inverse", false, @"\(inverse\.AsInt32\(\) [+-] VectorW\.Create\(1\)\)\.AsSingle\(\)", "inverse" },
        { "the zero point of sums", true, @"12582912f \+ TSpecification\.ZeroPoint", "12582912f" },
        { "the order of packed codes", true, @"=> (?:Convert512\.PermuteVar16x32|Integers256\.PermuteVar8x32)\([^\n]*;", "=> packed;" },
        { "NaN of values that are replaced", false, @"!VectorW\.EqualsAll\(sum, sum\)", "false" },
        { "an end that does not stay", false, @"if \(!TRounding\.IsToNearest && !TScale\.IsPowerOfTwo\(\)\)", "if (false)" },
        { "the code of NaN", false, @"VectorW\.ConditionalSelect\(VectorW\.Equals\(value, value\), (Max\(value, low\)), nan\)", "$1" },
        { "the upper end", false, @"Min\((Max\(\w, low\)|Max\(\(s\d - magic\) \* scale, low\)|VectorW\.ConditionalSelect\([^\n]*nan\)), high\)", "$1" },
        { "the lower end", false, @"Max\((\w+|\(s\d - magic\) \* scale), low\)", "($1)" },
        { "scales too large for a sum", false, @"TSpecification\.Scale > ", "TSpecification.Scale < 0f * " },
        { "the correction of a rounded inverse", false, @"code = code - up\.AsInt32\(\) \+ down\.AsInt32\(\);", "" },
        { "the step in front of a cache line", false, @"if \(start > 0(?: && ![^\n]*)?\)\n +TStep\.[^\n]*;", "" },
        { "the last step", false, @"if \(i != length(?=\)| && )", "if (i > length" },
    };

    /// <summary>Scales that are known at run time, of which a product with a code is rounded, and roundings that may take it to the neighbour.</summary>
    private static readonly QuantizerSpec[] Fitted =
    [
        new() { Bits = 8, Scale = 0.1f, Rounding = Rounding.Floor, NaN = NaNCode.Maximum, Alpha = Alpha.Po2 },
        new() { Bits = 16, Scale = 0.0371f, ZeroPoint = -300, Rounding = Rounding.Ceiling, NaN = NaNCode.Minimum, Alpha = Alpha.Auto },
    ];

    private static readonly Lazy<Compilation> Generated = new(() => LawsOfAssembly.Generate(Specs)), GeneratedFitted = new(() => LawsOfAssembly.Generate(Fitted));

    [Theory]
    [InlineData("NaNSteps < 0 ? -further", "NaNSteps < 0 ? 0f")]
    [InlineData("NaNSteps > 0 ? further", "NaNSteps > 0 ? 0f")]
    public void The_code_of_NaN_at_an_end_that_is_rounded_needs_the_step_beyond(string step, string none)
    {
        bool found = false;
        Report report = LawsOfAssembly.CheckBroken(Fitted, GeneratedFitted.Value, text =>
        {
            found |= text.Contains(step, StringComparison.Ordinal);
            return text.Replace(step, none, StringComparison.Ordinal);
        });
        Assert.True(found);
        if (InstructionSet.VectorBits > 0)
            Assert.NotEqual(0, report.FailureCount);
    }

    [Fact]
    public void What_is_not_broken_holds()
    {
        Assert.Empty(LawsOfAssembly.Check(Specs).Failures);
        Assert.Empty(LawsOfAssembly.Check(Fitted).Failures);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_laws_fail_without(string what, bool isFastForm, string pattern, string replacement)
    {
        var regex = new Regex(pattern.Replace("VectorW", @"Vector(?:512|256|128)", StringComparison.Ordinal));
        bool found = false;
        Report report = LawsOfAssembly.CheckBroken(Specs, Generated.Value, text =>
        {
            string broken = regex.Replace(text, replacement);
            found |= broken != text;
            return broken;
        });
        Assert.True(found, "The text has no longer: " + what);
        if (!isFastForm || Sse41.IsSupported)
            Assert.True(report.FailureCount > 0, "The laws hold without: " + what);
    }
}
