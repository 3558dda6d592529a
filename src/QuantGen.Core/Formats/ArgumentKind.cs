using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Formats;

/// <summary>A type that arguments have: how its values are read from an attribute, written and parsed.</summary>
internal abstract class ArgumentKind(Type type)
{
    /// <summary>The type of the attribute's property.</summary>
    public Type Type => type;

    /// <summary>No text of a value is longer.</summary>
    public abstract int MostCharacters { get; }

    /// <summary>The value of an attribute's constant; null if that has another type.</summary>
    public virtual object? Read(object? constant) => constant?.GetType() == type ? constant : null;

    /// <summary>As a <c>Format</c> has it.</summary>
    public abstract string Text(object value);

    /// <summary>As C#, with the full names of types.</summary>
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
/// <param name="isStep">Whether a grid has the float nearest to it: a float is then written as its literal, so that no note has to say that it is none.</param>
internal sealed class NumberKind(bool isStep) : ArgumentKind(typeof(double))
{
    /// <summary>A sign, 0.00000 and 17 digits; or a sign, 17 digits with a point, and an exponent of three digits.</summary>
    public override int MostCharacters => 25;

    public override string Text(object value) => Text((double)value);

    private string Text(double value) =>
        isStep && Limits.IsScale(value) && BinaryFormat.ToDouble(BinaryFormat.NearestSingle(value)) == value ? NumberText.SingleLiteral(BinaryFormat.NearestSingle(value)) : NumberText.OfDouble(value);

    /// <summary>By exact arithmetic: what a framework's own parsing gives differs in the last place.</summary>
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

internal sealed class EnumKind(Type type) : ArgumentKind(type)
{
    private readonly string[] _names = Enum.GetNames(type);

    public override int MostCharacters => _names.Max(name => name.Length);

    /// <summary>The compiler has the integer.</summary>
    public override object? Read(object? constant) => constant is int value ? Enum.ToObject(Type, value) : null;

    public override string Text(object value) => value.ToString();

    public override string CSharp(object value) => "global::QuantGen." + Type.Name + "." + value;

    /// <summary>By a name, never by a number.</summary>
    public override object? Parse(string text) => Array.IndexOf(_names, text) >= 0 ? Enum.Parse(Type, text) : null;

    public override string? InvalidValue(object value) => Enum.IsDefined(Type, value) ? null
        : $"{NumberText.Integer(Convert.ToInt32(value, CultureInfo.InvariantCulture))} is not a value of {Type.Name}; valid are {string.Join(", ", _names)}";
}
