using QuantGen.Core.Collections;

namespace QuantGen.Core.Formats;

/// <summary>What <c>[Quantizer]</c> says. An argument that was not written is absent (null) if that matters. <see cref="UniformArguments"/> lists the arguments.</summary>
internal sealed record UniformSpec : FormatSpec
{
    /// <summary>Named arguments that state once more what the notation states.</summary>
    public EquatableArray<string> BesideNotation { get; init; }

    /// <summary>Null where the argument is absent: it may then follow from a range.</summary>
    public int? WrittenBits { get; init; }

    public int Bits { get => WrittenBits ?? 8; init => WrittenBits = value; }

    /// <summary>Null where the argument is absent: a range then has nothing to be held against.</summary>
    public int? Integer { get; init; }

    /// <summary>Null where the argument is absent.</summary>
    public bool? WrittenSigned { get; init; }

    public bool Signed { get => WrittenSigned ?? true; init => WrittenSigned = value; }

    /// <summary>The scale as written; the grid has the nearest float.</summary>
    public double? Scale { get; init; }

    /// <summary>Null where the argument is absent: 0, or what follows from a range.</summary>
    public int? ZeroPoint { get; init; }

    public bool NarrowRange { get; init; }

    /// <summary>The least value that the application needs.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value that the application needs.</summary>
    public double? Max { get; init; }

    public Alpha Alpha { get; init; }

    /// <summary>The factor on the values given out, as written; the grid has the nearest float.</summary>
    public double ValueAlpha { get; init; } = 1;

    /// <summary>Null where the argument is absent: it follows from alpha.</summary>
    public Fit? WrittenFit { get; init; }

    public Fit Fit { get => WrittenFit ?? (Alpha == Alpha.Auto ? Fit.MaxAbs : Fit.LeastSquares); init => WrittenFit = value; }

    /// <summary>As written; null where the argument is absent.</summary>
    public double? FitEpsilon { get; init; }

    /// <summary>Null where the argument is absent: the least that the scale allows.</summary>
    public int? MinExponent { get; init; }

    /// <summary>Null where the argument is absent: the largest that the scale allows.</summary>
    public int? MaxExponent { get; init; }

    /// <summary>Null where the argument is absent: a profile defines it then.</summary>
    public Rounding? WrittenRounding { get; init; }

    public Rounding Rounding { get => WrittenRounding ?? Rounding.HalfToEven; init => WrittenRounding = value; }

    public Overflow Overflow { get; init; }

    /// <summary>N of ap_fixed's wrapping modes.</summary>
    public int OverflowBits { get; init; }

    /// <summary>Null where the argument is absent: a profile defines it then.</summary>
    public NaNCode? WrittenNaN { get; init; }

    public NaNCode NaN { get => WrittenNaN ?? NaNCode.Zero; init => WrittenNaN = value; }

    public Profile Profile { get; init; }

    /// <summary>The elements of a block. Null where the argument is absent: there are no methods for blocks.</summary>
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

    /// <summary>The same with every default that changes nothing written out, so that two declarations of one quantizer are equal.</summary>
    public UniformSpec WithDefaults()
    {
        UniformSpec spec = Profile == Profile.Exact ? this with { WrittenRounding = Rounding, WrittenNaN = NaN } : this;
        if (Alpha != Alpha.One)
            spec = spec with { WrittenFit = Fit };
        return Kind switch
        {
            GridKind.FixedPoint => spec with { WrittenBits = Bits, WrittenSigned = Signed, Integer = Integer ?? 0, ZeroPoint = ZeroPoint ?? 0 },
            GridKind.Affine => spec with { WrittenBits = Bits, WrittenSigned = Signed, ZeroPoint = ZeroPoint ?? 0 },
            GridKind.Range => spec with { WrittenBits = Bits, WrittenSigned = Signed },
            _ => spec,
        };
    }
}
