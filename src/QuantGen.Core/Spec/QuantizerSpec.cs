namespace QuantGen.Core.Spec;

/// <summary>What a declaration says, before anything is checked. An argument that was not written is absent (null) where that matters.</summary>
internal sealed record QuantizerSpec
{
    public int Bits { get; init; } = 8;

    /// <summary>Null where the argument is absent: a range then has nothing to be held against.</summary>
    public int? Integer { get; init; }

    public bool Signed { get; init; } = true;

    public bool NarrowRange { get; init; }

    /// <summary>The least value that the application needs.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value that the application needs.</summary>
    public double? Max { get; init; }

    public Alpha Alpha { get; init; }

    public Rounding Rounding { get; init; }

    public Overflow Overflow { get; init; }

    /// <summary>N of ap_fixed's wrapping modes.</summary>
    public int OverflowBits { get; init; }

    public NaNCode NaN { get; init; }
}
