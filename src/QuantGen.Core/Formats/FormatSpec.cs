namespace QuantGen.Core.Formats;

/// <summary>What a declaration of any family states, before the checks.</summary>
internal abstract record FormatSpec
{
    /// <summary>The notation of another system that states the format; null if named arguments do.</summary>
    public string? Notation { get; init; }
}
