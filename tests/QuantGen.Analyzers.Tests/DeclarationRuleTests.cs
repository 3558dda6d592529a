using System.Globalization;
using System.Linq;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG00xx: what is wrong with the type, on its name.</summary>
public class DeclarationRuleTests
{
    private const string Attribute = "[QuantGen.Quantizer(Bits = 8, Integer = 0)] ";

    [Fact]
    public void Not_partial() => Analyze.Reports(
        Attribute + "static class {|QG0001:Weights|} { }",
        "'Weights' is not partial, so nothing can be added to it; add the modifier 'partial'");

    [Fact]
    public void Container_not_partial() => Analyze.Reports(
        "partial class A { class B { partial class C { " + Attribute + "static partial class {|QG0002:Weights|} { } } } }",
        "'Weights' lies in 'B', which is not partial; add the modifier 'partial' to 'B'");

    [Theory]
    [InlineData("partial class", "a class that is not static, but a quantizer has no instances; write 'static partial class Weights'")]
    [InlineData("sealed partial class", "a class that is not static, but a quantizer has no instances; write 'static partial class Weights'")]
    [InlineData("abstract partial class", "a class that is not static, but a quantizer has no instances; write 'static partial class Weights'")]
    [InlineData("partial struct", "a struct that is not readonly and names no IQuantizer; write 'readonly partial struct Weights' for a typed code, or 'partial struct Weights : IQuantizer<float, sbyte>' or 'static partial class Weights'")]
    [InlineData("ref partial struct", "a ref struct, which is not supported; write 'readonly partial struct Weights'")]
    [InlineData("readonly ref partial struct", "a ref struct, which is not supported; write 'readonly partial struct Weights'")]
    [InlineData("partial record", "a record, which is not supported; write 'static partial class Weights'")]
    [InlineData("partial record class", "a record, which is not supported; write 'static partial class Weights'")]
    [InlineData("sealed partial record", "a record, which is not supported; write 'static partial class Weights'")]
    [InlineData("abstract partial record", "a record, which is not supported; write 'static partial class Weights'")]
    [InlineData("readonly partial record struct", "a record struct, which is not supported; write 'readonly partial struct Weights'")]
    [InlineData("partial record struct", "a record struct, which is not supported; write 'readonly partial struct Weights'")]
    public void Unsupported_kind(string kind, string message) => Analyze.Reports(Attribute + kind + " {|QG0003:Weights|} { }", "'Weights' is " + message);

    /// <summary>A static class has no interfaces. The compiler misses the members that a record or a class does not get.</summary>
    [Theory]
    [InlineData("partial class", "a class that is not static, but a quantizer has no instances")]
    [InlineData("partial record", "a record, which is not supported")]
    [InlineData("partial record struct", "a record struct, which is not supported")]
    [InlineData("readonly partial record struct", "a record struct, which is not supported")]
    public void Unsupported_kind_that_names_the_interface(string kind, string fact) => Assert.Contains(
        $"'Weights' is {fact}; write 'partial struct Weights : IQuantizer<float, sbyte>'",
        Harness.Diagnose(Harness.Generate(Attribute + kind + " Weights : QuantGen.IQuantizer<float, sbyte> { }")).Where(item => item.Id == "QG0003").Select(item => item.GetMessage(CultureInfo.InvariantCulture)));

    /// <summary>The compiler refuses the attribute there, and nothing is said besides.</summary>
    [Theory]
    [InlineData("partial interface Weights { }")]
    [InlineData("enum Weights { }")]
    [InlineData("delegate void Weights();")]
    public void Attribute_in_a_place_that_the_compiler_refuses(string type) => Analyze.Messages("[{|CS0592:QuantGen.Quantizer|}(Bits = 8, Integer = 0)] " + type);

    [Fact]
    public void Generic() => Analyze.Reports(
        Attribute + "static partial class {|QG0004:Weights|}<T> { }",
        "'Weights' is generic, and a number format does not depend on a type argument; nest a type that is not generic");

    /// <summary>A generated member with the name of a type parameter would be another error, in a file that nobody wrote.</summary>
    [Theory]
    [InlineData("Quantize")]
    [InlineData("Scale")]
    public void Type_parameter_with_the_name_of_a_generated_member(string name) =>
        Assert.DoesNotContain(Harness.Diagnose(Harness.Generate(Attribute + "static partial class Weights<" + name + "> { }")), item => item.Id.StartsWith("CS", System.StringComparison.Ordinal));

    [Fact]
    public void Generic_container_is_fine() =>
        Analyze.ReportsNothing("partial class Layer<T> { " + Attribute + "static partial class Weights { } }");

    [Fact]
    public void File_local() => Analyze.Reports(
        Attribute + "file static partial class {|QG0005:Weights|} { }",
        "'Weights' is file-local and cannot have a part in a generated file; make it internal");

    [Fact]
    public void In_a_file_local_container() => Analyze.Messages(
        "file partial class Layer { " + Attribute + "static partial class {|QG0005:Weights|} { } }");

    [Theory]
    [InlineData("int count;", "count")]
    [InlineData("public int Count { get; set; }", "Count")]
    public void Instance_field(string member, string name) => Analyze.Reports(
        "#pragma warning disable CS0169\n" + Attribute + "partial struct {|QG0006:Weights|} : QuantGen.IQuantizer<float, sbyte> { " + member + " }",
        $"'Weights' has the instance field '{name}', but a quantizer has no state; make the field static or move it");

    [Fact]
    public void Static_field_is_fine() => Analyze.ReportsNothing(
        Attribute + "partial struct Weights : QuantGen.IQuantizer<float, sbyte> { public static int Count = 1; public const int Most = 3; }");

    [Theory]
    [InlineData("public const int Bits = 3;", "Bits")]
    [InlineData("public static float Scale { get; }", "Scale")]
    [InlineData("public static class MaxCode { }", "MaxCode")]
    [InlineData("public static int Quantize;", "Quantize")]
    [InlineData("public static int Quantize(float value) => 0;", "Quantize")]
    [InlineData("public static bool TryQuantize(double value, out sbyte code) { code = 0; return true; }", "TryQuantize")]
    [InlineData("public static void Dequantize(System.ReadOnlySpan<sbyte> source, System.Span<float> destination) { }", "Dequantize")]
    public void Member_with_the_name_of_a_generated_one(string member, string name) => Analyze.Reports(
        "#pragma warning disable CS0649\n" + Attribute + "static partial class {|QG0007:Weights|} { " + member + " }",
        $"'Weights.{name}' has the name of a generated member; rename it");

    [Fact]
    public void Type_with_the_name_of_a_generated_member() => Analyze.Reports(
        Attribute + "static partial class {|QG0007:Scale|} { }",
        "The type's name 'Scale' is that of a generated member; rename the type");

    [Fact]
    public void Overload_with_other_parameters_is_fine() => Analyze.ReportsNothing(
        Attribute + "static partial class Weights { public static sbyte Quantize(string text) => Quantize((float)text.Length); }");

    [Theory]
    [InlineData("public static sbyte Quantize<T>(T value) => 0;")]
    [InlineData("public static sbyte Quantize<T>(float value) => 0;")]
    [InlineData("public static float Dequantize<T>(System.ReadOnlySpan<sbyte> source, System.Span<float> destination) => 0;")]
    public void Generic_method_is_fine(string member) => Analyze.ReportsNothing(Attribute + "static partial class Weights { " + member + " }");

    [Fact]
    public void Generic_method_with_the_name_of_a_constant() => Analyze.Reports(
        Attribute + "static partial class {|QG0007:Weights|} { public static int Bits<T>() => 0; }",
        "'Weights.Bits' has the name of a generated member; rename it");

    [Theory]
    [InlineData("float, byte")]
    [InlineData("float, int")]
    [InlineData("double, sbyte")]
    [InlineData("float, bool")]
    [InlineData("long, char")]
    [InlineData("decimal, long")]
    [InlineData("float, System.DateTime")]
    public void Type_arguments_of_the_interface(string arguments) => Analyze.Reports(
        Attribute + "partial struct {|QG0008:Weights|} : QuantGen.IQuantizer<" + arguments + "> { }",
        $"'Weights' names IQuantizer<{arguments.Replace("System", "global::System", System.StringComparison.Ordinal)}>, but its real type is float and its codes are sbyte; write IQuantizer<float, sbyte>");

    /// <summary>The part that carries the attribute, whichever file the other one is in.</summary>
    [Fact]
    public void Mark_is_on_the_part_with_the_attribute() => Analyze.Messages("partial class Weights { }\n" + Attribute + "partial class {|QG0003:Weights|} { }\npartial class Weights { }");

    [Fact]
    public void Another_attribute_of_the_same_name_is_not_ours() => Analyze.ReportsNothing(
        "namespace Other { class QuantizerAttribute : System.Attribute { public int Bits { get; set; } } [Quantizer(Bits = 99)] class C { } }");
}
