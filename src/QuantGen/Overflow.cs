namespace QuantGen;

/// <summary>
/// What becomes of a rounded code <c>n</c> outside <c>MinCode … MaxCode</c>. It is applied after the rounding.
/// </summary>
/// <remarks>
/// W is <c>Bits</c>, N is <c>OverflowBits</c>, and "wrapped" is <c>n</c> modulo <c>2^W</c>, read as a code. Infinities count as
/// numbers with their sign and 1024 trailing zero bits. ap_fixed's fifth mode, AP_SAT_SYM, is <see cref="Saturate"/> with <c>NarrowRange</c>.
/// </remarks>
public enum Overflow
{
    /// <summary>The nearest code: <c>min(max(n, MinCode), MaxCode)</c>. ap_fixed: AP_SAT.</summary>
    Saturate = 0,

    /// <summary>Code 0. ap_fixed: AP_SAT_ZERO.</summary>
    SaturateToZero = 1,

    /// <summary>
    /// The wrapped code. With <c>N ≥ 1</c>, signed: the sign bit becomes that of the source, the <c>N − 1</c> bits below it its opposite;
    /// unsigned: the top N bits become 1. ap_fixed: AP_WRAP, N.
    /// </summary>
    Wrap = 2,

    /// <summary>
    /// Signed only: the wrapped code w or its complement <c>−1 − w</c>, so that the sign is kept. N = 0: the complement if bit W of
    /// <c>⌊x / Scale⌋</c> differs from bit <c>W − 1</c> of w. N = 1: if the sign of the source differs from that bit. N > 1: if bit <c>W − N</c> of w equals
    /// the source's sign bit. For <c>N ≥ 1</c> the sign bit and the <c>N − 1</c> bits below are then set as for <see cref="Wrap"/>. ap_fixed: AP_WRAP_SM, N.
    /// </summary>
    WrapSignMagnitude = 3,
}
