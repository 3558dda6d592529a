namespace QuantGen.Core.Faults;

/// <summary>How grave a fault is, the gravest last.</summary>
internal enum FaultSeverity
{
    /// <summary>Values may be lost, or something says less than it seems to.</summary>
    Information,

    /// <summary>Values are certainly lost.</summary>
    Warning,

    /// <summary>A need that is stated is not met, or nothing sensible can be generated.</summary>
    Error,
}
