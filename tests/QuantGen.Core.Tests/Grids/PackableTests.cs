using QuantGen.Core.Formats;
using QuantGen.Core.Grids;

namespace QuantGen.Core.Tests.Grids;

/// <summary>Which formats have methods that pack.</summary>
public sealed class PackableTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Codes_can_be_packed_where_they_have_neither_8_nor_16_nor_32_bits(bool signed)
    {
        for (int bits = 1; bits <= 32; bits++)
            Assert.Equal(bits is not (8 or 16 or 32), GridBuilder.Build(new UniformSpec { Bits = bits, Signed = signed }).IsPackable);
    }
}
