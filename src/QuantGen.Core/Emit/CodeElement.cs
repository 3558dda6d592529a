using QuantGen.Core.Grids;

namespace QuantGen.Core.Emit;

/// <summary>A code as the element of an array: a plain code, or the struct of a typed code. An array of one cannot be reinterpreted as an array of the other.</summary>
/// <param name="Type">The element's type as C# text.</param>
/// <param name="IsTyped">Whether it is a struct, with a constructor from the plain code and the property <c>Code</c>.</param>
internal sealed record CodeElement(string Type, bool IsTyped)
{
    public static CodeElement Plain(CodeType code) => new(code.Keyword, IsTyped: false);

    public static CodeElement Typed(string name) => new(name, IsTyped: true);

    /// <summary>The element of a plain code.</summary>
    public string Of(string code) => IsTyped ? "new " + Type + "(" + code + ")" : code;

    /// <summary>The plain code of an element.</summary>
    public string Code(string element) => IsTyped ? element + ".Code" : element;
}
