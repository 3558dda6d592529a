using System;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Conformance.Exhaustive;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests;

/// <summary>
/// A part of what <c>dotnet run -c Release --project tests/QuantGen.Conformance -- exhaustive</c> does: the kernels with few codes, at
/// each width; every 9973rd float, a prime, so that all patterns of low bits occur, and what is around the thresholds.
/// </summary>
public sealed class ExhaustiveTests(ITestOutputHelper output)
{
    private const string Sets = "avx512,avx2,128,baseline";

    [Fact]
    public void A_part_of_the_floats_through_kernels_of_each_shape_at_each_width()
    {
        (int exitCode, string text) = Run("exhaustive --stride 9973 --kernel S4*,U4*,S5*,S8*,U8*,U10*,S12*,U12*,Binary*,Ternary*,Power* --isa " + Sets);
        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        foreach (InstructionSets set in Sets.Split(',').Select(InstructionSets.Named))
        {
            int kernels = Regex.Count(text, @"^\[ *\d+/\d+\] " + set.Name + @" +\w+ +1/9973 +\d{6,} floats, 0 failures", RegexOptions.Multiline);
            Assert.Equal(set.IsPresent() ? 40 : 0, kernels);
            Assert.Equal(!set.IsPresent(), text.Contains(set.Name + ": this machine lacks it", StringComparison.Ordinal));
        }

        Assert.Matches("exhaustive: 40 kernels, .* 0 failures", text);
    }

    [Theory]
    [InlineData("exhaustive --kernel S8I0HalfToEven,S9*", "There is no kernel 'S9*'; there are S8I0HalfToEven, ")]
    [InlineData("exhaustive --isa avx3", "There is no instruction set 'avx3'; there are avx512, ")]
    [InlineData("exhaustive --stride 0", "'0' is no stride.")]
    [InlineData("exhaustive --stride", "--stride lacks its value.")]
    [InlineData("exhaustive --fast", "Unknown argument '--fast'.")]
    [InlineData("exhaust", "Unknown command 'exhaust'.")]
    public void What_is_unknown_is_refused(string arguments, string message)
    {
        (int exitCode, string text) = Run(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains(message, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_the_options()
    {
        (int exitCode, string text) = Run("exhaustive --help");
        Assert.Equal(0, exitCode);
        Assert.All(new[] { "--kernel", "--isa", "--stride" }, option => Assert.Contains(option, text, StringComparison.Ordinal));
    }

    /// <summary>The command puts the processes that it starts into their states; the first one is as the machine is.</summary>
    private static (int ExitCode, string Output) Run(string arguments) => ConformanceProcess.Run(arguments, InstructionSets.All[0]);
}
