using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Plan;

/// <summary>The constants with which one quantizer calls the shared kernels.</summary>
/// <param name="Constants">The constants of the kernels that quantize. Those of a profile apply after its quotient, and so have a step of 1.</param>
/// <param name="Output">Those of the kernels that dequantize; null if they are the same, or if there are none.</param>
/// <param name="Quotient">A profile's quotient; null without a profile.</param>
internal sealed record KernelCall(KernelConstants Constants, KernelConstants? Output, QuotientConstants? Quotient)
{
    /// <summary>The call for a grid with a function, which the kernels quantize as another grid.</summary>
    public static KernelCall Of(NumberGrid input, NumberGrid grid) =>
        new(KernelConstants.Of(input), grid.OutputScaleDiffers || input.Values != grid.Values ? KernelConstants.Of(grid.Output.OfResults) : null, null);

    /// <summary>The call for a grid whose codes are searched: the kernels only dequantize.</summary>
    public static KernelCall OfOutput(NumberGrid grid)
    {
        var output = KernelConstants.Of(grid.Output.OfResults);
        return new(output, output, null);
    }

    /// <summary>The call for the fit of binary codes, which the kernels sum up without quantizing spans.</summary>
    public static KernelCall OfBinary(NumberGrid grid) => new(new KernelConstants(0, grid.Scale, -grid.Scale, grid.Scale, null, -1, 1), null, null);

    public static KernelCall Of(NumberGrid grid)
    {
        if (grid.Profile is null)
            return new(KernelConstants.Of(grid), grid.OutputScaleDiffers ? KernelConstants.Of(grid.Output) : null, null);
        NumberGrid exact = grid with { Profile = null }, bulk = grid.Bulk ?? grid;
        return new(KernelConstants.Of(exact.AtScale(1)), bulk.AddsOffset ? null : KernelConstants.Of(exact), QuotientConstants.Of(bulk));
    }
}

/// <summary>The constants of a specification. Null means the default of all specifications.</summary>
/// <param name="ZeroPoint">The code of 0.</param>
/// <param name="Scale">The scale.</param>
/// <param name="MinValue">A float that has the lowest code.</param>
/// <param name="MaxValue">A float that has the highest code.</param>
/// <param name="NaNValue">A float that has the code of NaN; null if that is the code of 0.</param>
/// <param name="MinCode">The lowest code; null if it is the lowest of the code's type.</param>
/// <param name="MaxCode">The highest code; null if it is the highest of the code's type.</param>
internal sealed record KernelConstants(long ZeroPoint, Dyadic Scale, Dyadic MinValue, Dyadic MaxValue, Dyadic? NaNValue, long? MinCode, long? MaxCode)
{
    public static KernelConstants Of(NumberGrid grid) => new(
        grid.ZeroPoint,
        grid.Scale,
        Representative(grid, grid.MinCode),
        Representative(grid, grid.MaxCode),
        grid.NaNCode == grid.ZeroPoint ? null : Representative(grid, grid.NaNCode),
        grid.HasAllCodes ? null : grid.MinCode,
        grid.HasAllCodes ? null : grid.MaxCode);

    /// <summary>A float that has the code. For wide codes it is just the nearest float, because no kernel of theirs uses it.</summary>
    private static Dyadic Representative(NumberGrid grid, long code) =>
        grid.ExactInSingle ? ResidualForm.Representative(grid, code) : BinaryFormat.Single.Nearest(grid.ValueOf(code))!.Value;
}

/// <summary>The constants of a profile's quotient.</summary>
/// <param name="First">The first quotient that fits an int; null if there is no such bound.</param>
/// <param name="Last">The last one; null if there is no such bound.</param>
/// <param name="Unfit">The quotient that replaces NaN and quotients that do not fit.</param>
/// <param name="Scale">The divisor.</param>
/// <param name="High">The float nearest to the reciprocal.</param>
/// <param name="Low">The float nearest to the rest of the reciprocal.</param>
internal sealed record QuotientConstants(Dyadic? First, Dyadic? Last, Dyadic Unfit, Dyadic Scale, Dyadic High, Dyadic Low)
{
    public static QuotientConstants Of(NumberGrid grid)
    {
        (Dyadic? first, Dyadic? last) = ProfileLowering.FitsInt32(grid);
        (Dyadic high, Dyadic low) = TwoTermForm.Reciprocal(grid.Scale);
        return new(first, last, grid.NaNCode - grid.ZeroPoint, grid.Scale, high, low);
    }
}
