using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Formats;

/// <summary>A type that arguments have: how its values are read from an attribute, written and parsed.</summary>
internal abstract class ArgumentKind<T>
    where T : struct
{
    /// <summary>No text of a value is longer.</summary>
    public abstract int MostCharacters { get; }

    /// <summary>The value of an attribute's constant; null if that has another type.</summary>
    public virtual T? Read(object? constant) => constant is T value ? value : null;

    /// <summary>As a <c>Format</c> has it.</summary>
    public abstract string Text(T value);

    /// <summary>As C#, with the full names of types.</summary>
    public virtual string CSharp(T value) => Text(value);

    /// <summary>The inverse of <see cref="Text"/>; null for other text.</summary>
    public abstract T? Parse(string text);

    /// <summary>What is wrong with a value that C# lets through; null if nothing is.</summary>
    public virtual string? InvalidValue(T value) => null;
}

internal sealed class IntegerKind : ArgumentKind<int>
{
    public override int MostCharacters => 11;

    public override string Text(int value) => NumberText.Integer(value);

    public override int? Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && Text(value) == text ? value : null;
}

internal sealed class FlagKind : ArgumentKind<bool>
{
    public override int MostCharacters => 5;

    public override string Text(bool value) => value ? "true" : "false";

    public override bool? Parse(string text) => text == "true" ? true : text == "false" ? false : null;
}

/// <summary>A number.</summary>
/// <param name="isStep">Whether a grid has the float nearest to it: a float is then written as its literal, so that no note has to say that it is none.</param>
internal sealed class NumberKind(bool isStep) : ArgumentKind<double>
{
    /// <summary>A sign, 0.00000 and 17 digits; or a sign, 17 digits with a point, and an exponent of three digits.</summary>
    public override int MostCharacters => 25;

    public override string Text(double value) =>
        isStep && Limits.IsScale(value) && BinaryFormat.ToDouble(BinaryFormat.NearestSingle(value)) == value ? NumberText.SingleLiteral(BinaryFormat.NearestSingle(value)) : NumberText.OfDouble(value);

    /// <summary>By exact arithmetic: what a framework's own parsing gives differs in the last place.</summary>
    public override double? Parse(string text)
    {
        bool isSingle = text.EndsWith("f", StringComparison.Ordinal), isNegative = text.StartsWith("-", StringComparison.Ordinal);
        string[] parts = text.Substring(isNegative ? 1 : 0).TrimEnd('f').Split('E');
        string[] digits = parts[0].Split('.');
        string fraction = digits.Length > 1 ? digits[1] : "";
        if (text.Length > MostCharacters || parts.Length > 2 || digits.Length > 2 || !IsNumber(digits[0] + fraction))
            return null;
        int exponent = 0;
        // A double has fewer decimal places on either side; beyond them a power would have no end.
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < -400 or > 400))
            return null;
        BigInteger mantissa = BigInteger.Parse(digits[0] + fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        if (mantissa.IsZero)
            return isNegative ? null : 0;
        Dyadic? nearest = (isSingle ? BinaryFormat.Single : BinaryFormat.Double).NearestQuotient(
            new Dyadic(mantissa * BigInteger.Pow(10, Math.Max(exponent, 0)), 0),
            new Dyadic(BigInteger.Pow(10, fraction.Length + Math.Max(-exponent, 0)), 0));
        return nearest is not { } found ? null : isNegative ? -BinaryFormat.ToDouble(found) : BinaryFormat.ToDouble(found);
    }

    private static bool IsNumber(string digits) => digits.Length > 0 && digits.All(digit => digit is >= '0' and <= '9');
}

internal sealed class EnumKind<T> : ArgumentKind<T>
    where T : struct, Enum
{
    private static readonly IReadOnlyList<T> Values = [.. ((T[])Enum.GetValues(typeof(T))).Distinct()];

    public override int MostCharacters => Values.Max(value => value.ToString().Length);

    /// <summary>The compiler has the integer.</summary>
    public override T? Read(object? constant) => constant is int value ? (T)Enum.ToObject(typeof(T), value) : null;

    public override string Text(T value) => value.ToString();

    public override string CSharp(T value) => "global::QuantGen." + typeof(T).Name + "." + value.ToString();

    public override T? Parse(string text)
    {
        foreach (T value in Values)
        {
            if (value.ToString() == text)
                return value;
        }

        return null;
    }

    public override string? InvalidValue(T value) => Values.Contains(value) ? null
        : $"{NumberText.Integer(Convert.ToInt32(value, CultureInfo.InvariantCulture))} is not a value of {typeof(T).Name}; valid are {string.Join(", ", Values)}";
}
