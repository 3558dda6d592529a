using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0501: a context of System.Text.Json that reaches a typed code of the same project. AheadOfTimeTests shows what that context does.</summary>
public class JsonContextTests
{
    private const string Codes =
        """
        #nullable enable
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using QuantGen;
        [Quantizer(Min = -40, Max = 125, Scale = 0.1f)] readonly partial struct Celsius { }

        """;

    private const string Dto = "class Dto { public Celsius Outside { get; set; } } ";

    private static readonly string Why = WhyOf("Celsius"), Loss = LossOf("Celsius", "-40");

    [Theory]
    [InlineData("Celsius")]
    [InlineData("Celsius?")]
    [InlineData("Celsius[]")]
    [InlineData("Celsius[][,]")]
    [InlineData("List<Celsius?>")]
    [InlineData("IReadOnlyList<Celsius>")]
    [InlineData("IAsyncEnumerable<Celsius>")]
    [InlineData("Dictionary<string, Celsius>")]
    [InlineData("IReadOnlyDictionary<int, List<Celsius>>")]
    [InlineData("System.Collections.Immutable.ImmutableDictionary<int, Celsius>")]
    [InlineData("System.Memory<Celsius>")]
    public void Type_itself_and_its_elements(string type) => Analyze.Reports(
        Marked("", type: type), Why + Loss);

    [Theory]
    [InlineData("record Dto(Celsius Outside);", "Dto.Outside")]
    [InlineData("class Dto { public Celsius? Outside { get; set; } }", "Dto.Outside")]
    [InlineData("struct Dto { public List<Celsius[]> Outside { get; init; } }", "Dto.Outside")]
    [InlineData("interface Base { Celsius Outside { get; } } interface Dto : Base { }", "Base.Outside")]
    [InlineData("class Base { public Celsius Outside { get; set; } } class Dto : Base { }", "Base.Outside")]
    [InlineData("class Dto { public Inner? I { get; set; } } class Inner { public Dto? Back { get; set; } public Celsius O { get; set; } }", "Inner.O")]
    [InlineData("class Dto { public Box<Celsius>? B { get; set; } } class Box<T> { public T? O { get; set; } public Box<T>? C { get; set; } }", "Box<Celsius>.O")]
    [InlineData("class Dto { public System.Lazy<Celsius>? Lazy { get; set; } }", "Lazy<Celsius>.Value")]
    [InlineData("class Dto { [JsonInclude] public Celsius Outside = default; }", "Dto.Outside")]
    [InlineData("class Dto { [JsonInclude] internal Celsius Outside { get; set; } }", "Dto.Outside")]
    [InlineData("class Dto { [JsonInclude] internal Celsius Outside = default; }", "Dto.Outside")]
    [InlineData("[JsonDerivedType(typeof(Derived))] class Dto { } class Derived : Dto { public Celsius Outside { get; set; } }", "Derived.Outside")]
    [InlineData("class Dto { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Celsius Outside { get; set; } }", "Dto.Outside")]
    [InlineData("class Dto { [JsonPropertyName(\"o\")] public Celsius Outside { get; set; } }", "Dto.Outside")]
    public void Member_that_holds_one(string type, string member) => Analyze.Reports(
        Marked(type), Why + ", which " + member + " holds" + Loss);

    [Fact]
    public void Fields_where_the_options_include_them() => Analyze.Reports(
        Marked("class Dto { public Celsius Outside = default; }", "[JsonSourceGenerationOptions(IncludeFields = true)]"),
        Why + ", which Dto.Outside holds" + Loss);

    [Fact]
    public void Elements_of_a_tuple_where_the_options_include_fields() => Analyze.Reports(
        Marked("", "[JsonSourceGenerationOptions(IncludeFields = true)]", "(Celsius, int)"), Why + ", which (Celsius, int).Item1 holds" + Loss);

    /// <summary>What a derived type hides is not written, and neither is a tuple's field unless the options include it.</summary>
    [Theory]
    [InlineData("class Base { public Celsius T { get; set; } } class Dto : Base { public new int T { get; set; } }", "Dto")]
    [InlineData("", "(Celsius, int)")]
    public void Member_that_is_not_written(string types, string type) => Analyze.ReportsNothing(JsonContexts.Complete(
        Codes + types + "\n[JsonSerializable(typeof(" + type + "))] sealed partial class Names : JsonSerializerContext { }"));

    /// <summary>The class that the attribute names does not exist for System.Text.Json's generator.</summary>
    [Theory]
    [InlineData("[JsonSourceGenerationOptions(Converters = new[] { typeof(Celsius.JsonConverter) })]", "")]
    [InlineData("", "[JsonConverter(typeof(Celsius.JsonConverter))]")]
    public void Attribute_that_names_the_generated_converter_is_no_remedy(string options, string member) => Analyze.Reports(
        Marked("class Dto { " + member + " public Celsius Outside { get; set; } }", options),
        Why + ", which Dto.Outside holds" + Loss);

    [Fact]
    public void Two_typed_codes_are_two_warnings() => Assert.Equal(
        [Why + ", which Dto.A holds" + Loss, WhyOf("Gain") + ", which Dto.B holds" + LossOf("Gain", "0")],
        Analyze.Messages(JsonContexts.Complete(Codes + "[Quantizer] readonly partial struct Gain { }\n"
            + "class Dto { public Celsius A { get; set; } public Gain B { get; set; } public Gain C { get; set; } }\n"
            + "[{|QG0501:{|QG0501:JsonSerializable(typeof(Dto))|}|}] sealed partial class Names : JsonSerializerContext { }")));

    [Theory]
    // Ways that work.
    [InlineData(Dto + "static class Use { public static readonly JsonSerializerOptions Options = new() { Converters = { new Celsius.JsonConverter() } }; }", "")]
    [InlineData(Dto + "static class Use { public static void Add(JsonSerializerOptions all) { Celsius.JsonConverter one = new(); all.Converters.Add(one); } }", "")]
    [InlineData("class Dto { [JsonConverter(typeof(Mine))] public Celsius Outside { get; set; } }" + Factory, "")]
    [InlineData(Dto + Factory, "[JsonSourceGenerationOptions(Converters = new[] { typeof(Mine) })]")]
    [InlineData("[JsonConverter(typeof(Mine))] class Dto { public Celsius Outside { get; set; } }" + Factory, "")]
    [InlineData(Dto + "[JsonConverter(typeof(Mine))] partial struct Celsius { }" + Factory, "")]
    // Members that are not written, and types from which no typed code is reached.
    [InlineData("class Dto { [JsonIgnore] public Celsius Outside { get; set; } }", "")]
    [InlineData("class Dto { internal Celsius A { get; set; } private Celsius B { get; set; } public static Celsius C { get; set; } }", "")]
    [InlineData("class Dto { public Celsius Field = default; public Celsius this[int i] => default; }", "")]
    [InlineData("class Dto { public string? A { get; set; } public Dictionary<string, Dto[]>? B { get; set; } public object? C { get; set; } }", "")]
    // Keys are refused with an exception.
    [InlineData("class Dto { public Dictionary<Celsius, int>? All { get; set; } }", "")]
    // Plain codes are numbers.
    [InlineData("class Dto { public byte Code { get; set; } }", "")]
    public void Nothing_is_said_where_nothing_is_lost(string types, string options) => Analyze.ReportsNothing(
        JsonContexts.Complete(Codes + types + "\n" + options + "[JsonSerializable(typeof(Dto))] sealed partial class Names : JsonSerializerContext { }"));

    /// <summary>There the generator of System.Text.Json sees a compiled type, with its attribute.</summary>
    [Fact]
    public void Typed_code_of_another_assembly_is_seen()
    {
        GeneratorRun library = Harness.GenerateClean(
            "/// <summary>A.</summary>\n[QuantGen.Quantizer(Min = -40, Max = 125, Scale = 0.1f)] public readonly partial struct Celsius { }",
            CompileOptions.Default with { AssemblyName = "Library" });
        var options = CompileOptions.Default with { References = [.. TestReferences.Default, library.Output.ToMetadataReference()] };
        Analyze.ReportsNothing(JsonContexts.Complete(
            """
            using System.Text.Json.Serialization;
            class Dto { public Celsius Outside { get; set; } }
            [JsonSerializable(typeof(Dto))] sealed partial class Names : JsonSerializerContext { }
            """), options);
    }

    /// <summary>The default instance has no converter, whatever another one has.</summary>
    [Fact]
    public void Default_instance_loses_what_another_instance_keeps() => Analyze.Reports(
        JsonContexts.Complete(Codes + Dto +
            """
            [JsonSerializable(typeof(Dto))] sealed partial class Names : JsonSerializerContext
            {
                public static Names Exact { get; } = new(new JsonSerializerOptions { Converters = { new Celsius.JsonConverter() } });
                public System.Text.Json.Serialization.Metadata.JsonTypeInfo<Dto> Dto => null!;
                public System.Text.Json.Serialization.Metadata.JsonTypeInfo<string> String => null!;
            }
            static class Use
            {
                public static string Lost(Dto dto) => JsonSerializer.Serialize(dto, {|QG0501:Names.Default.Dto|});
                public static string Kept(Dto dto) => JsonSerializer.Serialize(dto, Names.Exact.Dto) + JsonSerializer.Serialize("", Names.Default.String);
            }
            """),
        Why + ", which Dto.Outside holds" + Loss);

    /// <summary>Serialization by reflection sees the compiled type.</summary>
    [Fact]
    public void Without_a_context_nothing_is_said() =>
        Analyze.ReportsNothing(Codes + Dto + "static class Use { public static string Write(Dto dto) => JsonSerializer.Serialize(dto); }");

    private static string WhyOf(string code) => "The source generator of System.Text.Json does not see the generated converter of " + code;

    private static string LossOf(string code, string first) => $"; without one in the options, {code} is written as {{}} and read as {first}; "
        + $"write 'new Names(new JsonSerializerOptions {{ Converters = {{ new {code}.JsonConverter() }} }})' for Names.Default, or move {code} to a referenced project";

    /// <summary>Types, and a context of one of them that is warned of.</summary>
    private static string Marked(string types, string options = "", string type = "Dto") => JsonContexts.Complete(
        Codes + types + "\n" + options + "[{|QG0501:JsonSerializable(typeof(" + type + "))|}] sealed partial class Names : JsonSerializerContext { }");

    private const string Factory =
        """

        class Mine : JsonConverterFactory
        {
            public override bool CanConvert(System.Type type) => type == typeof(Celsius);
            public override JsonConverter CreateConverter(System.Type type, JsonSerializerOptions options) => throw new System.NotSupportedException();
        }
        """;
}
