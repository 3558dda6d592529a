using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Library A has quantizers, application B uses them: the attribute is gone there, and the Format constant says what they are.</summary>
public class OtherAssemblyTests
{
    private const string Library =
        """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("B")]
        #pragma warning disable CS1591
        namespace A
        {
            [QuantGen.Quantizer(Bits = 8, Integer = 0)] public static partial class Weights { }
            [QuantGen.Quantizer(Min = -40, Max = 125, Scale = 0.1)] public readonly partial struct Celsius { }
            [QuantGen.Quantizer(Bits = 8, Integer = 3, Signed = false)] public partial struct Level : QuantGen.IQuantizer<float, byte> { }
            [QuantGen.Quantizer(Bits = 8, Integer = 1, Overflow = QuantGen.Overflow.Wrap)] static partial class Hidden { }
            public static class Claims { public const string Format = "Quantizer(Bits = 8)"; public static int Quantize(float value) => 0; }
            public static class Other { public const string Format = "yyyy-MM-dd"; public static int Quantize(float value) => 0; }
            public static class Field { public static readonly string Format = "Quantizer(Bits = 8, Integer = 0)"; public static int Quantize(float value) => 0; }
        }
        """;

    private const string Application =
        """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("A")]
        #pragma warning disable CS1591
        namespace B
        {
            [QuantGen.Quantizer(Bits = 8, Integer = 0)] public static partial class Weights { }
            [QuantGen.Quantizer(Min = -40, Max = 125, Scale = 0.1f)] public readonly partial struct Celsius { }
            static class Use
            {
                static object M(float x) => (A.Weights.Quantize(x), A.Level.Quantize(x), (A.Celsius)x, A.Celsius.Quantize(20f), Weights.Quantize(x), (Celsius)(double)(A.Celsius)x, A.Weights.Format == Weights.Format);
                static object Outside() => (A.Weights.Quantize({|QG0301:1f|}), A.Level.Quantize({|QG0301:8|}), (A.Celsius){|QG0301:200.0|}, A.Hidden.Quantize({|QG0301:2f|}), Weights.Quantize({|QG0301:1f|}));
                static object Others() => (A.Claims.Quantize(1e9f), A.Other.Quantize(1e9f), A.Field.Quantize(1e9f));
            }
        }
        """;

    private static readonly string[] Expected =
    [
        "1 is outside the range -1 … 0.9921875 of Weights and saturates: it gives code 127 (0.9921875); Integer = 1 would hold it",
        "8 is outside the range 0 … 7.96875 of Level and saturates: it gives code 255 (7.96875); Integer = 4 would hold it",
        "200 is outside the range -40.00000059604645 … 164.70000245422125 of Celsius and saturates: it gives code 2047 (164.70000245422125); Max = 200 would hold it",
        "2 is outside the range -2 … 1.984375 of Hidden and wraps: it gives code -128 (-2); Integer = 2 would hold it",
        "1 is outside the range -1 … 0.9921875 of Weights and saturates: it gives code 127 (0.9921875); Integer = 1 would hold it",
    ];

    /// <summary>The range that chose the grid is not part of the constant: the remedy is another scale, not another range.</summary>
    [Fact]
    public void Compiled_library()
    {
        string[] messages = [.. Analyze.Messages(Application, With(Image(Compiled())))];
        Assert.Equal(Expected.Select(message => message.Split(';')[0]), messages.Select(message => message.Split(';')[0]));
        Assert.Contains("; Scale = 0.11730206f", messages[2], StringComparison.Ordinal);
        Assert.Equal([.. Expected[..2], .. Expected[3..]], [.. messages[..2], .. messages[3..]]);
    }

    /// <summary>As an editor holds a project reference: the library is a compilation, in which the attributes are there.</summary>
    [Fact]
    public void Library_in_source() => Assert.Equal(Expected, Analyze.Messages(Application, With(Compiled().ToMetadataReference())));

    /// <summary>The library's attributes are really gone, so that only the constant can have been read.</summary>
    [Fact]
    public void Attribute_leaves_no_trace()
    {
        Compilation application = Harness.Compile("", With(Image(Compiled())));
        INamedTypeSymbol weights = application.GetTypeByMetadataName("A.Weights")!;
        Assert.Empty(weights.GetAttributes());
        Assert.Equal("Quantizer(Bits = 8, Integer = 0)", Assert.Single(weights.GetMembers("Format").OfType<IFieldSymbol>()).ConstantValue);
    }

    /// <summary>B refers to A alone: where the library of attributes is not there, nothing is analysed and nothing costs anything.</summary>
    [Fact]
    public void Application_without_the_attribute() => Analyze.ReportsNothing(
        "static class Use { static object M() => A.Weights.Quantize(1f); }",
        CompileOptions.Default with { AssemblyName = "B", References = [.. TestReferences.Framework, Image(Compiled())] });

    private static Compilation Compiled() => Harness.GenerateClean(Library, CompileOptions.Default with { AssemblyName = "A" }).Output;

    private static MetadataReference Image(Compilation library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CompileOptions With(MetadataReference library) =>
        CompileOptions.Default with { AssemblyName = "B", References = [.. TestReferences.Default, library] };
}
