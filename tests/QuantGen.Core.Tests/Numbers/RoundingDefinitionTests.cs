using System;
using System.Numerics;
using QuantGen.Core.Numbers;
using QuantGen.Core.Tests.Support;

namespace QuantGen.Core.Tests.Numbers;

/// <summary>The definition by fraction, sign and parity against the formulas of the documentation.</summary>
public sealed class RoundingDefinitionTests
{
    [Fact]
    public void Going_up_from_the_floor_is_the_formula()
    {
        foreach (Rounding rounding in Enum.GetValues<Rounding>())
        {
            for (int floor = -5; floor <= 5; floor++)
            {
                for (int half = -1; half <= 1; half++)
                {
                    var quotient = new Ratio((floor * 4) + 2 + half, 4);
                    bool expected = RoundingFormulas.Round(quotient, rounding) == floor + 1;
                    bool actual = RoundingDefinition.GoesUp(rounding, half, quotient.Sign < 0, floor % 2 == 0);
                    Assert.True(expected == actual, $"{rounding} of {quotient}: goes up should be {expected}");
                }
            }
        }
    }

    [Fact]
    public void What_is_no_rounding_has_no_definition() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundingDefinition.GoesUp((Rounding)99, 0, false, true));
}
