using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using Xunit.Abstractions;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>The declared quantizers of <c>Quantizers.Pairwise.cs</c> are complete, counted from what they declare.</summary>
public sealed class PairwiseTests(ITestOutputHelper output)
{
    private static Declaration[] Declared => [.. Declarations.All.Where(Declarations.IsPairwise).Select(Declaration.Of)];

    /// <summary>QUANTGEN_ACCEPT=1 writes the file, as with snapshots.</summary>
    [Fact]
    public void The_committed_file_is_what_the_arguments_give()
    {
        string text = PairwiseFile.Text(CoveringSet.Make(), Combinations.Instance.Invalid);
        if (Environment.GetEnvironmentVariable("QUANTGEN_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            File.WriteAllText(PairwiseFile.Path, text);
        Assert.Equal(text, PairwiseFile.Committed());
    }

    [Fact]
    public void Every_valid_combination_is_declared()
    {
        HashSet<Combination> declared = [.. Declared.SelectMany(Combinations.Of)];
        Combination[] missing = [.. Combinations.Instance.Holders.Keys.Where(combination => !declared.Contains(combination))];
        output.WriteLine(FormattableString.Invariant(
            $"{Declared.Length} declarations have {declared.Count} combinations; {Combinations.Instance.Invalid.Count} more are in no valid declaration."));
        Assert.True(missing.Length == 0, FormattableString.Invariant($"{missing.Length} combinations are not declared: ") + string.Join("; ", missing.Take(10).Select(Combinations.Text)));
    }

    /// <summary>A combination is called invalid after a search; a declaration that has it refutes that.</summary>
    [Fact]
    public void No_valid_declaration_has_an_invalid_combination()
    {
        HashSet<Combination> invalid = [.. Combinations.Instance.Invalid];
        foreach (Type type in Declarations.All)
        {
            foreach (Combination combination in Combinations.Of(Declaration.Of(type)))
                Assert.False(invalid.Contains(combination), $"{type.Name} has {Combinations.Text(combination)}");
        }
    }

    [Fact]
    public void Every_argument_of_the_attribute_is_combined()
    {
        string[] ofAttribute = [.. typeof(QuantizerAttribute).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];
        Assert.Equal(ofAttribute.Order(), Arguments.All.Select(argument => argument.Name).Except([Arguments.Grid, Arguments.Type]).Order());
    }

    /// <summary>Writing and parsing are inverse, of what is written and of the canonical declaration.</summary>
    [Fact]
    public void Every_declaration_is_parsed_as_what_was_written()
    {
        foreach (UniformSpec spec in Declarations.All.Select(Declarations.SpecOf).OfType<UniformSpec>())
        {
            foreach (UniformSpec item in new[] { spec, spec.WithDefaults(), Canonical.Of(spec) })
                Assert.Equal(item, UniformSpec.Arguments.Parse(UniformSpec.Arguments.Write(item)));
        }
    }

    /// <summary>What another assembly reads of a declaration is the same quantizer.</summary>
    [Fact]
    public void Every_declaration_is_read_back_from_its_format()
    {
        foreach (Type type in Declarations.All)
        {
            string format = (string)type.GetField("Format")!.GetRawConstantValue()!;
            UniformSpec? read = (UniformSpec?)FormatReader.Read(format);
            Assert.True(read is not null, $"{type.Name}: {format} is not read");
            Assert.Equal(format, Canonical.Text(read));
        }
    }
}
