namespace QuantGen;

/// <summary>Which C# an accumulator, a requantizer or a lookup becomes.</summary>
public enum Target
{
    /// <summary>What the framework and the language of the project allow, with vectors and with constants that are floats.</summary>
    Any = 0,

    /// <summary>Integers alone: no <c>float</c> and no <c>double</c> occurs in the text, and C# 7.3 compiles it. For processors without floats, and for code that another language takes over.</summary>
    IntegerOnly = 1,
}
