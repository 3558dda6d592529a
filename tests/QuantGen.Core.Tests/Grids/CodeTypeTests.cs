using System;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Tests.Grids;

public sealed class CodeTypeTests
{
    [Theory]
    [InlineData(1, true, "sbyte")]
    [InlineData(8, true, "sbyte")]
    [InlineData(9, true, "short")]
    [InlineData(16, true, "short")]
    [InlineData(17, true, "int")]
    [InlineData(32, true, "int")]
    [InlineData(1, false, "byte")]
    [InlineData(8, false, "byte")]
    [InlineData(9, false, "ushort")]
    [InlineData(16, false, "ushort")]
    [InlineData(17, false, "uint")]
    [InlineData(32, false, "uint")]
    public void The_smallest_type_that_holds_the_bits_is_taken(int bits, bool signed, string keyword)
    {
        CodeType type = CodeType.For(bits, signed);
        Assert.Equal((keyword, signed), (type.Keyword, type.Signed));
        Assert.True(type.Bits >= bits);
    }

    [Fact]
    public void More_than_32_bits_have_no_type() => Assert.Throws<ArgumentOutOfRangeException>(() => CodeType.For(33, signed: true));
}
