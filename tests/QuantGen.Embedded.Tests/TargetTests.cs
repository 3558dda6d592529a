using System;
using System.Linq;
using System.Reflection;
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
    [Target("aot")]
    [Target("aot-v3")]
    [Target("aot-size")]
    [Target("mono-x64")]
    [Target("mono-x64-double")]
    [Target("mono-armhf")]
    [Target("mono-arm64")]
    [Target("cortex-m7")]
    [Target("cortex-m4f")]
    [Target("csharp-7.3")]
    [Target("mcs")]
    [Target("negative-control")]
    public void Gives_the_codes_of_exact_arithmetic(string target)
    {
        TargetLine? line = Script.Lines(run.Output).SingleOrDefault(line => line.Name == target);
        output.WriteLine(line?.ToString() ?? run.Output);
        Assert.True(line is { IsFailed: false, IsSkipped: false }, run.Output);
    }

    [Fact]
    public void Every_target_of_the_script_is_a_row_here()
    {
        string[] rows = [.. typeof(TargetTests).GetMethod(nameof(Gives_the_codes_of_exact_arithmetic))!.GetCustomAttributes<TargetAttribute>().Select(row => row.Name)];
        Assert.Equal(Script.List.Obstacle is null ? rows : [], Script.List.Targets.Select(target => target.Name));
    }

    /// <summary>All targets in one run: they share what is built.</summary>
    public sealed class WholeRun
    {
        private readonly Lazy<(int ExitCode, string Output)> _run = new(() => Script.Run("--built", Golden.Metadata("Configuration")));

        public string Output => _run.Value.Output;
    }
}
