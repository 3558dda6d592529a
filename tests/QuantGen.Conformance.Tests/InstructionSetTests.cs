using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Conformance.Laws;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests;

/// <summary>
/// The laws, once for each state of the processor that a machine may have: for every quantizer with the machine's widest vectors, where operations are fused, and with
/// 128 bits, where they are not; in each state for a set of quantizers that covers every pair of features, with the JIT's full optimization from the first call.
/// The program itself refuses to run in another state than the expected one: .NET ignores a setting that it does not know.
/// </summary>
public sealed class InstructionSetTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_quantizer_with_the_widest_vectors() => Holds(InstructionSets.Widest!.Name, every: true, " --plans");

    [RequiresFact("128")]
    public void Every_quantizer_with_128_bits_under_an_unusual_culture() =>
        Assert.Contains("culture with U+2212", Holds("128", every: true, " --culture"), StringComparison.Ordinal);

    [RequiresFact("avx512")]
    public void With_512_bits() => Holds("avx512", every: false);

    [RequiresFact("preferred256")]
    public void With_256_bits_preferred_although_there_are_512() =>
        Assert.Contains("AVX-512 yes", Holds("preferred256", every: false), StringComparison.Ordinal);

    [RequiresFact("avx2")]
    public void With_256_bits() => Holds("avx2", every: false);

    [RequiresFact("128")]
    public void With_128_bits() => Holds("128", every: false);

    /// <summary>The baseline of native compilation on x64, where some operations on vectors run in software.</summary>
    [RequiresFact("baseline")]
    public void With_128_bits_of_the_native_baseline() => Holds("baseline", every: false);

    [RequiresFact("none")]
    public void Without_vectors() => Holds("none", every: false);

    [Fact]
    public void The_few_quantizers_have_every_pair_of_features()
    {
        IReadOnlyList<Type> few = PairCover.Of(Declarations.All);
        Assert.Equal(Declarations.All.SelectMany(PairCover.Pairs).Distinct().Count(), few.SelectMany(PairCover.Pairs).Distinct().Count());
        Assert.InRange(few.Count, 50, Declarations.All.Count / 4);
    }

    [RequiresFact("none")]
    public void A_process_with_another_instruction_set_than_expected_fails()
    {
        (int exitCode, string text) = ConformanceProcess.Run("laws --expect 128", InstructionSets.Named("none"));
        Assert.Equal(3, exitCode);
        Assert.Contains("Expected the instruction set 128, but this process runs with 0-bit vectors", text, StringComparison.Ordinal);
    }

    private string Holds(string set, bool every, string arguments = "")
    {
        // With tiers the JIT optimizes what is called often; without them it optimizes every method before its first call, and writes what it has made of the loops.
        string listing = Path.GetTempFileName();
        (string Name, string Value)[] environment = every ? [] : [("DOTNET_TieredCompilation", "0"), ("DOTNET_JitStdOutFile", listing), ("DOTNET_JitDisasm", string.Join(' ', Loops))];
        (int exitCode, string text) = ConformanceProcess.Run("laws --expect " + set + (every ? "" : " --covering") + arguments, InstructionSets.Named(set), environment);
        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        Match summary = Regex.Match(text, @"laws: (\d+) quantizers, (\d+) comparisons, 0 failures");
        Assert.True(summary.Success, text);
        Assert.InRange(int.Parse(summary.Groups[1].Value, CultureInfo.InvariantCulture), every ? 850 : 50, int.MaxValue);
        Assert.InRange(long.Parse(summary.Groups[2].Value, CultureInfo.InvariantCulture), every ? 140_000_000 : 10_000_000, long.MaxValue);
        if (!every)
            CallsNothing(listing, InstructionSets.Named(set).VectorBits > 0);
        File.Delete(listing);
        return text;
    }

    /// <summary>The methods with loops over vectors, whose JIT inlines so much and no more: a call in one of them costs several times what the loop does.</summary>
    private static readonly string[] Loops = ["Loop", "GeneralLoop", "GeneralStep", "LoopOfGeneralSteps", "FourOrMore", "UpTo3", "FakeQuantizeWhole",
        "FillWords512", "FillWords256", "FillWords128", "RoundAtRandom512", "RoundAtRandom256", "RoundAtRandom128", "RoundEachAtRandom512", "RoundEachAtRandom256", "RoundEachAtRandom128", "RoundWithWords512", "RoundWithWords256", "RoundWithWords128"];

    private void CallsNothing(string listing, bool hasVectors)
    {
        int methods = 0;
        string method = "";
        var calls = new HashSet<string>();
        foreach (string line in File.ReadLines(listing))
        {
            if (line.StartsWith("; Assembly listing for method", StringComparison.Ordinal))
            {
                methods++;
                method = line;
            }
            else if (Regex.IsMatch(line, @"^\s+call\s") && !Regex.IsMatch(line, @":((GeneralLoop|GeneralStep|LoopOfGeneralSteps)\[|AtRandom\()"))
            {
                calls.Add(Regex.Match(method, @":(\w+)[^:]*$").Groups[1].Value + " calls" + line);
            }
        }

        output.WriteLine(FormattableString.Invariant($"{methods} methods with loops, {calls.Count} calls"));
        Assert.True(calls.Count == 0, string.Join("\n", calls.Take(10)));
        Assert.True(!hasVectors || methods > 300, FormattableString.Invariant($"The JIT has listed {methods} methods."));
    }
}
