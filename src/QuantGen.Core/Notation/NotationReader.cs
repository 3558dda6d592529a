using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Spec;

namespace QuantGen.Core.Notation;

/// <summary>A declaration in the notation of another system → the same in ours.</summary>
internal static class NotationReader
{
    /// <summary>Every quantizer that can be read. One more is a line here and a <see cref="NotationForm"/>.</summary>
    public static readonly IReadOnlyList<NotationForm> Forms = [QKerasNotation.QuantizedBits, QKerasNotation.QuantizedLinear, ApFixedNotation.Signed, ApFixedNotation.Unsigned];

    /// <summary>The spec, or what is wrong. Never throws.</summary>
    public static NotationReading Read(string text)
    {
        (NotationCall? call, NotationError? error) = NotationParser.Parse(text);
        if (call is null)
            return new(null, error);
        NotationForm? form = Forms.FirstOrDefault(form => form.Name == call.Name);
        if (form is null)
            return Wrong(call.NameRange, $"expected the name of a quantizer, and '{call.Name}' is none that is known; {string.Join(", ", Forms.Select(known => known.Name))} are");
        if (form.HasAngles != call.HasAngles && (call.Arguments.Count > 0 || form.HasAngles))
            return Wrong(new TextRange(call.NameRange.End, 1), $"expected '{(form.HasAngles ? '<' : '(')}': {form.Signature}");
        (NotationArguments? arguments, error) = form.Bind(call);
        if (arguments is null)
            return new(null, error);
        QuantizerSpec spec = form.Meaning(arguments);
        return arguments.Error is null ? new(spec, null) { Departs = () => form.Departure(arguments, spec) } : new(null, arguments.Error);
    }

    /// <summary>Whether codes in a notation that cannot be read would be signed: its first word says so, as far as it is known.</summary>
    public static bool IsSigned(string text)
    {
        string word = string.Concat(text.Trim().TakeWhile(letter => letter == '_' || char.IsLetterOrDigit(letter)));
        return Forms.FirstOrDefault(form => form.Name == word)?.IsSigned ?? true;
    }

    private static NotationReading Wrong(TextRange range, string message) => new(null, new NotationError(range, message));
}

/// <summary>What a notation says: a spec, and in what the original differs; or an error.</summary>
internal sealed record NotationReading(QuantizerSpec? Spec, NotationError? Error)
{
    public Func<string?> Departs { private get; init; } = () => null;

    /// <summary>Only of a spec without an error: numbers in the sentence may otherwise be of any length.</summary>
    public string? Departure => Departs();
}
