using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantGen.CodeFixes;
using QuantGen.Core.Faults;

namespace QuantGen.Analyzers.Tests.CodeFixes;

/// <summary>One kind of fix for everything in a document, a project, a solution.</summary>
public class FixAllTests
{
    private const string Pixels =
        """
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false, Max = 1)] static partial class One { }
        [QuantGen.Quantizer(Bits = 8, Integer = 0, Signed = false, Max = 2)] static partial class Two { }
        """;

    private const string Mended =
        """
        [QuantGen.Quantizer(Bits = 8, Integer = 1, Signed = false, Max = 1)] static partial class One { }
        [QuantGen.Quantizer(Bits = 8, Integer = 2, Signed = false, Max = 2)] static partial class Two { }
        """;

    [Theory]
    [InlineData(FixAllScope.Document, true, false, false)]
    [InlineData(FixAllScope.Project, true, true, false)]
    [InlineData(FixAllScope.Solution, true, true, true)]
    public async Task Smallest_integer(FixAllScope scope, bool first, bool second, bool other)
    {
        string renamed = Pixels.Replace("One", "Three", System.StringComparison.Ordinal).Replace("Two", "Four", System.StringComparison.Ordinal);
        string renamedMended = Mended.Replace("One", "Three", System.StringComparison.Ordinal).Replace("Two", "Four", System.StringComparison.Ordinal);
        Solution solution = FixHarness.Solution([Pixels, renamed], [Pixels]);
        Solution mended = await FixHarness.FixAllAsync(
            FixHarness.Document(solution, 0, 0), new ArgumentFixProvider(), scope, nameof(RemedyKind.SmallestInteger), Fault.Id(FaultCode.RangeNotHeld));
        Assert.Equal(first ? Mended : Pixels, await FixHarness.TextAsync(FixHarness.Document(mended, 0, 0)));
        Assert.Equal(second ? renamedMended : renamed, await FixHarness.TextAsync(FixHarness.Document(mended, 0, 1)));
        Assert.Equal(other ? Mended : Pixels, await FixHarness.TextAsync(FixHarness.Document(mended, 1, 0)));
    }

    /// <summary>Two diagnostics that ask for the same modifier, and one for two ends of a range.</summary>
    [Fact]
    public async Task The_same_change_is_made_once()
    {
        Solution solution = FixHarness.Solution(["class Layer { [QuantGen.Quantizer] static partial class A { } [QuantGen.Quantizer] static partial class B { } }"]);
        Solution mended = await FixHarness.FixAllAsync(
            FixHarness.Document(solution, 0, 0), new PartialFixProvider(), FixAllScope.Document, nameof(RemedyKind.AddPartial), Fault.Id(FaultCode.ContainerNotPartial));
        Assert.Equal(
            "partial class Layer { [QuantGen.Quantizer] static partial class A { } [QuantGen.Quantizer] static partial class B { } }",
            await FixHarness.TextAsync(FixHarness.Document(mended, 0, 0)));

        solution = FixHarness.Solution(["[QuantGen.Quantizer(Bits = 4, Integer = 1, Min = -3, Max = 2.5)] static partial class Narrow { }"]);
        mended = await FixHarness.FixAllAsync(
            FixHarness.Document(solution, 0, 0), new ArgumentFixProvider(), FixAllScope.Document, nameof(RemedyKind.SmallestInteger), Fault.Id(FaultCode.RangeNotHeld));
        Assert.Equal(
            "[QuantGen.Quantizer(Bits = 4, Integer = 2, Min = -3, Max = 2.5)] static partial class Narrow { }",
            await FixHarness.TextAsync(FixHarness.Document(mended, 0, 0)));
    }
}
