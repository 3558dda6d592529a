using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Formats;

/// <summary>A type of arguments: how its values are read from an attribute, written and parsed.</summary>
internal abstract class ArgumentKind(Type type)
{
    /// <summary>The type of the attribute's property.</summary>
    public Type Type => type;

    /// <summary>The length of the longest text of a value.</summary>
    public abstract int MostCharacters { get; }

    /// <summary>The value of an attribute's constant; null if that has another type.</summary>
    public virtual object? Read(object? constant) => constant?.GetType() == type ? constant : null;

    /// <summary>The value as a <c>Format</c> writes it.</summary>
    public abstract string Text(object value);

    /// <summary>The value as C#, with the full names of types.</summary>
    public virtual string CSharp(object value) => Text(value);

    /// <summary>The inverse of <see cref="Text"/>; null for other text.</summary>
    public abstract object? Parse(string text);

    /// <summary>What is wrong with a value that C# lets through; null if nothing is.</summary>
    public virtual string? InvalidValue(object value) => null;
}

internal sealed class IntegerKind() : ArgumentKind(typeof(int))
{
    public override int MostCharacters => 11;

    public override string Text(object value) => NumberText.Integer((int)value);

    public override object? Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && NumberText.Integer(value) == text ? value : null;
}

internal sealed class FlagKind() : ArgumentKind(typeof(bool))
{
    public override int MostCharacters => 5;

    public override string Text(object value) => (bool)value ? "true" : "false";

    public override object? Parse(string text) => text == "true" ? true : text == "false" ? false : null;
}

/// <summary>A number.</summary>
/// <param name="isStep">Whether a grid rounds the number to the nearest float. A number that is a float is then written as a float literal, so that no note about the rounding is needed.</param>
internal sealed class NumberKind(bool isStep) : ArgumentKind(typeof(double))
{
    /// <summary>The longest texts are a sign, 0.00000 and 17 digits, or a sign, 17 digits with a point, and an exponent of three digits.</summary>
    public override int MostCharacters => 25;

    public override string Text(object value) => Text((double)value);

    private string Text(double value) =>
        isStep && Limits.IsScale(value) && BinaryFormat.ToDouble(BinaryFormat.NearestSingle(value)) == value ? NumberText.SingleLiteral(BinaryFormat.NearestSingle(value)) : NumberText.OfDouble(value);

    /// <summary>Parses by exact arithmetic, because the frameworks' own parsers differ in the last place.</summary>
    public override object? Parse(string text)
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
            return isNegative ? null : 0d;
        Dyadic? nearest = (isSingle ? BinaryFormat.Single : BinaryFormat.Double).NearestQuotient(
            new Dyadic(mantissa * BigInteger.Pow(10, Math.Max(exponent, 0)), 0),
            new Dyadic(BigInteger.Pow(10, fraction.Length + Math.Max(-exponent, 0)), 0));
        return nearest is not { } found ? null : isNegative ? -BinaryFormat.ToDouble(found) : BinaryFormat.ToDouble(found);
    }

    private static bool IsNumber(string digits) => digits.Length > 0 && digits.All(digit => digit is >= '0' and <= '9');
}

/// <summary>A value of an enum.</summary>
/// <param name="type">The enum.</param>
/// <param name="valid">The names that a message offers; null if it is all of them.</param>
internal sealed class EnumKind(Type type, IEnumerable<string>? valid = null) : ArgumentKind(type)
{
    private readonly string[] _names = Enum.GetNames(type);

    public override int MostCharacters => _names.Max(name => name.Length);

    /// <summary>The compiler represents the value by its integer.</summary>
    public override object? Read(object? constant) => constant is int value ? Enum.ToObject(Type, value) : null;

    public override string Text(object value) => value.ToString();

    public override string CSharp(object value) => "global::QuantGen." + Type.Name + "." + value;

    /// <summary>Reads a name, never a number.</summary>
    public override object? Parse(string text) => Array.IndexOf(_names, text) >= 0 ? Enum.Parse(Type, text) : null;

    public override string? InvalidValue(object value) => Enum.IsDefined(Type, value) ? null
        : $"{NumberText.Integer(Convert.ToInt32(value, CultureInfo.InvariantCulture))} is not a value of {Type.Name}; valid are {string.Join(", ", valid ?? _names)}";
}
