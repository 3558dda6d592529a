#if NET
using System;

namespace QuantGen;

/// <summary>
/// A quantizer as a type argument: the members of a generated <c>partial struct</c>, so that generic code can be written over number formats.
/// </summary>
/// <typeparam name="TReal">The type of real values: <see cref="float"/>.</typeparam>
/// <typeparam name="TCode">The type of codes: the smallest of <see cref="sbyte"/>, <see cref="byte"/>, <see cref="short"/>, <see cref="ushort"/>,
/// <see cref="int"/> and <see cref="uint"/> that holds them.</typeparam>
public interface IQuantizer<TReal, TCode>
    where TReal : struct
    where TCode : struct
{
    /// <summary>The declaration in canonical form.</summary>
    static abstract string Format { get; }

    /// <summary>Bits of a code, the sign included.</summary>
    static abstract int Bits { get; }

    /// <summary>The code of 0.</summary>
    static abstract int ZeroPoint { get; }

    /// <summary>The lowest code.</summary>
    static abstract TCode MinCode { get; }

    /// <summary>The highest code.</summary>
    static abstract TCode MaxCode { get; }

    /// <summary>The distance between neighbouring values, correctly rounded to <typeparamref name="TReal"/>.</summary>
    static abstract TReal Scale { get; }

    /// <summary>The value of <see cref="MinCode"/>, correctly rounded to <typeparamref name="TReal"/>.</summary>
    static abstract TReal MinValue { get; }

    /// <summary>The value of <see cref="MaxCode"/>, correctly rounded to <typeparamref name="TReal"/>.</summary>
    static abstract TReal MaxValue { get; }

    /// <summary>The code of <paramref name="value"/>: the exact quotient by the scale, rounded once, then saturated; or what the declared <see cref="Profile"/> defines.</summary>
    /// <param name="value">Any value; NaN gives the declared code.</param>
    /// <returns>A code in <see cref="MinCode"/> … <see cref="MaxCode"/>.</returns>
    static abstract TCode Quantize(TReal value);

    /// <summary>The code of <paramref name="value"/>, and whether nothing is lost except by rounding.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="code">The code that <see cref="Quantize(TReal)"/> gives, saturated if necessary.</param>
    /// <returns><see langword="false"/> if the value is NaN or its rounded code is outside <see cref="MinCode"/> … <see cref="MaxCode"/>.</returns>
    static abstract bool TryQuantize(TReal value, out TCode code);

    /// <summary>The value of <paramref name="code"/>: <c>Scale · (code − ZeroPoint)</c>, correctly rounded. Never throws.</summary>
    /// <param name="code">A code; the formula also holds for a code outside <see cref="MinCode"/> … <see cref="MaxCode"/>.</param>
    /// <returns>The value.</returns>
    static abstract TReal Dequantize(TCode code);

    /// <summary>The representable value that <paramref name="value"/> becomes: bitwise <c>Dequantize(Quantize(value))</c>.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>A value on the grid, never −0.</returns>
    static abstract TReal FakeQuantize(TReal value);

    /// <summary>Whether <paramref name="value"/> is on the grid: <c>FakeQuantize(value) == value</c>.</summary>
    /// <param name="value">Any value.</param>
    /// <returns><see langword="false"/> for NaN, infinities and everything between or outside the codes' values.</returns>
    static abstract bool IsRepresentable(TReal value);

    /// <summary>Quantizes every element. With <see cref="Profile.TfLiteOptimized"/> the code depends on the position, and so do the values of the other methods over spans.</summary>
    /// <param name="source">The values.</param>
    /// <param name="destination">Receives one code per value; must be at least as long as <paramref name="source"/>.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the spans overlap. They may be the same memory if their elements have one size. Nothing is written.</exception>
    static abstract void Quantize(ReadOnlySpan<TReal> source, Span<TCode> destination);

    /// <summary>Dequantizes every element.</summary>
    /// <param name="source">The codes.</param>
    /// <param name="destination">Receives one value per code; must be at least as long as <paramref name="source"/>.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the spans overlap. They may be the same memory if their elements have one size. Nothing is written.</exception>
    static abstract void Dequantize(ReadOnlySpan<TCode> source, Span<TReal> destination);

    /// <summary>Replaces every element by its representable value. May run in place.</summary>
    /// <param name="source">The values.</param>
    /// <param name="destination">Receives one value per value; must be at least as long as <paramref name="source"/>.</param>
    /// <exception cref="ArgumentException">The destination is too short, or overlaps the source partly; nothing is written.</exception>
    static abstract void FakeQuantize(ReadOnlySpan<TReal> source, Span<TReal> destination);

    /// <summary>How many elements <see cref="TryQuantize"/> would refuse: NaNs and values that saturate.</summary>
    /// <param name="source">The values.</param>
    /// <returns>The count, 0 … <c>source.Length</c>.</returns>
    static abstract int CountOutside(ReadOnlySpan<TReal> source);
}
#endif
