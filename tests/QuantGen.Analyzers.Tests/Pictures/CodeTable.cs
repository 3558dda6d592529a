namespace QuantGen.Analyzers.Tests.Pictures;

/// <summary>How a page shows the codes of its quantizers.</summary>
internal enum CodeTable
{
    /// <summary>A row for each code, with its value and its first float.</summary>
    Values,

    /// <summary>The same with the bits of the code.</summary>
    Bits,

    /// <summary>A row for each segment of G.711.</summary>
    Segments,
}
