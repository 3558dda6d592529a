using System.IO;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0309, and ranges that are stated in another assembly.</summary>
public class StatedRangeTests
{
    private const string Typed = "using QuantGen; using System.ComponentModel.DataAnnotations;\n[Quantizer(Bits = 8, Integer = 0)] readonly partial struct Typed { }\n";

    [Theory]
    [InlineData("[{|QG0309:ValueRange(-1, 1)|}] Typed p", "Typed holds -1 … 0.9921875 and not the range -1 … 1 that is stated: 1 gives code 127 (0.9921875); Integer = 1 would hold it")]
    [InlineData("[{|QG0309:ValueRange(-1.5, 0)|}] Typed p", "Typed holds -1 … 0.9921875 and not the range -1.5 … 0 that is stated: -1.5 gives code -128 (-1); Integer = 1 would hold it")]
    [InlineData("[{|QG0309:Range(0, 3)|}] in Typed p", "Typed holds -1 … 0.9921875 and not the range 0 … 3 that is stated: 3 gives code 127 (0.9921875); Integer = 2 would hold it")]
    [InlineData("[{|QG0309:ValueRange(0, double.PositiveInfinity)|}] Typed p", "Typed holds -1 … 0.9921875 and not the range at least 0 that is stated: +infinity gives code 127 (0.9921875)")]
    public void Range_that_the_type_does_not_hold(string parameter, string message) =>
        Analyze.Reports(Typed + "static class Use { static void M(" + parameter + ") { } }", message);

    [Fact]
    public void Fields_and_properties_as_well() => Analyze.Messages(
        Typed + "static class Use { [{|QG0309:ValueRange(0, 2)|}] static Typed Field = default; [{|QG0309:Range(-2.0, 0)|}] static Typed Property => Field; }");

    [Fact]
    public void Range_that_is_held() => Analyze.ReportsNothing(
        Typed
        + """
        static class Use
        {
            static Typed Held([ValueRange(-1, 0.995)] Typed p) => p;
            static float Narrow([ValueRange(0, 0.5)] Typed p, [ValueRange(0, 9)] float q, [ValueRange(2, 1)] Typed reversed, [Range(typeof(Typed), "0", "9")] Typed text) => Typed.FakeQuantize((float)p + 0.25f);
            [ValueRange(0, double.NaN)] static Typed Field = default;
            static Typed M() => Held(Field);
        }
        """);

    /// <summary>The attribute is kept in the assembly, so that its users profit.</summary>
    [Fact]
    public void Range_that_another_assembly_states()
    {
        Compilation library = Harness.GenerateClean("#pragma warning disable CS1591\npublic static class Sensor { [QuantGen.ValueRange(0, 1)] public static float Value => 0; }", CompileOptions.Default with { AssemblyName = "A" }).Output;
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        Analyze.Reports(
            "[QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }\nstatic class Use { static int M() => Pixel.Quantize({|QG0303:Sensor.Value|}); }",
            "The value is 0 … 1 and may saturate above 0.99609375 in Pixel: 1 gives code 255 (0.99609375); Integer = 1 would hold it",
            CompileOptions.Default with { AssemblyName = "B", References = [.. TestReferences.Default, MetadataReference.CreateFromImage(image.ToArray())] });
    }
}
