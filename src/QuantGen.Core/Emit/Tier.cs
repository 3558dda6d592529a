namespace QuantGen.Core.Emit;

/// <summary>The kind of code that a target gets. The results are identical in all tiers.</summary>
internal enum Tier
{
    /// <summary>Nothing can be generated.</summary>
    None,

    /// <summary>C# 7.3 without <c>System.Span</c>: arrays with an index and a count.</summary>
    PortableArrays,

    /// <summary>C# 7.3 with <c>System.Span</c>, of the framework or of the package System.Memory: plain scalar loops.</summary>
    PortableSpans,

    /// <summary>net8.0 and C# 11: shared generic kernels with vectors.</summary>
    Modern,
}
