using QuantGen.Core.Collections;

namespace QuantGen.Core.Declaration;

/// <summary>The place of a type as text: enough to open and close the type in another file.</summary>
/// <param name="MetadataName">Full metadata name with <c>+</c> and arity: unique in an assembly.</param>
/// <param name="Namespace">The escaped, dotted name; empty for the global namespace.</param>
/// <param name="Containers">Headers of the containing types, outermost first: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Header">Header of the type: <c>partial class Weights</c>.</param>
/// <param name="Name">The type's own name, unescaped.</param>
internal sealed record TypeShape(string MetadataName, string Namespace, EquatableArray<string> Containers, string Header, string Name)
{
    /// <summary>
    /// The kinds of the type and its containers, outermost first: <c>class+struct</c>. Empty unless types of different kinds have the same
    /// name. That is a compiler error (CS0261), after which two types have the same metadata name.
    /// </summary>
    public string Kinds { get; init; } = "";

    /// <summary>
    /// Whether the type is visible to other assemblies and claims to comply with the Common Language Specification. The attribute may be on the type, on a
    /// containing type or on the assembly. Members with types outside the specification then need a mark.
    /// </summary>
    public bool ClaimsCls { get; init; }
}
