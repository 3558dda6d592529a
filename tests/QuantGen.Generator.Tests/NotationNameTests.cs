using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>The names in other notations that the documentation of a generated type has.</summary>
public class NotationNameTests
{
    [Theory]
    [InlineData("Bits = 8, Integer = 0", "quantized_bits(8,0,0,keep_negative=True,alpha=1.0)", "ap_fixed<8,1,AP_RND_CONV,AP_SAT>")]
    [InlineData("Scale = 0.25, NaN = NaNCode.Maximum, Block = 4", "quantized_bits(8,5,0,keep_negative=True,alpha=1.0)", "ap_fixed<8,6,AP_RND_CONV,AP_SAT>")]
    [InlineData("Bits = 26, Integer = 1", "quantized_bits(26,1,0,keep_negative=True,alpha=1.0), which loses the largest code", "ap_fixed<26,2,AP_RND_CONV,AP_SAT>")]
    [InlineData("Bits = 4, NarrowRange = true, Alpha = Alpha.Po2, Rounding = Rounding.HalfAwayFromZero, MinExponent = -4", "quantized_bits(4,0,1,keep_negative=True,alpha='auto_po2',min_po2_exponent=-7)", null)]
    [InlineData("\"quantized_bits(8,2,alpha='auto')\"", "quantized_bits(8,2,1,keep_negative=True,alpha='auto')", null)]
    [InlineData("\"quantized_linear(8,0,0,alpha='auto_po2')\"", "quantized_linear(8,0,0,keep_negative=True,alpha='auto_po2')", null)]
    [InlineData("\"quantized_linear(6,2,0,alpha=0.3)\"", "quantized_linear(6,0,0,keep_negative=True,alpha=1.2)", null)]
    [InlineData("\"ap_ufixed<8,0,AP_RND,AP_WRAP,3>\"", null, "ap_ufixed<8,0,AP_RND,AP_WRAP,3>")]
    [InlineData("Bits = 8, Alpha = Alpha.Po2, Fit = Fit.MeanSquaredError", null, null)]
    [InlineData("Bits = 8, Scale = 0.5, ZeroPoint = 3", null, null)]
    public void Documentation_has_the_names_that_there_are_and_they_declare_the_same(string arguments, string? qkeras, string? apFixed)
    {
        string text = Generated(arguments);
        Assert.Equal(qkeras, Name(text, "QKeras"));
        Assert.Equal(apFixed, Name(text, "Xilinx"));
        // What no notation states, the type that is declared by it does not have.
        string format = Regex.Replace(Format(text), ", (NaN|Block) = [^,)]*", "");
        foreach (string name in new[] { qkeras, apFixed }.OfType<string>())
            Assert.Equal(format, Format(Generated("\"" + name.Split(", which")[0] + "\"")));
    }

    private static string Generated(string arguments) =>
        Assert.Single(Harness.GenerateClean($"using QuantGen; [Quantizer({arguments})] static partial class Sample {{ }}").TypeFiles).Text;

    private static string? Name(string text, string system) =>
        Regex.Match(text, system + @": <c>(.*?)</c>(.*?)\.( Xilinx|\r?$)", RegexOptions.Multiline) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value) : null;

    private static string Format(string text) => Regex.Match(text, "const string Format = \"(.*?)\"").Groups[1].Value;
}
