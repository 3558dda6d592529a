using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace QuantGen.Embedded.Tests;

/// <summary>The same codes, bit for bit, on every kind of .NET that is here: the script is run once, and its lines are read.</summary>
public sealed class TargetTests(TargetTests.WholeRun run, ITestOutputHelper output) : IClassFixture<TargetTests.WholeRun>
{
    [Theory]
    [Target("jit")]
    [Target("jit-baseline")]
    [Target("jit-scalar")]
    [Target("jit-portable")]
    [Target("jit-net8")]
    [Target("jit-net9")]
    [Target("jit-arm64")]
    [Target("aot")]
    [Target("aot-v3")]
    [Target("aot-size")]
    [Target("aot-arm64")]
    [Target("mono-x64")]
    [Target("mono-x64-double")]
    [Target("mono-armhf")]
    [Target("mono-arm64")]
    [Target("cortex-m7")]
    [Target("cortex-m4f")]
    [Target("csharp-7.3")]
    [Target("mcs")]
    [Target("negative-control")]
    public void Gives_the_codes_of_exact_arithmetic(string target) => Succeeds(target);

    /// <summary>The laws on other runtimes than the tests' own, for the quantizers that cover every pair of features.</summary>
    [Theory]
    [Target("laws-net8")]
    [Target("laws-net9")]
    [Target("laws-arm64")]
    public void Keeps_the_laws(string target)
    {
        Match counts = Regex.Match(Succeeds(target), @"^(\d+) quantizers, (\d+) comparisons, 0 failures, \.NET ");
        Assert.True(counts.Success, run.Output);
        Assert.InRange(int.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture), 50, int.MaxValue);
        Assert.InRange(long.Parse(counts.Groups[2].Value, CultureInfo.InvariantCulture), 10_000_000, long.MaxValue);
    }

    private string Succeeds(string target)
    {
        TargetLine? line = Script.Lines(run.Output).SingleOrDefault(line => line.Name == target);
        output.WriteLine(line?.ToString() ?? run.Output);
        Assert.True(line is { IsFailed: false, IsSkipped: false }, run.Output);
        return line.Result;
    }

    [Fact]
    public void Every_target_of_the_script_is_a_row_here()
    {
        string[] rows =
        [
            .. new[] { nameof(Gives_the_codes_of_exact_arithmetic), nameof(Keeps_the_laws) }
                .SelectMany(test => typeof(TargetTests).GetMethod(test)!.GetCustomAttributes<TargetAttribute>()).Select(row => row.Name),
        ];
        Assert.Equal(Script.List.Obstacle is null ? rows : [], Script.List.Targets.Select(target => target.Name));
    }

    /// <summary>All targets in one run: they share what is built.</summary>
    public sealed class WholeRun
    {
        private readonly Lazy<(int ExitCode, string Output)> _run = new(() => Script.Run("--built", Golden.Metadata("Configuration")));

        public string Output => _run.Value.Output;
    }
}
