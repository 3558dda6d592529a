using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuantGen.Samples.Tests;

/// <summary>What samples/Calibrate prints for its own data, for a table of numbers, and for files that it cannot read.</summary>
public sealed class CalibrateTests : IDisposable
{
    private static readonly string Program =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Calibrate.dll").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("quantgen-calibrate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Output_that_is_shown_is_the_output_in_every_culture()
    {
        string[] shown = Assert.Single(new Page("samples/Calibrate/README.md").Blocks("text"));
        foreach (string culture in new[] { "C.UTF-8", "sv_SE.UTF-8" })
        {
            CommandResult run = Cli.Run("dotnet", SampleBuild.Root, [Program], [("LC_ALL", culture)]);
            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Equal(shown, Page.Lines(run.Output.TrimEnd()));
        }
    }

    [Fact]
    public void A_column_of_a_table_and_raw_floats_give_the_same()
    {
        string raw = Path.Combine(_folder, "volts.f32"), table = Path.Combine(SampleBuild.Root, "samples", "Telemetry", "data", "flight.csv");
        float[] volts = [.. File.ReadLines(table).Skip(1).Select(line => float.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture))];
        byte[] bytes = new byte[4 * volts.Length];
        for (int i = 0; i < volts.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), volts[i]);
        File.WriteAllBytes(raw, bytes);
        string[] arguments = ["--bits", "6", "--unsigned", "--power-of-two", "--batch", "7"];
        string ofTable = Output(0, [table, "--column", "volts", .. arguments]), ofRaw = Output(0, [raw, .. arguments]);
        Assert.StartsWith("flight.csv: 300 numbers; 0 NaN", ofTable, StringComparison.Ordinal);
        Assert.Contains("[Quantizer(Bits = 6, Integer = 3, Signed = false)]", ofTable, StringComparison.Ordinal);
        Assert.Equal(Page.Lines(ofTable)[1..], Page.Lines(ofRaw)[1..]);
    }

    [Fact]
    public void Numbers_that_are_not_finite_are_counted()
    {
        string table = Path.Combine(_folder, "table.csv");
        File.WriteAllText(table, "1,-2,NaN\n3,Infinity,0.5\n");
        string output = Output(0, [table]);
        Assert.StartsWith("table.csv: 4 numbers; 1 NaN and 1 infinities are left out", output, StringComparison.Ordinal);
        Assert.Contains("-2 … 3 ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_named()
    {
        string table = Path.Combine(_folder, "table.csv"), raw = Path.Combine(_folder, "raw.f32");
        File.WriteAllText(table, "a,b\n1,2\n3,x\n4\n");
        File.WriteAllBytes(raw, new byte[7]);
        Assert.Contains("line 3: 'x' is no number.", Output(1, [table]), StringComparison.Ordinal);
        Assert.Contains("no column 'c'. Its first line has: a,b", Output(1, [table, "--column", "c"]), StringComparison.Ordinal);
        File.WriteAllText(table, "a,b\n1,2\n4\n");
        Assert.Contains("line 3: there are too few numbers.", Output(1, [table, "--column", "b"]), StringComparison.Ordinal);
        Assert.Contains("7 bytes, which are no whole number of floats", Output(1, [raw]), StringComparison.Ordinal);
        Assert.Contains("'99' is no number from 2 to 8.", Output(2, ["--bits", "99"]), StringComparison.Ordinal);
        Assert.Contains("Unknown option '--bit'.", Output(2, ["--bit"]), StringComparison.Ordinal);
    }

    private static string Output(int exitCode, string[] arguments)
    {
        CommandResult run = Cli.Dotnet(SampleBuild.Root, [Program, .. arguments]);
        Assert.True(run.ExitCode == exitCode, run.Output);
        return run.Output;
    }
}
