using System;
using System.Linq;
using System.Text.RegularExpressions;
using QuantGen.Conformance;
using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Plan;

namespace QuantGen.Embedded.Tests;

/// <summary>What the text for small processors does without; the targets show it too, where their tools are present.</summary>
public sealed class PortableTextTests
{
    /// <summary>Lengths and counts are not divided: without an instruction for it, that is a function of a run-time library.</summary>
    [Theory]
    [InlineData(Tier.PortableSpans)]
    [InlineData(Tier.PortableArrays)]
    internal void No_length_is_divided(Tier tier)
    {
        string[] found = [.. Text(tier).Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal) && Regex.IsMatch(line, @"(Length|[cC]ount|Index|size)\)? *[/%]"))];
        Assert.True(found.Length == 0, string.Join('\n', found));
        Assert.Contains(" & ~7)", Text(tier), StringComparison.Ordinal);
    }

    /// <summary>The negative control removes a cast from this line: it is in the text once.</summary>
    [Fact]
    public void Sum_with_the_magic_number_is_cast_to_float() =>
        Assert.Equal(2, Text(Tier.PortableSpans).Split("(float)((float)(value + 12582912f) - 12582912f)").Length);

    private static string Text(Tier tier)
    {
        var environment = new TargetEnvironment("Portable", tier, HasNativeMinMax: false);
        QuantizerSource[] sources =
        [
            .. Declarations.All.Select(type =>
            {
                var shape = new TypeShape("Embedded." + type.Name, "Embedded", EquatableArray<string>.Empty, "partial class " + type.Name, type.Name);
                return QuantizerSource.Of(shape, namesInterface: false, Declarations.SpecOf(type), withVectors: false);
            }),
        ];
        return string.Join('\n', sources.Select(source => QuantizerEmitter.Emit(source, environment))
            .Append(KernelEmitter.Emit(KernelParts.Union(sources.Select(KernelParts.Of)), environment)));
    }
}
