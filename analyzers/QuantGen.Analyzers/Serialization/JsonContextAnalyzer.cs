using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Generator;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.Serialization;

/// <summary>
/// QG05xx: typed codes that System.Text.Json's source generator treats as empty objects. A source generator does not see the output of others. It therefore knows
/// neither <c>Code</c> nor the converter of a typed code in the same project.
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
        if (!Families.AreKnown(context.Compilation)
            || context.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext") is not { } contextType)
            return;
        var losses = new Losses(context.Compilation, contextType);
        context.RegisterSymbolAction(symbol => Analyze(symbol, losses), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeUse(operation, losses), OperationKind.PropertyReference);
    }

    private static void Analyze(SymbolAnalysisContext context, Losses losses)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!losses.IsContext(type))
            return;
        foreach (AttributeData attribute in type.GetAttributes().Where(item => JsonAttributes.Is(item, "JsonSerializableAttribute")))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Value is not ITypeSymbol root)
                continue;
            foreach (Fault fault in losses.Of(type, root, hasConverter: false, context.CancellationToken))
                context.ReportDiagnostic(fault.ToDiagnostic(attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation()));
        }
    }

    /// <summary>
    /// A use of the metadata of the default instance, <c>Readings.Default.Reading</c>. It has only the options of the attribute, whatever other instances have.
    /// If the project has no converter, the attribute is marked instead.
    /// </summary>
    private static void AnalyzeUse(OperationAnalysisContext context, Losses losses)
    {
        if (context.Operation is not IPropertyReferenceOperation
            {
                Property.Type: INamedTypeSymbol { Name: "JsonTypeInfo", TypeArguments: { Length: 1 } roots },
                Instance: IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default", ContainingType: var type } },
            }
            || !losses.IsContext(type))
        {
            return;
        }

        foreach (Fault fault in losses.Of(type, roots[0], hasConverter: true, context.CancellationToken))
            context.ReportDiagnostic(fault.ToDiagnostic(context.Operation.Syntax.GetLocation()));
    }

    /// <summary>The typed codes that contexts of one compilation lose.</summary>
    private sealed class Losses(Compilation compilation, INamedTypeSymbol contextType)
    {
        private readonly QuantizerCache _quantizers = new(compilation);

        private readonly ConverterUses _converters = new(compilation);

        public bool IsContext(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.BaseType, contextType);

        /// <summary>The faults of typed codes that a context reaches from a type: those with a converter in the project, or those without one.</summary>
        public IEnumerable<Fault> Of(INamedTypeSymbol context, ITypeSymbol root, bool hasConverter, CancellationToken cancellation) =>
            JsonContextOptions.Of(context) is not { } options ? [] : from found in new ReachableTypedCodes(compilation, _quantizers, options).From(root)
                where _converters.Any(found.Code, cancellation) == hasConverter
                select new Fault(FaultCode.ConverterNotSeen, "", Message(context, _quantizers.Find(found.Code)!, found.Holder));
    }

    private static string Message(INamedTypeSymbol context, Quantizer quantizer, ISymbol? holder)
    {
        string name = quantizer.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        string held = holder is null ? "" : ", which " + holder.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) + " holds";
        string first = Wording.Value(quantizer.Grid.Output, quantizer.Grid.Output.ValueOf(0));
        return $"The source generator of System.Text.Json does not see the generated converter of {name}{held}; "
            + $"without one in the options, {name} is written as {{}} and read as {first}; "
            + $"write 'new {context.Name}(new JsonSerializerOptions {{ Converters = {{ new {name}.JsonConverter() }} }})' for {context.Name}.Default, or move {name} to a referenced project";
    }
}
