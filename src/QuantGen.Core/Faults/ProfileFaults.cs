using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The faults of a profile: arguments that cannot be combined with it.</summary>
internal static class ProfileFaults
{
    /// <summary>The most bits of the systems' codes; float arithmetic distinguishes all of these codes.</summary>
    private const int MaxBits = 16;

    /// <summary>The most bits of the codes of XNNPACK's kernels.</summary>
    private const int MaxBitsOfXnnpack = 8;

    public static IEnumerable<Fault> Check(UniformSpec spec, GridArguments grid)
    {
        if (!QuantizerProfiles.Has(spec.Profile))
            yield return NotSupported(nameof(spec.Profile), "Profile = CmsisNN is one of requantizers, because CMSIS-NN quantizes no floats; state TfLiteReference, whose models it runs");
        if (ProfileRule.For(spec.Profile) is not { } rule)
            yield break;
        string profile = "Profile = " + spec.Profile.ToString();
        foreach (Argument<UniformSpec> argument in UniformSpec.Arguments.All)
        {
            if (argument.IsDefinedByProfile && argument.Text(spec) is { } text)
                yield return NotSupported(argument.Name, Invariant($"{profile} {Definition(argument.Name, rule, grid, spec.FitsZeroPoint)}, so that {argument.Name} = {text} has no meaning; leave it out, or leave out Profile"));
        }

        string bits = spec.WrittenBits is null ? nameof(spec.Scale) : nameof(spec.Bits);
        if (grid.Bits > MaxBits)
            yield return NotSupported(bits, Invariant($"{profile} supports up to {MaxBits} bits, and this format has {grid.Bits}; Bits = {MaxBits} or Profile = Exact is supported"));
        else if (spec.Profile == Profile.Xnnpack && grid.Bits > MaxBitsOfXnnpack)
            yield return NotSupported(bits, Invariant($"XNNPACK has codes of up to {MaxBitsOfXnnpack} bits, and this format has {grid.Bits}; for wider codes TensorFlow Lite runs what Profile = TfLiteOptimized defines"));
        else if (spec.Profile == Profile.OnnxRuntime && grid.Bits == 2)
            yield return NotSupported(bits, "onnxruntime converts 2-bit codes before it clamps them, unlike all others; state Profile = Onnx, which is what it does with 2 bits");

        Fault NotSupported(string argument, string message) => new(FaultCode.ProfileNotSupported, argument, message);
    }

    /// <summary>What the profile defines instead of the argument.</summary>
    private static string Definition(string argument, ProfileRule rule, GridArguments grid, bool fitsZeroPoint) => argument switch
    {
        nameof(UniformSpec.NaN) when fitsZeroPoint && rule.GoesThroughInt32 => Invariant($"gives NaN the code {grid.MinCode}, or {grid.MaxCode} if the zero point is negative"),
        nameof(UniformSpec.Rounding) => Invariant($"rounds {rule.Rounding}"),
        nameof(UniformSpec.NaN) => Invariant($"gives NaN the code {(rule.Int32OverflowIsLowest(grid.ZeroPoint) ? grid.MinCode : grid.MaxCode)}"),
        nameof(UniformSpec.Overflow) => "clamps",
        _ => "dequantizes with its scale alone",
    };
}
