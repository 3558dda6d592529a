using System.IO;
using System.Linq;
using QuantGen.Core.Emit;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>The generated text of each form of declaration. Few, and named by shape: combinations belong to the conformance tests.</summary>
public class SnapshotTests
{
    /// <summary>More would be accepted unread.</summary>
    private const int MostSnapshots = 30;

    [Fact]
    public void Int8_PowerOfTwo() => VerifyType(Shapes.Int8PowerOfTwo);

    [Fact]
    public void UInt8_Fraction() => VerifyType(Shapes.UInt8);

    [Fact]
    public void Int16_HalfUp_NaNMinimum() => VerifyType(Shapes.Int16HalfUp);

    [Fact]
    public void Int4_Narrow_Truncate_StepAboveOne() => VerifyType(Shapes.NarrowInt4CoarseStep);

    [Fact]
    public void Int30_ValuesInDouble() => VerifyType(Shapes.Int30InDouble);

    [Fact]
    public void UInt32_Floor() => VerifyType(Shapes.UInt32);

    [Fact]
    public void Int8_Block23() => VerifyType(Shapes.BlockOfVectors);

    [Fact]
    public void Struct_WithInterface() => VerifyType(Shapes.StructWithInterface);

    [Fact]
    public void Nested_InGenericContainers() => VerifyType(Shapes.NestedInGenerics);

    [Fact]
    public void Names_ThatAreKeywords() => VerifyType(Shapes.KeywordNames);

    [Fact]
    public void GlobalNamespace() => VerifyType(Shapes.GlobalNamespace);

    [Fact]
    public void Private_InClass() => VerifyType(Shapes.Private);

    [Fact]
    public void Int8_Affine_FreeAlpha() => VerifyType(Shapes.FreeAlpha);

    [Fact]
    public void Profile_TfLiteReference() => VerifyType(Shapes.ReferenceProfile);

    [Fact]
    public void Profile_TfLiteOptimized_AtRunTime() => VerifyType(Shapes.ProfileAtRunTime);

    [Fact]
    public void TypedCode_OfRange() => VerifyType(Shapes.TypedCode);

    [Fact]
    public void Int4_PowersOfTwo() => VerifyType(Shapes.PowersOfTwo);

    [Fact]
    public void Int2_Ternary() => VerifyType(Shapes.Ternary);

    [Fact]
    public void Faulty_Stub()
    {
        // The compiler has nothing to say: the one error is the analyzer's.
        GeneratorRun run = Harness.GenerateClean(Shapes.Faulty);
        Snapshot.Verify(this, run, run.Files);
    }

    [Fact]
    public void Kernels_OfMixedCompilation()
    {
        GeneratorRun run = Harness.Generate(Harness.Compile(
            [("A.cs", Shapes.UInt8), ("B.cs", Shapes.Int16HalfUp), ("C.cs", Shapes.Int30InDouble)]));
        Harness.AssertClean(run.Output);
        Snapshot.Verify(this, run, run.Files.Where(file => file.HintName == HintName.Kernels).ToList());
    }

    [Fact]
    public void There_are_few_snapshots_in_the_repository()
    {
        string[] files = Directory.GetFiles(TestPaths.RepositoryRoot(typeof(SnapshotTests).Assembly), "*.verified.*", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts"))
            .ToArray();
        Assert.NotEmpty(files);
        Assert.True(files.Length <= MostSnapshots, $"{files.Length} snapshots, more than {MostSnapshots}");
    }

    [Fact]
    public void Each_snapshot_belongs_to_a_test()
    {
        string directory = Path.Combine(TestPaths.ProjectDirectory(typeof(SnapshotTests).Assembly), "Snapshots");
        string[] tests = typeof(SnapshotTests).GetMethods().Select(method => nameof(SnapshotTests) + "." + method.Name).ToArray();
        Assert.All(Directory.GetFiles(directory, "*.verified.*"), path => Assert.Contains(Path.GetFileName(path).Split('#')[0], tests));
    }

    private void VerifyType(string source, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        GeneratorRun run = Harness.GenerateClean(source);
        Snapshot.Verify(this, run, run.TypeFiles, method);
    }
}
