using System;
using System.IO;

namespace QuantGen.Samples.Tests;

/// <summary>What samples/Telemetry prints: on its page, on .NET, and on Mono.</summary>
public sealed class TelemetryTests
{
    private static readonly Lazy<CommandResult> OnNet = new(() => TelemetryProgram.OnNet());

    [Fact]
    public void Output_that_is_shown_is_the_output()
    {
        // 0 is the program's word that every channel kept its promise and every frame came back.
        Assert.True(OnNet.Value.ExitCode == 0, OnNet.Value.Output);
        string[] shown = Assert.Single(new Page("samples/Telemetry/README.md").Blocks("text"));
        Assert.Equal(shown, Page.Lines(OnNet.Value.Output.TrimEnd()));
    }

    [Fact]
    public void The_recording_is_what_the_program_computes() =>
        Assert.Equal(File.ReadAllText(Path.Combine(SampleBuild.Root, "samples", "Telemetry", "data", "flight.csv")), TelemetryProgram.OnNet("record").Output);

    [MonoFact]
    public void On_Mono_the_output_is_the_same() => AssertSame(TelemetryProgram.OnMono());

    [MonoFact]
    public void On_a_Mono_that_computes_in_double_the_output_is_the_same() => AssertSame(TelemetryProgram.OnMono("-O=-float32"));

    private static void AssertSame(CommandResult onMono)
    {
        Assert.True(onMono.ExitCode == 0, onMono.Output);
        Assert.Equal(Page.Lines(OnNet.Value.Output), Page.Lines(onMono.Output));
    }
}
