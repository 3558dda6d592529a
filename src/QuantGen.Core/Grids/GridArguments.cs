using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>The numbers that fix the values of a grid, whichever arguments declared it.</summary>
internal sealed record GridArguments(int Bits, bool Signed, bool NarrowRange, Dyadic Scale, long ZeroPoint)
{
    public long MaxCode => (1L << (Signed ? Bits - 1 : Bits)) - 1;

    public long MinCode => !Signed ? 0 : NarrowRange ? -MaxCode : -MaxCode - 1;

    /// <summary>The arguments of a spec; null if none fit. The bits, the scale and the range must be valid on their own.</summary>
    public static GridArguments? Resolve(UniformSpec spec) => spec.Kind switch
    {
        GridKind.FixedPoint => FixedPoint(spec),
        GridKind.Affine => new(spec.Bits, spec.Signed, spec.NarrowRange, BinaryFormat.NearestSingle(spec.Scale!.Value), spec.ZeroPoint ?? 0),
        GridKind.Range => Covering.WithBits(spec),
        _ => Covering.WithScale(spec),
    };

    private static GridArguments FixedPoint(UniformSpec spec)
    {
        int exponent = (spec.Integer ?? 0) - (spec.Signed ? spec.Bits - 1 : spec.Bits);
        return new(spec.Bits, spec.Signed, spec.NarrowRange, Dyadic.PowerOfTwo(exponent), spec.ZeroPoint ?? 0);
    }
}
