using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Faults;

/// <summary>The words that messages and generated documentation share.</summary>
internal static class Wording
{
    /// <summary>"saturates", for a value outside the range.</summary>
    public static string OverflowVerb(NumberGrid grid) => OverflowVerbs(grid).Present;

    /// <summary>"saturate", for a value that may be outside.</summary>
    public static string OverflowInfinitive(NumberGrid grid) => OverflowVerbs(grid).Infinitive;

    private static (string Present, string Infinitive) OverflowVerbs(NumberGrid grid) => grid.Overflow.Mode switch
    {
        _ when grid.Profile is not null => ("overflows", "overflow"),
        Overflow.Saturate => ("saturates", "saturate"),
        Overflow.SaturateToZero => ("becomes 0", "become 0"),
        _ => ("wraps", "wrap"),
    };

    /// <summary>"saturated", for a code.</summary>
    public static string OverflowAdjective(NumberGrid grid) => grid.Overflow.Mode == Overflow.Saturate ? "saturated" : "overflow " + OverflowNoun(grid);

    /// <summary>"2^-7", or the literal of a scale that is not a power of two.</summary>
    public static string Step(NumberGrid grid) => Step(grid.Scale);

    public static string Step(Dyadic scale) => scale.Mantissa.IsOne ? "2^" + NumberText.Integer(scale.Exponent) : NumberText.SingleLiteral(scale);

    /// <summary>The same of a sum of products, whose scale is a double; with a factor of a channel it may have more bits.</summary>
    public static string StepOfSum(Dyadic scale) => scale.Mantissa.IsOne ? Step(scale) : BinaryFormat.Double.Holds(scale) ? NumberText.DoubleLiteral(scale) : "about " + NumberText.DoubleLiteral(BinaryFormat.Double.Nearest(scale)!.Value);

    /// <summary>"2^-7 = 0.0078125", or the float and its exact value.</summary>
    public static string Scale(NumberGrid grid) => grid.ScaleExponent is { } exponent ? Power(exponent) : NumberText.SingleLiteral(grid.Scale) + " = " + NumberText.Decimal(grid.Scale);

    /// <summary>"code" or "(code − 3)": the number of steps.</summary>
    public static string Steps(NumberGrid grid, string code) => grid.ZeroPoint switch
    {
        0 => code,
        > 0 => "(" + code + " − " + NumberText.Integer(grid.ZeroPoint) + ")",
        _ => "(" + code + " + " + NumberText.Integer(-grid.ZeroPoint) + ")",
    };

    /// <summary>"2^-7 = 0.0078125".</summary>
    private static string Power(int exponent)
    {
        string power = "2^" + NumberText.Integer(exponent);
        Dyadic value = Dyadic.PowerOfTwo(exponent);
        return exponent is > 40 or < -40 ? power : power + " = " + NumberText.Decimal(value);
    }

    public static string OverflowNoun(NumberGrid grid) => grid.Overflow switch
    {
        { Mode: Overflow.Saturate } => "saturation",
        { OverflowBits: > 0 } rule => rule.Mode.ToString() + ", N = " + NumberText.Integer(rule.OverflowBits),
        { } rule => rule.Mode.ToString(),
    };

    /// <summary>A value of a grid, as a constant of its type states it.</summary>
    public static string Value(NumberGrid grid, Dyadic value) =>
        grid.ExactInSingle ? NumberText.SingleLiteral(BinaryFormat.Single.Nearest(value)!.Value).TrimEnd('f') : NumberText.Decimal(value);
}
