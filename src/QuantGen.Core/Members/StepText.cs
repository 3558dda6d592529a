using QuantGen.Core.Faults;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Members;

/// <summary>Quantizers of another nature than a rounded quotient in words, for the documentation of generated members.</summary>
internal static class StepText
{
    /// <summary>The code of a number x, as a clause without a full stop.</summary>
    public static string Quantize(StepRule rule, string x) => rule switch
    {
        BinaryRule binary => $"1 if <c>{x} ≥ 0</c>, else {(binary.IsSigned ? "-1" : "0")}",
        TernaryRule ternary => $"1 if <c>{x} ≥ {Number(ternary.Threshold)}</c>, -1 if <c>{x} ≤ −{Number(ternary.Threshold)}</c>, else 0",
        G711Rule law => $"the {Name(law.Law)} code of the sample <c>⌊{x}⌋</c>",
        PowerOfTwoRule power => $"that of {Choice(power, Magnitude(power, x))}",
        _ => "",
    };

    /// <summary>What random rounding to a power of two does with a number x, as sentences.</summary>
    public static string AtRandom(PowerOfTwoRule power, string x)
    {
        string magnitude = Magnitude(power, x), least = $"2^{NumberText.Integer(power.MinExponent)}";
        return $"The {What(power)} up to <c>{magnitude}</c>, or the next one if <c>word &lt; fraction · 2^32</c>{(power.IsSigned ? ", with the sign of the value" : "")}. The word is random, and the fraction is <c>({magnitude} − lower) / (upper − lower)</c>."
            + $" {(power.HasZero ? $"Below {least} the lower value is 0." : $"Smaller numbers become {least}.")} From 2^{NumberText.Integer(power.MaxExponent)} on numbers saturate.";
    }

    /// <summary>The value of a code of a power of two, as a formula.</summary>
    public static string Value(PowerOfTwoRule power, string code) => power switch
    {
        { IsSigned: false, HasZero: false } => Power(power, code),
        { IsSigned: false } => $"{Power(power, $"({code} − 1)")}; 0 for code 0",
        { HasZero: false } => $"{Power(power, code)}, and below 0 the negated value of <c>~{code}</c>",
        _ => $"±{Power(power, $"(|{code}| − 1)")}; 0 for code 0",
    };

    /// <summary>The format in words, as lines of the remarks.</summary>
    public static string[] Remarks(NumberGrid grid) => grid.Rule switch
    {
        PowerOfTwoRule power =>
        [
            $"codes {NumberText.Integer(grid.MinCode)} … {NumberText.Integer(grid.MaxCode)}, {(power.IsSigned ? "magnitudes" : "values")} 2^{NumberText.Integer(power.MinExponent)} … 2^{NumberText.Integer(power.MaxExponent)}{(power.Stride == 2 ? ", even powers," : "")} {(power.HasZero ? "and 0" : "without 0")}.",
            $"A code is {Quantize(power, "x")}. {Bits(power)}",
            $"A magnitude from <c>{Limit(power)}</c> on saturates; NaN gives code {NumberText.Integer(grid.NaNCode)}.{(power.SlopeExponent == 0 ? "" : $" Numbers below 0 are multiplied by 2^{NumberText.Integer(power.SlopeExponent)} first.")}",
        ],
        G711Rule law =>
        [
            $"codes 0 … 255, samples {Number(grid.MinValue)} … {Number(grid.MaxValue)} of 16 bits, by ITU-T G.711.",
            $"The highest bit of a code is 1 for a positive sample. With {(law.Law == G711Law.MuLaw ? "all other bits" : "every second bit (0x55)")} inverted, the next three are the segment, and four the place in it.",
            $"Codes do not have the order of their values. A sample beyond 16 bits saturates; NaN gives code {NumberText.Integer(grid.NaNCode)}.",
        ],
        { } rule =>
        [
            $"codes {Codes(rule)}, values {(grid.MinValue.Sign == 0 ? "0" : rule is BinaryRule ? Number(grid.MinValue) : Number(grid.MinValue) + ", 0")} and {Number(grid.MaxValue)}.",
            $"A code of x is {Quantize(rule, "x")}; NaN gives code {NumberText.Integer(grid.NaNCode)}. {(rule is BinaryRule { IsSigned: true } ? "A packed code is one bit, 1 for code 1." : rule is BinaryRule ? "A packed code is one bit." : "A packed code has two bits.")}",
        ],
        null => [],
    };

    /// <summary>"-1 and 1".</summary>
    public static string Codes(StepRule rule) => rule is BinaryRule binary ? (binary.IsSigned ? "-1" : "0") + " and 1"
        : NumberText.Integer(rule.Codes[0]) + " … " + NumberText.Integer(rule.Codes[rule.Codes.Count - 1]);

    /// <summary>The summary of the constant <c>Scale</c>.</summary>
    public static string Scale(NumberGrid grid) => grid.Rule switch
    {
        PowerOfTwoRule power => $"The smallest magnitude: 2^{NumberText.Integer(power.MinExponent)}.",
        G711Rule => "A sample.",
        _ => $"The value of code 1: {Wording.Scale(grid)}.",
    };

    /// <summary>The summary of the constant <c>ZeroPoint</c>.</summary>
    public static string ZeroPoint(StepRule rule) => rule switch
    {
        PowerOfTwoRule { HasZero: false } => "The code that 0 becomes, the smallest positive value.",
        BinaryRule { IsSigned: true } => "The number with the value 0, which is no code.",
        _ => "The code of 0.",
    };

    /// <summary>"µ-law".</summary>
    public static string Name(G711Law law) => law == G711Law.MuLaw ? "µ-law" : "A-law";

    private static string Choice(PowerOfTwoRule power, string magnitude) => power.Rounding switch
    {
        ExponentRounding.Floor => $"the largest {What(power)} up to <c>{magnitude}</c>",
        ExponentRounding.NearestValue => $"the {What(power)} nearest to <c>{magnitude}</c>",
        _ => $"the {What(power)} whose exponent is nearest to <c>log2({magnitude})</c>",
    };

    /// <summary>The magnitude at which the next power of two would begin.</summary>
    private static string Limit(PowerOfTwoRule power) => power switch
    {
        { Rounding: ExponentRounding.NearestExponent, Stride: 1 } => $"2^{NumberText.Integer(power.MaxExponent)} · √2",
        { Rounding: ExponentRounding.NearestValue } => $"{(power.Stride == 2 ? "2.5" : "1.5")} · 2^{NumberText.Integer(power.MaxExponent)}",
        _ => $"2^{NumberText.Integer(power.MaxExponent + (power.Rounding == ExponentRounding.Floor ? power.Stride : 1))}",
    };

    private static string What(PowerOfTwoRule power) => power.Stride == 2 ? "even power of two" : "power of two";

    private static string Magnitude(PowerOfTwoRule power, string x) => power.IsSigned ? power.SlopeExponent == 0 ? $"|{x}|" : $"max({x}, −2^{NumberText.Integer(power.SlopeExponent)} · {x})" : $"max({x}, 0)";

    private static string Bits(PowerOfTwoRule power) => power switch
    {
        { IsSigned: false, HasZero: false } => $"Code n is {Power(power, "n")}.",
        { IsSigned: false } => $"Code n is {Power(power, "(n − 1)")}, and code 0 is 0.",
        { HasZero: false } => $"Code n from 0 on is {Power(power, "n")}; the highest bit is the sign, and a negative value has the complement of the other bits.",
        _ => $"Code ±n is ±{Power(power, "(n − 1)")}, in two's complement, and code 0 is 0.",
    };

    private static string Power(PowerOfTwoRule power, string place) => $"<c>2^({NumberText.Integer(power.MinExponent)} + {(power.Stride == 2 ? "2 · " : "")}{place})</c>";

    /// <summary>A float as a literal, which has fewer digits than its decimal.</summary>
    private static string Number(Dyadic value) => BinaryFormat.Single.Holds(value) && value.Exponent < 0 ? NumberText.SingleLiteral(value) : NumberText.Brief(value);
}
