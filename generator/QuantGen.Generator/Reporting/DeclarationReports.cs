using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Generator.Pipelines;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator.Reporting;

/// <summary>The faults of one declaration, each at its place.</summary>
internal static class DeclarationReports
{
    /// <summary>
    /// Whether the compiler stops before analyzers run: a type that names IQuantizer and gets no members does not implement it (CS0535), and on some
    /// targets there is no such interface (CS0246). The generator then reports, and the analyzer does not repeat it.
    /// </summary>
    public static bool IsOfGenerator(Declaration declaration, TargetEnvironment environment) => declaration.Facts.NamesInterface && !DeclarationFaults.GetsMembers(declaration, environment);

    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol type, AttributeData attribute, Declaration declaration, TargetEnvironment environment, CSharpCompilation compilation, CancellationToken cancellation)
    {
        if (TargetFault(compilation, environment, declaration) is { } targetFault)
            return [targetFault.ToDiagnostic(SpecReader.LocationOf(attribute, ""))];
        // The compiler has already reported code that does not compile.
        if (declaration.Unread.Count > 0)
            return [];
        if (QuantizerReader.IsStub(type) && ArgumentReports.Of(type, attribute, compilation, cancellation) is { Count: > 0 } reports)
            return reports;
        if (QuantizerReader.IsStub(type) && !DeclarationFaults.IsFaulty(declaration))
            return [ArgumentReports.OfAnother(attribute)];
        return DeclarationFaults.Check(declaration).Select(fault => fault.ToDiagnostic(
            fault.Argument.Length > 0 ? SpecReader.LocationOf(attribute, fault.Argument, fault.Range) : TypeName(type, attribute, cancellation),
            declaration.Family.Remedies(fault, declaration.Spec)));
    }

    private static Fault? TargetFault(CSharpCompilation compilation, TargetEnvironment environment, Declaration declaration)
    {
        if (environment.Supports(declaration.Facts.NamesInterface))
            return null;
        string language = compilation.LanguageVersion.ToDisplayString();
        return new(FaultCode.TargetNotSupported, "", environment.Tier == Tier.None
            ? $"The generated code needs C# 7.3, and this project is compiled as C# {language}; set LangVersion to 7.3 or newer"
            : $"IQuantizer has static members, which need net8.0 and C# 11, and this project is compiled as C# {language}; leave out the interface and make the type a static class, or set LangVersion to 11 or newer and TargetFramework to net8.0 or newer");
    }

    /// <summary>The fault of a target for which nothing of a pipeline is generated; null for the others.</summary>
    public static Fault? OfTarget(PipelineDeclaration declaration, CSharpCompilation compilation, CancellationToken cancellation)
    {
        TargetEnvironment environment = EnvironmentReader.Read(compilation, cancellation);
        return environment.Tier != Tier.None ? null : new(FaultCode.TargetNotSupported, "",
            $"The generated code of '{declaration.Shape.Name}' needs C# 7.3, and this project is compiled as C# {compilation.LanguageVersion.ToDisplayString()}; set LangVersion to 7.3 or newer");
    }

    /// <summary>The name in the part of the type that has the attribute.</summary>
    public static Location? TypeName(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations.FirstOrDefault();
}
