using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>Declarations that do not compile yet: the compiler's own error stays the only one, and other quantizers are generated.</summary>
public class TypingTests
{
    private const string Attribute = "[QuantGen.Quantizer(Bits = 8, Integer = 1)] ", Other = "[QuantGen.Quantizer(Bits = 8, Integer = 2)] static partial class Other { }\nstatic class Use { static int M(float x) => Other.Quantize(x); }\n";

    /// <summary>Two types have one metadata name where their kinds differ.</summary>
    [Theory]
    [InlineData("static partial class A { }", "readonly partial struct A { }", "")]
    [InlineData("static partial class A { }", "readonly partial struct A { }", "namespace N.M;\n")]
    [InlineData("partial struct A : QuantGen.IQuantizer<float, sbyte> { }", "static partial class A { }", "")]
    [InlineData("static partial class A { }", "partial record A { }", "", "QG0003")]
    [InlineData("static partial class A { }", "readonly partial struct A { }", "", null, "partial class O")]
    public void Names_of_two_kinds_are_the_compilers_error_alone(string one, string two, string header, string? ours = null, string container = "")
    {
        string both = container.Length == 0 ? Attribute + one + "\n" + Attribute + two + "\n" : container + " { " + Attribute + one + Attribute + two + " }\n";
        GeneratorRun run = Harness.Generate(header + both + Other);
        string[] expected = [.. new[] { "CS0261", ours }.OfType<string>()];
        Assert.Equal(expected, Harness.DiagnoseAll(run).Select(report => report.Id).Distinct());
        Assert.Contains(run.TypeFiles, file => file.HintName == HintNameOfOther(header));
    }

    private static string HintNameOfOther(string header) => header.Length == 0 ? "Other-8.g.cs" : "N.M.Other-A8.g.cs";

    [Fact]
    public void Containers_of_two_kinds_are_the_compilers_error_alone()
    {
        const string Inner = " { " + Attribute + "static partial class A { } }\n";
        GeneratorRun run = Harness.Generate("partial class O" + Inner + "partial struct O" + Inner + "partial interface O" + Inner + Other);
        Assert.Equal(["CS0261"], Harness.DiagnoseAll(run).Select(report => report.Id).Distinct());
        Assert.Equal(["O+A-5.class+class.g.cs", "O+A-5.interface+class.g.cs", "O+A-5.struct+class.g.cs", "Other-8.g.cs"], run.TypeFiles.Select(file => file.HintName));
    }

    /// <summary>A file-local type may have the name of another type: that is no error, and the file's name is the usual one.</summary>
    [Fact]
    public void File_local_namesake_changes_no_file_name()
    {
        GeneratorRun run = Harness.Generate(Harness.Compile([("One.cs", Attribute + "static partial class Name { }"), ("Two.cs", "file class Name { }")]));
        Harness.AssertClean(run.Output);
        Assert.Equal("Name-8.g.cs", Assert.Single(run.TypeFiles).HintName);
    }

    /// <summary>What the generated file would repeat has no name yet or is an error; with and without the quantizer's own part, the compiler says the same.</summary>
    [Theory]
    [InlineData("static partial class { }")]
    [InlineData("static partial class")]
    [InlineData("static partial class { } " + Attribute + "static partial class { }")]
    [InlineData("readonly partial struct { }")]
    [InlineData("partial struct : QuantGen.IQuantizer<float, sbyte> { }")]
    [InlineData("partial struct X : QuantGen.IQuantizer<float, > { }")]
    [InlineData("partial struct X : QuantGen.IQuantizer<, > { }")]
    [InlineData("partial struct X : QuantGen.IQuantizer<,> { }")]
    [InlineData("partial struct X : QuantGen.IQuantizer<float, Missing> { }")]
    [InlineData("partial struct X : QuantGen.IQuantizer<Missing, sbyte> { }")]
    [InlineData("partial struct X : QuantGen.IQuantizer<float, { }")]
    [InlineData("partial struct X : IQuantizer<float, sbyte> { }")]
    [InlineData("static partial class A { }", "partial class O<> { ", " }")]
    [InlineData("static partial class A { }", "partial class O<T,> { ", " }")]
    [InlineData("static partial class A { }", "partial class O<T, T> { ", " }")]
    [InlineData("static partial class A { }", "partial class T<T> { ", " }")]
    [InlineData("static partial class A { }", "partial class O<in T> { ", " }")]
    [InlineData("static partial class A { }", "namespace N. { ", " }")]
    [InlineData("static partial class A { }", "namespace { ", " }")]
    [InlineData("static partial class A { }", "namespace N { namespace { ", " } }")]
    public void Nothing_is_written_and_the_compilers_errors_are_the_only_ones(string declaration, string before = "", string after = "")
    {
        string source = Other + before + Attribute + declaration + after;
        string[] alone = [.. Harness.Compile(source.Replace("Other.Quantize(x)", "1", StringComparison.Ordinal)).GetDiagnostics().Where(Harness.IsVisible).Select(report => report.Id).Order(StringComparer.Ordinal)];
        GeneratorRun run = Harness.Generate(source);
        Assert.NotEmpty(alone);
        Assert.Equal(alone, Harness.DiagnoseAll(run).Select(report => report.Id).Order(StringComparer.Ordinal));
        Assert.Equal("Other-8.g.cs", Assert.Single(run.TypeFiles).HintName);
    }

    /// <summary>The oldest compiler takes what lies in such a container for a type of its own, and newer ones for a part of it.</summary>
    [Fact]
    public void Container_without_a_name_adds_no_error()
    {
        const string source = "partial class { " + Attribute + "static partial class A { } }";
        string[] alone = [.. Harness.Compile(source).GetDiagnostics().Where(Harness.IsVisible).Select(report => report.Id).Order(StringComparer.Ordinal)];
        GeneratorRun run = Harness.Generate(source);
        Assert.NotEmpty(alone);
        Assert.Equal(alone, Harness.DiagnoseAll(run).Select(report => report.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>The compiler says that a static class implements nothing; generated code does not say it again.</summary>
    [Fact]
    public void Static_class_that_names_the_interface_has_the_compilers_error_once()
    {
        GeneratorRun run = Harness.Generate(Attribute + "static partial class A : QuantGen.IQuantizer<float, sbyte> { }\n" + Other);
        Assert.Equal("CS0714", Assert.Single(Harness.DiagnoseAll(run)).Id);
    }

    /// <summary>An interface of the user's that derives from IQuantizer is implemented as well.</summary>
    [Fact]
    public void Interface_that_derives_from_IQuantizer_is_implemented() => Harness.GenerateClean(
        "interface IMine : QuantGen.IQuantizer<float, sbyte> { }\n" + Attribute + "partial struct X : IMine { }\n"
        + "static class Generic { static string Format<T>() where T : IMine => T.Format; public static string M() => Format<X>(); }");

    /// <summary>With EmitCompilerGeneratedFiles each part is a file, and file systems have names of up to 255 bytes.</summary>
    [Fact]
    public void File_names_are_bounded()
    {
        string letters = new('N', 200), thai = new('\u0E01', 60);
        GeneratorRun run = Harness.GenerateClean(
            $$"""
            namespace {{letters}} { {{Attribute}} static partial class A { } {{Attribute}} static partial class B { } }
            namespace N { {{Attribute}} static partial class {{thai}} { } {{Attribute}} static partial class {{thai}}\u0E02 { } }
            """);
        Assert.Equal(4, run.TypeFiles.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.TypeFiles, file => Assert.InRange(file.HintName.Length, 80, 255));
    }
}
