using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>Declarations of blocks.</summary>
public sealed class BlockSpecTests
{
    [Fact]
    public void Blocks_of_1_to_64_elements_go_with_every_profile_but_one_that_computes_by_position()
    {
        for (int length = -70; length <= 140; length++)
        {
            Assert.Equal(length is >= 1 and <= 64, SpecChecker.Check(new UniformSpec { Block = length }).Count == 0);
            foreach (Profile profile in ProfileSamples.Profiles)
                Assert.Equal(length is >= 1 and <= 64 && profile != Profile.TfLiteOptimized, SpecChecker.Check(new UniformSpec { Block = length, Profile = profile }).Count == 0);
        }
    }

    [Fact]
    public void The_canonical_form_ends_with_the_block() => Cultures.ForEachOdd(() =>
    {
        Assert.Equal("Quantizer(Bits = 8, Integer = 0, Block = 7)", Canonical.Text(new UniformSpec { Block = 7 }));
        Assert.Equal("Quantizer(Bits = 8, Integer = 0, NaN = Maximum, Block = 64)", Canonical.Text(new UniformSpec { NaN = NaNCode.Maximum, Block = 64 }));
        Assert.Equal("Quantizer(Bits = 8, Scale = 0.1f, Profile = Onnx, Block = 1)", Canonical.Text(new UniformSpec { Scale = 0.1, Profile = Profile.Onnx, Block = 1 }));
    });

    [Fact]
    public void Declarations_that_differ_in_the_block_are_different() =>
        Assert.Equal(3, new int?[] { null, 1, 2 }.Select(length => new UniformSpec { Block = length }.WithDefaults()).Distinct().Count());
}
