using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using QuantGen.Conformance.Exhaustive;
using QuantGen.Conformance.Laws;
using QuantGen.Core.Emit;

namespace QuantGen.Conformance.Tests;

/// <summary>The kernels of requantizers and lookups under their law, whole and broken.</summary>
public sealed class RequantizeKernelTests
{
    private static readonly Lazy<Compilation> Generated = new(() => GeneratedAssembly.Generate("Requantizers", RequantizeLaws.Source));

    [Fact]
    public void The_law_holds()
    {
        Report report = Check(text => text, untilFailure: false);
        Assert.Empty(report.Failures);
        Assert.InRange(report.Comparisons, 100_000, long.MaxValue);
    }

    /// <summary>The declarations that the law checks at each width are those of its list.</summary>
    [Fact]
    public void Declarations_are_those_of_the_law()
    {
        string root = typeof(RequantizeKernelTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        string path = Path.Combine(root, "tests", "QuantGen.Conformance", "Requantizers.cs"), written = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("QUANTGEN_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, RequantizeLaws.Source);
        Assert.Equal(RequantizeLaws.Source, written);
    }

    /// <summary>A part of the command that compares every sum, whole and with a broken text.</summary>
    [Theory]
    [InlineData("", "", true)]
    [InlineData("result > 127 ? 127 :", "result > 126 ? 126 :", false)]
    public void Some_of_all_sums_are_compared(string text, string replacement, bool holds)
    {
        var assembly = GeneratedAssembly.Load(Generated.Value, generated => text.Length == 0 ? generated : generated.Replace(text, replacement, StringComparison.Ordinal));
        Report report = SumsCommand.Check(name => assembly.GetType("QuantGen.Conformance.Requantizers." + name, throwOnError: true)!, 4000, TextWriter.Null);
        Assert.Equal(holds, report.FailureCount == 0);
        Assert.InRange(report.Comparisons, 10_000_000, long.MaxValue);
    }

    /// <summary>Every form in vectors occurs, with each of its corrections.</summary>
    [Theory]
    [InlineData("int Parity => 1;")]
    [InlineData("int Parity => -1;")]
    [InlineData("int IfNegative => ")]
    [InlineData("bool IsFloat => true;")]
    [InlineData("bool IsHigh => true;")]
    [InlineData("bool RoundsTwice => true;")]
    [InlineData("bool IsHalfUp => true;")]
    [InlineData("int SourceZeroPoint => ")]
    [InlineData(".RequantizeEach(")]
    [InlineData("Kernels.LookUp(")]
    public void The_law_has(string text) =>
        Assert.True(Generated.Value.SyntaxTrees.Any(tree => !tree.FilePath.EndsWith("Kernels.g.cs", StringComparison.Ordinal) && tree.ToString().Contains(text, StringComparison.Ordinal)), text);

    [Theory]
    [InlineData("Widths/Requantize512", "TRequantization.Parity > 0 ? sum + last : sum - last", "sum")]
    [InlineData("Widths/Requantize512", "TRequantization.Parity > 0 ? sum + last : sum - last", "sum + last")]
    [InlineData("Widths/Requantize512", "if (TRequantization.IfNegative != 0)", "if (false)")]
    [InlineData("Widths/Requantize512", "if (TRequantization.Offset != 0)", "if (false)")]
    [InlineData("Widths/Requantize512", "TRequantization.Shift == 0 ? sum : ShiftRight(sum, TRequantization.Shift)", "ShiftRight(sum, TRequantization.Shift + 1)")]
    [InlineData("Widths/Requantize512", "rounded + ShiftRight(x, 31)", "rounded")]
    [InlineData("Widths/Requantize512", "1L << TRequantization.Shift >> 1", "1L << TRequantization.Shift >> 2")]
    [InlineData("Widths/Requantize512", "(nuint)i + 2 * count", "(nuint)i + count")]
    [InlineData("Widths/Words512", "(a, b, c, d) = (a + zeroPoint, b + zeroPoint, c + zeroPoint, d + zeroPoint);", "")]
    [InlineData("Widths/Bytes512", "low = Integers512.AddSaturate(low, zeroPoint);", "")]
    [InlineData("Widths/Products512", "(plus << 31) + (1L << 30)", "(plus << 31) + (1L << 29)")]
    [InlineData("Widths/Products512", "(odd + odd).AsInt32()", "odd.AsInt32()")]
    [InlineData("Widths/Integers512", "b = Vector512.LoadUnsafe(ref from, i + (nuint)Vector512<int>.Count);", "b = Vector512.LoadUnsafe(ref from, i);")]
    public void The_law_fails_without(string file, string text, string replacement)
    {
        if (InstructionSet.VectorBits == 0)
            return;
        using var reader = new StreamReader(typeof(KernelFile).Assembly.GetManifestResourceStream(file + ".cs")!);
        Assert.Contains(text, reader.ReadToEnd(), StringComparison.Ordinal);
        bool found = false;
        Report report = Check(generated =>
        {
            foreach (int width in KernelFiles.AllWidths)
            {
                string broken = generated.Replace(KernelFile.AtWidth(text, width), KernelFile.AtWidth(replacement, width), StringComparison.Ordinal);
                found |= broken != generated;
                generated = broken;
            }

            return generated;
        }, untilFailure: true);
        Assert.True(found, "The generated text has nothing of " + file + ": " + text);
        Assert.True(report.FailureCount > 0, string.Create(CultureInfo.InvariantCulture, $"The law holds with {replacement}"));
    }

    /// <summary>Each width has an order of its own.</summary>
    [Fact]
    public void The_law_fails_if_even_and_odd_products_are_exchanged()
    {
        if (InstructionSet.VectorBits > 0)
            Assert.NotEqual(0, Check(text => text.Replace("Vector512.Create(1, 17, 3, 19,", "Vector512.Create(0, 16, 2, 18,", StringComparison.Ordinal).Replace("0xFFFFFFFF00000000UL", "0x00000000FFFFFFFFUL", StringComparison.Ordinal).Replace("0b10101010", "0b01010101", StringComparison.Ordinal), untilFailure: true).FailureCount);
    }

    /// <summary>Tables of 256 entries: halves that are exchanged, and an end that is not written.</summary>
    [Theory]
    [InlineData("PermuteVar64x8x2(c, codes, d), codes)", "PermuteVar64x8x2(a, codes, b), codes)")]
    [InlineData("end.StoreUnsafe(ref to, last);", "")]
    public void The_law_of_tables_fails_without(string text, string replacement)
    {
        if (!System.Runtime.Intrinsics.X86.Avx512Vbmi.IsSupported)
            return;
        bool found = false;
        Report report = Check(generated =>
        {
            found |= generated.Contains(text, StringComparison.Ordinal);
            return generated.Replace(text, replacement, StringComparison.Ordinal);
        }, untilFailure: true);
        Assert.True(found && report.FailureCount > 0);
    }

    private static Report Check(Func<string, string> change, bool untilFailure)
    {
        var assembly = GeneratedAssembly.Load(Generated.Value, change);
        var report = new Report();
        RequantizeLaws.Check(name => assembly.GetType("QuantGen.Conformance.Requantizers." + name, throwOnError: true)!, report, untilFailure);
        return report;
    }
}
