using System;
using System.Collections.Generic;

namespace QuantGen.Core.Formats;

/// <summary>What <c>[BinaryQuantizer]</c> and <c>[TernaryQuantizer]</c> state: values that are multiples of a scale.</summary>
internal abstract record FittedSpec : FormatSpec
{
    /// <summary>The value of code 1 as written; the grid has the nearest float.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Null if the argument is absent: the least that the scale allows.</summary>
    public int? MinExponent { get; init; }

    /// <summary>Null if the argument is absent: the largest that the scale allows.</summary>
    public int? MaxExponent { get; init; }

    public NaNCode NaN { get; init; }

    /// <summary>Whether there are methods that draw codes at random.</summary>
    public bool IsStochastic { get; init; }

    /// <summary>The factor in the sigmoid of their probability. Null if the argument is absent: that of QKeras.</summary>
    public double? WrittenTemperature { get; init; }

    public double Temperature => WrittenTemperature ?? DefaultTemperature;

    /// <summary>Whether that sigmoid is the hard one.</summary>
    public bool IsHardSigmoid { get; init; }

    /// <summary>The temperature of QKeras.</summary>
    protected abstract double DefaultTemperature { get; }

    /// <summary>The arguments that both attributes have.</summary>
    protected static IEnumerable<Argument<TSpec>> Shared<TSpec>()
        where TSpec : FittedSpec
    {
        yield return new("Scale", new NumberKind(isStep: true), spec => ArgumentTable.Unless(1d, spec.Scale), (spec, value) => spec with { Scale = (double?)value ?? 1 }) { CanBeRemoved = true };
        yield return new("Alpha", new EnumKind(typeof(Alpha)), spec => ArgumentTable.Unless(Alpha.One, spec.Alpha), (spec, value) => spec with { Alpha = (Alpha?)value ?? Alpha.One }) { CanBeRemoved = true };
        yield return new("MinExponent", new IntegerKind(), spec => spec.MinExponent, (spec, value) => spec with { MinExponent = (int?)value }) { CanBeRemoved = true };
        yield return new("MaxExponent", new IntegerKind(), spec => spec.MaxExponent, (spec, value) => spec with { MaxExponent = (int?)value }) { CanBeRemoved = true };
        yield return ArgumentTable.NaN<TSpec>(spec => spec.NaN, (spec, value) => spec with { NaN = value });
        yield return new("Stochastic", new FlagKind(), spec => ArgumentTable.Unless(false, spec.IsStochastic), (spec, value) => spec with { IsStochastic = (bool?)value ?? false }) { CanBeRemoved = true };
        yield return new("Temperature", new NumberKind(isStep: false), spec => spec.WrittenTemperature, (spec, value) => spec with { WrittenTemperature = (double?)value }) { CanBeRemoved = true };
        yield return new("HardSigmoid", new FlagKind(), spec => ArgumentTable.Unless(false, spec.IsHardSigmoid), (spec, value) => spec with { IsHardSigmoid = (bool?)value ?? false }) { CanBeRemoved = true };
        yield return ArgumentTable.Block<TSpec>();
    }
}
