using System.Numerics;
using System.Runtime.CompilerServices;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>
/// The codes of one quantizer, their values, and the map from numbers to codes, all exact. Everything else is compared with this definition,
/// which is independent of plans and text.
/// </summary>
internal sealed record NumberGrid
{
    public required CodeSet Codes { get; init; }

    /// <summary>The values that input values are compared with.</summary>
    public required UniformValues Values { get; init; }

    public int Bits => Codes.Bits;

    public bool Signed => Codes.Signed;

    public long MinCode => Codes.Min;

    public long MaxCode => Codes.Max;

    public CodeType CodeType => Codes.Type;

    public bool IsPackable => Codes.IsPackable;

    public bool HasAllCodes => Codes.IsWholeType;

    /// <summary>The distance between neighbouring values; a float.</summary>
    public Dyadic Scale => Values.Scale;

    /// <summary>The code of 0.</summary>
    public long ZeroPoint => Values.ZeroPoint;

    /// <summary>The scale is 2 to this power; null if it is not a power of two.</summary>
    public int? ScaleExponent => Values.ScaleExponent;

    /// <summary>The same codes and the same rule at another scale.</summary>
    public NumberGrid AtScale(Dyadic scale) => this with { Values = Values with { Scale = scale } };

    /// <summary>
    /// The factor on output values (QKeras' quantized_bits with a number as alpha); a float. Every member refers to
    /// input values, except <see cref="Dequantize"/> and <see cref="Output"/>.
    /// </summary>
    public Dyadic ValueFactor { get; init; } = 1;

    /// <summary>Whether output values have another scale than input values.</summary>
    public bool OutputScaleDiffers => ValueFactor != 1;

    /// <summary>The same codes with the output values; their scale is a float.</summary>
    public NumberGrid Output => OutputScaleDiffers ? AtScale(Scale * ValueFactor) with { ValueFactor = 1 } : this;

    public required Rounding Rounding { get; init; }

    /// <summary>What becomes of a rounded code outside the codes.</summary>
    public required OverflowRule Overflow { get; init; }

    /// <summary>The code of NaN.</summary>
    public required long NaNCode { get; init; }

    /// <summary>The system whose arithmetic defines the codes; null if they are those of the exact quotient.</summary>
    public ProfileRule? Profile { get; init; }

    /// <summary>What is applied before the rounding; null if nothing is.</summary>
    public QuantizedFunction? Function { get; init; }

    /// <summary>The grid of the function's results, to which the function is not applied again. Companded values are arguments, so their grid is this one.</summary>
    public NumberGrid OfResults => Function is null or Companding ? this : this with { Function = null, CodesWithoutFunction = null };

    /// <summary>The codes of the grid without its function: all those of its bits and signs.</summary>
    public CodeSet? CodesWithoutFunction { get; init; }

    /// <summary>The map with the function; only for a grid that has one.</summary>
    public FunctionMap FunctionMap => FunctionMaps.GetValue(this, grid => new FunctionMap(grid.Function!, grid.Quotient(grid.CodesWithoutFunction!), grid.Scale, grid.CodesWithoutFunction!, grid.Codes));

    // A map keeps the thresholds that it has computed. It is no field, because a copy of the record would keep the map of the original.
    private static readonly ConditionalWeakTable<NumberGrid, FunctionMap> FunctionMaps = new();

    /// <summary>Stands for infinity: a number beyond every format, with more trailing zero bits than any code has bits.</summary>
    public static readonly Dyadic Infinite = Dyadic.PowerOfTwo(4096);

    /// <summary>The rule of a quantizer of another nature than a rounded quotient; null for the others.</summary>
    public StepRule? Rule { get; init; }

    // As for functions.
    private static readonly ConditionalWeakTable<NumberGrid, StepMap> StepMaps = new();

    /// <summary>The least value. Only the codes of G.711 do not have the order of their values.</summary>
    public Dyadic MinValue => ValueOf(Rule is null ? MinCode : StepMap.Order[0]);

    public Dyadic MaxValue => ValueOf(Rule is null ? MaxCode : StepMap.Order[StepMap.Order.Count - 1]);

    /// <summary>Whether a number is a code.</summary>
    public bool IsCode(long code) => code >= MinCode && code <= MaxCode && !(IsBipolar && code == 0);

    /// <summary>Whether the codes are −1 and 1, of which the sign is packed.</summary>
    public bool IsBipolar => Rule is BinaryRule { IsSigned: true };

    private StepMap StepMap => StepMaps.GetValue(this, grid => new StepMap(grid.Rule!, grid.Codes));

    /// <summary>
    /// Whether the ends of the range are written as floats. Codes of up to 16 bits always have them: exact with a power of two, else the
    /// nearest floats. The scale of wider codes is a power of two; if this is false, an end has more digits than a float.
    /// </summary>
    public bool ExactInSingle => Bits <= 16 || (MaxCode - ZeroPoint <= MostStepsInSingle && ZeroPoint - MinCode <= MostStepsInSingle);

    /// <summary>Values up to this number of steps from 0 are floats if the scale is a power of two.</summary>
    private const long MostStepsInSingle = 1L << 24;

    /// <summary>Whether the rounding takes the nearest code, so that no value inside the range moves by more than half a step.</summary>
    public bool RoundsToNearest => RoundingDefinition.IsToNearest(Rounding);

    /// <summary>The grid of the elements of a span that a profile computes in blocks; null if they follow the rule of a single value.</summary>
    public NumberGrid? Bulk => Profile?.Bulk is { } body ? this with { Profile = body, Rounding = body.Rounding } : null;

    /// <summary>The float nearest to 1 / Scale.</summary>
    public Dyadic Reciprocal => BinaryFormat.Single.NearestQuotient(1, Scale)!.Value;

    /// <summary>The float nearest to <c>−ZeroPoint · Scale</c>, which a profile adds if <see cref="AddsOffset"/>.</summary>
    public Dyadic Offset => BinaryFormat.Single.Nearest(Scale * -ZeroPoint)!.Value;

    /// <summary>Whether this is a grid of a profile that dequantizes to a sum of two products, each rounded: <c>−ZeroPoint · Scale</c> and <c>code · Scale</c>.</summary>
    public bool AddsOffset => Profile is { IsBulk: true } && CodeType.Bits == 8 && ZeroPoint != 0;

    /// <summary>The exact value of a code. A companded code has the float nearest to its value, and one outside the codes that of the nearest code.</summary>
    public Dyadic ValueOf(long code) => Rule is not null ? Rule.ValueOf(code, Values) : Function is Companding law ? law.ValueOf(Values.ValueOf(System.Math.Min(System.Math.Max(code, MinCode), MaxCode))) : Values.ValueOf(code);

    /// <summary>The float of a code: the nearest to its value, or the one that the profile computes. Null for an infinity.</summary>
    public Dyadic? Dequantize(long code) => Profile is { } rule ? new ProfileMap(this, rule).Dequantize(code) : BinaryFormat.Single.Nearest(Output.ValueOf(code));

    /// <summary>The rounded code before it saturates or wraps.</summary>
    public BigInteger Round(Dyadic value) => Map.Round(value);

    /// <summary>The code of any number. A profile takes floats: other numbers are first rounded to double and then to float.</summary>
    public long Quantize(Dyadic value) => Map.Quantize(value);

    /// <summary>The code of any double, and so of any float.</summary>
    public long Quantize(double value) =>
        double.IsNaN(value) ? NaNCode
        : double.IsInfinity(value) ? Quantize(value > 0 ? Infinite : -Infinite)
        : Quantize(Dyadic.FromDouble(value));

    /// <summary>Whether the rounded code lies outside the codes, so that the value saturates or wraps.</summary>
    public bool IsOutside(Dyadic value)
    {
        BigInteger code = Round(value);
        return code < MinCode || code > MaxCode;
    }

    /// <summary>Whether the value is NaN, infinite, or its rounded code lies outside the codes. With a function or a rule an infinity counts as a number beyond every threshold.</summary>
    public bool IsOutside(double value) =>
        double.IsNaN(value) || (double.IsInfinity(value) ? (Function is null && Rule is null) || IsOutside(value > 0 ? Infinite : -Infinite) : IsOutside(Dyadic.FromDouble(value)));

    /// <summary>Whether quantization changes nothing: the number, or the result of the function, is the value of a code. Companded values count as numbers, because their inverse is applied.</summary>
    public bool IsRepresentable(Dyadic value)
    {
        long code = Quantize(value);
        return Function is null or Companding ? Output.ValueOf(code) == value : Function.Gives(value, Values.ValueOf(code));
    }

    /// <summary>The same of any double. An infinity counts as a number beyond every threshold.</summary>
    public bool IsRepresentable(double value) =>
        !double.IsNaN(value) && (double.IsInfinity(value) ? Function is not null && IsRepresentable(value > 0 ? Infinite : -Infinite) : IsRepresentable(Dyadic.FromDouble(value)));

    /// <summary>The threshold at which <paramref name="code"/> begins.</summary>
    public Threshold ThresholdOf(long code) => Map.ThresholdOf(code);

    private QuantizerMap Map => Rule is not null ? StepMap : Profile is { } rule ? new ProfileMap(this, rule) : Function is not null ? FunctionMap : Quotient(Codes);

    private RoundedQuotient Quotient(CodeSet codes) => new(codes, Values, Rounding, Overflow);
}
