using System;
using System.Collections.Generic;

namespace QuantGen.Core.Formats;

/// <summary>The arguments of <c>[Quantizer]</c>, each once, in the order in which a <c>Format</c> has them.</summary>
internal static class UniformArguments
{
    private static readonly IntegerKind Integers = new();
    private static readonly FlagKind Flags = new();
    private static readonly NumberKind Bounds = new(isStep: false), Steps = new(isStep: true);

    public static readonly ArgumentTable<UniformSpec> Table = new("Quantizer",
    [
        new Argument<UniformSpec, int>("Bits", Integers, spec => spec.WrittenBits, (spec, value) => spec with { WrittenBits = value }),
        new Argument<UniformSpec, int>("Integer", Integers, spec => spec.Integer, (spec, value) => spec with { Integer = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, double>("Scale", Steps, spec => spec.Scale, (spec, value) => spec with { Scale = value }),
        new Argument<UniformSpec, int>("ZeroPoint", Integers, spec => spec.ZeroPoint, (spec, value) => spec with { ZeroPoint = value }),
        new Argument<UniformSpec, bool>("Signed", Flags, spec => spec.WrittenSigned, (spec, value) => spec with { WrittenSigned = value }),
        new Argument<UniformSpec, bool>("NarrowRange", Flags, spec => Unless(false, spec.NarrowRange), (spec, value) => spec with { NarrowRange = value ?? false }) { CanBeRemoved = true },
        new Argument<UniformSpec, double>("Min", Bounds, spec => spec.Min, (spec, value) => spec with { Min = value }) { StandsBesideNotation = true },
        new Argument<UniformSpec, double>("Max", Bounds, spec => spec.Max, (spec, value) => spec with { Max = value }) { StandsBesideNotation = true },
        Enum("Alpha", spec => Unless(Alpha.One, spec.Alpha), (spec, value) => spec with { Alpha = value ?? Alpha.One }),
        Enum("Fit", spec => spec.WrittenFit, (spec, value) => spec with { WrittenFit = value }),
        new Argument<UniformSpec, double>("FitEpsilon", Steps, spec => spec.FitEpsilon, (spec, value) => spec with { FitEpsilon = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, int>("MinExponent", Integers, spec => spec.MinExponent, (spec, value) => spec with { MinExponent = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, int>("MaxExponent", Integers, spec => spec.MaxExponent, (spec, value) => spec with { MaxExponent = value }) { CanBeRemoved = true },
        new Argument<UniformSpec, double>("ValueAlpha", Steps, spec => Unless(1, spec.ValueAlpha), (spec, value) => spec with { ValueAlpha = value ?? 1 }) { CanBeRemoved = true, IsDefinedByProfile = true },
        Enum("Profile", spec => Unless(Profile.Exact, spec.Profile), (spec, value) => spec with { Profile = value ?? Profile.Exact }),
        Enum("Rounding", spec => spec.WrittenRounding, (spec, value) => spec with { WrittenRounding = value }, isDefinedByProfile: true),
        // Without a mode that wraps the bits of it have no meaning.
        Enum("Overflow", spec => Unless(Overflow.Saturate, spec.Overflow), (spec, value) => value is { } mode ? spec with { Overflow = mode } : spec with { Overflow = Overflow.Saturate, OverflowBits = 0 }, isDefinedByProfile: true),
        new Argument<UniformSpec, int>("OverflowBits", Integers, spec => Unless(0, spec.OverflowBits), (spec, value) => spec with { OverflowBits = value ?? 0 }) { CanBeRemoved = true },
        new Argument<UniformSpec, NaNCode>("NaN", new EnumKind<NaNCode>(), spec => spec.WrittenNaN, (spec, value) => spec with { WrittenNaN = value })
        {
            CanBeRemoved = true, IsDefinedByProfile = true, StandsBesideNotation = true,
        },
        new Argument<UniformSpec, int>("Block", Integers, spec => spec.Block, (spec, value) => spec with { Block = value }) { CanBeRemoved = true, StandsBesideNotation = true },
    ]);

    private static Argument<UniformSpec, T> Enum<T>(string name, Func<UniformSpec, T?> get, Func<UniformSpec, T?, UniformSpec> with, bool isDefinedByProfile = false)
        where T : struct, Enum => new(name, new EnumKind<T>(), get, with) { CanBeRemoved = true, IsDefinedByProfile = isDefinedByProfile };

    /// <summary>A value that is not what its absence means.</summary>
    private static T? Unless<T>(T absent, T value)
        where T : struct => EqualityComparer<T>.Default.Equals(value, absent) ? null : value;
}
