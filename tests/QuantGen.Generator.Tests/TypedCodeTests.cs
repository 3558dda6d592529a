using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What a user may write with typed codes, and what does not compile.</summary>
public class TypedCodeTests
{
    private const string Codes =
        """
        [QuantGen.Quantizer(Bits = 16, Integer = 2)] readonly partial struct Sample { }
        [QuantGen.Quantizer(Bits = 16, Integer = 3)] readonly partial struct Level { }
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false)] readonly partial struct Pixel { }

        """;

    private const string DropsTheFraction = "An integral cast would drop the fraction: the code is the property Code, and a value is cast to float or double.";

    private const string SaysNeither = "An integral cast does not say whether a code or a value is meant: FromCode takes a code, Quantize a value.";

    private static readonly string[] Sound =
    [
        "object M(Sample sample) => (float)sample + (double)sample;",
        "Sample M(float value) => (Sample)value;",
        "Sample M(double value) => (Sample)value;",
        "float? M(Sample? sample) => (float?)sample;",
        "Sample? M(double? value) => (Sample?)value;",
        "short M(Sample sample) => (short)(float)sample;",
        "Sample M(int value) => Sample.Quantize(value);",
        "Level M(Sample sample) => (Level)(double)sample;",
        "bool M(Sample a, Sample b) => a == b && a < b || a >= b;",
        "System.Span<short> M(System.Span<Sample> codes) => System.Runtime.InteropServices.MemoryMarshal.Cast<Sample, short>(codes);",
        "Sample M() { var sample = Sample.FromCode(Sample.MaxCode); return sample.Code > 3 ? sample : default; }",
        "void M(System.ReadOnlySpan<float> source, System.Span<Sample> destination) => Sample.Quantize(source, destination);",
    ];

    private static readonly (string Member, string Error)[] Unsound =
    [
        ("Sample M(Level level) => level;", "CS0029"),
        ("Sample M(Level level) => (Sample)level;", "CS0030"),
        ("Sample M() => Level.Quantize(1f);", "CS0029"),
        ("bool M(Sample sample, Level level) => sample == level;", "CS0019"),
        ("bool M(Sample sample, Level level) => sample < level;", "CS0019"),
        ("float M(Level level) => Sample.Dequantize(level);", "CS1503"),
        ("void M(float[] source, Level[] destination) => Sample.Quantize(source, destination);", "CS1503"),
        ("int M(Sample sample, Level level) => sample.CompareTo(level);", "CS1503"),
        ("object M(Sample a, Sample b) => a + b;", "CS0019"),
        ("object M(Sample a) => -a;", "CS0023"),
        ("object M(Sample a) => a * 2f;", "CS0019"),
        ("float M(Sample sample) => sample;", "CS0266"),
        ("Sample M(float value) => value;", "CS0266"),
        ("Sample M() => new Sample(3);", "CS0122"),
        ("void M(ref Sample sample) => sample.Code = 3;", "CS8852"),
        ("decimal M(Sample sample) => (decimal)sample;", "CS0619"),
        ("Sample M(decimal value) => (Sample)value;", "CS0457"),
        ("System.DayOfWeek M(Sample sample) => (System.DayOfWeek)sample;", "CS0030"),
        ("object M(Sample sample) => (System.Half)sample;", "CS0030"),
        // Constants are no exception.
        ("Sample M() => (Sample)5;", "CS0619"),
        ("Sample M() => (Sample)(-5);", "CS0619"),
        ("Sample M() => (Sample)5L;", "CS0619"),
        ("Sample M() => (Sample)'5';", "CS0619"),
    ];

    private static readonly string[] IntegralTypes = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "char"];

    [Fact]
    public void Compiles() => Assert.All(ErrorsByMember(Sound), errors => Assert.Empty(errors));

    [Fact]
    public void Does_not_compile() => Assert.All(
        ErrorsByMember([.. Unsound.Select(item => item.Member)]).Zip(Unsound),
        item => Assert.Equal(item.Second.Member + " " + item.Second.Error, item.Second.Member + " " + string.Join(" ", item.First.Select(error => error.Id))));

    /// <summary>Without operators of their own, casts would go through float without a word.</summary>
    [Fact]
    public void Integral_casts_do_not_compile_and_say_what_to_write()
    {
        (string Member, string Message)[] casts =
        [
            .. from type in IntegralTypes
               from code in new[] { "Sample", "Pixel" }
               from nullable in new[] { "", "?" }
               from cast in new[] { ($"{type}{nullable} M({code}{nullable} x) => ({type}{nullable})x;", DropsTheFraction), ($"{code}{nullable} M({type}{nullable} x) => ({code}{nullable})x;", SaysNeither) }
               select cast,
        ];
        Assert.All(ErrorsByMember([.. casts.Select(cast => cast.Member)]).Zip(casts), item =>
        {
            Assert.True(item.First is [{ Id: "CS0619" }], item.Second.Member + "\n" + string.Join("\n", item.First.Select(Harness.Describe)));
            Assert.Contains(item.Second.Message, item.First[0].GetMessage(null), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Compiles_as_old_a_language_as_any_quantizer() => Harness.GenerateClean(
        Codes, CompileOptions.Default with { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable });

    [Fact]
    public void Without_Json_there_is_no_converter()
    {
        MetadataReference[] references = [.. TestReferences.Default.Where(reference => reference.Display!.EndsWith("System.Text.Json.dll", StringComparison.Ordinal) is false)];
        Assert.Equal(TestReferences.Default.Count - 1, references.Length);
        GeneratorRun run = Harness.GenerateClean(Codes, CompileOptions.Default with { References = references });
        Assert.All(run.TypeFiles, file => Assert.DoesNotContain("Json", file.Text, StringComparison.Ordinal));
        Assert.All(Harness.GenerateClean(Codes).TypeFiles, file => Assert.Contains("Json", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Converter_of_the_user_stays() => Harness.GenerateClean(
        """
        [System.Text.Json.Serialization.JsonConverter(typeof(Mine))]
        [QuantGen.Quantizer(Bits = 8, Integer = 0)] readonly partial struct Sample { }
        class Mine : System.Text.Json.Serialization.JsonConverter<Sample>
        {
            public override Sample Read(ref System.Text.Json.Utf8JsonReader reader, System.Type type, System.Text.Json.JsonSerializerOptions options) => Sample.FromCode(reader.GetSByte());
            public override void Write(System.Text.Json.Utf8JsonWriter writer, Sample value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNumberValue(value.Code);
        }
        """);

    /// <summary>What the user adds: members, interfaces, constructors from values, operators with other types.</summary>
    [Fact]
    public void Members_of_the_user_stand_beside_generated_ones() => Harness.GenerateClean(
        """
        namespace Acme;
        [QuantGen.Quantizer(Min = -40, Max = 125, Scale = 0.1)]
        readonly partial struct Celsius : System.ICloneable, System.IEquatable<Celsius>
        {
            public static readonly Celsius Freezing = Quantize(0f);
            public Celsius(float value) : this(Quantize(value).Code) { }
            public float Fahrenheit => 32 + 1.8f * (float)this;
            public object Clone() => this;
            public string ToString(string format) => ToString(format, System.Globalization.CultureInfo.InvariantCulture);
            public static explicit operator Celsius(Kelvin value) => Quantize(value.Value - 273.15);
            public int CompareTo(Kelvin other) => 0;
        }
        record struct Kelvin(double Value);
        partial struct Celsius { public bool IsFreezing => this <= Freezing; }
        """);

    [Fact]
    public void Faulty_typed_code_yields_signatures()
    {
        GeneratorRun run = Harness.Generate(
            """
            [QuantGen.Quantizer(Bits = 8, Integer = 0, Max = 1)] readonly partial struct Sample { }
            static class Use
            {
                static T End<T>() where T : System.Numerics.IMinMaxValue<T> => T.MaxValue;
                public static object M(Sample a, Sample[] all, float[] values)
                {
                    Sample.Quantize(values, all);
                    Sample.Dequantize(all, values);
                    System.Array.Sort(all);
                    return (a == all[0], a < all[0], (float)a, (Sample)2.0, Sample.FromCode(a.Code), new Sample { Code = 3 }, Sample.Parse("1", null), Sample.TryParse("1"u8, null, out Sample c), Sample.TryQuantize(3f, out Sample b), b.ToString("F2", null), End<Sample>(), Sample.MinCode, $"{a:F1}");
                }
            }
            """);
        Harness.AssertClean(run.Output);
    }

    /// <summary>Compiles each member in a class of its own, all at once.</summary>
    private static Diagnostic[][] ErrorsByMember(string[] members)
    {
        string source = Codes + string.Join("\n", members.Select((member, i) => FormattableString.Invariant($"static class Use{i} {{ public static ") + member + " }"));
        ILookup<int, Diagnostic> errors = Harness.Generate(source).Output.GetDiagnostics().Where(Harness.IsVisible).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        int first = Codes.Count(letter => letter == '\n');
        return [.. members.Select((_, i) => errors[first + i].ToArray())];
    }
}
