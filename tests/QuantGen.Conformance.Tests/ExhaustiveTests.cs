using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests;

/// <summary>
/// A part of what <c>dotnet run -c Release --project tests/QuantGen.Conformance -- exhaustive</c> does with all floats: every 499th,
/// a prime, so that all patterns of low bits occur.
/// </summary>
public sealed class ExhaustiveTests(ITestOutputHelper output)
{
    private const string Floats = "103285788";

    [RequiresFact(Needs.Vector512)]
    public void Every_499th_float_with_512_bits() => Holds(512);

    [RequiresFact(Needs.Avx2)]
    public void Every_499th_float_with_256_bits() => Holds(256, ("DOTNET_EnableAVX512", "0"));

    [RequiresFact(Needs.Vector128)]
    public void Every_499th_float_with_128_bits() => Holds(128, ("DOTNET_EnableAVX2", "0"));

    private void Holds(int vectorBits, params (string Name, string Value)[] environment)
    {
        (int exitCode, string text) = ConformanceProcess.Run(System.FormattableString.Invariant($"exhaustive --stride 499 --expect {vectorBits}"), environment);
        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        Assert.Matches(new Regex("exhaustive: 12 kernels, " + Floats + " floats, 0 failures, " + System.FormattableString.Invariant($"{vectorBits}-bit")), text);
    }
}
