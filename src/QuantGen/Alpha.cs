namespace QuantGen;

/// <summary>
/// The factor on the scale: the value of code <c>n</c> is <c>alpha · Scale · (n − ZeroPoint)</c>.
/// </summary>
/// <remarks>The constants of the generated type, and its methods without a factor, always use <c>alpha = 1</c>.</remarks>
public enum Alpha
{
    /// <summary><c>alpha = 1</c>. QKeras: <c>alpha=None</c>.</summary>
    One = 0,

    /// <summary><c>alpha = 2^exponent</c> with an integer exponent that is fitted to data. QKeras: <c>alpha='auto_po2'</c>.</summary>
    Po2 = 1,

    /// <summary><c>alpha</c> is any positive <see cref="float"/> that is fitted to data. QKeras: <c>alpha='auto'</c>.</summary>
    Auto = 2,
}
