namespace QuantGen.Core.Faults;

/// <summary>The severity of a fault, the most severe last.</summary>
internal enum FaultSeverity
{
    /// <summary>Values may be lost, or something has less effect than it seems to have.</summary>
    Information,

    /// <summary>Values are certainly lost.</summary>
    Warning,

    /// <summary>A stated requirement is not met, or nothing sensible can be generated.</summary>
    Error,
}
