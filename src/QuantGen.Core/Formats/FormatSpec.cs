using QuantGen.Core.Collections;

namespace QuantGen.Core.Formats;

/// <summary>What a declaration of any family states, before the checks.</summary>
internal abstract record FormatSpec
{
    /// <summary>The notation of another system that states the format; null if named arguments do.</summary>
    public string? Notation { get; init; }

    /// <summary>Named arguments that repeat what the notation states.</summary>
    public EquatableArray<string> BesideNotation { get; init; }

    /// <summary>Whether a factor on the scale is fitted to data.</summary>
    public Alpha Alpha { get; init; }

    /// <summary>The elements of a block. Null if the argument is absent: there are no methods for blocks.</summary>
    public int? Block { get; init; }
}
