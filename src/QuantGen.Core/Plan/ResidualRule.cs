using System;

namespace QuantGen.Core.Plan;

/// <summary>The residuals <c>r = x − k·s</c> for which a half-to-even candidate k is corrected by one.</summary>
internal enum ResidualTest
{
    Never,

    /// <summary>Up if <c>r = s/2</c>, down if <c>r = −s/2</c>: the candidate rounded a tie the other way.</summary>
    AtHalf,

    /// <summary>Up if <c>r &gt; 0</c>, down if <c>r &lt; 0</c>: the candidate is on the wrong side of the value.</summary>
    Beyond,
}

/// <summary>The sign of x for which the correction applies.</summary>
internal enum SignTest
{
    Any,
    Positive,
    Negative,
}

/// <summary>
/// How each rounding corrects the half-to-even candidate by its exact residual. The interpreter, the scalar text and the vector text
/// all follow from this table.
/// </summary>
internal sealed record ResidualRule(ResidualTest Up, SignTest UpFor, ResidualTest Down, SignTest DownFor)
{
    /// <summary>The rule of a rounding; null for half to even, which needs no correction.</summary>
    public static ResidualRule? For(Rounding rounding) => rounding switch
    {
        Rounding.HalfToEven => null,
        Rounding.HalfAwayFromZero => new(ResidualTest.AtHalf, SignTest.Positive, ResidualTest.AtHalf, SignTest.Negative),
        Rounding.HalfTowardZero => new(ResidualTest.AtHalf, SignTest.Negative, ResidualTest.AtHalf, SignTest.Positive),
        Rounding.HalfUp => new(ResidualTest.AtHalf, SignTest.Any, ResidualTest.Never, SignTest.Any),
        Rounding.HalfDown => new(ResidualTest.Never, SignTest.Any, ResidualTest.AtHalf, SignTest.Any),
        Rounding.HalfToOdd => new(ResidualTest.AtHalf, SignTest.Any, ResidualTest.AtHalf, SignTest.Any),
        Rounding.Floor => new(ResidualTest.Never, SignTest.Any, ResidualTest.Beyond, SignTest.Any),
        Rounding.Ceiling => new(ResidualTest.Beyond, SignTest.Any, ResidualTest.Never, SignTest.Any),
        Rounding.Truncate => new(ResidualTest.Beyond, SignTest.Negative, ResidualTest.Beyond, SignTest.Positive),
        Rounding.Outward => new(ResidualTest.Beyond, SignTest.Positive, ResidualTest.Beyond, SignTest.Negative),
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding."),
    };

    /// <summary>The correction by the rule: 1, −1 or 0.</summary>
    /// <param name="residual"><c>x − k·s</c>.</param>
    /// <param name="half"><c>s / 2</c>.</param>
    /// <param name="x">The value, for its sign.</param>
    public int Step(double residual, double half, double x)
    {
        if (Applies(Up, residual, half) && Applies(UpFor, x))
            return 1;
        return Applies(Down, -residual, half) && Applies(DownFor, x) ? -1 : 0;
    }

    private static bool Applies(ResidualTest test, double residual, double half) => test switch
    {
        ResidualTest.AtHalf => residual == half,
        ResidualTest.Beyond => residual > 0,
        _ => false,
    };

    private static bool Applies(SignTest test, double x) => test switch
    {
        SignTest.Positive => x > 0,
        SignTest.Negative => x < 0,
        _ => true,
    };
}
