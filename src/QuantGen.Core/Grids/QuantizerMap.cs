using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The exact map from numbers to codes.</summary>
internal abstract class QuantizerMap
{
    /// <summary>The rounded code before it saturates or wraps.</summary>
    public abstract BigInteger Round(Dyadic value);

    /// <summary>The code of a number; not of NaN.</summary>
    public abstract long Quantize(Dyadic value);

    /// <summary>Where a code begins. Numbers above the threshold round to the code or a higher one, and so does the threshold itself if it is inclusive.</summary>
    public abstract Threshold ThresholdOf(long code);
}
