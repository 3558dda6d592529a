using System;
using System.Numerics;
using QuantGen.Core.Numbers;
using QuantGen.Core.Ranges;

namespace QuantGen.Core.Tests.Ranges;

/// <summary>The series against published digits and against identities.</summary>
public class ExactFunctionsTests
{
    /// <summary>OEIS A000796, A001113, A049469, A073744 and A002193.</summary>
    [Theory]
    [InlineData("pi", "3.14159265358979323846264338327950288419716939937510582097494")]
    [InlineData("e", "2.71828182845904523536028747135266249775724709369995957496696")]
    [InlineData("sin 1", "0.841470984807896506652502321630298999622563060798371065672751")]
    [InlineData("tanh 1", "0.761594155955764888119458282604793590412768597257936551596810")]
    [InlineData("sqrt 2", "1.41421356237309504880168872420969807856967187537694807317667")]
    public void Sixty_digits(string constant, string digits)
    {
        Dyadic value = constant switch
        {
            "pi" => ExactFunctions.Pi,
            "e" => ExactFunctions.Exp(1),
            "sin 1" => ExactFunctions.Sin(1),
            "tanh 1" => ExactFunctions.Tanh(1),
            _ => ExactFunctions.Sqrt(2, 250).Floor,
        };
        int places = digits.Length - 2;
        BigInteger published = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        BigInteger actual = (value * new Dyadic(BigInteger.Pow(10, places), 0)).RoundToInteger(Rounding.HalfToEven);
        Assert.True(BigInteger.Abs(actual - published) <= 1, $"{constant} is {actual}, published is {published}");
    }

    [Fact]
    public void Identities_hold_to_the_reliable_places()
    {
        Dyadic tolerance = Dyadic.PowerOfTwo(-ExactFunctions.ReliablePlaces), half = Dyadic.PowerOfTwo(-1);
        for (int i = -40; i <= 40; i++)
        {
            Dyadic x = new(i * 977, -7), y = new(i, -3);
            Dyadic sine = ExactFunctions.Sin(x), cosine = ExactFunctions.Sin(x + (ExactFunctions.Pi * half));
            Near(1, (sine * sine) + (cosine * cosine), tolerance, x);
            Near(sine, -ExactFunctions.Sin(-x), tolerance, x);
            Near(1, ExactFunctions.Exp(y) * ExactFunctions.Exp(-y), tolerance, y);
            Near(ExactFunctions.Exp(y) * ExactFunctions.Exp(1), ExactFunctions.Exp(y + 1), ExactFunctions.Exp(y + 2) * tolerance, y);
            Near(ExactFunctions.Tanh(y), -ExactFunctions.Tanh(-y), tolerance, y);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(144, true)]
    [InlineData(143, false)]
    public void Square_root_says_whether_it_is_exact(long square, bool isExact)
    {
        (Dyadic floor, bool exact) = ExactFunctions.Sqrt(square, 20);
        Assert.Equal(isExact, exact);
        Assert.True(floor * floor <= square);
        Assert.True((floor + Dyadic.PowerOfTwo(-20)) * (floor + Dyadic.PowerOfTwo(-20)) > square);
    }

    private static void Near(Dyadic expected, Dyadic actual, Dyadic tolerance, Dyadic at) =>
        Assert.True(expected - actual <= tolerance && actual - expected <= tolerance, $"at {at}: expected {expected}, actual {actual}");
}
