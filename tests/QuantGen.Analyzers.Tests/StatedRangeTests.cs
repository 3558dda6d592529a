using System.IO;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0309, and ranges that are stated in another assembly.</summary>
public class StatedRangeTests
{
    private const string Typed = "using QuantGen; using System.ComponentModel.DataAnnotations;\n[Quantizer(Bits = 8, Integer = 0)] readonly partial struct Typed { }\n";

    [Theory]
    [InlineData("[{|QG0309:ValueRange(-1, 1)|}] Typed p", "Typed holds -1 … 0.9921875 and not the stated range -1 … 1: 1 gives code 127 (0.9921875); Integer = 1 would hold it")]
    [InlineData("[{|QG0309:ValueRange(-1.5, 0)|}] Typed p", "Typed holds -1 … 0.9921875 and not the stated range -1.5 … 0: -1.5 gives code -128 (-1); Integer = 1 would hold it")]
    [InlineData("[{|QG0309:Range(0, 3)|}] in Typed p", "Typed holds -1 … 0.9921875 and not the stated range 0 … 3: 3 gives code 127 (0.9921875); Integer = 2 would hold it")]
    [InlineData("[{|QG0309:ValueRange(0, double.PositiveInfinity)|}] Typed p", "Typed holds -1 … 0.9921875 and not the stated range at least 0: +infinity gives code 127 (0.9921875)")]
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
            static float Narrow([ValueRange(0, 0.5)] Typed p, [ValueRange(0, 9)] float q, [Range(typeof(Typed), "0", "9")] Typed text) => Typed.FakeQuantize((float)p + 0.25f);
        }
        """);

    [Theory]
    [InlineData("[{|QG0310:ValueRange(1, 0)|}] float p", "The range from 1 to 0 holds no number; write ValueRange(0, 1)")]
    [InlineData("[{|QG0310:ValueRange(0.99, -0.5)|}] Typed p", "The range from 0.99 to -0.5 holds no number; write ValueRange(-0.5, 0.99)")]
    [InlineData("[{|QG0310:ValueRange(0, double.NegativeInfinity)|}] in double p", "The range from 0 to -infinity holds no number; write ValueRange(double.NegativeInfinity, 0)")]
    [InlineData("[ValueRange(0, {|QG0310:double.NaN|})] float p", "NaN is not the largest value of a range; write a number, or double.PositiveInfinity if there is none")]
    [InlineData("[ValueRange({|QG0310:0f / 0f|}, 1)] string p", "NaN is not the least value of a range; write a number, or double.NegativeInfinity if there is none")]
    [InlineData("[ValueRange(max: 1, {|QG0310:min: double.NaN|})] float p", "NaN is not the least value of a range; write a number, or double.NegativeInfinity if there is none")]
    [InlineData("[{|QG0310:ValueRange(max: 1, min: 2)|}] float p", "The range from 2 to 1 holds no number; write ValueRange(1, 2)")]
    [InlineData("[{|QG0310:ValueRange(0, 1)|}] string p", "A range that is stated for 'string' has no effect; only float, double, integers of up to 64 bits and typed codes can have one, so leave it out")]
    [InlineData("[{|QG0310:ValueRange(0.2, 0.8)|}] int p", "No int lies in the range from 0.2 to 0.8; state one that holds a value of int")]
    [InlineData("[{|QG0310:ValueRange(300, 400)|}] byte p", "No byte lies in the range from 300 to 400; state one that holds a value of byte")]
    [InlineData("[{|QG0310:ValueRange(3e9, 4e9)|}] int p", "No int lies in the range from 3000000000 to 4000000000; state one that holds a value of int")]
    [InlineData("[{|QG0310:ValueRange(127.5, 1e9)|}] sbyte p", "No sbyte lies in the range from 127.5 to 1000000000; state one that holds a value of sbyte")]
    [InlineData("[{|QG0310:ValueRange(double.PositiveInfinity, double.PositiveInfinity)|}] long p", "No long lies in the range from +infinity to +infinity; state one that holds a value of long")]
    public void Range_that_says_nothing(string parameter, string message) => Analyze.Reports(
        Typed + "static class Use { static void M(" + parameter + ") { } }", message);

    [Theory]
    [InlineData("bool")]
    [InlineData("decimal")]
    [InlineData("System.Half")]
    [InlineData("nint")]
    [InlineData("System.Int128")]
    [InlineData("System.DayOfWeek")]
    [InlineData("float[]")]
    [InlineData("System.ReadOnlySpan<float>")]
    [InlineData("float?")]
    [InlineData("Typed?")]
    [InlineData("Typed[]")]
    [InlineData("object")]
    [InlineData("T")]
    public void Types_of_which_no_range_is_read(string type) => Analyze.Messages(
        Typed + "#nullable enable\nstatic class Use { static void M<T>([{|QG0310:ValueRange(0, 1)|}] " + type + " p, [Range(0, 1)] " + type + " q) { } }");

    /// <summary>The reader honours them, so that nothing is to be said.</summary>
    [Theory]
    [InlineData("float", "0.5", "2.5")]
    [InlineData("double", "double.NegativeInfinity", "double.PositiveInfinity")]
    [InlineData("sbyte", "-1000", "0")]
    [InlineData("ulong", "1e19", "1e30")]
    [InlineData("char", "'a'", "'z'")]
    [InlineData("int", "0.5", "1.5")]
    [InlineData("ref float", "0", "0")]
    [InlineData("in short", "0", "1")]
    [InlineData("Typed", "-1", "0.5")]
    public void Types_of_which_a_range_is_read(string type, string min, string max) => Analyze.ReportsNothing(
        Typed + $"static class Use {{ static void M([ValueRange({min}, {max})] {type} p) {{ }} }}");

    [Fact]
    public void Every_place_once() => Analyze.Messages(
        Typed
        + """
        static partial class Use
        {
            [{|QG0310:ValueRange(1, 0)|}] static float Field = 1, Another = Field;
            [{|QG0310:ValueRange(1, 0)|}] static float Property { get; set; } = Another;
            static void Out([{|QG0310:ValueRange(0, 1)|}] out float p) => p = Property;
            static partial void Twice([{|QG0310:ValueRange(1, 0)|}] float p);
            static partial void Twice(float p) { }
            static void M()
            {
                static float Local([{|QG0310:ValueRange(1, 0)|}] float p) => p;
                System.Func<float, float> lambda = ([{|QG0310:ValueRange(1, 0)|}] float p) => Local(p);
                lambda(0);
                Twice(0);
                Out(out _);
            }
        }
        record R([{|QG0310:ValueRange(1, 0)|}] float P, [property: {|QG0310:ValueRange(1, 0)|}] float Q);
        class C([{|QG0310:ValueRange(1, 0)|}] float p) { float this[[{|QG0310:ValueRange(1, 0)|}] int index] => p + index; delegate void D([{|QG0310:ValueRange(1, 0)|}] float q); }
        interface I { void M([{|QG0310:ValueRange(1, 0)|}] float p); }
        """);

    /// <summary>What the compiler refuses, and types that are in error, have a message of their own.</summary>
    [Theory]
    [InlineData("[ValueRange({|CS1503:\"0\"|}, 1)] string p")]
    [InlineData("[ValueRange(0, 1)] {|CS0246:Unknown|} p")]
    [InlineData("[{|CS7036:ValueRange(0)|}] string p")]
    public void Nothing_is_said_besides_the_compiler(string parameter) => Analyze.Messages(Typed + "static class Use { static void M(" + parameter + ") { } }");

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
