using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Emit;
using QuantGen.Core.Spec;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.Serialization;

/// <summary>
/// QG05xx: typed codes that System.Text.Json's source generator takes for empty objects. A source generator sees no other one's output, so that it knows
/// neither <c>Code</c> nor the converter of a typed code that is declared in the same project.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonContextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfSerialization;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(SpecReader.AttributeName) is null
            || context.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext") is not { } contextType)
            return;
        var quantizers = new QuantizerCache(context.Compilation);
        context.RegisterSymbolAction(symbol => Analyze(symbol, contextType, quantizers), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeUse(operation, contextType, quantizers), OperationKind.PropertyReference);
    }

    /// <summary>
    /// The metadata of the default instance, <c>Readings.Default.Reading</c>: it has the options of the attribute and no others, whatever another instance has.
    /// </summary>
    private static void AnalyzeUse(OperationAnalysisContext context, INamedTypeSymbol contextType, QuantizerCache quantizers)
    {
        if (context.Operation is not IPropertyReferenceOperation
            {
                Property.Type: INamedTypeSymbol { Name: "JsonTypeInfo", TypeArguments: { Length: 1 } roots },
                Instance: IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default", ContainingType: var type } },
            }
            || !SymbolEqualityComparer.Default.Equals(type.BaseType, contextType) || JsonContextOptions.Of(type) is not { } options)
        {
            return;
        }

        foreach ((INamedTypeSymbol code, ISymbol? holder) in new ReachableTypedCodes(context.Compilation, quantizers, options).From(roots[0]))
        {
            // Without a converter in the project the attribute is marked.
            if (!ConverterUses.Any(context.Compilation, code, context.CancellationToken))
                continue;
            var fault = new Fault(FaultCode.ConverterNotSeen, "", Message(type, quantizers.Find(code)!, holder));
            context.ReportDiagnostic(fault.ToDiagnostic(context.Operation.Syntax.GetLocation()));
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol contextType, QuantizerCache quantizers)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SymbolEqualityComparer.Default.Equals(type.BaseType, contextType) || JsonContextOptions.Of(type) is not { } options)
            return;
        foreach (AttributeData attribute in type.GetAttributes().Where(item => JsonAttributes.Is(item, "JsonSerializableAttribute")))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Value is not ITypeSymbol root)
                continue;
            foreach ((INamedTypeSymbol code, ISymbol? holder) in new ReachableTypedCodes(context.Compilation, quantizers, options).From(root))
            {
                if (ConverterUses.Any(context.Compilation, code, context.CancellationToken))
                    continue;
                var fault = new Fault(FaultCode.ConverterNotSeen, "", Message(type, quantizers.Find(code)!, holder));
                context.ReportDiagnostic(fault.ToDiagnostic(attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation()));
            }
        }
    }

    private static string Message(INamedTypeSymbol context, Quantizer quantizer, ISymbol? holder)
    {
        string name = quantizer.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        string held = holder is null ? "" : ", which " + holder.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) + " holds";
        string first = TypedCodeParsing.Text(quantizer.Grid.Output, quantizer.Grid.Output.ValueOf(0));
        return $"The source generator of System.Text.Json does not see the generated converter of {name}{held}; "
            + $"without one in the options, {name} is written as {{}} and read as {first}; "
            + $"write 'new {context.Name}(new JsonSerializerOptions {{ Converters = {{ new {name}.JsonConverter() }} }})' for {context.Name}.Default, or move {name} to a referenced project";
    }
}
