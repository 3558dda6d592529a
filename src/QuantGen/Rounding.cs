namespace QuantGen;

/// <summary>
/// How the exact real number <c>v = x / Scale</c> becomes an integer code. Saturation follows the rounding.
/// </summary>
/// <remarks>
/// In the formulas <c>⌊v⌋</c> is the largest integer at or below v, <c>⌈v⌉</c> the smallest at or above, and sgn the sign.
/// Those whose name begins with <c>Half</c> are roundings to the nearest integer and differ only at ties (v exactly between two integers).
/// The others are directed.
/// </remarks>
public enum Rounding
{
    /// <summary>Nearest; a tie goes to the even neighbour: −2.5 → −2, −1.5 → −2, 0.5 → 0, 1.5 → 2. ap_fixed: AP_RND_CONV. ONNX, QKeras.</summary>
    HalfToEven = 0,

    /// <summary>Nearest; a tie goes away from zero: <c>sgn(v)·⌊|v| + ½⌋</c>; −2.5 → −3, 2.5 → 3. ap_fixed: AP_RND_INF.</summary>
    HalfAwayFromZero = 1,

    /// <summary>Nearest; a tie goes toward zero: <c>sgn(v)·⌈|v| − ½⌉</c>; −2.5 → −2, 2.5 → 2. ap_fixed: AP_RND_ZERO.</summary>
    HalfTowardZero = 2,

    /// <summary>Nearest; a tie goes up: <c>⌊v + ½⌋</c>; −2.5 → −2, 2.5 → 3. ap_fixed: AP_RND.</summary>
    HalfUp = 3,

    /// <summary>Nearest; a tie goes down: <c>⌈v − ½⌉</c>; −2.5 → −3, 2.5 → 2. ap_fixed: AP_RND_MIN_INF.</summary>
    HalfDown = 4,

    /// <summary>Nearest; a tie goes to the odd neighbour: −2.5 → −3, −1.5 → −1, 0.5 → 1, 1.5 → 1.</summary>
    HalfToOdd = 5,

    /// <summary>Toward negative infinity: <c>⌊v⌋</c>; −2.5 → −3, 2.5 → 2. ap_fixed: AP_TRN.</summary>
    Floor = 6,

    /// <summary>Toward positive infinity: <c>⌈v⌉</c>; −2.5 → −2, 2.5 → 3.</summary>
    Ceiling = 7,

    /// <summary>Toward zero: <c>sgn(v)·⌊|v|⌋</c>; −2.5 → −2, 2.5 → 2. ap_fixed: AP_TRN_ZERO.</summary>
    Truncate = 8,

    /// <summary>Away from zero: <c>sgn(v)·⌈|v|⌉</c>; −2.5 → −3, 2.5 → 3.</summary>
    Outward = 9,
}
