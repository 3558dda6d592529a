using QuantGen.Core.Collections;

namespace QuantGen.Core.Declaration;

/// <summary>Where a type stands, as text: enough to open and close it in another file.</summary>
/// <param name="MetadataName">Full metadata name with <c>+</c> and arity: unique in an assembly.</param>
/// <param name="Namespace">Escaped, dotted; empty for the global one.</param>
/// <param name="Containers">Headers of the containing types, outermost first: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Header">Header of the type: <c>partial class Weights</c>.</param>
/// <param name="Name">The type's own name, unescaped.</param>
internal sealed record TypeShape(string MetadataName, string Namespace, EquatableArray<string> Containers, string Header, string Name)
{
    /// <summary>
    /// The kinds of the type and its containers, outermost first: <c>class+struct</c>. Empty unless another kind of type has one of their names,
    /// which is an error of the compiler (CS0261): two types then have one metadata name.
    /// </summary>
    public string Kinds { get; init; } = "";

    /// <summary>
    /// Whether the type is seen from other assemblies and claims to comply with the Common Language Specification, by an attribute on it, on a
    /// containing type or on the assembly: then members with types outside it have to be marked.
    /// </summary>
    public bool ClaimsCls { get; init; }
}
