using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>
/// What serializers do that go by properties: a typed code that was declared without System.Text.Json has no converter. Nothing is lost: it is read
/// back, or refused.
/// </summary>
public class SerializationTests
{
    private const string Celsius = "/// <summary>A.</summary>\n[QuantGen.Quantizer(Min = -40, Max = 125, Scale = 0.1)] public readonly partial struct Celsius { }\n";

    private static readonly MetadataReference[] WithoutJson =
        [.. TestReferences.Default.Where(reference => !reference.Display!.EndsWith("System.Text.Json.dll", StringComparison.Ordinal))];

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public void Code_is_written_and_read_back(LanguageVersion language)
    {
        using Emitted emitted = Compile(language);
        (Type type, object value) = Value(emitted);
        string json = JsonSerializer.Serialize(value, type);
        Assert.Equal("""{"Code":635}""", json);
        Assert.Equal(value, JsonSerializer.Deserialize(json, type));
        Exception refused = Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize("""{"Code":2048}""", type));
        Assert.IsType<ArgumentOutOfRangeException>(refused);

        var data = new DataContractSerializer(type);
        using var stream = new MemoryStream();
        data.WriteObject(stream, value);
        stream.Position = 0;
        Assert.Equal(value, data.ReadObject(stream));
    }

    /// <summary>Before C# 9 nothing could set the code again.</summary>
    [Fact]
    public void Code_that_could_not_be_read_back_is_not_written()
    {
        using Emitted emitted = Compile(LanguageVersion.CSharp7_3);
        (Type type, object value) = Value(emitted);
        Assert.Contains("CannotBeReadBack", Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(value, type)).Message, StringComparison.Ordinal);
        Assert.Contains("CannotBeReadBack", Assert.Throws<InvalidOperationException>(() => JsonSerializer.Deserialize("""{"Code":635}""", type)).Message, StringComparison.Ordinal);
        MethodInfo getter = type.GetProperty("CannotBeReadBack")!.GetMethod!;
        NotSupportedException said = Assert.IsType<NotSupportedException>(Assert.Throws<TargetInvocationException>(() => getter.Invoke(value, [])).InnerException);
        Assert.Contains("C# 9 or newer", said.Message, StringComparison.Ordinal);
    }

    /// <summary>The framework of a library may lack the type that <c>init</c> needs, as netstandard2.0 does. Whether another generator adds it cannot be known.</summary>
    [Fact]
    public void Without_IsExternalInit_there_is_no_init()
    {
        const string framework = "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }";
        CSharpCompilation compilation = Harness.Compile("class C { }", CompileOptions.Default with { References = [] });
        Assert.False(Init(compilation));
        Assert.True(Init(compilation.AddSyntaxTrees(Harness.Parse("Init.cs", framework))));
        static bool Init(Compilation compilation) =>
            QuantGen.Generator.Reading.EnvironmentReader.Read(compilation, default).CodeInterfaces.HasFlag(QuantGen.Core.Members.CodeInterfaces.InitAccessors);
    }

    private static Emitted Compile(LanguageVersion language) => new(Harness.GenerateClean(Celsius, CompileOptions.Default with
    {
        Language = language,
        References = WithoutJson,
        Nullable = language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable,
    }).Output);

    private static (Type Type, object Value) Value(Emitted emitted)
    {
        Type type = emitted.Assembly.GetType("Celsius", throwOnError: true)!;
        return (type, type.GetMethod("FromCode")!.Invoke(null, [(ushort)635])!);
    }
}
