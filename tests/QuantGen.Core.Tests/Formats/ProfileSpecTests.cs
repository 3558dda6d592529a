using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Formats;

/// <summary>Declarations with profiles: their canonical form, and when two are one.</summary>
public sealed class ProfileSpecTests
{
    [Fact]
    public void The_canonical_form_names_the_profile_in_place_of_what_it_defines()
    {
        foreach (Profile profile in ProfileSamples.Profiles)
            Assert.Equal($"Quantizer(Bits = 8, Scale = 0.1f, ZeroPoint = 3, Profile = {profile})", Canonical.Text(new UniformSpec { Scale = 0.1, ZeroPoint = 3, Profile = profile }));
        Assert.Equal("Quantizer(Bits = 8, Integer = 0, NarrowRange = true, Profile = Onnx)", Canonical.Text(new UniformSpec { NarrowRange = true, Profile = Profile.Onnx }));
        Assert.Equal("Quantizer(Bits = 8, Integer = 0)", Canonical.Text(new UniformSpec { Profile = Profile.Exact }));
    }

    [Fact]
    public void No_other_notation_has_these_codes()
    {
        var spec = new UniformSpec { Bits = 8, Integer = 0 };
        Assert.NotNull(NotationWriter.QKeras(spec));
        Assert.NotNull(NotationWriter.ApFixed(spec));
        Assert.Null(NotationWriter.QKeras(spec with { Profile = Profile.Onnx }));
        Assert.Null(NotationWriter.ApFixed(spec with { Profile = Profile.Onnx }));
    }

    [Fact]
    public void A_written_default_is_the_same_declaration_only_without_a_profile()
    {
        var absent = new UniformSpec();
        UniformSpec written = absent with { Rounding = Rounding.HalfToEven, NaN = NaNCode.Zero };
        Assert.Equal(absent.WithDefaults(), written.WithDefaults());
        Assert.Empty(SpecChecker.Check((absent with { Profile = Profile.Onnx }).WithDefaults()));
        Assert.Equal(["Rounding", "NaN"], SpecChecker.Check((written with { Profile = Profile.Onnx }).WithDefaults()).Select(fault => fault.Argument));
    }

    [Fact]
    public void The_grid_has_the_rounding_and_the_code_of_NaN_of_the_profile()
    {
        NumberGrid Grid(Profile profile, int zeroPoint) => GridBuilder.Build(new UniformSpec { Scale = 0.5, ZeroPoint = zeroPoint, Profile = profile });
        Assert.Equal((Rounding.HalfAwayFromZero, -128), (Grid(Profile.TfLiteReference, 0).Rounding, Grid(Profile.TfLiteReference, 0).NaNCode));
        Assert.Equal((Rounding.HalfToEven, 127), (Grid(Profile.Onnx, -1).Rounding, Grid(Profile.Onnx, -1).NaNCode));
        Assert.Equal((Rounding.HalfToEven, 127), (Grid(Profile.Xnnpack, 5).Rounding, Grid(Profile.Xnnpack, 5).NaNCode));
        Assert.Equal((Rounding.HalfToEven, -128), (Grid(Profile.OnnxRuntime, -5).Rounding, Grid(Profile.OnnxRuntime, -5).NaNCode));
    }
}
