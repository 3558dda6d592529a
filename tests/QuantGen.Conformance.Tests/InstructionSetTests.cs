using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests;

/// <summary>
/// The laws for every declared quantizer, once for each state of the processor that a machine may have. The program itself refuses to
/// run in another state than the expected one: .NET ignores a setting that it does not know.
/// </summary>
public sealed class InstructionSetTests(ITestOutputHelper output)
{
    private static readonly (string Name, string Value) WithoutTiers = ("DOTNET_TieredCompilation", "0");

    /// <summary>Without tiers every method is optimised from its first call; with them, some of it runs unoptimised first. Both occur below.</summary>
    [RequiresFact("avx512")]
    public void With_512_bits() => Holds("avx512", " --plans", WithoutTiers);

    [RequiresFact("preferred256")]
    public void With_256_bits_preferred_although_there_are_512() =>
        Assert.Contains("AVX-512 yes", Holds("preferred256"), System.StringComparison.Ordinal);

    [RequiresFact("avx2")]
    public void With_256_bits() => Holds("avx2", "", WithoutTiers);

    [RequiresFact("128")]
    public void With_128_bits_under_an_unusual_culture() =>
        Assert.Contains("culture with U+2212", Holds("128", " --culture"), System.StringComparison.Ordinal);

    /// <summary>The baseline of native compilation on x64, where some operations on vectors run in software.</summary>
    [RequiresFact("baseline")]
    public void With_128_bits_of_the_native_baseline() => Holds("baseline", "", WithoutTiers);

    [RequiresFact("none")]
    public void Without_vectors() => Holds("none");

    [RequiresFact("none")]
    public void A_process_with_another_instruction_set_than_expected_fails()
    {
        (int exitCode, string text) = ConformanceProcess.Run("laws --expect 128", InstructionSets.Named("none"));
        Assert.Equal(3, exitCode);
        Assert.Contains("Expected the instruction set 128, but this process runs with 0-bit vectors", text, System.StringComparison.Ordinal);
    }

    private string Holds(string set, string arguments = "", params (string Name, string Value)[] environment)
    {
        (int exitCode, string text) = ConformanceProcess.Run("laws --expect " + set + arguments, InstructionSets.Named(set), environment);
        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        Match summary = Regex.Match(text, @"laws: (\d+) quantizers, (\d+) comparisons, 0 failures");
        Assert.True(summary.Success, text);
        Assert.InRange(int.Parse(summary.Groups[1].Value, CultureInfo.InvariantCulture), 850, int.MaxValue);
        Assert.InRange(long.Parse(summary.Groups[2].Value, CultureInfo.InvariantCulture), 140_000_000, long.MaxValue);
        return text;
    }
}
