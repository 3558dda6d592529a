using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantGen.CodeFixes;
using QuantGen.Core.Faults;

namespace QuantGen.Analyzers.Tests.CodeFixes;

/// <summary>What is offered where a quantizer is used: another constant, a clamp, another format.</summary>
public class CallSiteFixTests
{
    private const string Declarations =
        """
        using System;
        using QuantGen;
        [Quantizer(Bits = 8, Integer = 0, Signed = false)] static partial class Pixel { }
        [Quantizer(Min = -40, Max = 125, Scale = 0.1f)] readonly partial struct Celsius { }
        [Quantizer("ap_fixed<8,1,AP_RND_CONV,AP_SAT>")] static partial class Sample { }

        """;

    [Theory]
    [InlineData("Write 0.99609375f: the nearest value, code 255", "byte M() => Pixel.Quantize( /* white */ 1f /* ! */ );", "byte M() => Pixel.Quantize( /* white */ 0.99609375f /* ! */ );")]
    [InlineData("Write 0f: the nearest value, code 0", "byte M() => Pixel.FakeQuantize(-0.5) > 0 ? (byte)1 : (byte)0;", "byte M() => Pixel.FakeQuantize(0f) > 0 ? (byte)1 : (byte)0;")]
    [InlineData("Write 0.30078125f: the nearest value, code 77", "byte M() => Pixel.Quantize(0.3f);", "byte M() => Pixel.Quantize(0.30078125f);")]
    [InlineData("Write 0.99609375f: the nearest value, code 255", "void M(Span<byte> codes) => Pixel.Quantize([0f, 0.5f, 1f], codes);", "void M(Span<byte> codes) => Pixel.Quantize([0f, 0.5f, 0.99609375f], codes);")]
    [InlineData("Write -40", "Celsius M() => (Celsius)(-41f);", "Celsius M() => (Celsius)(-40f);")]
    [InlineData("Write 2047: the nearest code", "Celsius M() => Celsius.FromCode(2048);", "Celsius M() => Celsius.FromCode(2047);")]
    [InlineData("Clamp to Pixel.MinValue and MaxValue: 0 … 0.99609375", "byte M(byte x) => Pixel.Quantize(x / 255f);", "byte M(byte x) => Pixel.Quantize(Math.Clamp(x / 255f, Pixel.MinValue, Pixel.MaxValue));")]
    [InlineData("Clamp to Celsius", "Celsius M(byte x) => (Celsius)(x * 2f);", "Celsius M(byte x) => (Celsius)(Math.Clamp(x * 2f, Celsius.MinValue, Celsius.MaxValue));")]
    public async Task An_expression_is_replaced(string title, string before, string? after)
    {
        Solution solution = FixHarness.Solution([Declarations + Use(before)]);
        Document document = FixHarness.Document(solution, 0, 0);
        CodeAction? action = null;
        foreach (Diagnostic diagnostic in await FixHarness.DiagnoseAsync(document.Project))
            action ??= (await FixHarness.FixesAsync(document, diagnostic)).Select(fix => fix.Action).FirstOrDefault(found => found.Title.StartsWith(title, StringComparison.Ordinal));
        if (after is null)
        {
            Assert.Null(action);
            return;
        }

        Assert.NotNull(action);
        Assert.Equal(Declarations + Use(after), await FixHarness.TextAsync(FixHarness.Document(await FixHarness.ApplyAsync(action), 0, 0)));
    }

    [Fact]
    public async Task Another_format_is_written_in_the_file_of_the_declaration()
    {
        Solution solution = FixHarness.Solution([Use("byte M() => Pixel.Quantize(1f);"), Declarations]);
        Document document = FixHarness.Document(solution, 0, 0);
        Diagnostic diagnostic = Assert.Single(await FixHarness.DiagnoseAsync(document.Project), item => item.Id == "QG0301");
        (CodeFixProvider provider, CodeAction action) = (await FixHarness.FixesAsync(document, diagnostic))[1];
        Assert.IsType<WidenQuantizerFixProvider>(provider);
        Assert.Equal("Write Integer = 1: reaches 1.9921875 with scale 0.0078125 (Pixel)", action.Title);
        Solution mended = await FixHarness.ApplyAsync(action);
        Assert.Contains("[Quantizer(Bits = 8, Integer = 1, Signed = false)] static partial class Pixel", await FixHarness.TextAsync(FixHarness.Document(mended, 0, 1)), StringComparison.Ordinal);
        Assert.Equal(Use("byte M() => Pixel.Quantize(1f);"), await FixHarness.TextAsync(FixHarness.Document(mended, 0, 0)));
    }

    [Fact]
    public async Task A_format_in_a_notation_is_answered_in_it()
    {
        Solution solution = FixHarness.Solution([Declarations + Use("sbyte M() => Sample.Quantize(1f);")]);
        Document document = FixHarness.Document(solution, 0, 0);
        Diagnostic diagnostic = Assert.Single(await FixHarness.DiagnoseAsync(document.Project), item => item.Id == "QG0301");
        Assert.EndsWith("; ap_fixed<8,2,AP_RND_CONV,AP_SAT> would hold it", diagnostic.GetMessage(null), StringComparison.Ordinal);
        CodeAction action = (await FixHarness.FixesAsync(document, diagnostic))[1].Action;
        Assert.Contains("[Quantizer(\"ap_fixed<8,2,AP_RND_CONV,AP_SAT>\")]", await FixHarness.TextAsync(FixHarness.Document(await FixHarness.ApplyAsync(action), 0, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_constants_of_a_document()
    {
        Solution solution = FixHarness.Solution([Declarations + Use("void M(Span<byte> codes) { Pixel.Quantize([2f, -1f, 1f], codes); Pixel.Quantize(new[] { 0.5f, 7f }, codes); }")]);
        Solution mended = await FixHarness.FixAllAsync(
            FixHarness.Document(solution, 0, 0), new ExpressionFixProvider(), FixAllScope.Document, nameof(RemedyKind.NearestValue), Fault.Id(FaultCode.ElementOutside));
        Assert.Equal(
            Declarations + Use("void M(Span<byte> codes) { Pixel.Quantize([0.99609375f, 0f, 0.99609375f], codes); Pixel.Quantize(new[] { 0.5f, 0.99609375f }, codes); }"),
            await FixHarness.TextAsync(FixHarness.Document(mended, 0, 0)));
    }

    private static string Use(string member) => "static class Use { public static " + member + " }\n";
}
