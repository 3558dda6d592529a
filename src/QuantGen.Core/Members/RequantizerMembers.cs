using System.Collections.Generic;

namespace QuantGen.Core.Members;

/// <summary>The names of the members of a requantizer.</summary>
internal static class RequantizerMembers
{
    public const string Requantize = "Requantize", InBlock = "RequantizeInBlock", Row = "RequantizeRow", Channels = "Channels",
        Multipliers = "Multipliers", Offsets = "Offsets", Shifts = "Shifts", Lefts = "Lefts", IfNegative = "OffsetsIfNegative", Thresholds = "Thresholds", Factors = "Factors", MultiplyHigh = "MultiplyHigh", Search = "Search", High = "High";

    /// <summary>The ending of what the blocks of a profile have apart.</summary>
    public const string OfBlocks = "OfBlocks";

    /// <summary>All names, which no member of the user has.</summary>
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string>
    {
        "Format", "MinCode", "MaxCode", Channels, Requantize, InBlock, Row, Multipliers, Multipliers + High, Offsets, Offsets + High, Shifts, Lefts, IfNegative, IfNegative + High, Thresholds, Thresholds + OfBlocks, Factors, MultiplyHigh, Search, SequenceCheckNames.Sequences, SequenceCheckNames.Channels,
    };
}

/// <summary>The names of the members of a lookup.</summary>
internal static class LookupMembers
{
    public const string Lookup = "Lookup", Entries = "Entries", ThrowOutside = "ThrowOutside";

    /// <summary>All names, which no member of the user has.</summary>
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string> { "Format", "MinCode", "MaxCode", Lookup, Entries, ThrowOutside, SequenceCheckNames.Sequences };
}

/// <summary>The names of the checks that a type has for itself.</summary>
internal static class SequenceCheckNames
{
    public const string Sequences = "CheckSequences", Channels = "CheckChannels";
}
