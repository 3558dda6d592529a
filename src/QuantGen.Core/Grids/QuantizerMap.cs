using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The map from numbers to codes, exact.</summary>
internal abstract class QuantizerMap
{
    /// <summary>The code before it is brought into the codes.</summary>
    public abstract BigInteger Round(Dyadic value);

    /// <summary>The code of a number; not of NaN.</summary>
    public abstract long Quantize(Dyadic value);

    /// <summary>Where a code begins: the numbers that round to it or to a higher one are those above the threshold, and the threshold itself if it is inclusive.</summary>
    public abstract Threshold ThresholdOf(long code);
}
