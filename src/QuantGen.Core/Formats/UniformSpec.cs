using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Collections;

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
        new Argument<UniformSpec, int>("Bits", Integers, spec => spec.WrittenBits, (spec, value) => spec with { WrittenBits = value }) { Implied = spec => spec.Kind == GridKind.RangeWithScale ? null : spec.Bits },
        new Argument<UniformSpec, int>("Integer", Integers, spec => spec.Integer, (spec, value) => spec with { Integer = value }) { CanBeRemoved = true, Implied = spec => spec.Kind == GridKind.FixedPoint ? 0 : null },
        new Argument<UniformSpec, double>("Scale", Steps, spec => spec.Scale, (spec, value) => spec with { Scale = value }),
        new Argument<UniformSpec, int>("ZeroPoint", Integers, spec => spec.ZeroPoint, (spec, value) => spec with { ZeroPoint = value }) { Implied = spec => spec.Kind is GridKind.FixedPoint or GridKind.Affine ? 0 : null },
        new Argument<UniformSpec, bool>("Signed", Flags, spec => spec.WrittenSigned, (spec, value) => spec with { WrittenSigned = value }) { Implied = spec => spec.Kind == GridKind.RangeWithScale ? null : spec.Signed },
        new Argument<UniformSpec, bool>("NarrowRange", Flags, spec => Unless(false, spec.NarrowRange), (spec, value) => spec with { NarrowRange = value ?? false }) { CanBeRemoved = true },
        new Argument<UniformSpec, double>("Min", Bounds, spec => spec.Min, (spec, value) => spec with { Min = value }) { StandsBesideNotation = true },
        new Argument<UniformSpec, double>("Max", Bounds, spec => spec.Max, (spec, value) => spec with { Max = value }) { StandsBesideNotation = true },
        Enum("Alpha", spec => Unless(Alpha.One, spec.Alpha), (spec, value) => spec with { Alpha = value ?? Alpha.One }),
        Enum("Fit", spec => spec.WrittenFit, (spec, value) => spec with { WrittenFit = value }, implied: spec => spec.Alpha == Alpha.One ? null : spec.Fit),
        new Argument<UniformSpec, double>("FitEpsilon", Steps, spec => spec.FitEpsilon, (spec, value) => spec with { FitEpsilon = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, int>("MinExponent", Integers, spec => spec.MinExponent, (spec, value) => spec with { MinExponent = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, int>("MaxExponent", Integers, spec => spec.MaxExponent, (spec, value) => spec with { MaxExponent = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, double>("ValueAlpha", Steps, spec => Unless(1, spec.ValueAlpha), (spec, value) => spec with { ValueAlpha = value ?? 1 }) { CanBeRemoved = true, IsDefinedByProfile = true },
        Enum("Profile", spec => Unless(Profile.Exact, spec.Profile), (spec, value) => spec with { Profile = value ?? Profile.Exact }),
        Enum("Rounding", spec => spec.WrittenRounding, (spec, value) => spec with { WrittenRounding = value }, isDefinedByProfile: true, spec => spec.Profile == Profile.Exact ? spec.Rounding : null),
        // OverflowBits has a meaning only with a mode that wraps.
        Enum("Overflow", spec => Unless(Overflow.Saturate, spec.Overflow), (spec, value) => value is { } mode ? spec with { Overflow = mode } : spec with { Overflow = Overflow.Saturate, OverflowBits = 0 }, isDefinedByProfile: true),
        new Argument<UniformSpec, int>("OverflowBits", Integers, spec => Unless(0, spec.OverflowBits), (spec, value) => spec with { OverflowBits = value ?? 0 }) { CanBeRemoved = true },
        new Argument<UniformSpec, NaNCode>("NaN", new EnumKind<NaNCode>(), spec => spec.WrittenNaN, (spec, value) => spec with { WrittenNaN = value })
        {
            CanBeRemoved = true, IsDefinedByProfile = true, StandsBesideNotation = true, Implied = spec => spec.Profile == Profile.Exact ? spec.NaN : null,
        },
        new Argument<UniformSpec, int>("Block", Integers, spec => spec.Block, (spec, value) => spec with { Block = value }) { CanBeRemoved = true, StandsBesideNotation = true },
    ]);

    /// <summary>Named arguments that repeat what the notation states.</summary>
    public EquatableArray<string> BesideNotation { get; init; }

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

    public Alpha Alpha { get; init; }

    /// <summary>The factor on the output values, as written; the grid has the nearest float.</summary>
    public double ValueAlpha { get; init; } = 1;

    /// <summary>Null if the argument is absent: the fit then follows from alpha.</summary>
    public Fit? WrittenFit { get; init; }

    public Fit Fit { get => WrittenFit ?? (Alpha == Alpha.Auto ? Fit.MaxAbs : Fit.LeastSquares); init => WrittenFit = value; }

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

    /// <summary>The elements of a block. Null if the argument is absent: there are no methods for blocks.</summary>
    public int? Block { get; init; }

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
    public UniformSpec WithDefaults() => Arguments.All.Aggregate(this, (spec, argument) => argument.WithImplied(spec));

    private static Argument<UniformSpec, T> Enum<T>(string name, Func<UniformSpec, T?> get, Func<UniformSpec, T?, UniformSpec> with, bool isDefinedByProfile = false, Func<UniformSpec, T?>? implied = null)
        where T : struct, Enum => new(name, new EnumKind<T>(), get, with) { CanBeRemoved = true, IsDefinedByProfile = isDefinedByProfile, Implied = implied };

    /// <summary>The value, or null if it equals what the argument's absence means.</summary>
    private static T? Unless<T>(T absent, T value)
        where T : struct => EqualityComparer<T>.Default.Equals(value, absent) ? null : value;
}
