using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace QuantGen.Generator.Reading;

/// <summary>Type and attribute → <see cref="Declaration"/>.</summary>
internal static class DeclarationReader
{
    /// <summary>Null while the declaration is being typed: the compiler reports what is missing, and nothing can be generated.</summary>
    public static Declaration? Read(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        // The compiler refuses the attribute on other types.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || Unfinished.IsUnfinished(type, compilation))
            return null;
        if (Families.Of(attribute) is not { } family)
            return null;
        SpecReading reading = SpecReader.Read(attribute, family);
        return new Declaration(TypeReader.Shape(type), TypeReader.Facts(type, compilation, cancellation), reading.Spec)
        {
            Unread = reading.Unread,
            OtherAttribute = type.GetAttributes().Select(Families.Of).FirstOrDefault(other => other is not null && other != family)?.Attribute,
        };
    }
}
