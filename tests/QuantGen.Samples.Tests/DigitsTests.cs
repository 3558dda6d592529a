using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace QuantGen.Samples.Tests;

/// <summary>What samples/Digits prints for both networks, and what it says of options and files that are not right.</summary>
public sealed class DigitsTests(DigitsCopy copy) : IClassFixture<DigitsCopy>
{
    private const string Speed = " images per second on one thread";

    private static readonly string Program =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Digits.dll").Value!;

    [Theory]
    [InlineData(0, "qkeras", 57_504, "C.UTF-8")]
    [InlineData(0, "qkeras", 57_504, "sv_SE.UTF-8")]
    [InlineData(1, "tflite", 2_048, "C.UTF-8")]
    public void Output_that_is_shown_is_the_output_in_every_culture_and_all_codes_are_the_recorded_ones(int block, string network, int hidden, string culture)
    {
        // Swedish has a comma in numbers and a minus sign of its own.
        string[][] shown = new Page("samples/Digits/README.md").Blocks("text");
        Assert.Equal(2, shown.Length);
        CommandResult run = Cli.Run("dotnet", SampleBuild.Root, [Program, "--network", network], [("LC_ALL", culture)]);
        Assert.True(run.ExitCode == 0, run.Output);
        string[] lines = Page.Lines(run.Output.TrimEnd());
        Assert.Matches(@"^[0-9,]+" + Speed + "$", lines[^1]);
        Assert.Equal(shown[block], lines[..^2]);
        Assert.Contains(FormattableString.Invariant($"  hidden units: {hidden:N0} of {hidden:N0} codes equal"), lines);
        Assert.Contains("  scores: 17,970 of 17,970 codes equal", lines);
        Assert.Equal(network == "qkeras", lines.Contains("  350 of 360 test images right (97.22 %)"));
    }

    /// <summary>The pixels of another sample, which come from the same images.</summary>
    [Theory]
    [InlineData("qkeras", 0)]
    [InlineData("tflite", 1796)]
    public void The_image_that_is_drawn_has_its_pixels(string network, int image)
    {
        const string shades = " .':-~=+*xoaO#%8@";
        string folder = Path.Combine(SampleBuild.Root, "samples", "QuickStart", "data"), output = Output(0, "--network", network, "--image", image.ToString(CultureInfo.InvariantCulture));
        byte[] pixels = File.ReadAllBytes(Path.Combine(folder, "pixels.u8"))[(64 * image)..(64 * (image + 1))];
        string[] lines = Page.Lines(output);
        int head = Array.FindIndex(lines, line => line.StartsWith($"Image {image} shows {File.ReadAllBytes(Path.Combine(folder, "labels.u8"))[image]} ", StringComparison.Ordinal));
        Assert.True(head >= 0, output);
        for (int row = 0; row < 8; row++)
            Assert.StartsWith($"  {string.Concat(pixels[(8 * row)..(8 * (row + 1))].Select(ink => new string(shades[ink], 2)))}  {row} ", lines[head + 1 + row], StringComparison.Ordinal);
    }

    [Fact]
    public void Help_says_what_the_options_are()
    {
        string output = Output(0, "--help");
        Assert.All(new[] { "--network qkeras|tflite", "--image N", "--help" }, option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--network 'keras': expected qkeras or tflite.", "--network", "keras")]
    [InlineData("--network '': expected qkeras or tflite.", "--network", "")]
    [InlineData("--network has no value: expected qkeras or tflite.", "--network")]
    [InlineData("--image '1797': expected a whole number from 0 to 1796.", "--image", "1797")]
    [InlineData("--image '-1': expected a whole number from 0 to 1796.", "--image", "-1")]
    [InlineData("--image '1.5': expected a whole number from 0 to 1796.", "--image", "1.5")]
    [InlineData("--image '99999999999': expected a whole number from 0 to 1796.", "--image", "99999999999")]
    [InlineData("Unknown option '--images': expected --network, --image or --help.", "--network", "tflite", "--images", "3")]
    public void An_option_that_is_not_right_is_named_and_the_exit_code_is_2(string message, params string[] arguments)
    {
        string[] lines = Page.Lines(Output(2, arguments));
        Assert.Equal(message, lines[0]);
        Assert.StartsWith("[--network qkeras|tflite]", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qkeras", "qkeras/dense1.kernel.i8", 17, new byte[] { 9 }, "offset 17: expected weights from -7 to 7, found 9.")]
    [InlineData("qkeras", "qkeras/dense2.kernel.i8", 319, new byte[] { 0xF8 }, "offset 319: expected weights from -7 to 7, found -8.")]
    [InlineData("qkeras", "qkeras/dense1.bias.i8", 3, new byte[] { 0x80 }, "offset 3: expected biases from -127 to 127, found -128.")]
    [InlineData("qkeras", "qkeras/act1.i8", 100, new byte[] { 64 }, "offset 100: expected hidden units from 0 to 63, found 64.")]
    [InlineData("qkeras", "labels.u8", 1796, new byte[] { 10 }, "offset 1796: expected labels from 0 to 9, found 10.")]
    [InlineData("tflite", "split.u8", 0, new byte[] { 2 }, "offset 0: expected marks of test images from 0 to 1, found 2.")]
    [InlineData("tflite", "tflite/t4.i8", 2047, new byte[] { 0x80 }, "offset 2047: expected weights from -127 to 127, found -128.")]
    [InlineData("tflite", "tflite/t1.i32", 36, new byte[] { 0xFF, 0xFF, 0xFF, 0x7F }, @"offset 36: expected biases from -\d+ to \d+, found 2147483647.")]
    public void A_code_that_is_out_of_range_is_named_and_the_exit_code_is_1(string network, string file, int offset, byte[] bytes, string message)
    {
        byte[] damaged = File.ReadAllBytes(copy.PathOf(file));
        bytes.CopyTo(damaged, offset);
        Assert.Matches(Named(file, message), OutputWith(network, file, path => File.WriteAllBytes(path, damaged)));
    }

    [Theory]
    [InlineData("qkeras", "qkeras/dense2.kernel.i8", 300, "offset 300: expected 320 bytes of 32 × 10 weights, found the end of the file.")]
    [InlineData("qkeras", "qkeras/dense2.bias.i8", 0, "offset 0: expected 10 bytes of 10 × 1 biases, found the end of the file.")]
    [InlineData("tflite", "tflite/t3.i32", 130, "offset 128: expected the end of the file behind 128 bytes of 32 × 1 biases, found 2 bytes more.")]
    public void A_file_of_another_length_is_named_and_the_exit_code_is_1(string network, string file, int length, string message)
    {
        byte[] damaged = File.ReadAllBytes(copy.PathOf(file));
        Array.Resize(ref damaged, length);
        Assert.Matches(Named(file, message), OutputWith(network, file, path => File.WriteAllBytes(path, damaged)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_and_the_exit_code_is_1()
    {
        const string file = "tflite/t2.i8";
        Assert.Matches(Named(file, "offset 0: expected 320 bytes of 10 × 32 weights, found no such file."), OutputWith("tflite", file, File.Delete));
        Assert.Matches(Named(file, @"offset 0: expected 320 bytes of 10 × 32 weights, found what cannot be read \(.*\)."), OutputWith("tflite", file, path =>
        {
            File.Delete(path);
            Directory.CreateDirectory(path);
        }));
    }

    [Fact]
    public void Codes_that_are_not_the_recorded_ones_are_counted_and_the_exit_code_is_1()
    {
        const string file = "qkeras/logits.i32";
        byte[] damaged = File.ReadAllBytes(copy.PathOf(file));
        damaged[4 * 57] ^= 1;
        damaged[4 * 93] ^= 1;
        string output = OutputWith("qkeras", file, path => File.WriteAllBytes(path, damaged));
        Assert.Contains("hidden units: 57,504 of 57,504 codes equal\n", output, StringComparison.Ordinal);
        Assert.Matches(@"scores: 17,968 of 17,970 codes equal\n    the first that differs is of image 5, output 7: -?\d+, recorded -?\d+\n", output);
        Assert.EndsWith(Speed, output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> /dev/full", 1, "The output cannot be written: ")]
    [InlineData(">&-", 1, "The output cannot be written: ")]
    [InlineData("--image 2> /dev/full", 2, "")]
    public void A_console_that_cannot_be_written_is_no_crash(string arguments, int exitCode, string message)
    {
        // Only Linux has the file.
        if (!File.Exists("/dev/full"))
            return;
        CommandResult run = Cli.Run("sh", SampleBuild.Root, "-c", $"dotnet '{Program}' {arguments}");
        Assert.True(run.ExitCode == exitCode, run.Output);
        Assert.StartsWith(message, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The page of the data has the scales as the model stores them.</summary>
    [Fact]
    public void Scales_have_the_bits_of_the_model()
    {
        string page = new Page("samples/Digits/data/README.md").Text, layers = File.ReadAllText(Path.Combine(SampleBuild.Root, "samples", "Digits", "TfLiteLayers.cs"));
        uint[] bits = [.. Regex.Matches(page, "`0x([0-9A-F]{8})`").Select(match => uint.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        uint[] declared = [.. Regex.Matches(layers, "Scale = ([0-9.]+)").Select(match => BitConverter.SingleToUInt32Bits((float)double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))];
        Assert.Equal(5, bits.Length);
        Assert.Equal(bits, declared);
    }

    private static string Named(string file, string message) => "^[^\n]*/data/" + Regex.Escape(file) + ", " + message.Replace("'", "\\'", StringComparison.Ordinal) + "\n*$";

    private static string Output(int exitCode, params string[] arguments)
    {
        CommandResult run = Cli.Dotnet(SampleBuild.Root, [Program, .. arguments]);
        Assert.True(run.ExitCode == exitCode, run.Output);
        return run.Output.Replace("\r", "", StringComparison.Ordinal);
    }

    /// <summary>The output of the copy with one file changed, which ends with exit code 1.</summary>
    private string OutputWith(string network, string file, Action<string> change)
    {
        string path = copy.PathOf(file);
        byte[] original = File.ReadAllBytes(path);
        try
        {
            change(path);
            CommandResult run = Cli.Dotnet(SampleBuild.Root, copy.Program, "--network", network);
            Assert.True(run.ExitCode == 1, run.Output);
            return run.Output.Replace("\r", "", StringComparison.Ordinal);
        }
        finally
        {
            if (Directory.Exists(path))
                Directory.Delete(path);
            File.WriteAllBytes(path, original);
        }
    }
}

/// <summary>The program and its data, in a folder where files may be changed.</summary>
public sealed class DigitsCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quantgen-digits-").FullName;

    public DigitsCopy()
    {
        string program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Digits.dll").Value!, source = Path.GetDirectoryName(program)!;
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Program = Path.Combine(_folder, Path.GetFileName(program));
    }

    public string Program { get; }

    public string PathOf(string file) => Path.Combine(_folder, "data", file);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
