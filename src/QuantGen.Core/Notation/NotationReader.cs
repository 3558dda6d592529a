using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Notation;

/// <summary>Reads a declaration in the notation of another system as a declaration of QuantGen.</summary>
internal static class NotationReader
{
    /// <summary>Every quantizer that can be read. Another one needs an entry here and a <see cref="NotationQuantizer"/>.</summary>
    public static readonly IReadOnlyList<NotationQuantizer> Forms =
    [
        QKerasNotation.QuantizedBits, QKerasNotation.QuantizedLinear,
        QKerasFunctions.Relu, QKerasFunctions.Tanh, QKerasFunctions.Sigmoid, QKerasFunctions.MuLaw, QKerasFunctions.HardSwish,
        QKerasPowersOfTwo.PowerOfTwo, QKerasPowersOfTwo.ReluPowerOfTwo, QKerasBinary.Binary, QKerasBinary.StochasticBinary, QKerasBinary.Bernoulli, QKerasTernary.Ternary, QKerasTernary.StochasticTernary,
        FlexibleNotation.Flexible, ApFixedNotation.Signed, ApFixedNotation.Unsigned,
    ];

    /// <summary>The spec, or what is wrong. Never throws.</summary>
    public static NotationReading Read(string text)
    {
        // The name is checked first, because any syntax may follow an unknown name.
        TextRange first = FirstWord(text);
        if (FormNamed(text, first) is not { } form)
            return Wrong(first.Length > 0 || first.Start == text.Length ? first : new TextRange(first.Start, 1), UnknownName(text, first));
        (NotationCall? call, NotationError? error) = NotationParser.Parse(text);
        if (call is null)
            return new(null, error);
        if (form.HasAngles != call.HasAngles && (call.Arguments.Count > 0 || form.HasAngles))
            return Wrong(new TextRange(call.NameRange.End, 1), $"expected '{(form.HasAngles ? '<' : '(')}': {form.Signature}");
        (NotationArguments? arguments, error) = form.Bind(call);
        if (arguments is null)
            return new(null, error);
        FormatSpec spec = form.Meaning(arguments);
        return arguments.Error is null ? new(spec, null) { Departs = () => form.Departure(arguments, spec) } : new(null, arguments.Error);
    }

    /// <summary>Whether the codes of a notation that cannot be read would be signed, judged by its first word; true if the word is unknown.</summary>
    public static bool IsSigned(string text) => FormNamed(text, FirstWord(text))?.IsSigned ?? true;

    private static NotationQuantizer? FormNamed(string text, TextRange word)
    {
        string name = text.Substring(word.Start, word.Length);
        return Forms.FirstOrDefault(form => form.Name == name);
    }

    /// <summary>From the first character that is not blank to the first blank, bracket, comma or quotation mark.</summary>
    private static TextRange FirstWord(string text)
    {
        int start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        int end = start;
        while (end < text.Length && !IsBlank(text[end]) && "()<>[]{},;=\"'".IndexOf(text[end]) < 0)
            end++;
        return TextRange.Between(start, end);
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static string UnknownName(string text, TextRange word)
    {
        string name = text.Substring(word.Start, word.Length);
        string fault = word.Start == text.Length ? "expected the name of a quantizer, found the end of the notation"
            : name.Length == 0 ? $"expected the name of a quantizer, found '{text[word.Start]}'" : $"unknown quantizer '{name}'";
        string known = string.Join(", ", Forms.Select(form => form.Name));
        string nearest = NearestName.Of(name, Forms.Select(form => form.Name)) is { } near ? $"; the nearest is {near}" : "";
        return $"{fault}{nearest}; known are {known}";
    }

    private static NotationReading Wrong(TextRange range, string message) => new(null, new NotationError(range, message));
}

/// <summary>What a notation states: a spec and how the original differs, or an error.</summary>
internal sealed record NotationReading(FormatSpec? Spec, NotationError? Error)
{
    public Func<string?> Departs { private get; init; } = () => null;

    /// <summary>Only for a spec without an error: otherwise the numbers in the sentence could be arbitrarily long.</summary>
    public string? Departure => Departs();
}
