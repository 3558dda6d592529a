using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>Messages hold numbers that a user copies into code: they are the same in every culture.</summary>
public class CultureTests
{
    [Theory]
    [InlineData("minus")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Messages_do_not_depend_on_the_culture(string culture)
    {
        using var scope = new CultureScope(CultureScope.Culture(culture));
        Assert.NotEqual("-0.5", (-0.5).ToString(System.Globalization.CultureInfo.CurrentCulture));
        Assert.Collection(
            Analyze.Messages(
                "[QuantGen.Quantizer(Bits = 8, Integer = -2, Signed = true, {|QG0101:Min = -0.3|})] static partial class Weights { }\n"
                + "[QuantGen.Quantizer(Bits = 8, Integer = 0)] static partial class Other { }\nstatic class Use { static int M() => Other.Quantize({|QG0301:-1.5|}); }"),
            first => Assert.StartsWith("-0.3 is not representable: the smallest value of an 8-bit signed format with -2 integer bits is -0.25 (code -128)", first, System.StringComparison.Ordinal),
            second => Assert.Equal("-1.5 is outside the range -1 … 0.9921875 of Other and saturates: it gives code -128 (-1); Integer = 1 would hold it", second));
    }
}
