using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>The test kit itself must be able to fail.</summary>
public class TestKitTests
{
    [Fact]
    public void Snapshot_without_an_accepted_file_fails_and_leaves_what_was_received() => InFolder(folder =>
    {
        Assert.Equal("T.M#Foo.g: there is no accepted file", Assert.Single(Snapshot.Compare(folder, "T.M", [new GeneratedFile("Foo.g.cs", "text\n")], accept: false)));
        Assert.Equal("//HintName: Foo.g.cs\ntext\n", File.ReadAllText(Path.Combine(folder, "T.M#Foo.g.received.cs")));
        Assert.Empty(Directory.GetFiles(folder, "*.verified.cs"));
    });

    [Fact]
    public void Snapshot_accepts_on_request_and_then_passes_until_the_text_changes() => InFolder(folder =>
    {
        Assert.Empty(Snapshot.Compare(folder, "T.M", [new GeneratedFile("Foo.g.cs", "one\ntwo\n")], accept: true));
        Assert.Empty(Snapshot.Compare(folder, "T.M", [new GeneratedFile("Foo.g.cs", "one\ntwo\n")], accept: false));
        string problem = Assert.Single(Snapshot.Compare(folder, "T.M", [new GeneratedFile("Foo.g.cs", "one\nTWO\n")], accept: false));
        Assert.Equal("T.M#Foo.g: line 3 differs\n- two\n+ TWO", problem);
    });

    [Fact]
    public void Snapshot_that_is_no_longer_generated_fails() => InFolder(folder =>
    {
        Snapshot.Compare(folder, "T.M", [new GeneratedFile("Foo.g.cs", ""), new GeneratedFile("Bar.g.cs", "")], accept: true);
        Assert.Equal("T.M#Bar.g.verified.cs: no longer generated", Assert.Single(Snapshot.Compare(folder, "T.M", [new GeneratedFile("Foo.g.cs", "")], accept: false)));
    });

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\ufeff")]
    public void Snapshot_with_a_byte_order_mark_or_carriage_returns_differs(string flaw) => InFolder(folder =>
    {
        var file = new GeneratedFile("Foo.g.cs", "text\n");
        Snapshot.Compare(folder, "T.M", [file], accept: true);
        string path = Path.Combine(folder, "T.M#Foo.g.verified.cs");
        string flawed = flaw == "\r\n" ? File.ReadAllText(path).Replace("\n", flaw, StringComparison.Ordinal) : flaw + File.ReadAllText(path);
        File.WriteAllBytes(path, System.Text.Encoding.UTF8.GetBytes(flawed));
        Assert.Single(Snapshot.Compare(folder, "T.M", [file], accept: false));
    });

    [Fact]
    public void Graph_walk_finds_a_tree_in_a_private_field_of_a_base_class_and_names_the_path()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C;");
        Assert.StartsWith("model._items._items[1]._hidden is a ", ObjectGraph.PathToCompilerObject(new Derived([new object(), new Holder(tree)]), "model"), StringComparison.Ordinal);
        Assert.Null(ObjectGraph.PathToCompilerObject(new Derived([1, "text", new List<int> { 1 }]), "model"));
    }

    [Fact]
    public void Markup_that_does_not_match_fails()
    {
        const string Right = "[QuantGen.Quantizer] static class {|QG0001:C|} { }";
        Assert.Single(Analyze.Messages(Right));
        foreach (string wrong in new[]
        {
            Right.Replace("QG0001", "QG0002", StringComparison.Ordinal),
            Right.Replace("{|QG0001:C|}", "C", StringComparison.Ordinal),
            Right.Replace("{|QG0001:C|} { }", "{|QG0001:C|} { } class {|QG0001:D|} { }", StringComparison.Ordinal),
            Right.Replace("{|QG0001:C|}", "{|QG0001:C |}", StringComparison.Ordinal),
        })
        {
            Assert.Throws<Xunit.Sdk.TrueException>(() => Analyze.Messages(wrong));
        }
    }

    [Fact]
    public void Code_with_a_warning_is_not_clean() =>
        Assert.Throws<Xunit.Sdk.TrueException>(() => Harness.GenerateClean("class C { void M() { int unused; } }"));

    private static void InFolder(Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("quantgen-snapshots-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private class Base(object[] items)
    {
        private readonly List<object> _items = [.. items];

        public int Count => _items.Count;
    }

    private sealed class Derived(object[] items) : Base(items);

    private sealed class Holder(object hidden)
    {
        private readonly object _hidden = hidden;

        public override string ToString() => _hidden.ToString()!;
    }
}
