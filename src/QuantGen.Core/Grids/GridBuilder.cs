using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>Spec → Grid. Only for specs in which the checker finds no error.</summary>
internal static class GridBuilder
{
    public static NumberGrid Build(UniformSpec spec) => Build(spec, GridArguments.Resolve(spec)!);

    public static NumberGrid Build(UniformSpec spec, GridArguments arguments)
    {
        ProfileRule? profile = ProfileRule.For(spec.Profile);
        NaNCode nan = profile is null ? spec.NaN : profile.Int32OverflowIsLowest(arguments.ZeroPoint) ? NaNCode.Minimum : NaNCode.Maximum;
        return new NumberGrid
        {
            Codes = new CodeSet(arguments.Bits, arguments.Signed, arguments.MinCode, arguments.MaxCode),
            Values = new UniformValues(arguments.Scale, arguments.ZeroPoint),
            ValueFactor = BinaryFormat.NearestSingle(spec.ValueAlpha),
            Rounding = profile?.Rounding ?? spec.Rounding,
            Overflow = new OverflowRule(spec.Overflow, arguments.Bits, arguments.Signed, spec.Overflow is Overflow.Wrap or Overflow.WrapSignMagnitude ? spec.OverflowBits : 0),
            NaNCode = nan switch { NaNCode.Minimum => arguments.MinCode, NaNCode.Maximum => arguments.MaxCode, _ => arguments.ZeroPoint },
            Profile = profile,
        };
    }
}
