using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>
/// The codes of ITU-T G.711 for 16-bit samples. Magnitudes are those of µ-law's 14 bits or A-law's 13 bits. A negative sample has the magnitude of its one's complement, as in ITU-T G.191.
/// </summary>
internal sealed record G711Rule(G711Law Law) : StepRule
{
    private const int Magnitudes = 128;

    private bool IsMuLaw => Law == G711Law.MuLaw;

    public override Threshold First => new(-32768, Inclusive: true);

    public override Threshold Last => new(32768, Inclusive: true);

    public override IReadOnlyList<long> Codes => [.. Enumerable.Range(-Magnitudes, 2 * Magnitudes).Select(place => CodeOf(Law, place))];

    /// <summary>The value of a code in samples.</summary>
    public override Dyadic ValueOf(long code, UniformValues values)
    {
        // The bits that are inverted on the line. The highest one is 1 for a positive sample.
        long bits = code ^ (IsMuLaw ? 0x7F : 0x55), magnitude = bits & 0x7F;
        long value = IsMuLaw ? (((((magnitude & 15) << 1) + 33) << (int)(magnitude >> 4)) - 33) << 2 : DoubledMiddle(magnitude) << 3;
        return (bits & 0x80) != 0 ? value : -value;
    }

    /// <summary>A code begins at a whole sample. The place counts from the lowest code.</summary>
    public override Threshold ThresholdAt(int place)
    {
        int magnitude = place - Magnitudes;
        // The one's complement of the samples of magnitude m … are those below −m.
        return magnitude >= 0 ? new(Least(magnitude), Inclusive: true) : new(-Least(-magnitude), Inclusive: true);
    }

    /// <summary>The code of a place: from 0 on the magnitudes of positive samples, below 0 the complement of those of negative ones.</summary>
    private static long CodeOf(G711Law law, int place)
    {
        int bits = place >= 0 ? 0x80 | place : ~place;
        return bits ^ (law == G711Law.MuLaw ? 0x7F : 0x55);
    }

    /// <summary>The least sample of a magnitude.</summary>
    private long Least(long magnitude)
    {
        long segment = magnitude >> 4, place = magnitude & 15;
        if (IsMuLaw)
            return magnitude == 0 ? 0 : ((((place + 16) << (int)(segment + 1)) - 33) << 2);
        return (segment == 0 ? place : (place + 16) << (int)(segment - 1)) << 4;
    }

    /// <summary>Twice the middle of an interval of A-law, in samples of 13 bits.</summary>
    private static long DoubledMiddle(long magnitude)
    {
        long segment = magnitude >> 4, place = magnitude & 15;
        return segment == 0 ? (2 * place) + 1 : ((2 * (place + 16)) + 1) << (int)(segment - 1);
    }
}
