using System;
using QuantGen.TestKit;

namespace QuantGen.Generator.Tests;

/// <summary>What the documentation of generated members says of quantizers that do not round a quotient.</summary>
public class StepDocumentationTests
{
    [Theory]
    [InlineData("[BinaryQuantizer(Alpha = Alpha.Auto)] static partial class Sample { }", "The code of <paramref name=\"value\"/>: 1 from 0 on, else -1; the alpha does not matter; NaN gives 1.")]
    [InlineData("[BinaryQuantizer(Signed = false, Alpha = Alpha.Po2)] static partial class Sample { }", "1 from 0 on, else 0; the exponent does not matter; NaN gives 1.")]
    [InlineData("[BinaryQuantizer] static partial class Sample { }", "<returns>The code, -1 or 1.</returns>")]
    [InlineData("[BinaryQuantizer] readonly partial struct Sample { }", "<c>default</c> is the number 0, which is no code: its value is 0, and JSON reads it back as code 1.")]
    [InlineData("[BinaryQuantizer(Signed = false)] readonly partial struct Sample { }", "<c>default</c> is code 0, the value 0.")]
    [InlineData("[PowerOfTwoQuantizer(Bits = 3)] static partial class Sample { }", "A magnitude from <c>2^1 · √2</c> on saturates;")]
    [InlineData("[PowerOfTwoQuantizer(Bits = 3, Quadratic = true)] static partial class Sample { }", "A magnitude from <c>2^3</c> on saturates;")]
    [InlineData("[PowerOfTwoQuantizer(Bits = 3, Quadratic = true, Rounding = ExponentRounding.NearestValue)] static partial class Sample { }", "A magnitude from <c>2.5 · 2^2</c> on saturates;")]
    [InlineData("[PowerOfTwoQuantizer(Bits = 3, Rounding = ExponentRounding.Floor)] static partial class Sample { }", "A magnitude from <c>2^2</c> on saturates;")]
    [InlineData("[Quantizer(Bits = 8, Integer = 0, Function = Function.MuLaw)] static partial class Sample { }", "Whether <paramref name=\"value\"/> is the result of <c>Dequantize</c> for a code: <c>FakeQuantize(value) == value</c>")]
    public void A_member_says(string declaration, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Harness.GenerateClean("using QuantGen; " + declaration).TypeFiles).Text, StringComparison.Ordinal);
}
