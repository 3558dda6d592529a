using System;

namespace QuantGen.Core.Formats;

/// <summary>
/// An argument of an attribute: all that reading, writing, parsing, checking and removing it takes. Values are boxed: a class for each type of value
/// would cost the first compilation of a process more than anything else here.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="kind">How its values are read and written.</param>
/// <param name="get">The value; null if the argument is absent or says what its absence says.</param>
/// <param name="with">The spec with a value, or without the argument.</param>
internal sealed class Argument<TSpec>(string name, ArgumentKind kind, Func<TSpec, object?> get, Func<TSpec, object?, TSpec> with)
    where TSpec : FormatSpec
{
    public string Name { get; } = name;

    /// <summary>Whether it may be written beside a notation, which states everything else.</summary>
    public bool StandsBesideNotation { get; init; }

    /// <summary>Whether a profile defines what it says, so that it cannot be written beside one.</summary>
    public bool IsDefinedByProfile { get; init; }

    /// <summary>Whether a remedy may remove it. The others fix the grid.</summary>
    public bool CanBeRemoved { get; init; }

    /// <summary>The value that absence means; null if it means another thing, or says it already.</summary>
    public Func<TSpec, object?>? Implied { get; init; }

    /// <summary>No text of a value is longer.</summary>
    public int MostCharacters => kind.MostCharacters;

    /// <summary>The type of the attribute's property.</summary>
    public Type Type => kind.Type;

    /// <summary>The spec with the constant that an attribute has; null if that has another type.</summary>
    public TSpec? Read(TSpec spec, object? constant) => kind.Read(constant) is { } value ? with(spec, value) : null;

    /// <summary>The value as a <c>Format</c> has it; null if the argument is absent or says what its absence says.</summary>
    public string? Text(TSpec spec) => get(spec) is { } value ? kind.Text(value) : null;

    /// <summary>The value as C#, with the full names of types; null as in <see cref="Text"/>.</summary>
    public string? CSharp(TSpec spec) => get(spec) is { } value ? kind.CSharp(value) : null;

    /// <summary>The inverse of <see cref="Text"/>; null for other text.</summary>
    public TSpec? Parse(TSpec spec, string text) => kind.Parse(text) is { } value ? with(spec, value) : null;

    public TSpec Without(TSpec spec) => with(spec, null);

    /// <summary>The spec with the value that the argument's absence means, if that is a value of the argument.</summary>
    public TSpec WithImplied(TSpec spec) => Implied is not null && get(spec) is null && Implied(spec) is { } value ? with(spec, value) : spec;

    /// <summary>What is wrong with a value that C# lets through; null if nothing is.</summary>
    public string? InvalidValue(TSpec spec) => get(spec) is { } value ? kind.InvalidValue(value) : null;
}
