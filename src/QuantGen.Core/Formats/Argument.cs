using System;

namespace QuantGen.Core.Formats;

/// <summary>
/// An argument of an attribute: how it is read, written, parsed, checked and removed. Values are boxed. With a type parameter, the JIT would compile
/// each method again for each type of value, in the first compilation of every process.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="kind">How its values are read and written.</param>
/// <param name="get">The value; null if the argument is absent or has the value that its absence means.</param>
/// <param name="with">The spec with a value, or without the argument.</param>
internal sealed class Argument<TSpec>(string name, ArgumentKind kind, Func<TSpec, object?> get, Func<TSpec, object?, TSpec> with)
    where TSpec : FormatSpec
{
    public string Name { get; } = name;

    /// <summary>Whether it may be written beside a notation, which states everything else.</summary>
    public bool StandsBesideNotation { get; init; }

    /// <summary>Whether no notation can state it, so that the notation of a format leaves it out.</summary>
    public bool IsOutsideNotation { get; init; }

    /// <summary>Whether a profile defines what it says, so that it cannot be written beside one.</summary>
    public bool IsDefinedByProfile { get; init; }

    /// <summary>Whether a remedy may remove it. The others fix the grid.</summary>
    public bool CanBeRemoved { get; init; }

    /// <summary>The value that the argument's absence means; null if its absence has another meaning, or if the spec has that value already.</summary>
    public Func<TSpec, object?>? Implied { get; init; }

    /// <summary>The length of the longest text of a value.</summary>
    public int MostCharacters => kind.MostCharacters;

    /// <summary>The type of the attribute's property.</summary>
    public Type Type => kind.Type;

    /// <summary>The spec with the constant that an attribute has; null if that has another type.</summary>
    public TSpec? Read(TSpec spec, object? constant) => kind.Read(constant) is { } value ? with(spec, value) : null;

    /// <summary>The value as a <c>Format</c> writes it; null if the argument is absent or has the value that its absence means.</summary>
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
