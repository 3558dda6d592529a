using System;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Core.Emit;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What packing and blocks add to the text, and that nobody pays for what he does not use.</summary>
public class PackingTests
{
    [Fact]
    public void Only_formats_with_bits_to_spare_have_methods_that_pack()
    {
        for (int bits = 1; bits <= 32; bits++)
        {
            GeneratorRun run = Harness.Generate(Declaration($"Bits = {bits}, Integer = 0, Signed = false"));
            string[] methods = [.. Methods(Assert.Single(run.TypeFiles).Text).Where(name => name.Contains("ack", StringComparison.Ordinal))];
            Assert.Equal(bits is 8 or 16 or 32 ? [] : ["Pack", "Unpack", "PackedLength"], methods);
        }
    }

    [Fact]
    public void The_shared_file_has_what_is_needed_and_no_more()
    {
        string whole = Kernels("Bits = 8, Integer = 0"), six = Kernels("Bits = 6, Integer = 0"), four = Kernels("Bits = 4, Integer = 0"), twenty = Kernels("Bits = 20, Integer = 0"), block = Kernels("Bits = 8, Integer = 0, Block = 4");
        Assert.DoesNotContain(" Pack<TCode>(", whole, StringComparison.Ordinal);
        Assert.Contains(" Pack<TCode>(ReadOnlySpan<TCode>", six, StringComparison.Ordinal);
        Assert.DoesNotContain("PackVectors", six, StringComparison.Ordinal);
        Assert.Contains("PackVectors", four, StringComparison.Ordinal);
        Assert.Contains(" Pack<TCode>(ReadOnlySpan<TCode>", twenty, StringComparison.Ordinal);
        Assert.DoesNotContain("PackVectors", twenty, StringComparison.Ordinal);
        Assert.All(new[] { whole, six, four, twenty }, text => Assert.DoesNotContain("CheckBlock", text, StringComparison.Ordinal));
        Assert.Contains("CheckBlock", block, StringComparison.Ordinal);
        Assert.All(new[] { whole, six, four, twenty, block }, text => Assert.DoesNotContain("@", text, StringComparison.Ordinal));
    }

    /// <summary>Pieces cover a block exactly, in order, without a loop.</summary>
    [Theory]
    [InlineData("Bits = 8, Integer = 0")]
    [InlineData("Bits = 20, Integer = 0")]
    [InlineData("Bits = 8, Integer = 0, Overflow = QuantGen.Overflow.Wrap")]
    public void A_block_is_straight_line(string arguments)
    {
        for (int length = 1; length <= 64; length++)
        {
            GeneratorRun run = Harness.Generate(Declaration($"{arguments}, Block = {length}"));
            string text = Assert.Single(run.TypeFiles).Text;
            foreach (string method in new[] { "Quantize", "Dequantize", "FakeQuantize" })
            {
                Match body = Regex.Match(text, $@" {method}Block\(.*?\n    {{\n(?<body>.*?)\n    }}\n", RegexOptions.Singleline | RegexOptions.CultureInvariant);
                Assert.True(body.Success, text);
                string[] lines = [.. body.Groups["body"].Value.Split('\n').Select(line => line.Trim())];
                Assert.Equal($"QuantGenShared::Kernels.CheckBlock(source, destination, length: {length});", lines[0]);
                int at = 0;
                foreach (string line in lines.Skip(1))
                {
                    Match piece = Regex.Match(line, $@"^QuantGenShared::KernelsOfWeights\.{method}(?<size>\d+)\(source, destination, start: {at}\);$", RegexOptions.CultureInvariant);
                    Assert.True(piece.Success || line == $"destination[{at}] = {method}(source[{at}]);", line);
                    at += piece.Success ? int.Parse(piece.Groups["size"].Value, System.Globalization.CultureInfo.InvariantCulture) : 1;
                }

                Assert.Equal(length, at);
            }
        }
    }

    private static string Declaration(string arguments) => $"[QuantGen.Quantizer({arguments})] static partial class Weights {{ }}";

    private static string Kernels(string arguments)
    {
        GeneratorRun run = Harness.GenerateClean(Declaration(arguments));
        return run.Files.Single(file => file.HintName == HintName.Kernels).Text;
    }

    private static string[] Methods(string text) =>
        [.. Regex.Matches(text, @"public static \w+ (?<name>\w+)\(", RegexOptions.CultureInvariant).Select(match => match.Groups["name"].Value)];
}
