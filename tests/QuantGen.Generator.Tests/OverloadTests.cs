using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>Which overload C# binds a number to: none that loses bits of it.</summary>
public class OverloadTests
{
    private static readonly string[] Methods = ["Quantize(x)", "TryQuantize(x, out _)", "FakeQuantize(x)", "IsRepresentable(x)"];

    [Theory]
    [InlineData("float", "float")]
    [InlineData("double", "double")]
    [InlineData("sbyte", "long")]
    [InlineData("byte", "long")]
    [InlineData("short", "long")]
    [InlineData("ushort", "long")]
    [InlineData("char", "long")]
    [InlineData("int", "long")]
    [InlineData("uint", "long")]
    [InlineData("nint", "long")]
    [InlineData("long", "long")]
    [InlineData("nuint", "ulong")]
    [InlineData("ulong", "ulong")]
    [InlineData("decimal", null)]
    [InlineData("System.Half", null)]
    [InlineData("System.Int128", null)]
    [InlineData("System.Numerics.BigInteger", null)]
    public void A_number_binds_to_the_type_that_holds_it(string argument, string? parameter)
    {
        foreach (string declaration in new[] { "static partial class Q", "readonly partial struct Q", "partial struct Q : QuantGen.IQuantizer<float, uint>" })
        {
            string calls = string.Concat(Methods.Select(method => $"{{ _ = Q.{method}; }} "));
            GeneratorRun run = Harness.Generate($"[QuantGen.Quantizer(Bits = 32, Integer = 32, Signed = false)] {declaration} {{ }}\nstatic class Use {{ static void M({argument} x) {{ {calls}}} }}");
            SyntaxTree tree = run.Output.SyntaxTrees.First();
            SemanticModel model = run.Output.GetSemanticModel(tree);
            string?[] bound = [.. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => (model.GetSymbolInfo(call).Symbol as IMethodSymbol)?.Parameters[0].Type.ToDisplayString())];
            Assert.Equal(Enumerable.Repeat(parameter, Methods.Length), bound);
        }
    }

    /// <summary>What an outside trial found, when all of these numbers went through float.</summary>
    [Fact]
    public void Integers_that_are_no_floats_are_exact()
    {
        GeneratorRun run = Harness.GenerateClean(
            """
            [QuantGen.Quantizer(Bits = 32, Integer = 32, Signed = false)] static partial class Q { }
            static class Use
            {
                internal static object[] All() => [
                    Q.Quantize(16777217ul), Q.Quantize((nuint)16777217), Q.TryQuantize(16777217, out uint a), a, Q.TryQuantize((ulong)uint.MaxValue, out uint b), b,
                    Q.TryQuantize(4294967295.25, out _), Q.TryQuantize(4294967295.5, out _), Q.TryQuantize(4294967296L, out _), Q.IsRepresentable(16777217), Q.IsRepresentable(16777217.5), Q.FakeQuantize(16777217)];
            }
            """);
        Assert.Equal([16777217u, 16777217u, true, 16777217u, true, uint.MaxValue, true, false, false, true, false, 16777216f], All(run));
    }

    /// <summary>Sums with a zero point at either end of int, of a scale that no long reaches.</summary>
    [Fact]
    public void Zero_points_at_the_ends_of_int_do_not_overflow()
    {
        GeneratorRun run = Harness.GenerateClean(
            """
            [QuantGen.Quantizer(Bits = 32, Integer = 95, ZeroPoint = int.MinValue, Rounding = QuantGen.Rounding.Truncate)] static partial class Low { }
            [QuantGen.Quantizer(Bits = 32, Integer = 95, Signed = false, ZeroPoint = int.MaxValue, Rounding = QuantGen.Rounding.HalfTowardZero)] static partial class High { }
            static class Use
            {
                internal static object[] All() => [Low.Quantize(long.MaxValue), Low.Quantize(5ul), High.Quantize(long.MaxValue), High.Quantize(4611686018427387905UL)];
            }
            """,
            new CompileOptions { Checked = true });
        Assert.Equal([int.MinValue, int.MinValue, 2147483648u, 2147483648u], All(run));
    }

    /// <summary>Documented in the change log: a method group of several overloads has no natural type.</summary>
    [Fact]
    public void A_method_group_needs_a_type()
    {
        GeneratorRun run = Harness.Generate("[QuantGen.Quantizer] static partial class Q { }\nstatic class Use { static void M() { var f = Q.IsRepresentable; System.Func<float, bool> g = Q.IsRepresentable; System.Func<ulong, float> h = Q.FakeQuantize; } }");
        Assert.Equal(["CS8917"], Harness.DiagnoseAll(run).Select(report => report.Id).Where(id => id.StartsWith("CS", StringComparison.Ordinal)));
    }

    /// <summary>What <c>Use.All</c> gives.</summary>
    private static object[] All(GeneratorRun run)
    {
        using var emitted = new Emitted(run.Output);
        return (object[])emitted.Assembly.GetType("Use")!.GetMethod("All", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;
    }
}
