using System;
using System.Globalization;
using System.Text;

namespace QuantGen.Calibration;

/// <summary>A range of finite floats, and the scale and zero point that it chooses for given codes. All of it is exact: no quotient of floats decides a bit.</summary>
/// <remarks>
/// <para>The range is first widened to hold 0: <c>lo = min(Low, 0)</c> and <c>hi = max(High, 0)</c>. Let <c>n = MaxCode − MinCode</c>. RNE rounds halves to even.</para>
/// <list type="bullet">
/// <item><description>Any scale: <c>s</c> is the float nearest to <c>(hi − lo) / n</c>, ties to even, and <c>z = clamp(MinCode − RNE(lo / s), MinCode, MaxCode)</c>. PyTorch and onnxruntime have this rule.</description></item>
/// <item><description>Any scale, symmetric: <c>s</c> is the float nearest to <c>max(−lo, hi) / MaxCode</c>, and <c>z = 0</c>. For unsigned codes the numerator is <c>hi</c>.</description></item>
/// <item><description>A power of two: <c>s</c> is the smallest with <c>⌈−lo / s⌉ + ⌈hi / s⌉ ≤ n</c>. Of the zero points that hold both ends, <c>z</c> is the one nearest to 0.
/// <c>[Quantizer(Min = lo, Max = hi, Alpha = Po2)]</c> chooses the same.</description></item>
/// <item><description>A power of two, symmetric: <c>s</c> is the smallest with <c>max(−lo, hi) ≤ MaxCode · s</c>, and <c>z = 0</c>.</description></item>
/// <item><description>The range 0 … 0 has <c>s = 1</c> and <c>z = 0</c>.</description></item>
/// </list>
/// <para>The attribute accepts scales from 2^-126 to 2^126, so <c>s</c> is clamped to them. It also asks for values that are floats. If one is beyond the largest float, <c>s</c> becomes the
/// largest scale of its kind for which none is.</para>
/// </remarks>
public readonly struct CalibratedRange : IEquatable<CalibratedRange>
{
    /// <summary>States a range.</summary>
    /// <param name="low">The lower end. A negative zero counts as 0.</param>
    /// <param name="high">The upper end, at least <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is NaN or infinite, or <paramref name="high"/> is less than <paramref name="low"/>.</exception>
    public CalibratedRange(float low, float high)
    {
        if (!Extremes.IsFinite(low))
            throw new ArgumentOutOfRangeException(nameof(low), string.Format(CultureInfo.InvariantCulture, "low = {0:R} is not the end of a range: it must be finite.", low));
        if (!Extremes.IsFinite(high))
            throw new ArgumentOutOfRangeException(nameof(high), string.Format(CultureInfo.InvariantCulture, "high = {0:R} is not the end of a range: it must be finite.", high));
        if (high < low)
            throw new ArgumentOutOfRangeException(nameof(high), string.Format(CultureInfo.InvariantCulture, "high = {0:R} is less than low = {1:R}: it must be at least as large.", high, low));
        // A sum with 0 has no negative zero.
        Low = low + 0f;
        High = high + 0f;
    }

    /// <summary>The lower end.</summary>
    public float Low { get; }

    /// <summary>The upper end.</summary>
    public float High { get; }

    /// <summary>The step between values that the range chooses.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    public float Scale(CalibratedFormat format) => Grid.Of(this, Checked(format)).Scale;

    /// <summary>The code of 0 that the range chooses.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    public int ZeroPoint(CalibratedFormat format) => Grid.Of(this, Checked(format)).ZeroPoint;

    /// <summary>
    /// The attribute that declares a quantizer with this scale and zero point, for example <c>[Quantizer(Bits = 8, Scale = 0.039675247f, ZeroPoint = -34)]</c>. A power of two is written
    /// as <c>Integer</c>. The text is C# in every culture.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    public string ToAttribute(CalibratedFormat format)
    {
        var grid = Grid.Of(this, Checked(format));
        var text = new StringBuilder("[Quantizer(Bits = ").Append(format.Bits.ToString(CultureInfo.InvariantCulture));
        if (grid.Exponent is { } exponent)
            text.Append(", Integer = ").Append((exponent + format.MagnitudeBits).ToString(CultureInfo.InvariantCulture));
        else
            text.Append(", Scale = ").Append(FloatText.Shortest(grid.Scale)).Append('f');
        if (!format.IsSigned)
            text.Append(", Signed = false");
        else if (format.IsSymmetric)
            text.Append(", NarrowRange = true");
        if (grid.ZeroPoint != 0)
            text.Append(", ZeroPoint = ").Append(grid.ZeroPoint.ToString(CultureInfo.InvariantCulture));
        return text.Append(")]").ToString();
    }

    /// <inheritdoc/>
    public bool Equals(CalibratedRange other) => Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CalibratedRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Low.GetHashCode() * 397) ^ High.GetHashCode();

    /// <summary>Whether two ranges have equal ends.</summary>
    public static bool operator ==(CalibratedRange left, CalibratedRange right) => left.Equals(right);

    /// <summary>Whether two ranges differ.</summary>
    public static bool operator !=(CalibratedRange left, CalibratedRange right) => !left.Equals(right);

    /// <summary>For example <c>-1 … 0.5</c>, in every culture.</summary>
    public override string ToString() => FloatText.Shortest(Low) + " … " + FloatText.Shortest(High);

    private static CalibratedFormat Checked(CalibratedFormat format) => format ?? throw new ArgumentNullException(nameof(format));
}
