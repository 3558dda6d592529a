using System.Collections.Generic;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Faults;

/// <summary>A change to a program that removes a fault.</summary>
/// <param name="Kind">What kind of change: equal for two faults that are mended in the same way.</param>
/// <param name="Title">What it does, with its numbers, for a menu.</param>
internal sealed record Remedy(RemedyKind Kind, string Title)
{
    /// <summary>Stands in <see cref="Expression"/> for the expression that is marked.</summary>
    public const string Marked = "$";

    /// <summary>The arguments of the attribute that change.</summary>
    public IReadOnlyList<ArgumentEdit> Edits { get; init; } = [];

    /// <summary>What stands in the place of the expression that is marked; null where it stays.</summary>
    public string? Expression { get; init; }
}
