using System.Collections.Generic;
using QuantGen.Core.Grid;
using static System.FormattableString;

namespace QuantGen.Core.Spec;

/// <summary>What does not go with a profile.</summary>
internal static class ProfileFaults
{
    /// <summary>The systems have codes of up to so many bits, and so many are told apart in float.</summary>
    private const int MaxBits = 16;

    /// <summary>XNNPACK's kernels.</summary>
    private const int MaxBitsOfXnnpack = 8;

    public static IEnumerable<Fault> Check(QuantizerSpec spec, GridArguments grid)
    {
        if (ProfileRule.For(spec.Profile) is not { } rule)
            yield break;
        string profile = "Profile = " + spec.Profile.ToString();
        if (spec.WrittenRounding is { } rounding)
            yield return Defined(nameof(spec.Rounding), Invariant($"Rounding = {rounding}"), Invariant($"rounds {rule.Rounding}"));
        if (spec.WrittenNaN is { } nan)
            yield return Defined(nameof(spec.NaN), Invariant($"NaN = {nan}"), Invariant($"gives NaN the code {(rule.UnheldIsLowest(grid.ZeroPoint) ? grid.MinCode : grid.MaxCode)}"));
        if (spec.Overflow != Overflow.Saturate)
            yield return Defined(nameof(spec.Overflow), Invariant($"Overflow = {spec.Overflow}"), "clamps");
        if (spec.ValueAlpha != 1)
            yield return Defined(nameof(spec.ValueAlpha), "ValueAlpha = " + FormatNames.Number(spec.ValueAlpha), "dequantizes with its scale alone");

        string bits = spec.WrittenBits is null ? nameof(spec.Scale) : nameof(spec.Bits);
        if (grid.Bits > MaxBits)
            yield return NotSupported(bits, Invariant($"{profile} goes with up to {MaxBits} bits, and this format has {grid.Bits}; Bits = {MaxBits} or Profile = Exact is supported"));
        else if (spec.Profile == Profile.Xnnpack && grid.Bits > MaxBitsOfXnnpack)
            yield return NotSupported(bits, Invariant($"XNNPACK has codes of up to {MaxBitsOfXnnpack} bits, and this format has {grid.Bits}; TensorFlow Lite then runs what Profile = TfLiteOptimized is"));
        else if (spec.Profile == Profile.OnnxRuntime && grid.Bits == 2)
            yield return NotSupported(bits, "onnxruntime converts 2-bit codes before it clamps them, unlike all others; Profile = Onnx is what it does with 2 bits");

        Fault Defined(string argument, string written, string what) => NotSupported(argument, Invariant($"{profile} {what}, so that {written} has no meaning; leave it out, or leave out Profile"));
        Fault NotSupported(string argument, string message) => new(FaultCode.ProfileNotSupported, argument, message);
    }
}
