using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantGen.Core.Emit;

namespace QuantGen.Generator.Reading;

/// <summary>Compilation → <see cref="TargetEnvironment"/>.</summary>
internal static class EnvironmentReader
{
    /// <summary>The least language version of generated code: static abstract interface members and file-local types.</summary>
    public const LanguageVersion LeastLanguageVersion = LanguageVersion.CSharp11;

    public static TargetEnvironment Read(Compilation compilation, CancellationToken cancellation)
    {
        INamedTypeSymbol? vector = compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector128");
        bool hasVector512 = compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512") is not null;
        bool hasLanguage = compilation is CSharpCompilation { LanguageVersion: >= LeastLanguageVersion };
        return new TargetEnvironment(
            compilation.AssemblyName ?? "",
            IsSupported: hasVector512 && hasLanguage,
            // Vectors have it since .NET 9, numbers since .NET 10.
            HasNativeMinMax: vector is not null && !vector.GetMembers("MinNative").IsEmpty && !compilation.GetSpecialType(SpecialType.System_Single).GetMembers("MinNative").IsEmpty)
        {
            CodeInterfaces = (Has("System.Numerics.IMinMaxValue`1") ? CodeInterfaces.MinMaxValue : 0)
                | (Has("System.ISpanFormattable") ? CodeInterfaces.SpanFormattable : 0)
                | (Has("System.Text.Json.Serialization.JsonConverter`1") ? CodeInterfaces.Json : 0),
        };

        // A type of that name that is internal to another assembly is of no use.
        bool Has(string type) => compilation.GetTypeByMetadataName(type) is { } found && compilation.IsSymbolAccessibleWithin(found, compilation.Assembly);
    }
}
