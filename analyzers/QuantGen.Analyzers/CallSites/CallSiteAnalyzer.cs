using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Analyzers.Ranges;
using QuantGen.Core.Members;
using QuantGen.Generator;
using QuantGen.Generator.Reading;
using QuantGen.Generator.Reporting;

namespace QuantGen.Analyzers.CallSites;

/// <summary>QG03xx: losses at the uses of a quantizer. <c>TryQuantize</c>, <c>IsRepresentable</c> and <c>CountOutside</c> test for losses themselves; a call of <c>TryQuantize</c> is only reported if its result is certain.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfCallSites;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!Families.AreKnown(context.Compilation))
            return;
        var sources = new RangeSources(context.Compilation);
        context.RegisterOperationAction(operation => AnalyzeCall(new CallSite(operation, sources)), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeCast(new CallSite(operation, sources)), OperationKind.Conversion);
        context.RegisterSymbolAction(
            symbol => StatedRangeRules.Member(symbol.Symbol, sources, symbol.ReportDiagnostic), SymbolKind.Parameter, SymbolKind.Property, SymbolKind.Field);
        context.RegisterOperationAction(operation => AnalyzeParameters(operation, sources), OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    // The name is tested first because that is cheap, and most calls are not of a quantizer.
    private static void AnalyzeCall(CallSite site)
    {
        var invocation = (IInvocationOperation)site.Operation;
        IMethodSymbol method = invocation.TargetMethod;
        if (PipelineMethods.IsName(method))
            PipelineRules.Call(site, invocation);
        if (!method.IsStatic || method.Arity > 0 || !QuantizerMethods.IsName(method.Name) || site.Sources.Quantizers.Find(method.ContainingType) is not { } quantizer)
            return;
        switch (QuantizerMethods.ArgumentOf(method))
        {
            case MemberArgument.Value:
                ValueRules.Argument(site, quantizer, invocation.Arguments[0].Value);
                break;
            case MemberArgument.TriedValue:
                ValueRules.Tried(site, quantizer, QuantizerMethods.Source(invocation));
                break;
            case MemberArgument.Code:
                CodeRules.Argument(site, quantizer, invocation.Arguments[0].Value, method.Name);
                break;
            case MemberArgument.Values:
                ValueRules.Elements(site, quantizer, QuantizerMethods.Source(invocation));
                LengthRules.Destination(site, quantizer, invocation);
                break;
            case MemberArgument.Codes:
                CodeRules.Elements(site, quantizer, QuantizerMethods.Source(invocation), method.Name);
                LengthRules.Destination(site, quantizer, invocation);
                break;
            case MemberArgument.Bytes:
                LengthRules.Destination(site, quantizer, invocation);
                break;
        }
    }

    /// <summary>A cast to a typed code quantizes as well.</summary>
    private static void AnalyzeCast(CallSite site)
    {
        var conversion = (IConversionOperation)site.Operation;
        if (conversion.OperatorMethod is { Name: WellKnownMemberNames.ExplicitConversionName, ContainingType: { } type } method
            && SymbolEqualityComparer.Default.Equals(method.ReturnType, type) && site.Sources.Quantizers.Find(type) is { IsTypedCode: true } quantizer)
        {
            ValueRules.Argument(site, quantizer, conversion.Operand);
        }
    }

    /// <summary>The parameters of a lambda or a local function are not symbols for which the compiler calls symbol actions.</summary>
    private static void AnalyzeParameters(OperationAnalysisContext context, RangeSources sources)
    {
        IMethodSymbol function = context.Operation is IAnonymousFunctionOperation anonymous ? anonymous.Symbol : ((ILocalFunctionOperation)context.Operation).Symbol;
        foreach (IParameterSymbol parameter in function.Parameters)
            StatedRangeRules.Member(parameter, sources, context.ReportDiagnostic);
    }
}
