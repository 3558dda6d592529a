using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Emit;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What an edit sets in motion, step by step, and that nothing of the compiler's is held on to.</summary>
public class IncrementalTests
{
    private const string Before = "namespace Acme;\n[QuantGen.Quantizer(Bits = 8, Integer = 1)]\nstatic partial class Weights { }\n";

    private const string Second = "\n[QuantGen.Quantizer(Bits = 8, Integer = 2)]\nstatic partial class Activations { }\n";

    /// <summary>Reasons of the steps: environment, targets, plans, needs, files of quantizers, shared file.</summary>
    private static readonly string[] Nothing = ["Unchanged", "Cached", "Cached", "Cached", "Cached", "Cached"];

    private static readonly IReadOnlyDictionary<string, (Func<string, string> Edit, string[] Reasons)> Edits = new Dictionary<string, (Func<string, string>, string[])>
    {
        ["comment"] = (text => "// A comment.\n" + text, Nothing),
        ["comment inside the attribute"] = (Replace("Bits = 8", "Bits = /* bits */ 8"), Nothing),
        ["arguments reordered"] = (Replace("Bits = 8, Integer = 1", "Integer = 1, Bits = 8"), Nothing),
        ["8 as 0x8"] = (Replace("Bits = 8", "Bits = 0x8"), Nothing),
        ["a default written out"] = (Replace("Integer = 1", "Integer = 1, Signed = true"), Nothing),
        ["a type beside"] = (text => text + "class Other { }", Nothing),
        ["a method in the type"] = (Replace("{ }", "{ static int Twice(int n) => 2 * n; }"), Nothing),
        ["namespace"] = (Replace("Acme", "Acme.Model"), ["Unchanged", "Modified", "Modified", "Cached", "Modified", "Cached"]),
        ["Integer"] = (Replace("Integer = 1", "Integer = 2"), ["Unchanged", "Modified", "Modified", "Cached", "Modified", "Cached"]),
        ["Bits, with packing"] = (Replace("Bits = 8", "Bits = 7"), ["Unchanged", "Modified", "Modified", "Modified", "Modified", "Modified"]),
        ["Block"] = (Replace("Bits = 8", "Bits = 8, Block = 4"), ["Unchanged", "Modified", "Modified", "Modified", "Modified", "Modified"]),
        ["Bits, another code type"] = (Replace("Bits = 8", "Bits = 9"), ["Unchanged", "Modified", "Modified", "Modified", "Modified", "Modified"]),
        ["rounding"] = (Replace("Integer = 1", "Integer = 1, Rounding = QuantGen.Rounding.Floor"), ["Unchanged", "Modified", "Modified", "Modified", "Modified", "Modified"]),
        ["second quantizer, nothing new needed"] = (text => text + Second, ["Unchanged", "Cached, New", "Cached, New", "Cached", "Cached, New", "Cached"]),
        ["second quantizer with another rounding"] = (
            text => text + Second.Replace("Integer = 2", "Integer = 2, Rounding = QuantGen.Rounding.HalfUp", StringComparison.Ordinal),
            ["Unchanged", "Cached, New", "Cached, New", "Modified", "Cached, New", "Modified"]),
        // A stub takes the quantizer's place, and the last quantizer takes the shared file with it.
        ["spec becomes invalid"] = (Replace("Integer = 1", "Integer = 1, Max = 9"), ["Unchanged", "Modified", "Modified", "Modified", "Modified", "Modified"]),
        ["attribute no longer compiles"] = (Replace("Bits = 8", "Bits = \"8\""), ["Unchanged", "Modified", "Modified", "Modified", "Modified", "Modified"]),
        ["type has no name yet"] = (Replace("class Weights", "class"), ["Unchanged", "Removed", "Removed", "Modified", "Removed", "Modified"]),
        ["quantizer deleted"] = (_ => "namespace Acme;\n", ["Unchanged", "Removed", "Removed", "Modified", "Removed", "Modified"]),
    };

    public static TheoryData<string> EditNames => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(EditNames))]
    public void Edit_runs_what_it_must_and_no_more(string edit)
    {
        CSharpCompilation compilation = Harness.Compile([("Weights.cs", Before), ("Other.cs", "class Elsewhere { }")]);
        GeneratorRun before = Harness.Generate(compilation);
        string text = Edits[edit].Edit(Before);
        Assert.NotEqual(Before, text);

        GeneratorRun after = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Harness.Parse("Weights.cs", text)));
        AssertReasons(Edits[edit].Reasons, after);
        if (Edits[edit].Reasons == Nothing)
            AssertSameText(before, after);
    }

    [Fact]
    public void Edit_of_another_file_runs_nothing()
    {
        CSharpCompilation compilation = Harness.Compile([("Weights.cs", Before), ("Other.cs", "class Elsewhere { }")]);
        GeneratorRun before = Harness.Generate(compilation);
        GeneratorRun after = before.RunAgain(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Harness.Parse("Other.cs", "class Renamed { }")));
        AssertReasons(Nothing, after);
        AssertSameText(before, after);
    }

    [Fact]
    public void First_run_is_new_throughout()
    {
        GeneratorRun run = Harness.Generate(Before);
        Assert.All(StepReasons.Steps, step => Assert.Equal("New", StepReasons.Of(run.Result, step)));
    }

    [Theory]
    [InlineData(Before, true)]
    [InlineData("using QuantGen;\n\nnamespace Acme\n{\n    [Quantizer(Integer = 1)] static partial class Weights { }\n}\n", true)]
    [InlineData("namespace Acme;\n[QuantGen.Quantizer(Bits = 8, Integer = 2)]\nstatic partial class Weights { }\n", false)]
    [InlineData("namespace Acme;\n[QuantGen.Quantizer(Bits = 8, Integer = 1, Rounding = QuantGen.Rounding.Floor)]\nstatic partial class Weights { }\n", false)]
    [InlineData("namespace Acme;\n[QuantGen.Quantizer(Bits = 8, Integer = 1, Block = 4)]\nstatic partial class Weights { }\n", false)]
    [InlineData("namespace Acme;\n[QuantGen.Quantizer(Bits = 8, Integer = 1)]\nstatic partial class weights { }\n", false)]
    public void Models_are_equal_exactly_where_declarations_say_the_same(string other, bool equal)
    {
        GeneratorRun one = Harness.Generate(Before), two = Harness.Generate(other);
        foreach (string step in new[] { StepNames.ReadDeclarations, StepNames.Lower })
        {
            object first = Assert.Single(StepReasons.Outputs(one.Result, step)).Value, second = Assert.Single(StepReasons.Outputs(two.Result, step)).Value;
            Assert.NotSame(first, second);
            Assert.Equal(equal, first.Equals(second));
            if (equal)
                Assert.Equal(first.GetHashCode(), second.GetHashCode());
        }

        Assert.Equal(
            Assert.Single(StepReasons.Outputs(one.Result, StepNames.ReadEnvironment)).Value,
            Assert.Single(StepReasons.Outputs(two.Result, StepNames.ReadEnvironment)).Value);
    }

    [Fact]
    public void No_step_holds_an_object_of_the_compiler()
    {
        GeneratorRun run = Harness.Generate(Harness.Compile([.. Shapes.Files, ("Faulty.cs", Shapes.Faulty)]));
        foreach (string step in new[] { StepNames.ReadEnvironment, StepNames.ReadDeclarations, StepNames.Lower, StepNames.UniteKernelParts })
        {
            Assert.NotEmpty(StepReasons.Outputs(run.Result, step));
            Assert.All(StepReasons.Outputs(run.Result, step), output => Assert.Null(ObjectGraph.PathToCompilerObject(output.Value, step)));
        }
    }

    [Fact]
    public void No_old_compilation_is_kept_alive()
    {
        (WeakReference old, GeneratorDriver driver, Compilation current) = RunTwice();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(old.IsAlive, "After a second run the first compilation is still referenced by the driver.");
        GC.KeepAlive(driver);
        GC.KeepAlive(current);
    }

    /// <summary>In a method of its own, so that no local of the test keeps the first compilation.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Old, GeneratorDriver Driver, Compilation Current) RunTwice()
    {
        CSharpCompilation first = Harness.Compile(Before);
        GeneratorDriver driver = Harness.Driver(first, trackSteps: false).RunGenerators(first);
        // The declaration stays as it is: its values are taken over from the first run.
        CSharpCompilation second = Harness.Compile("// A comment.\n" + Before);
        driver = driver.RunGenerators(second);
        Assert.Equal(2, driver.GetRunResult().GeneratedTrees.Length);
        return (new WeakReference(first), driver, second);
    }

    private static void AssertReasons(string[] expected, GeneratorRun run) => Assert.Equal(
        StepReasons.Steps.Zip(expected, (step, reasons) => step + ": " + reasons),
        StepReasons.Steps.Select(step => step + ": " + StepReasons.Of(run.Result, step)));

    private static void AssertSameText(GeneratorRun before, GeneratorRun after)
    {
        Assert.Equal(2, before.Result.GeneratedSources.Length);
        Assert.Equal(before.Result.GeneratedSources.Length, after.Result.GeneratedSources.Length);
        Assert.All(before.Result.GeneratedSources.Zip(after.Result.GeneratedSources), pair => Assert.True(
            ReferenceEquals(pair.First.SourceText, pair.Second.SourceText), pair.First.HintName + " was written again."));
    }

    private static Func<string, string> Replace(string old, string text) => source => source.Replace(old, text, StringComparison.Ordinal);
}
