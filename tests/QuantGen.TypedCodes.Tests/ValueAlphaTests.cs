using System;
using System.Globalization;
using System.Text.Json;

namespace QuantGen.TypedCodes.Tests;

/// <summary>Typed codes whose output values differ from the input values: the casts to numbers and JSON have the factor.</summary>
public class ValueAlphaTests
{
    /// <summary>0.3f as a double.</summary>
    private const double Factor = 0.3f;

    [Fact]
    public void Casts_to_numbers_have_the_factor_and_casts_from_numbers_do_not()
    {
        for (int n = -32; n <= 31; n++)
        {
            // Six bits by 24 are exact in double.
            double exact = n * Factor / 8;
            LegacyLevel code = LegacyLevel.FromCode((sbyte)n);
            Assert.Equal((n, exact, (float)exact), (n, (double)code, (float)code));
            Assert.Equal(n, ((LegacyLevel)(n / 8f)).Code);
            Assert.Equal(n, ((LegacyLevel)(n / 8.0)).Code);
        }
    }

    [Fact]
    public void Json_is_the_value_given_out_and_reads_back()
    {
        for (int n = -32; n <= 31; n++)
        {
            string nearest = JsonSerializer.Serialize(LegacyLevel.FromCode((sbyte)n)), directed = JsonSerializer.Serialize(LegacyFloor.FromCode((sbyte)n));
            Assert.Equal((float)(n * Factor / 8), float.Parse(nearest, CultureInfo.InvariantCulture));
            Assert.Equal(n * Factor / 8, double.Parse(directed, CultureInfo.InvariantCulture));
            Assert.Equal((n, n), (JsonSerializer.Deserialize<LegacyLevel>(nearest).Code, JsonSerializer.Deserialize<LegacyFloor>(directed).Code));
        }

        Assert.Contains("LegacyLevel, -1.2 … 1.1625", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LegacyLevel>("3.5")).Message, StringComparison.Ordinal);
    }
}

/// <summary>As QKeras' quantized_bits(6,2,0,alpha=0.3).</summary>
[Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.3f)]
public readonly partial struct LegacyLevel;

/// <summary>The same with a directed rounding.</summary>
[Quantizer(Bits = 6, Integer = 2, ValueAlpha = 0.3f, Rounding = Rounding.Floor)]
public readonly partial struct LegacyFloor;
