using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Formats;

namespace QuantGen.Generator;

/// <summary>One declaration as read, equatable: no symbol, no syntax, no location.</summary>
internal sealed record Declaration(Family Family, TypeShape Shape, DeclarationFacts Facts, FormatSpec Spec)
{
    /// <summary>Arguments of which the compiler does not know the value, or knows it only from generated code.</summary>
    public EquatableArray<string> Unread { get; init; }
}
