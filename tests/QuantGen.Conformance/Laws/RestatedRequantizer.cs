using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

namespace QuantGen.Conformance.Laws;

/// <summary>A format with codes at equal distances, as a test states it.</summary>
/// <param name="Bits">The bits of a code.</param>
/// <param name="Scale">The value of a step.</param>
/// <param name="ZeroPoint">The code of 0.</param>
/// <param name="Signed">Whether codes have a sign.</param>
internal sealed record RestatedFormat(int Bits, float Scale, int ZeroPoint = 0, bool Signed = true)
{
    public long Min => Signed ? -(1L << (Bits - 1)) : 0;

    public long Max => (1L << (Signed ? Bits - 1 : Bits)) - 1;

    /// <summary>The type of a code.</summary>
    public Type CodeType => Bits <= 8 ? Signed ? typeof(sbyte) : typeof(byte) : Bits <= 16 ? Signed ? typeof(short) : typeof(ushort) : Signed ? typeof(int) : typeof(uint);

    /// <summary>The attribute.</summary>
    public string Text => FormattableString.Invariant($"Quantizer(Bits = {Bits}, Scale = {(double)Scale:R}{(ZeroPoint == 0 ? "" : FormattableString.Invariant($", ZeroPoint = {ZeroPoint}"))}{(Signed ? "" : ", Signed = false")})");
}

/// <summary>A requantizer as a test states it: its declaration, and its definition in integers of any size and in the floats of this machine.</summary>
internal sealed record RestatedRequantizer
{
    /// <summary>The codes that are requantized, or the inputs of a sum.</summary>
    public required RestatedFormat From { get; init; }

    /// <summary>The weights of a sum; null for codes.</summary>
    public RestatedFormat? Weight { get; init; }

    public int Terms { get; init; } = 1;

    /// <summary>The bits of a sum that wraps; null for one that has as many bits as it needs.</summary>
    public int? WrappingBits { get; init; }

    public required RestatedFormat To { get; init; }

    public Profile Profile { get; init; }

    public Rounding? Rounding { get; init; }

    public bool IsRelu { get; init; }

    public double? LowerBound { get; init; }

    public double? UpperBound { get; init; }

    public IReadOnlyList<int>? Exponents { get; init; }

    public IReadOnlyList<float>? Alphas { get; init; }

    public bool IsDense { get; init; }

    public bool IsSingle { get; init; }

    public bool IsIntegerOnly { get; init; }

    public int Channels => Exponents?.Count ?? Alphas?.Count ?? 1;

    /// <summary>The least and the largest source.</summary>
    public (BigInteger Min, BigInteger Max) Interval
    {
        get
        {
            if (Weight is null)
                return (From.Min, From.Max);
            if (WrappingBits is { } bits)
                return (-(BigInteger.One << (bits - 1)), (BigInteger.One << (bits - 1)) - 1);
            BigInteger[] products = [.. from input in new[] { From.Min, From.Max } from weight in new[] { Weight.Min, Weight.Max } select (BigInteger)(input - From.ZeroPoint) * (weight - Weight.ZeroPoint)];
            return (BigInteger.Min(0, products.Min() * Terms), BigInteger.Max(0, products.Max() * Terms));
        }
    }

    /// <summary>The type of a source.</summary>
    public Type SourceType
    {
        get
        {
            if (Weight is null)
                return From.CodeType;
            (BigInteger min, BigInteger max) = Interval;
            (Type Type, BigInteger Min, BigInteger Max)[] types =
            [
                (typeof(sbyte), sbyte.MinValue, sbyte.MaxValue), (typeof(short), short.MinValue, short.MaxValue), (typeof(int), int.MinValue, int.MaxValue), (typeof(long), long.MinValue, long.MaxValue),
                (typeof(byte), 0, byte.MaxValue), (typeof(ushort), 0, ushort.MaxValue), (typeof(uint), 0, uint.MaxValue), (typeof(ulong), 0, ulong.MaxValue),
            ];
            return types.Where(type => type.Min.Sign == min.Sign).First(type => min >= type.Min && max <= type.Max).Type;
        }
    }

    /// <summary>The least and the largest result.</summary>
    public (BigInteger Min, BigInteger Max) Codes
    {
        get
        {
            (BigInteger min, BigInteger max) = (To.Min, To.Max);
            if (IsRelu)
                min = BigInteger.Max(min, Code(0));
            if (LowerBound is { } lower)
                min = BigInteger.Max(min, Code(lower));
            return (min, UpperBound is { } upper ? BigInteger.Min(max, Code(upper)) : max);

            BigInteger Code(double bound)
            {
                // The systems divide in float and round half away from zero.
                if (Profile != Profile.Exact)
                    return new BigInteger(MathF.Round((float)bound / To.Scale, MidpointRounding.AwayFromZero)) + To.ZeroPoint;
                Fraction steps = Fraction.Of(bound) / Fraction.Of(To.Scale);
                return BigInteger.Max(To.Min, BigInteger.Min(To.Max, steps.Round(Rounding ?? QuantGen.Rounding.HalfToEven) + To.ZeroPoint));
            }
        }
    }

    /// <summary>Whether the elements in whole blocks of 16 have another definition.</summary>
    public bool HasBlocks => Weight is null && Channels == 1 && From.CodeType is { } type && (type == typeof(sbyte) || type == typeof(byte))
        && (Profile == Profile.TfLiteOptimized || (Profile == Profile.Xnnpack && type != To.CodeType));

    /// <summary>The code of a source.</summary>
    public BigInteger CodeOf(BigInteger source, int channel = 0, bool inBlock = false)
    {
        BigInteger code = (Weight is null ? OfCode(source - From.ZeroPoint, channel, inBlock && HasBlocks) : OfSum(source, channel)) + To.ZeroPoint;
        (BigInteger min, BigInteger max) = Codes;
        return BigInteger.Max(min, BigInteger.Min(max, code));
    }

    /// <summary>The code of an exact sum and a bias in steps of its own.</summary>
    public BigInteger CodeOf(BigInteger sum, int channel, BigInteger bias, float biasScale)
    {
        Fraction number = (Fraction.Of(From.Scale) * FactorOf(Fraction.Of(Weight!.Scale), channel) * sum) + (Fraction.Of(biasScale) * bias);
        BigInteger code = (number / Fraction.Of(To.Scale)).Round(Rounding ?? QuantGen.Rounding.HalfToEven) + To.ZeroPoint;
        (BigInteger min, BigInteger max) = Codes;
        return BigInteger.Max(min, BigInteger.Min(max, code));
    }

    /// <summary>Sources at which much is decided: both ends, 0, and for some codes the first source that has the code or one above it, with its neighbours; and random ones.</summary>
    public IReadOnlyList<BigInteger> Sources(Random random, int codes, int others)
    {
        (BigInteger min, BigInteger max) = Interval;
        var sources = new List<BigInteger> { min, max, min + 1, max - 1, BigInteger.Max(min, 0), BigInteger.Max(min, -1), BigInteger.Min(max, From.ZeroPoint) };
        for (int channel = 0; channel < Channels; channel += Math.Max(1, Channels / 8))
        {
            for (int block = 0; block < (HasBlocks ? 2 : 1); block++)
            {
                (BigInteger first, BigInteger last) = (CodeOf(min, channel, block > 0), CodeOf(max, channel, block > 0));
                for (int i = 0; i < codes; i++)
                {
                    BigInteger code = i < 2 ? first + 1 : i < 4 ? last : first + 1 + random.NextInt64(0, (long)BigInteger.Max(1, last - first));
                    BigInteger below = min, at = max;
                    while (at - below > 1)
                    {
                        BigInteger middle = (below + at) >> 1;
                        if (CodeOf(middle, channel, block > 0) >= code)
                            at = middle;
                        else
                            below = middle;
                    }

                    sources.AddRange([below, at, at + 1, below - 1]);
                }
            }
        }

        // Near 0 results do not saturate.
        for (int i = 0; i < others; i++)
            sources.Add((((max - min) * random.NextInt64(0, long.MaxValue)) >> 63 >> random.Next(0, 20)) * (random.Next(2) == 0 ? 1 : -1));
        return [.. sources.Where(source => source >= min && source <= max).Distinct()];
    }

    /// <summary>The declarations of requantizers <c>Map0</c>, <c>Map1</c>, … with their formats and accumulators, each of which is declared once.</summary>
    public static string Declarations(IReadOnlyList<RestatedRequantizer> requantizers)
    {
        var names = new Dictionary<string, string>();
        var text = new StringBuilder();
        for (int i = 0; i < requantizers.Count; i++)
        {
            RestatedRequantizer requantizer = requantizers[i];
            string from = NameOf("Format", requantizer.From.Text);
            if (requantizer.Weight is { } weight)
                from = NameOf("Sum", FormattableString.Invariant($"Accumulator(typeof({from}), typeof({NameOf("Format", weight.Text)}), Terms = {requantizer.Terms}{(requantizer.WrappingBits is { } bits ? FormattableString.Invariant($", Bits = {bits}, Overflow = Overflow.Wrap") : "")})"));
            string to = NameOf("Format", requantizer.To.Text);
            text.Append(CultureInfo.InvariantCulture, $"/// <summary>Requantizes.</summary>\n[Requantizer(typeof({from}), typeof({to}){requantizer.Arguments})] public static partial class Map{i} {{ }}\n");
        }

        return text.ToString();

        string NameOf(string kind, string attribute)
        {
            if (!names.TryGetValue(attribute, out string? name))
            {
                names.Add(attribute, name = FormattableString.Invariant($"{kind}{names.Count}"));
                text.Append(CultureInfo.InvariantCulture, $"[{attribute}] static partial class {name} {{ }}\n");
            }

            return name;
        }
    }

    /// <summary>The arguments behind the two types.</summary>
    public string Arguments
    {
        get
        {
            var text = new StringBuilder();
            Add(Profile != Profile.Exact, $"Profile = Profile.{Profile}");
            Add(Rounding is not null, $"Rounding = Rounding.{Rounding}");
            Add(IsRelu, "Function = Function.Relu");
            Add(LowerBound is not null, FormattableString.Invariant($"LowerBound = {LowerBound:R}"));
            Add(UpperBound is not null, FormattableString.Invariant($"UpperBound = {UpperBound:R}"));
            Add(Exponents is not null, $"WeightExponents = new int[] {{ {string.Join(", ", Exponents ?? [])} }}");
            Add(Alphas is not null, $"WeightAlphas = new float[] {{ {string.Join(", ", (Alphas ?? []).Select(alpha => FormattableString.Invariant($"{alpha:R}f")))} }}");
            Add(IsDense, "Layer = Layer.Dense");
            Add(IsSingle, "SingleRounding = true");
            Add(IsIntegerOnly, "Target = Target.IntegerOnly");
            return text.ToString();

            void Add(bool isStated, string argument) => text.Append(isStated ? ", " + argument : "");
        }
    }

    /// <summary>The scale of the weights in a channel; the systems know floats.</summary>
    private Fraction FactorOf(Fraction scale, int channel)
    {
        Fraction product = scale * (Exponents is not null ? Fraction.PowerOfTwo(Exponents[channel]) : Alphas is not null ? Fraction.Of(Alphas[channel]) : Fraction.One);
        return Profile == Profile.Exact || (Weight is null && Channels == 1) ? product : Fraction.Of(product.ToSingle());
    }

    private BigInteger OfSum(BigInteger x, int channel)
    {
        Fraction input = Fraction.Of(From.Scale), weight = FactorOf(Fraction.Of(Weight!.Scale), channel), output = Fraction.Of(To.Scale);
        bool isWide = From.Bits == 16, byChannel = Channels > 1 || Exponents is not null || Alphas is not null;
        switch (Profile)
        {
            case Profile.Exact:
                return (input * weight / output * x).Round(Rounding ?? QuantGen.Rounding.HalfToEven);
            case Profile.Xnnpack or Profile.Onnx or Profile.OnnxRuntime:
                float factor = (input * weight).ToSingle() / To.Scale;
                return new BigInteger(MathF.Round((float)(long)x * factor, MidpointRounding.ToEven));
            case Profile.TfLiteReference when IsDense:
            case Profile.TfLiteOptimized when IsDense && isWide:
                return new BigInteger(Math.Round((double)(long)x * (input * weight / output).ToDouble(), MidpointRounding.AwayFromZero));
        }

        Fraction product = Profile == Profile.TfLiteOptimized && IsDense && !byChannel ? Fraction.Of((input * weight).ToSingle()) : input * weight;
        (BigInteger multiplier, int shift) = Multiplier((product / output).ToDouble());
        if (!isWide)
            return ByMultiplier(x, multiplier, shift, Profile == Profile.TfLiteOptimized);
        BigInteger reduced = multiplier < 0x7FFF0000 ? (multiplier + 0x8000) >> 16 : 0x7FFF;
        return HalfUp(x * reduced, 15 - shift);
    }

    private BigInteger OfCode(BigInteger x, int channel, bool inBlock)
    {
        Fraction scale = FactorOf(Fraction.Of(From.Scale), channel), ratio = scale / Fraction.Of(To.Scale);
        switch (Profile)
        {
            case Profile.Exact:
                return (ratio * x).Round(Rounding ?? QuantGen.Rounding.HalfToEven);
            case Profile.Onnx or Profile.OnnxRuntime:
                return new BigInteger(MathF.Round((float)(int)x * scale.ToSingle() / To.Scale, MidpointRounding.ToEven));
            case Profile.Xnnpack when From.CodeType == To.CodeType && From.Bits <= 8:
                return ((x * new BigInteger(MathF.Round(scale.ToSingle() / To.Scale * 256, MidpointRounding.ToEven))) + 128) >> 8;
        }

        (BigInteger multiplier, int shift) = Multiplier(ratio.ToDouble());
        return ByMultiplier(x, multiplier, shift, inBlock);
    }

    /// <summary>Once half up with CMSIS-NN's single rounding. Else the doubled product half up, and then the power of two, half up or half away from zero.</summary>
    private BigInteger ByMultiplier(BigInteger x, BigInteger multiplier, int shift, bool isHalfUp)
    {
        if (IsSingle)
            return HalfUp(x * multiplier, 31 - shift);
        BigInteger high = HalfUp((shift > 0 ? x << shift : x) * multiplier, 31);
        return shift >= 0 ? high : isHalfUp || high.Sign >= 0 ? HalfUp(high, -shift) : -HalfUp(-high, -shift);
    }

    private static BigInteger HalfUp(BigInteger number, int shift) => shift <= 0 ? number << -shift : (number + (BigInteger.One << (shift - 1))) >> shift;

    /// <summary>TensorFlow Lite's QuantizeMultiplier: 31 bits, rounded half away from zero, and a power of two.</summary>
    private static (BigInteger Multiplier, int Shift) Multiplier(double scale)
    {
        int shift = Math.ILogB(scale) + 1;
        var multiplier = new BigInteger(Math.Round(Math.ScaleB(scale, 31 - shift), MidpointRounding.AwayFromZero));
        if (multiplier == BigInteger.One << 31)
            (multiplier, shift) = (BigInteger.One << 30, shift + 1);
        return shift < -31 ? (0, 0) : (multiplier, shift);
    }

    /// <summary>An exact quotient; the denominator is positive.</summary>
    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public static readonly Fraction One = new(1, 1);

        public static Fraction PowerOfTwo(int exponent) => exponent >= 0 ? new(BigInteger.One << exponent, 1) : new(1, BigInteger.One << -exponent);

        public static Fraction Of(double value)
        {
            if (value == 0)
                return new(0, 1);
            int exponent = Math.ILogB(value) - 52;
            return PowerOfTwo(exponent) * new BigInteger(Math.ScaleB(value, -exponent));
        }

        public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

        public static Fraction operator +(Fraction a, Fraction b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

        public static Fraction operator *(Fraction a, BigInteger b) => new(a.Numerator * b, a.Denominator);

        public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

        public BigInteger Round(Rounding rounding)
        {
            BigInteger floor = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
            if (rest.Sign < 0)
                (floor, rest) = (floor - 1, rest + Denominator);
            if (rest.IsZero)
                return floor;
            bool isNegative = Numerator.Sign < 0;
            int half = (2 * rest).CompareTo(Denominator);
            bool isUp = rounding switch
            {
                QuantGen.Rounding.Floor => false,
                QuantGen.Rounding.Ceiling => true,
                QuantGen.Rounding.Truncate => isNegative,
                QuantGen.Rounding.Outward => !isNegative,
                _ when half != 0 => half > 0,
                QuantGen.Rounding.HalfToEven => !floor.IsEven,
                QuantGen.Rounding.HalfToOdd => floor.IsEven,
                QuantGen.Rounding.HalfUp => true,
                QuantGen.Rounding.HalfDown => false,
                QuantGen.Rounding.HalfAwayFromZero => !isNegative,
                QuantGen.Rounding.HalfTowardZero => isNegative,
                _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
            };
            return isUp ? floor + 1 : floor;
        }

        /// <summary>The nearest double, ties to even: of a positive number in the range of normal ones.</summary>
        public double ToDouble() => Nearest(53);

        /// <summary>The nearest float.</summary>
        public float ToSingle() => (float)Nearest(24);

        private double Nearest(int bits)
        {
            // The quotient of such a shift has the bits, or one less.
            int shift = bits - 1 - ((int)Numerator.GetBitLength() - (int)Denominator.GetBitLength());
            if ((this * PowerOfTwo(shift)).Round(QuantGen.Rounding.Floor) < BigInteger.One << (bits - 1))
                shift++;
            BigInteger quotient = (this * PowerOfTwo(shift)).Round(QuantGen.Rounding.HalfToEven);
            return Math.ScaleB((double)quotient, -shift);
        }
    }
}
