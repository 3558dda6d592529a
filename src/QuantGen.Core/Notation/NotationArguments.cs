using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Notation;

/// <summary>The arguments of a notation by parameter, each read as the type that its parameter has. Keeps the first error.</summary>
internal sealed class NotationArguments(NotationCall call, IReadOnlyDictionary<string, NotationValue> values)
{
    public NotationError? Error { get; private set; }

    public NotationValue? this[string name] => values.TryGetValue(name, out NotationValue? value) ? value : null;

    /// <summary>Whether an argument is written without its name.</summary>
    public bool IsPositional(string name) => this[name] is { } value && call.Arguments.Any(argument => argument.Name is null && ReferenceEquals(argument.Value, value));

    public void Fail(string name, string expected)
    {
        NotationValue? value = this[name];
        Error ??= new NotationError(value?.Range ?? call.Range, $"expected {expected} as '{name}'" + (value is null ? "" : $", found {value.Describe()}"));
    }

    /// <summary>An integer that fits an int; a float that is an integer counts, as in Python.</summary>
    public int Integer(string name, int absent)
    {
        if (this[name] is not { } value)
            return absent;
        if (value is NotationNumber { Value: { Denominator.IsOne: true } number } && number.Numerator >= int.MinValue && number.Numerator <= int.MaxValue)
            return (int)number.Numerator;
        if (value is NotationBoolean boolean)
            return boolean.Value ? 1 : 0;
        Fail(name, "an integer");
        return absent;
    }

    /// <summary>A number; True and False are 1 and 0, as in Python.</summary>
    public Rational Number(string name, int absent)
    {
        switch (this[name])
        {
            case null:
                return new Rational(absent, 1);
            case NotationNumber number:
                return number.Value;
            case NotationBoolean boolean:
                return new Rational(boolean.Value ? 1 : 0, 1);
            default:
                Fail(name, "a number");
                return new Rational(absent, 1);
        }
    }

    /// <summary>True or False, also as 1 and 0.</summary>
    public bool Boolean(string name, bool absent)
    {
        switch (this[name])
        {
            case null:
                return absent;
            case NotationBoolean boolean:
                return boolean.Value;
            case NotationNumber { Value: { Denominator.IsOne: true } number } when number.Numerator == BigInteger.Zero || number.Numerator == BigInteger.One:
                return number.Numerator.IsOne;
            default:
                Fail(name, "True or False, or 1 or 0");
                return absent;
        }
    }

    /// <summary>One of the words of a table.</summary>
    public T Word<T>(string name, T absent, IReadOnlyDictionary<string, T> words)
    {
        if (this[name] is not { } value)
            return absent;
        if (value is NotationWord word && words.TryGetValue(word.Text, out T? found))
            return found;
        Fail(name, "one of " + string.Join(", ", words.Keys));
        return absent;
    }

    /// <summary>Reports an argument that has no meaning for fixed numbers, unless it has its default.</summary>
    public void OnlyDefault(string name, string why)
    {
        if (this[name] is { } value and not NotationNone)
            Error ??= new NotationError(value.Range, $"expected no '{name}': {why}");
    }
}
