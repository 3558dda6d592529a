using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Emit;
using QuantGen.Core.Members;

namespace QuantGen.Generator.Reading;

/// <summary>Compilation → <see cref="TargetEnvironment"/>.</summary>
internal static class EnvironmentReader
{
    /// <summary>The least language version of generated code.</summary>
    public const LanguageVersion LeastLanguageVersion = LanguageVersion.CSharp7_3;

    /// <summary>The least language version of the modern tier: static abstract interface members and file-local types.</summary>
    private const LanguageVersion ModernLanguageVersion = LanguageVersion.CSharp11;

    public static TargetEnvironment Read(Compilation compilation, CancellationToken cancellation)
    {
        INamedTypeSymbol? vector = compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector128");
        return new TargetEnvironment(
            compilation.AssemblyName ?? "",
            TierOf(compilation),
            // Vectors have MinNative since .NET 9, and numbers since .NET 10.
            HasNativeMinMax: vector is not null && !vector.GetMembers("MinNative").IsEmpty && !compilation.GetSpecialType(SpecialType.System_Single).GetMembers("MinNative").IsEmpty)
        {
            CodeInterfaces = Interfaces(),
        };

        CodeInterfaces Interfaces()
        {
            LanguageVersion language = (compilation as CSharpCompilation)?.LanguageVersion ?? 0;
            CodeInterfaces found = CodeInterfaces.None;
            void add(CodeInterfaces item, LanguageVersion least, bool exists) => found |= language >= least && exists ? item : 0;
            add(CodeInterfaces.MinMaxValue, ModernLanguageVersion, Has("System.Numerics.IMinMaxValue`1"));
            add(CodeInterfaces.SpanFormattable, LeastLanguageVersion, Has("System.ISpanFormattable"));
            add(CodeInterfaces.Json, LeastLanguageVersion, Has("System.Text.Json.Serialization.JsonConverter`1") && Has("System.Text.Json.Utf8JsonWriter", "WriteRawValue"));
            add(CodeInterfaces.Parsable, ModernLanguageVersion, Has("System.ISpanParsable`1"));
            add(CodeInterfaces.Utf8Formattable, LeastLanguageVersion, Has("System.IUtf8SpanFormattable"));
            add(CodeInterfaces.Utf8Parsable, ModernLanguageVersion, Has("System.IUtf8SpanParsable`1"));
            add(CodeInterfaces.InitAccessors, LanguageVersion.CSharp9, Has("System.Runtime.CompilerServices.IsExternalInit"));
            return found;
        }

        // A type of that name cannot be used if it is internal to another assembly.
        bool Has(string type, string member = "") => compilation.GetTypeByMetadataName(type) is { } found
            && compilation.IsSymbolAccessibleWithin(found, compilation.Assembly) && (member.Length == 0 || !found.GetMembers(member).IsEmpty);
    }

    private static Tier TierOf(Compilation compilation)
    {
        if (compilation is not CSharpCompilation { LanguageVersion: >= LeastLanguageVersion and var language })
            return Tier.None;
        if (language >= ModernLanguageVersion && compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512") is not null)
            return Tier.Modern;
        return HasSpans(compilation) ? Tier.PortableSpans : Tier.PortableArrays;
    }

    /// <summary>Whether the framework, or the package System.Memory, has spans.</summary>
    public static bool HasSpans(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Span`1") is not null && compilation.GetTypeByMetadataName("System.MemoryExtensions") is not null;
}
