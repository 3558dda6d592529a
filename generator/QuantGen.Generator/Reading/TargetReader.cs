using System.Threading;
using Microsoft.CodeAnalysis;

namespace QuantGen.Generator.Reading;

/// <summary>Type and attribute → <see cref="Target"/>.</summary>
internal static class TargetReader
{
    /// <summary>Null while the declaration is being typed: the compiler says what is missing, and nothing can be generated.</summary>
    public static Target? Read(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        // Elsewhere the compiler refuses the attribute.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || Unfinished.IsUnfinished(type, compilation))
            return null;
        SpecReading reading = SpecReader.Read(attribute);
        return new Target(DeclarationReader.Shape(type), DeclarationReader.Facts(type, cancellation), reading.Spec) { Unread = reading.Unread };
    }
}
