using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0115: what does not go with a profile; and what other rules say of one.</summary>
public class ProfileRuleTests
{
    [Theory]
    [InlineData("Profile = QuantGen.Profile.TfLiteReference, {|QG0115:Rounding = QuantGen.Rounding.HalfToEven|}", "Profile = TfLiteReference rounds HalfAwayFromZero, so that Rounding = HalfToEven has no meaning; leave it out, or leave out Profile")]
    [InlineData("Profile = QuantGen.Profile.Xnnpack, {|QG0115:NaN = QuantGen.NaNCode.Zero|}", "Profile = Xnnpack gives NaN the code 127, so that NaN = Zero has no meaning; leave it out, or leave out Profile")]
    [InlineData("ZeroPoint = -1, Profile = QuantGen.Profile.Onnx, {|QG0115:NaN = QuantGen.NaNCode.Minimum|}", "Profile = Onnx gives NaN the code 127, so that NaN = Minimum has no meaning; leave it out, or leave out Profile")]
    [InlineData("Profile = QuantGen.Profile.Onnx, {|QG0115:Overflow = QuantGen.Overflow.Wrap|}", "Profile = Onnx clamps, so that Overflow = Wrap has no meaning; leave it out, or leave out Profile")]
    public void An_argument_that_a_profile_defines(string arguments, string message) =>
        Analyze.Reports($"[QuantGen.Quantizer(Bits = 8, Scale = 0.5, {arguments})] static partial class Activations {{ }}", message);

    [Theory]
    [InlineData("{|QG0115:Bits = 17|}, Integer = 0, Profile = QuantGen.Profile.Onnx", "Profile = Onnx supports up to 16 bits, and this format has 17; Bits = 16 or Profile = Exact is supported")]
    [InlineData("{|QG0115:Scale = 0.25|}, Min = 0, Max = 100000, Profile = QuantGen.Profile.TfLiteOptimized", "Profile = TfLiteOptimized supports up to 16 bits, and this format has 19; Bits = 16 or Profile = Exact is supported")]
    [InlineData("{|QG0115:Bits = 16|}, Integer = 0, Profile = QuantGen.Profile.Xnnpack", "XNNPACK has codes of up to 8 bits, and this format has 16; for wider codes TensorFlow Lite runs what Profile = TfLiteOptimized defines")]
    [InlineData("{|QG0115:Bits = 2|}, Integer = 0, Profile = QuantGen.Profile.OnnxRuntime", "onnxruntime converts 2-bit codes before it clamps them, unlike all others; state Profile = Onnx, which is what it does with 2 bits")]
    public void Bits_that_the_system_does_not_have(string arguments, string message) =>
        Analyze.Reports($"[QuantGen.Quantizer({arguments})] static partial class Activations {{ }}", message);

    [Fact]
    public void A_profile_of_requantizers() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Scale = 0.5, {|QG0115:Profile = QuantGen.Profile.CmsisNN|})] static partial class Activations { }",
        "Profile = CmsisNN is one of requantizers, because CMSIS-NN quantizes no floats; state TfLiteReference, whose models it runs");

    [Fact]
    public void A_profile_that_is_none() => Analyze.Reports(
        "[QuantGen.Quantizer({|QG0107:Profile = (QuantGen.Profile)9|})] static partial class Activations { }",
        "9 is not a value of Profile; valid are Exact, Onnx, OnnxRuntime, TfLiteReference, TfLiteOptimized, Xnnpack");

    [Theory]
    [InlineData("Bits = 8, Scale = 0.5, ZeroPoint = -3, Profile = QuantGen.Profile.Onnx")]
    [InlineData("Bits = 16, Integer = 3, Signed = false, Profile = QuantGen.Profile.OnnxRuntime")]
    [InlineData("Bits = 8, NarrowRange = true, Min = -1, Max = 1, Profile = QuantGen.Profile.TfLiteReference")]
    [InlineData("Scale = 0.5, Min = -1, Max = 1, Profile = QuantGen.Profile.TfLiteOptimized")]
    [InlineData("Overflow = QuantGen.Overflow.Saturate, Profile = QuantGen.Profile.Xnnpack")]
    [InlineData("Bits = 24, Rounding = QuantGen.Rounding.Floor, NaN = QuantGen.NaNCode.Minimum, Profile = QuantGen.Profile.Exact")]
    public void A_profile_that_is_fine(string arguments) =>
        Analyze.ReportsNothing($"[QuantGen.Quantizer({arguments})] static partial class Activations {{ static float Rounded(float value) => Dequantize(Quantize(value)); }}");

    [Fact]
    public void A_constant_that_no_int_holds_gives_the_lowest_code() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Scale = 0.5, Profile = QuantGen.Profile.Onnx)] static partial class Activations { }\nstatic class Use { static int M() => Activations.Quantize({|QG0301:3e9f|}); }",
        "3000000000 is outside the range -64 … 63.5 of Activations and overflows: it gives code -128 (-64); Scale = 11811024f, ZeroPoint = -127 would hold it");
}
