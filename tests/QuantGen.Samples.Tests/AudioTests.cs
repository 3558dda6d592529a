using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace QuantGen.Samples.Tests;

/// <summary>What samples/Audio prints and writes.</summary>
public sealed class AudioTests : IDisposable
{
    private static readonly string Program =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Audio.dll").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("quantgen-audio-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Output_that_is_shown_is_the_output_in_every_culture()
    {
        // Swedish has a comma in numbers and a minus sign of its own. The last line names the folder.
        string[] shown = Assert.Single(new Page("samples/Audio/README.md").Blocks("text"));
        foreach (string culture in new[] { "C.UTF-8", "sv_SE.UTF-8" })
        {
            CommandResult run = Cli.Run("dotnet", SampleBuild.Root, [Program, _folder], [("LC_ALL", culture)]);
            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Equal(shown, Page.Lines(run.Output.TrimEnd()).Where(line => !line.StartsWith("WAV files: ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Files_are_those_of_the_table_with_the_format_tags_of_their_codes()
    {
        Run();
        Assert.Equal(
            ["a-law 6 8", "mu-law 7 8", "mu-law-curve-in-16 1 16", "pcm-16 1 16", "pcm-4-in-16 1 16", "pcm-8 1 8"],
            Directory.GetFiles(_folder).Select(path => $"{Path.GetFileNameWithoutExtension(path)} {Wav(path).Tag} {Wav(path).Bits}").Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(_folder), path => Assert.Equal(32_000, Wav(path).Data.Length * 8 / Wav(path).Bits));
        string page = new Page("samples/Audio/README.md").Text;
        Assert.All(Directory.GetFiles(_folder), path => Assert.Contains($"| `{Path.GetFileName(path)}` |", page, StringComparison.Ordinal));
    }

    /// <summary>The sound is made of sums, products and quotients of doubles, which every machine computes alike.</summary>
    [Fact]
    public void The_sound_is_the_same_on_every_machine()
    {
        Run();
        Assert.Equal(Hash, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, "pcm-16.wav")))).ToLowerInvariant());
    }

    /// <summary>The telephone codes are those of the samples in the file of 16 bits, by formulas of their own.</summary>
    [Fact]
    public void Telephone_codes_are_those_of_the_samples()
    {
        Run();
        byte[] pcm = Wav(Path.Combine(_folder, "pcm-16.wav")).Data;
        short[] samples = [.. Enumerable.Range(0, pcm.Length / 2).Select(i => BinaryPrimitives.ReadInt16LittleEndian(pcm.AsSpan(2 * i)))];
        Assert.Equal(samples.Select(MuLaw), Wav(Path.Combine(_folder, "mu-law.wav")).Data);
        Assert.Equal(samples.Select(ALaw), Wav(Path.Combine(_folder, "a-law.wav")).Data);
        Assert.True(samples.Distinct().Count() > 5000);
    }

    private const string Hash = "f13f0c0482cf782d44b4a085b9d472a0d29186b049c806a6399df4ae60ed3e00";

    private static byte MuLaw(short sample)
    {
        int magnitude = Math.Min(((sample < 0 ? ~sample : sample) / 4) + 33, 8191), segment = (int)Math.Log2(magnitude) - 5;
        return (byte)((sample < 0 ? 0x7F : 0xFF) - (16 * segment) - ((magnitude >> (segment + 1)) - 16));
    }

    private static byte ALaw(short sample)
    {
        int magnitude = (sample < 0 ? ~sample : sample) / 16, segment = magnitude < 32 ? 0 : (int)Math.Log2(magnitude) - 4;
        return (byte)((sample < 0 ? 0 : 0x80) + (16 * segment) + (magnitude >> segment) ^ 0x55);
    }

    private void Run()
    {
        CommandResult run = Cli.Dotnet(SampleBuild.Root, Program, _folder);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    /// <summary>The format and the data of a WAV file, chunk by chunk.</summary>
    private static (int Tag, int Bits, byte[] Data) Wav(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        (int tag, int bits) = (0, 0);
        Assert.Equal(("RIFF", file.Length - 8, "WAVE"), (Encoding.ASCII.GetString(file, 0, 4), BitConverter.ToInt32(file, 4), Encoding.ASCII.GetString(file, 8, 4)));
        for (int place = 12; ;)
        {
            (string name, int length) = (Encoding.ASCII.GetString(file, place, 4), BitConverter.ToInt32(file, place + 4));
            place += 8;
            if (name == "data")
                return (tag, bits, file[place..(place + length)]);
            if (name == "fmt ")
            {
                (tag, bits) = (BitConverter.ToUInt16(file, place), BitConverter.ToUInt16(file, place + 14));
                Assert.Equal((1, 8000, 1000 * bits), (BitConverter.ToUInt16(file, place + 2), BitConverter.ToInt32(file, place + 4), BitConverter.ToInt32(file, place + 8)));
            }

            place += length;
        }
    }
}
