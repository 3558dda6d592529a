using static QuantGen.Core.Formats.ArgumentTable;

namespace QuantGen.Core.Formats;

/// <summary>What <c>[PowerOfTwoQuantizer]</c> states.</summary>
internal sealed record PowerOfTwoSpec : FormatSpec
{
    /// <summary>The arguments, each once, in the order in which a <c>Format</c> has them.</summary>
    public static readonly ArgumentTable<PowerOfTwoSpec> Arguments = new("PowerOfTwoQuantizer",
    [
        new("Bits", new IntegerKind(), spec => spec.Bits, (spec, value) => spec with { Bits = (int?)value ?? 8 }),
        new("Signed", new FlagKind(), spec => Unless(true, spec.Signed), (spec, value) => spec with { Signed = (bool?)value ?? true }),
        new("MaxValue", new NumberKind(isStep: false), spec => spec.MaxValue, (spec, value) => spec with { MaxValue = (double?)value }) { CanBeRemoved = true },
        new("MinExponent", new IntegerKind(), spec => spec.MinExponent, (spec, value) => spec with { MinExponent = (int?)value }) { CanBeRemoved = true },
        new("HasZero", new FlagKind(), spec => Unless(false, spec.HasZero), (spec, value) => spec with { HasZero = (bool?)value ?? false }) { CanBeRemoved = true },
        new("Rounding", new EnumKind(typeof(ExponentRounding)), spec => Unless(ExponentRounding.NearestExponent, spec.Rounding), (spec, value) => spec with { Rounding = (ExponentRounding?)value ?? ExponentRounding.NearestExponent }) { CanBeRemoved = true },
        new("Quadratic", new FlagKind(), spec => Unless(false, spec.Quadratic), (spec, value) => spec with { Quadratic = (bool?)value ?? false }) { CanBeRemoved = true },
        new("Slope", new NumberKind(isStep: false), spec => Unless(1d, spec.Slope), (spec, value) => spec with { Slope = (double?)value ?? 1 }) { CanBeRemoved = true },
        NaN<PowerOfTwoSpec>(spec => spec.NaN, (spec, value) => spec with { NaN = value }),
        new("Stochastic", new FlagKind(), spec => Unless(false, spec.IsStochastic), (spec, value) => spec with { IsStochastic = (bool?)value ?? false }) { CanBeRemoved = true },
        ArgumentTable.Block<PowerOfTwoSpec>(),
    ]);

    public int Bits { get; init; } = 8;

    public bool Signed { get; init; } = true;

    /// <summary>As written; null if the argument is absent.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Null if the argument is absent: the least with which all codes are used.</summary>
    public int? MinExponent { get; init; }

    /// <summary>Whether code 0 is the value 0.</summary>
    public bool HasZero { get; init; }

    public ExponentRounding Rounding { get; init; }

    /// <summary>Whether neighbouring magnitudes differ by a factor of 4.</summary>
    public bool Quadratic { get; init; }

    /// <summary>The factor on numbers below 0.</summary>
    public double Slope { get; init; } = 1;

    public NaNCode NaN { get; init; }

    /// <summary>Whether there are methods that round at random.</summary>
    public bool IsStochastic { get; init; }

    /// <summary>The difference between neighbouring exponents.</summary>
    public int Stride => Quadratic ? 2 : 1;

    /// <summary>The most magnitudes that codes of so many bits have, for each sign.</summary>
    public int MostMagnitudes => (1 << (Signed ? Bits - 1 : Bits)) - (HasZero ? 1 : 0);
}
