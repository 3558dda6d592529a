namespace QuantGen;

/// <summary>How a <see cref="PowerOfTwoQuantizerAttribute"/> chooses the power of two of a number. A number in the middle takes the larger power.</summary>
public enum ExponentRounding
{
    /// <summary>The exponent nearest to <c>log2(|x|)</c>: the next power begins at √2 times a power. QKeras calls it <c>rnd</c>.</summary>
    NearestExponent = 0,

    /// <summary>The power of two nearest to <c>|x|</c>: the next power begins at 1.5 times a power.</summary>
    NearestValue = 1,

    /// <summary>The largest power of two that is at most <c>|x|</c>. QKeras calls it <c>floor</c>.</summary>
    Floor = 2,
}
