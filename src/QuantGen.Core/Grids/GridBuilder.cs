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
        CodeSet all = new(arguments.Bits, arguments.Signed, arguments.MinCode, arguments.MaxCode);
        var values = new UniformValues(arguments.Scale, arguments.ZeroPoint);
        var overflow = new OverflowRule(spec.Overflow, arguments.Bits, arguments.Signed, spec.Overflow is Overflow.Wrap or Overflow.WrapSignMagnitude ? spec.OverflowBits : 0);
        if (FunctionBuilder.Build(spec, arguments) is { } function)
            return WithFunction(spec, function, all, values, overflow);
        return new NumberGrid
        {
            Codes = all,
            Values = values,
            ValueFactor = BinaryFormat.NearestSingle(spec.ValueAlpha),
            Rounding = profile?.Rounding ?? spec.Rounding,
            Overflow = overflow,
            NaNCode = nan switch { NaNCode.Minimum => arguments.MinCode, NaNCode.Maximum => arguments.MaxCode, _ => arguments.ZeroPoint },
            Profile = profile,
        };
    }

    private static NumberGrid WithFunction(UniformSpec spec, QuantizedFunction function, CodeSet all, UniformValues values, OverflowRule overflow)
    {
        CodeSet codes = FunctionCodes.Of(function, new RoundedQuotient(all, values, spec.Rounding, overflow), values, all, spec.Symmetric);
        var grid = new NumberGrid
        {
            Codes = codes,
            CodesWithoutFunction = all,
            Values = values,
            ValueFactor = BinaryFormat.NearestSingle(spec.ValueAlpha),
            Rounding = spec.Rounding,
            Overflow = overflow,
            NaNCode = spec.NaN == NaNCode.Maximum ? codes.Max : codes.Min,
            Function = function,
        };
        // The code of 0, or of the function's result at 0 if that code is left out.
        return spec.NaN != NaNCode.Zero ? grid
            : grid with { NaNCode = values.ZeroPoint >= codes.Min && values.ZeroPoint <= codes.Max ? values.ZeroPoint : grid.Quantize(Dyadic.Zero) };
    }
}
