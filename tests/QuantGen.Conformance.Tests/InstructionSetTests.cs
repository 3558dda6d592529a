using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests;

/// <summary>
/// The laws for every declared quantizer, once for each width of vectors that a machine may have. The program itself refuses to
/// run at another width than the expected one: .NET ignores a setting that it does not know.
/// </summary>
public sealed class InstructionSetTests(ITestOutputHelper output)
{
    /// <summary>Without tiers every method is optimised from its first call; with them, some of it runs unoptimised first. Both occur below.</summary>
    [RequiresFact(Needs.Vector512)]
    public void With_512_bits() => Holds("laws --expect 512 --plans", ("DOTNET_TieredCompilation", "0"));

    [RequiresFact(Needs.Avx512)]
    public void With_256_bits_preferred_although_there_are_512() =>
        Assert.Contains("AVX-512 yes", Holds("laws --expect 256", ("DOTNET_PreferredVectorBitWidth", "256")), System.StringComparison.Ordinal);

    [RequiresFact(Needs.Avx2)]
    public void With_256_bits() => Holds("laws --expect 256", ("DOTNET_EnableAVX512", "0"), ("DOTNET_TieredCompilation", "0"));

    [RequiresFact(Needs.Vector128)]
    public void With_128_bits_under_an_unusual_culture() =>
        Assert.Contains("culture with U+2212", Holds("laws --expect 128 --culture", ("DOTNET_EnableAVX2", "0")), System.StringComparison.Ordinal);

    /// <summary>The baseline of native compilation on x64, where some operations on vectors run in software.</summary>
    [RequiresFact(Needs.Vector128)]
    public void With_128_bits_of_the_native_baseline() =>
        Holds("laws --expect 128", ("DOTNET_EnableSSE42", "0"), ("DOTNET_TieredCompilation", "0"));

    [RequiresFact(Needs.Nothing)]
    public void Without_vectors() => Holds("laws --expect 0", ("DOTNET_EnableHWIntrinsic", "0"));

    [RequiresFact(Needs.Nothing)]
    public void A_process_at_another_width_than_expected_fails()
    {
        (int exitCode, string text) = ConformanceProcess.Run("laws --expect 128", ("DOTNET_EnableHWIntrinsic", "0"));
        Assert.Equal(3, exitCode);
        Assert.Contains("Expected 128-bit vectors, but this process runs with 0-bit vectors", text, System.StringComparison.Ordinal);
    }

    private string Holds(string arguments, params (string Name, string Value)[] environment)
    {
        (int exitCode, string text) = ConformanceProcess.Run(arguments, environment);
        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        Match summary = Regex.Match(text, @"laws: (\d+) quantizers, (\d+) comparisons, 0 failures");
        Assert.True(summary.Success, text);
        Assert.InRange(int.Parse(summary.Groups[1].Value, CultureInfo.InvariantCulture), 160, int.MaxValue);
        Assert.InRange(long.Parse(summary.Groups[2].Value, CultureInfo.InvariantCulture), 40_000_000, long.MaxValue);
        return text;
    }
}
