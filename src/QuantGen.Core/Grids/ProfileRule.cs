using System;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Grids;

/// <summary>Which number a profile rounds to a code.</summary>
internal enum ProfileQuotient
{
    /// <summary><c>fl(x / s)</c>.</summary>
    Single,

    /// <summary><c>fl(x · fl(1 / s))</c>.</summary>
    ReciprocalProduct,

    /// <summary>The quotient rounded to double.</summary>
    Double,
}

/// <summary>What distinguishes one profile from another. The definition, the plan and the text of a profile all follow from this table.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Quotient">The number that is rounded.</param>
/// <param name="Rounding">How it is rounded.</param>
/// <param name="NaN">The end that NaN becomes; null if the system converts the rounded number to a 32-bit integer.</param>
/// <param name="IsBulk">Whether this is the rule for the elements of a span that the system computes eight at a time.</param>
internal sealed record ProfileRule(Profile Profile, ProfileQuotient Quotient, Rounding Rounding, NaNCode? NaN, bool IsBulk = false)
{
    /// <summary>The number of elements that TensorFlow Lite's optimized kernels compute at a time; they compute the remainder one by one.</summary>
    public const int BulkBlock = 8;

    /// <summary>The rule for one value; null for the exact definition, and for the profile that only requantizers have.</summary>
    public static ProfileRule? For(Profile profile) => profile switch
    {
        Profile.Exact or Profile.CmsisNN => null,
        Profile.Onnx => new(profile, ProfileQuotient.Single, Rounding.HalfToEven, NaN: null),
        Profile.OnnxRuntime => new(profile, ProfileQuotient.Single, Rounding.HalfToEven, NaNCode.Minimum),
        Profile.TfLiteReference => new(profile, ProfileQuotient.Single, Rounding.HalfAwayFromZero, NaN: null),
        Profile.TfLiteOptimized => new(profile, ProfileQuotient.Double, Rounding.HalfAwayFromZero, NaN: null),
        Profile.Xnnpack => new(profile, ProfileQuotient.ReciprocalProduct, Rounding.HalfToEven, NaNCode.Maximum),
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "Not a profile."),
    };

    /// <summary>The rule for the elements of a span that are computed in blocks; null if it is the rule for one value.</summary>
    public ProfileRule? Bulk => Profile == Profile.TfLiteOptimized && !IsBulk
        ? new(Profile, ProfileQuotient.ReciprocalProduct, Rounding.HalfToEven, NaN: null, IsBulk: true)
        : null;

    /// <summary>
    /// The rule for elements with the scale of their channel. TensorFlow Lite has one kernel for these, whatever the build: the reference kernel. No property, because a record prints those, and itself without end.
    /// </summary>
    public ProfileRule ByChannel() => Profile == Profile.TfLiteOptimized ? For(Profile.TfLiteReference)! : this;

    public bool GoesThroughInt32 => NaN is null;

    /// <summary>
    /// Whether NaN and numbers that overflow an int become the lowest code. They become <c>−2^31</c>. That plus a
    /// zero point is below every code, unless the zero point is negative: then the sum wraps above every code.
    /// </summary>
    public bool Int32OverflowIsLowest(long zeroPoint) => NaN is { } code ? code == NaNCode.Minimum : zeroPoint >= 0;

    /// <summary>
    /// From this quotient on, away from 0, the code is the opposite end of the range: the rounded quotient plus the zero
    /// point overflows an int. On the other side of 0 an overflow gives the end that saturation gives too. Null if no int is involved.
    /// </summary>
    public Dyadic? Limit(long zeroPoint)
    {
        if (!GoesThroughInt32)
            return null;
        // The sum reaches 2^31 from half a step below on, and falls below −2^31 from half a step below on.
        Dyadic end = zeroPoint >= 0 ? Dyadic.PowerOfTwo(31) : -Dyadic.PowerOfTwo(31);
        return end - zeroPoint - Dyadic.PowerOfTwo(-1);
    }
}
