using System;
using System.Collections.Generic;

namespace QuantGen.Conformance.Tests.Pairwise;

/// <summary>An argument of the attribute, with the values that are combined; the first is the default.</summary>
/// <param name="Name">As the attribute has it; or what is combined besides.</param>
/// <param name="Values">Each as a text.</param>
/// <param name="With">A declaration with a value; null for what follows from other arguments.</param>
/// <param name="Of">The value that a declaration has, which need not be one of the list.</param>
internal sealed record Argument(string Name, IReadOnlyList<string> Values, Func<Declaration, string, Declaration>? With, Func<Declaration, string> Of)
{
    /// <summary>The kind of type, which is combined with the arguments of every attribute.</summary>
    public static readonly Argument Type = new("Type", Enum.GetNames<TypeKind>(),
        (declaration, value) => declaration with { Kind = Enum.Parse<TypeKind>(value) }, declaration => declaration.Kind.ToString());

    /// <summary>Applied behind all others: what is asked for depends on the grid.</summary>
    public bool DependsOnGrid { get; init; }
}
