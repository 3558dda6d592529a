using QuantGen.TestKit;

namespace QuantGen.Analyzers.Tests;

/// <summary>QG0116: blocks; and what QG0007 says of the names that blocks and packing take.</summary>
public class BlockRuleTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65")]
    [InlineData("2147483647")]
    public void A_block_of_another_length(string length) => Analyze.Reports(
        $"[QuantGen.Quantizer(Bits = 8, Integer = 0, {{|QG0116:Block = {length}|}})] static partial class Weights {{ }}",
        $"Block = {length} is not supported: a block has 1 to 64 elements");

    [Fact]
    public void A_block_of_a_profile_that_computes_by_position() => Analyze.Reports(
        "[QuantGen.Quantizer(Bits = 8, Scale = 0.5, {|QG0116:Block = 8|}, Profile = QuantGen.Profile.TfLiteOptimized)] static partial class Weights { }",
        "With Profile = TfLiteOptimized a code depends on its position in a span, and in a block it does not; leave out Block, or state Profile = TfLiteReference");

    [Theory]
    [InlineData("1")]
    [InlineData("64")]
    [InlineData("2 * 13")]
    public void A_block_that_is_fine(string length) => Analyze.ReportsNothing(
        $"[QuantGen.Quantizer(Bits = 8, Integer = 0, Block = {length})] static partial class Weights {{ static void Run(float[] source, sbyte[] codes) => QuantizeBlock(source, codes); }}");

    /// <summary>The one error is that of the declaration: what uses the members compiles.</summary>
    [Fact]
    public void A_faulty_declaration_has_the_members_all_the_same() => Analyze.Messages(
        """
        [QuantGen.Quantizer(Bits = 6, Integer = 0, {|QG0116:Block = 99|})]
        static partial class Weights
        {
            static int Run(float[] source, sbyte[] codes, byte[] packed)
            {
                QuantizeBlock(source, codes);
                DequantizeBlock(codes, source);
                FakeQuantizeBlock(source, source);
                return Pack(codes, packed) + Unpack(packed, codes) + PackedLength(7);
            }
        }
        """);

    [Theory]
    [InlineData("static int Pack(System.ReadOnlySpan<sbyte> codes, System.Span<byte> destination) => 0;")]
    [InlineData("static int Unpack(System.ReadOnlySpan<byte> source, System.Span<sbyte> codes) => 0;")]
    [InlineData("static long PackedLength(int count) => 0;")]
    [InlineData("static int PackedLength => 0;")]
    [InlineData("static void QuantizeBlock(System.ReadOnlySpan<float> source, System.Span<sbyte> destination) { }")]
    public void A_name_that_is_taken(string member) => Analyze.Messages(
        "[QuantGen.Quantizer(Bits = 6, Integer = 0, Block = 4)] static partial class {|QG0007:Weights|} { " + member + " }");

    [Theory]
    [InlineData("static int Pack(string text) => text.Length;")]
    [InlineData("static int Unpack<T>(System.ReadOnlySpan<byte> source, System.Span<sbyte> codes) => 0;")]
    public void Methods_with_other_parameters_may_have_the_name(string member) => Analyze.ReportsNothing(
        "[QuantGen.Quantizer(Bits = 6, Integer = 0, Block = 4)] static partial class Weights { " + member + " }");
}
