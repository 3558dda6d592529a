using QuantGen.Core.Spec;

namespace QuantGen.Core.Grid;

/// <summary>Spec → Grid. Only for specs without an error; <see cref="SpecChecker"/> says which those are.</summary>
internal static class GridBuilder
{
    public static NumberGrid Build(QuantizerSpec spec)
    {
        int magnitudeBits = spec.Bits - (spec.Signed ? 1 : 0);
        long maxCode = (1L << magnitudeBits) - 1;
        long minCode = !spec.Signed ? 0 : spec.NarrowRange ? -maxCode : -maxCode - 1;
        return new NumberGrid
        {
            Bits = spec.Bits,
            Signed = spec.Signed,
            MinCode = minCode,
            MaxCode = maxCode,
            ScaleExponent = (spec.Integer ?? 0) - magnitudeBits,
            Rounding = spec.Rounding,
            Overflow = new OverflowRule(spec.Overflow, spec.Bits, spec.Signed, spec.Overflow is Overflow.Wrap or Overflow.WrapSignMagnitude ? spec.OverflowBits : 0),
            NaNCode = spec.NaN switch { NaNCode.Minimum => minCode, NaNCode.Maximum => maxCode, _ => 0 },
        };
    }
}
