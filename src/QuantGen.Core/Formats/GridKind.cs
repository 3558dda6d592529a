namespace QuantGen.Core.Formats;

/// <summary>Which arguments fix a grid.</summary>
internal enum GridKind
{
    /// <summary>Bits and Integer: the scale is a power of two.</summary>
    FixedPoint,

    /// <summary>Bits and Scale.</summary>
    Affine,

    /// <summary>Bits and a range: the smallest scale that covers it.</summary>
    Range,

    /// <summary>A range and Scale: the smallest number of bits that covers it.</summary>
    RangeWithScale,
}
