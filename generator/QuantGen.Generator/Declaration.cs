using QuantGen.Core.Collections;
using QuantGen.Core.Declaration;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Generator;

/// <summary>One declaration as read. It has value equality, and so contains no symbol, syntax or location.</summary>
internal sealed record Declaration(TypeShape Shape, DeclarationFacts Facts, FormatSpec Spec)
{
    /// <summary>The family of the spec. A notation may state a spec of another family than that of the attribute.</summary>
    public FormatFamily Family => FormatFamily.Of(Spec);

    /// <summary>Another attribute that makes the type a quantizer; null if there is one attribute.</summary>
    public string? OtherAttribute { get; init; }

    /// <summary>Arguments whose value the compiler does not know, or knows only from generated code.</summary>
    public EquatableArray<string> Unread { get; init; }
}
