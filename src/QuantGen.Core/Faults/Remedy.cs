using System.Collections.Generic;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Faults;

/// <summary>A change to a program that removes a fault.</summary>
/// <param name="Kind">The kind of change: equal for two faults with the same kind of remedy.</param>
/// <param name="Title">The text in a menu: the change, with its numbers.</param>
internal sealed record Remedy(RemedyKind Kind, string Title)
{
    /// <summary>The placeholder in <see cref="Expression"/> for the marked expression.</summary>
    public const string Marked = "$";

    /// <summary>The arguments of the attribute that change.</summary>
    public IReadOnlyList<ArgumentEdit> Edits { get; init; } = [];

    /// <summary>The text that replaces the marked expression; null if it stays.</summary>
    public string? Expression { get; init; }
}
