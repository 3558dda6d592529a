using System;

namespace QuantGen.Core.Formats;

/// <summary>An argument of an attribute: how it is read, written, parsed, checked and removed.</summary>
internal abstract class Argument<TSpec>(string name)
    where TSpec : FormatSpec
{
    public string Name { get; } = name;

    /// <summary>Whether a user may write it beside a notation, which states everything else.</summary>
    public bool StandsBesideNotation { get; init; }

    /// <summary>Whether a profile defines what the argument states, so that the two cannot be written together.</summary>
    public bool IsDefinedByProfile { get; init; }

    /// <summary>Whether a remedy may remove it. The others fix the grid.</summary>
    public bool CanBeRemoved { get; init; }

    /// <summary>The length of the longest text of a value.</summary>
    public abstract int MostCharacters { get; }

    /// <summary>The type of the attribute's property.</summary>
    public abstract Type Type { get; }

    /// <summary>The spec with the constant that an attribute has; null if that has another type.</summary>
    public abstract TSpec? Read(TSpec spec, object? constant);

    /// <summary>The value as a <c>Format</c> writes it; null if the argument is absent or has the value that its absence means.</summary>
    public abstract string? Text(TSpec spec);

    /// <summary>The value as C#, with the full names of types; null as in <see cref="Text"/>.</summary>
    public abstract string? CSharp(TSpec spec);

    /// <summary>The inverse of <see cref="Text"/>; null for other text.</summary>
    public abstract TSpec? Parse(TSpec spec, string text);

    public abstract TSpec Without(TSpec spec);

    /// <summary>The spec with the value that the argument's absence means, if that is a value of the argument.</summary>
    public abstract TSpec WithImplied(TSpec spec);

    /// <summary>What is wrong with a value that C# lets through; null if nothing is.</summary>
    public abstract string? InvalidValue(TSpec spec);
}

/// <param name="name">Its name.</param>
/// <param name="kind">How its values are read and written.</param>
/// <param name="get">The value; null if the argument is absent or has the value that its absence means.</param>
/// <param name="with">The spec with a value, or without the argument.</param>
internal sealed class Argument<TSpec, T>(string name, ArgumentKind<T> kind, Func<TSpec, T?> get, Func<TSpec, T?, TSpec> with) : Argument<TSpec>(name)
    where TSpec : FormatSpec
    where T : struct
{
    /// <summary>The value that the argument's absence means; null if its absence has another meaning, or if the spec has that value already.</summary>
    public Func<TSpec, T?>? Implied { get; init; }

    public override int MostCharacters => kind.MostCharacters;

    public override Type Type => typeof(T);

    public override TSpec? Read(TSpec spec, object? constant) => kind.Read(constant) is { } value ? with(spec, value) : null;

    public override string? Text(TSpec spec) => get(spec) is { } value ? kind.Text(value) : null;

    public override string? CSharp(TSpec spec) => get(spec) is { } value ? kind.CSharp(value) : null;

    public override TSpec? Parse(TSpec spec, string text) => kind.Parse(text) is { } value ? with(spec, value) : null;

    public override TSpec Without(TSpec spec) => with(spec, null);

    public override TSpec WithImplied(TSpec spec) => get(spec) is null && Implied?.Invoke(spec) is { } value ? with(spec, value) : spec;

    public override string? InvalidValue(TSpec spec) => get(spec) is { } value ? kind.InvalidValue(value) : null;
}
