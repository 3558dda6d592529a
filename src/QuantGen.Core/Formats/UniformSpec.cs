using System;
using System.Linq;
using static QuantGen.Core.Formats.ArgumentTable;

namespace QuantGen.Core.Formats;

/// <summary>What <c>[Quantizer]</c> states. An argument that the user did not write is null if that matters.</summary>
internal sealed record UniformSpec : FormatSpec
{
    private static readonly IntegerKind Integers = new();
    private static readonly FlagKind Flags = new();
    private static readonly NumberKind Bounds = new(isStep: false), Steps = new(isStep: true);

    /// <summary>The arguments, each once, in the order in which a <c>Format</c> has them.</summary>
    public static readonly ArgumentTable<UniformSpec> Arguments = new("Quantizer",
    [
        new("Bits", Integers, spec => spec.WrittenBits, (spec, value) => spec with { WrittenBits = (int?)value }) { Implied = spec => spec.Kind == GridKind.RangeWithScale ? null : spec.Bits },
        new("Integer", Integers, spec => spec.Integer, (spec, value) => spec with { Integer = (int?)value }) { CanBeRemoved = true, Implied = spec => spec.Kind == GridKind.FixedPoint ? 0 : null },
        new("Scale", Steps, spec => spec.Scale, (spec, value) => spec with { Scale = (double?)value }),
        new("ZeroPoint", Integers, spec => spec.ZeroPoint, (spec, value) => spec with { ZeroPoint = (int?)value }) { Implied = spec => spec.Kind is GridKind.FixedPoint or GridKind.Affine ? 0 : null },
        new("Signed", Flags, spec => spec.WrittenSigned, (spec, value) => spec with { WrittenSigned = (bool?)value }) { Implied = spec => spec.Kind == GridKind.RangeWithScale ? null : spec.Signed },
        new("NarrowRange", Flags, spec => Unless(false, spec.NarrowRange), (spec, value) => spec with { NarrowRange = (bool?)value ?? false }) { CanBeRemoved = true },
        new("Min", Bounds, spec => spec.Min, (spec, value) => spec with { Min = (double?)value }) { StandsBesideNotation = true },
        new("Max", Bounds, spec => spec.Max, (spec, value) => spec with { Max = (double?)value }) { StandsBesideNotation = true },
        Enum("Alpha", typeof(Alpha), spec => Unless(Alpha.One, spec.Alpha), (spec, value) => spec with { Alpha = (Alpha?)value ?? Alpha.One }),
        Enum("Fit", typeof(Fit), spec => spec.WrittenFit, (spec, value) => spec with { WrittenFit = (Fit?)value }, implied: spec => spec.Alpha == Alpha.One ? null : spec.Fit),
        new("FitZeroPoint", Flags, spec => Unless(false, spec.FitsZeroPoint), (spec, value) => spec with { FitsZeroPoint = (bool?)value ?? false }) { CanBeRemoved = true },
        new("FitEpsilon", Steps, spec => spec.FitEpsilon, (spec, value) => spec with { FitEpsilon = (double?)value }) { CanBeRemoved = true },
        new("MinExponent", Integers, spec => spec.MinExponent, (spec, value) => spec with { MinExponent = (int?)value }) { CanBeRemoved = true },
        new("MaxExponent", Integers, spec => spec.MaxExponent, (spec, value) => spec with { MaxExponent = (int?)value }) { CanBeRemoved = true },
        new("ValueAlpha", Steps, spec => Unless(1d, spec.ValueAlpha), (spec, value) => spec with { ValueAlpha = (double?)value ?? 1 }) { CanBeRemoved = true, IsDefinedByProfile = true },
        new("Profile", new EnumKind(typeof(Profile), QuantizerProfiles.All.Select(profile => profile.ToString())), spec => Unless(Profile.Exact, spec.Profile), (spec, value) => spec with { Profile = (Profile?)value ?? Profile.Exact }) { CanBeRemoved = true },
        Enum("Rounding", typeof(Rounding), spec => spec.WrittenRounding, (spec, value) => spec with { WrittenRounding = (Rounding?)value }, isDefinedByProfile: true, spec => spec.Profile == Profile.Exact ? spec.Rounding : null),
        // OverflowBits has a meaning only with a mode that wraps.
        Enum("Overflow", typeof(Overflow), spec => Unless(Overflow.Saturate, spec.Overflow), (spec, value) => value is Overflow mode ? spec with { Overflow = mode } : spec with { Overflow = Overflow.Saturate, OverflowBits = 0 }, isDefinedByProfile: true),
        new("OverflowBits", Integers, spec => Unless(0, spec.OverflowBits), (spec, value) => spec with { OverflowBits = (int?)value ?? 0 }) { CanBeRemoved = true },
        new("NaN", new EnumKind(typeof(NaNCode)), spec => spec.WrittenNaN, (spec, value) => spec with { WrittenNaN = (NaNCode?)value })
        {
            CanBeRemoved = true, IsDefinedByProfile = true, StandsBesideNotation = true, IsOutsideNotation = true, Implied = spec => spec.Profile == Profile.Exact ? spec.NaN : null,
        },
        new("Function", new EnumKind(typeof(Function), QuantizerFunctions.All.Select(function => function.ToString())), spec => Unless(Function.None, spec.Function), (spec, value) => spec with { Function = (Function?)value ?? Function.None }) { CanBeRemoved = true },
        new("Symmetric", Flags, spec => Unless(false, spec.Symmetric), (spec, value) => spec with { Symmetric = (bool?)value ?? false }) { CanBeRemoved = true },
        new("Slope", Bounds, spec => Unless(0d, spec.Slope), (spec, value) => spec with { Slope = (double?)value ?? 0 }) { CanBeRemoved = true },
        new("UpperBound", Bounds, spec => spec.UpperBound, (spec, value) => spec with { UpperBound = (double?)value }) { CanBeRemoved = true },
        new("LowerBound", Bounds, spec => spec.LowerBound, (spec, value) => spec with { LowerBound = (double?)value }) { CanBeRemoved = true },
        new("Shift", Bounds, spec => Unless(FunctionDefaults.Shift, spec.Shift), (spec, value) => spec with { Shift = (double?)value ?? FunctionDefaults.Shift }) { CanBeRemoved = true },
        new("Mu", Bounds, spec => Unless(FunctionDefaults.Mu, spec.Mu), (spec, value) => spec with { Mu = (double?)value ?? FunctionDefaults.Mu }) { CanBeRemoved = true },
        new("Stochastic", Flags, spec => Unless(false, spec.IsStochastic), (spec, value) => spec with { IsStochastic = (bool?)value ?? false }) { CanBeRemoved = true, StandsBesideNotation = true, IsOutsideNotation = true },
        ArgumentTable.Block<UniformSpec>(),
    ]);

    /// <summary>Null if the argument is absent: it may then follow from a range.</summary>
    public int? WrittenBits { get; init; }

    public int Bits { get => WrittenBits ?? 8; init => WrittenBits = value; }

    /// <summary>Null if the argument is absent: a range without a scale then chooses the scale and is not a requirement.</summary>
    public int? Integer { get; init; }

    /// <summary>Null if the argument is absent.</summary>
    public bool? WrittenSigned { get; init; }

    public bool Signed { get => WrittenSigned ?? true; init => WrittenSigned = value; }

    /// <summary>The scale as written; the grid has the nearest float.</summary>
    public double? Scale { get; init; }

    /// <summary>Null if the argument is absent: 0, or what follows from a range.</summary>
    public int? ZeroPoint { get; init; }

    public bool NarrowRange { get; init; }

    /// <summary>The least value that the application needs.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value that the application needs.</summary>
    public double? Max { get; init; }

    /// <summary>The factor on the output values, as written; the grid has the nearest float.</summary>
    public double ValueAlpha { get; init; } = 1;

    /// <summary>Null if the argument is absent: the fit then follows from alpha.</summary>
    public Fit? WrittenFit { get; init; }

    /// <summary>Whether a zero point is fitted beside alpha.</summary>
    public bool FitsZeroPoint { get; init; }

    public Fit Fit { get => WrittenFit ?? (FitsZeroPoint ? Fit.MinMax : Alpha == Alpha.Auto ? Fit.MaxAbs : Fit.LeastSquares); init => WrittenFit = value; }

    /// <summary>As written; null if the argument is absent.</summary>
    public double? FitEpsilon { get; init; }

    /// <summary>Null if the argument is absent: the least that the scale allows.</summary>
    public int? MinExponent { get; init; }

    /// <summary>Null if the argument is absent: the largest that the scale allows.</summary>
    public int? MaxExponent { get; init; }

    /// <summary>Null if the argument is absent: a profile defines it then.</summary>
    public Rounding? WrittenRounding { get; init; }

    public Rounding Rounding { get => WrittenRounding ?? Rounding.HalfToEven; init => WrittenRounding = value; }

    public Overflow Overflow { get; init; }

    /// <summary>The parameter N of the wrapping modes of ap_fixed.</summary>
    public int OverflowBits { get; init; }

    /// <summary>Null if the argument is absent: a profile defines it then.</summary>
    public NaNCode? WrittenNaN { get; init; }

    public NaNCode NaN { get => WrittenNaN ?? NaNCode.Zero; init => WrittenNaN = value; }

    public Profile Profile { get; init; }

    /// <summary>What is applied before the rounding.</summary>
    public Function Function { get; init; }

    /// <summary>Whether the codes of the function are mirror images.</summary>
    public bool Symmetric { get; init; }

    /// <summary>The slope of Relu below 0.</summary>
    public double Slope { get; init; }

    /// <summary>Null if the argument is absent: Relu then has no bound, and HardSwish divides by 6.</summary>
    public double? UpperBound { get; init; }

    /// <summary>Null if the argument is absent: Relu then has no bound below.</summary>
    public double? LowerBound { get; init; }

    /// <summary>What HardSwish adds.</summary>
    public double Shift { get; init; } = FunctionDefaults.Shift;

    /// <summary>The parameter of MuLaw.</summary>
    public double Mu { get; init; } = FunctionDefaults.Mu;

    /// <summary>Whether there are methods that round at random.</summary>
    public bool IsStochastic { get; init; }

    /// <summary>Which arguments fix the grid.</summary>
    public GridKind Kind
    {
        get
        {
            bool hasRange = Min is not null || Max is not null;
            if (Scale is not null)
                return hasRange && WrittenBits is null ? GridKind.RangeWithScale : GridKind.Affine;
            return hasRange && Integer is null ? GridKind.Range : GridKind.FixedPoint;
        }
    }

    /// <summary>The same declaration with its defaults written out, so that two declarations of one quantizer are equal.</summary>
    public UniformSpec WithDefaults() => Arguments.WithImplied(this);

    private static Argument<UniformSpec> Enum(
        string name, Type type, Func<UniformSpec, object?> get, Func<UniformSpec, object?, UniformSpec> with, bool isDefinedByProfile = false, Func<UniformSpec, object?>? implied = null) =>
        new(name, new EnumKind(type), get, with) { CanBeRemoved = true, IsDefinedByProfile = isDefinedByProfile, Implied = implied };
}
