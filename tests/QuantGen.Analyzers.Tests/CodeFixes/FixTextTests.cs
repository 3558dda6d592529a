using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace QuantGen.Analyzers.Tests.CodeFixes;

/// <summary>What a fix writes, letter by letter: only what it is about, with every comment and blank around it.</summary>
public class FixTextTests
{
    [Theory]
    [InlineData("Integer = 1", "[Quantizer(Bits = 8, Integer = 0, Signed = false, Min = 0, Max = 1)] static partial class Pixel { }",
        "[Quantizer(Bits = 8, Integer = 1, Signed = false, Min = 0, Max = 1)] static partial class Pixel { }")]
    [InlineData("Bits = 9, Integer = 1", "[Quantizer(Bits = 8 /* a byte */, Integer = 0, Signed = false, Min = 0, Max = 1)] static partial class Pixel { }",
        "[Quantizer(Bits = 9 /* a byte */, Integer = 1, Signed = false, Min = 0, Max = 1)] static partial class Pixel { }")]
    [InlineData("Signed = true", "[Quantizer(Bits = 8, Integer = 2, Signed = false, Min = -3)] static partial class Offset { }",
        "[Quantizer(Bits = 8, Integer = 2, Signed = true, Min = -3)] static partial class Offset { }")]
    [InlineData("Signed = false", "[Quantizer(Integer = 0, Min = 0, Max = 0.996)] static partial class Pixel { }",
        "[Quantizer(Integer = 0, Min = 0, Max = 0.996, Signed = false)] static partial class Pixel { }")]
    [InlineData("Bits = 9, Integer = 1", "[Quantizer(\n    Integer = 0,   // fraction only\n    Max = 1)]   // needed\nstatic partial class Pixel { }",
        "[Quantizer(\n    Integer = 1,   // fraction only\n    Max = 1,   // fraction only\n    Bits = 9)]   // needed\nstatic partial class Pixel { }")]
    [InlineData("Remove NarrowRange", "[Quantizer(NarrowRange = true, Integer = 0, Signed = false)] static partial class Pixel { }",
        "[Quantizer(Integer = 0, Signed = false)] static partial class Pixel { }")]
    [InlineData("Remove NarrowRange", "[Quantizer(Integer = 0,\n    NarrowRange = true,\n    Signed = false)] static partial class Pixel { }",
        "[Quantizer(Integer = 0,\n    Signed = false)] static partial class Pixel { }")]
    [InlineData("Remove NarrowRange", "[Quantizer(Integer = 0, Signed = false, NarrowRange = true)] static partial class Pixel { }",
        "[Quantizer(Integer = 0, Signed = false)] static partial class Pixel { }")]
    [InlineData("Remove OverflowBits", "[Quantizer(Integer = 0, OverflowBits = 1 /* why? */)] static partial class Pixel { }",
        "[Quantizer(Integer = 0  /* why? */)] static partial class Pixel { }")]
    [InlineData("Scale = 0.1f", "[Quantizer(Scale = 0.1)] static partial class Tenths { }", "[Quantizer(Scale = 0.1f)] static partial class Tenths { }")]
    [InlineData("Overflow.Wrap", "[Quantizer(Integer = 0, Signed = false, Overflow = Overflow.WrapSignMagnitude)] static partial class Phase { }",
        "[Quantizer(Integer = 0, Signed = false, Overflow = Overflow.Wrap)] static partial class Phase { }")]
    [InlineData("partial", "/// <summary>Weights.</summary>\n[Quantizer] // one\n/* two */ static class Weights { }",
        "/// <summary>Weights.</summary>\n[Quantizer] // one\n/* two */ static partial class Weights { }")]
    [InlineData("partial", "class /* outer */ Layer { struct Inner { [Quantizer] static partial class Weights { } } }",
        "partial class /* outer */ Layer { partial struct Inner { [Quantizer] static partial class Weights { } } }")]
    [InlineData("partial", "// a layer\nclass Layer\n{\n    [Quantizer]\n    // the weights\n    static class Weights { }\n}",
        "// a layer\npartial class Layer\n{\n    [Quantizer]\n    // the weights\n    static partial class Weights { }\n}")]
    [InlineData("HasZero = true", "[PowerOfTwoQuantizer(Bits = 4)] static partial class Weights { }", "[PowerOfTwoQuantizer(Bits = 4, HasZero = true)] static partial class Weights { }")]
    [InlineData("HasZero = true", "[PowerOfTwoQuantizer] static partial class Weights { }", "[PowerOfTwoQuantizer(HasZero = true)] static partial class Weights { }")]
    [InlineData("MaxValue = 2", "[PowerOfTwoQuantizer(Bits = 4, MaxValue = 3 /* at most */, HasZero = true)] static partial class Weights { }",
        "[PowerOfTwoQuantizer(Bits = 4, MaxValue = 2 /* at most */, HasZero = true)] static partial class Weights { }")]
    [InlineData("Slope = 0.0625", "[PowerOfTwoQuantizer(HasZero = true, Slope = 0.1)] static partial class Weights { }", "[PowerOfTwoQuantizer(HasZero = true, Slope = 0.0625)] static partial class Weights { }")]
    [InlineData("Bits = 8", "[PowerOfTwoQuantizer(Bits = 12, HasZero = true)] static partial class Weights { }", "[PowerOfTwoQuantizer(Bits = 8, HasZero = true)] static partial class Weights { }")]
    [InlineData("HasZero = true", "[PowerOfTwoQuantizer(HasZero = false)] static partial class Weights { }", "[PowerOfTwoQuantizer(HasZero = true)] static partial class Weights { }")]
    [InlineData("Write 32124f", "[G711Quantizer] static partial class Line { }\nclass Use { byte Loud => Line.Quantize(40000f); }", "[G711Quantizer] static partial class Line { }\nclass Use { byte Loud => Line.Quantize(32124f); }")]
    [InlineData("Write -32256f", "[G711Quantizer(Law = G711Law.ALaw)] static partial class Line { }\nclass Use { byte Loud => Line.Quantize(-40000f); }", "[G711Quantizer(Law = G711Law.ALaw)] static partial class Line { }\nclass Use { byte Loud => Line.Quantize(-32256f); }")]
    [InlineData("Remove Threshold", "[TernaryQuantizer(Threshold = 0.5, Alpha = Alpha.Po2)] static partial class Weights { }", "[TernaryQuantizer(Alpha = Alpha.Po2)] static partial class Weights { }")]
    public async Task A_fix_changes_only_what_it_is_about(string title, string before, string after)
    {
        const string import = "using QuantGen;\n";
        Solution solution = FixHarness.Solution([import + before]);
        Document document = FixHarness.Document(solution, 0, 0);
        foreach (Diagnostic diagnostic in await FixHarness.DiagnoseAsync(document.Project))
        {
            foreach ((_, CodeAction action) in await FixHarness.FixesAsync(document, diagnostic))
            {
                if (!action.Title.Contains(title, System.StringComparison.Ordinal))
                    continue;
                Assert.Equal(import + after, await FixHarness.TextAsync(FixHarness.Document(await FixHarness.ApplyAsync(action), 0, 0)));
                return;
            }
        }

        Assert.Fail($"No fix has '{title}' in its title.");
    }

    [Fact]
    public async Task A_title_has_the_numbers()
    {
        Document document = FixHarness.Document(FixHarness.Solution(["[QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false, Min = 0, Max = 1)] static partial class Pixel { }"]), 0, 0);
        Diagnostic diagnostic = Assert.Single(await FixHarness.DiagnoseAsync(document.Project));
        Assert.Equal(
            ["Write Integer = 1: reaches 1.9921875 with scale 0.0078125", "Write Bits = 9, Integer = 1: reaches 1.99609375 with scale 0.00390625"],
            (await FixHarness.FixesAsync(document, diagnostic)).Select(fix => fix.Action.Title));
    }
}
