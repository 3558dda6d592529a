using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Spec;

/// <summary>
/// Reads what <see cref="FormatNames.Canonical"/> wrote: the <c>Format</c> constant of a quantizer, which is all that another assembly has
/// of its declaration. The inverse of it and no more: any other text, however near, is not read.
/// </summary>
internal static class FormatReader
{
    private const string Begin = "Quantizer(", End = ")", Separator = ", ", Assignment = " = ";

    /// <summary>Longer than any canonical text; what another type calls its format may be of any length.</summary>
    private const int MostCharacters = 350;

    /// <summary>The spec, or null where the text is not canonical. Never throws.</summary>
    public static QuantizerSpec? Read(string? text)
    {
        if (text is null || text.Length > MostCharacters || !text.StartsWith(Begin, StringComparison.Ordinal) || !text.EndsWith(End, StringComparison.Ordinal))
            return null;
        QuantizerSpec? spec = new();
        foreach (string argument in text.Substring(Begin.Length, text.Length - Begin.Length - End.Length).Split([Separator], StringSplitOptions.None))
        {
            string[] parts = argument.Split([Assignment], StringSplitOptions.None);
            spec = parts.Length == 2 ? With(spec, parts[0], parts[1]) : null;
            if (spec is null)
                return null;
        }

        // The text says everything: what is read is right exactly where it is written as the same text again.
        spec = spec.WithDefaults();
        return !SpecChecker.IsFaulty(spec) && FormatNames.Canonical(spec) == text ? spec : null;
    }

    private static QuantizerSpec? With(QuantizerSpec spec, string argument, string value) => argument switch
    {
        nameof(QuantizerSpec.Bits) when Integer(value) is { } bits => spec with { Bits = bits },
        nameof(QuantizerSpec.Integer) when Integer(value) is { } integer => spec with { Integer = integer },
        nameof(QuantizerSpec.Scale) when Single(value) is { } scale => spec with { Scale = scale },
        nameof(QuantizerSpec.ZeroPoint) when Integer(value) is { } zeroPoint => spec with { ZeroPoint = zeroPoint },
        nameof(QuantizerSpec.Signed) when value == "false" => spec with { Signed = false },
        nameof(QuantizerSpec.NarrowRange) when value == "true" => spec with { NarrowRange = true },
        nameof(QuantizerSpec.Alpha) when Named<Alpha>(value) is { } alpha => spec with { Alpha = alpha },
        nameof(QuantizerSpec.ValueAlpha) when Single(value) is { } factor => spec with { ValueAlpha = factor },
        nameof(QuantizerSpec.Fit) when Named<Fit>(value) is { } fit => spec with { Fit = fit },
        nameof(QuantizerSpec.FitEpsilon) when Single(value) is { } epsilon => spec with { FitEpsilon = epsilon },
        nameof(QuantizerSpec.MinExponent) when Integer(value) is { } exponent => spec with { MinExponent = exponent },
        nameof(QuantizerSpec.MaxExponent) when Integer(value) is { } exponent => spec with { MaxExponent = exponent },
        nameof(QuantizerSpec.Profile) when Named<Profile>(value) is { } profile => spec with { Profile = profile },
        nameof(QuantizerSpec.Rounding) when Named<Rounding>(value) is { } rounding => spec with { Rounding = rounding },
        nameof(QuantizerSpec.Overflow) when Named<Overflow>(value) is { } overflow => spec with { Overflow = overflow },
        nameof(QuantizerSpec.OverflowBits) when Integer(value) is { } bits => spec with { OverflowBits = bits },
        nameof(QuantizerSpec.Block) when Integer(value) is { } length => spec with { Block = length },
        nameof(QuantizerSpec.NaN) when Named<NaNCode>(value) is { } nan => spec with { NaN = nan },
        _ => null,
    };

    private static int? Integer(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static T? Named<T>(string text)
        where T : struct, Enum
    {
        foreach (T value in (T[])Enum.GetValues(typeof(T)))
        {
            if (value.ToString() == text)
                return value;
        }

        return null;
    }

    /// <summary>The positive float of a literal such as <c>1.5E-07f</c>, by exact arithmetic: parsing differs between frameworks in the last place.</summary>
    private static double? Single(string literal)
    {
        string[] parts = literal.TrimEnd('f').Split('E');
        string[] digits = parts[0].Split('.');
        string fraction = digits.Length > 1 ? digits[1] : "";
        if (parts.Length > 2 || digits.Length > 2 || !IsNumber(digits[0] + fraction) || (parts.Length == 2 ? Integer(parts[1]) : 0) is not { } exponent)
            return null;
        BigInteger mantissa = BigInteger.Parse(digits[0] + fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        // A float has at most so many decimal places on either side; beyond them lies a number of another kind, and a power without end.
        if (mantissa.IsZero || exponent is < -MostCharacters or > MostCharacters)
            return null;
        Dyadic? scale = BinaryFormat.Single.NearestQuotient(
            new Dyadic(mantissa * BigInteger.Pow(10, Math.Max(exponent, 0)), 0),
            new Dyadic(BigInteger.Pow(10, fraction.Length + Math.Max(-exponent, 0)), 0));
        return scale is { } found ? BinaryFormat.ToDouble(found) : null;
    }

    private static bool IsNumber(string digits) => digits.Length > 0 && digits.All(digit => digit is >= '0' and <= '9');
}
