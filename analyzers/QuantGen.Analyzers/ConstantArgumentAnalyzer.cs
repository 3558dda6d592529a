using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using QuantGen.Core.Emit;
using QuantGen.Core.Grid;
using QuantGen.Core.Numbers;
using QuantGen.Core.Spec;
using QuantGen.Generator;
using QuantGen.Generator.Reading;

namespace QuantGen.Analyzers;

/// <summary>QG0301: a constant given to <c>Quantize</c> or <c>FakeQuantize</c>, or cast to a typed code, that saturates. <c>TryQuantize</c> asks the question itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfCallSites;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeCast, OperationKind.Conversion);
    }

    // Cheap filters first: the name, then a constant in the first place, then the type.
    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod is { Name: "Quantize" or "FakeQuantize", IsStatic: true, Parameters.Length: 1 } method && invocation.Arguments.FirstOrDefault() is { } argument)
            Analyze(context, method.ContainingType, argument.Value);
    }

    /// <summary>A cast to a typed code quantizes as well.</summary>
    private static void AnalyzeCast(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Name: WellKnownMemberNames.ExplicitConversionName } method && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType))
            Analyze(context, method.ContainingType, conversion.Operand);
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol quantizer, IOperation value)
    {
        if (value.ConstantValue is not { HasValue: true, Value: { } constant } || (ToDouble(constant) is null && constant is not long) || QuantizerReader.Read(quantizer) is not { } spec)
            return;
        if (Fault(quantizer.Name, spec, constant) is { } fault)
            context.ReportDiagnostic(fault.ToDiagnostic(value.Syntax.GetLocation()));
    }

    private static Fault? Fault(string quantizer, QuantizerSpec spec, object constant)
    {
        NumberGrid grid = GridBuilder.Build(spec);
        string result(long code) => $"gives code {NumberText.Integer(code)} ({NumberText.Decimal(grid.ValueOf(code))})";
        if (ToDouble(constant) is { } number && (double.IsNaN(number) || double.IsInfinity(number)))
        {
            string name = double.IsNaN(number) ? "NaN is not a value" : number > 0 ? "+infinity is outside the range" : "-infinity is outside the range";
            return new Fault(FaultCode.ConstantOutside, "", $"{name} of {quantizer} and {result(grid.Quantize(number))}");
        }

        Dyadic exact = constant is long integer ? integer : Dyadic.FromDouble(ToDouble(constant)!.Value);
        if (!grid.IsOutside(exact))
            return null;
        string range = $"{NumberText.Decimal(grid.MinValue)} … {NumberText.Decimal(grid.MaxValue)}";
        return new Fault(FaultCode.ConstantOutside, "",
            $"{NumberText.Decimal(exact)} is outside the range {range} of {quantizer} and {DescriptionEmitter.OverflowVerb(grid)}: it {result(grid.Quantize(exact))}{Remedy(spec, grid, exact)}");
    }

    /// <summary>The nearest format that holds the constant and what the format holds already.</summary>
    private static string Remedy(QuantizerSpec spec, NumberGrid grid, Dyadic constant)
    {
        if (spec.Kind is GridKind.Range or GridKind.RangeWithScale)
            return $"; {(constant.Sign > 0 ? "Max" : "Min")} = {NumberText.Decimal(constant)} would hold it";
        var need = new Need(Dyadic.Min(grid.MinValue, constant), Dyadic.Max(grid.MaxValue, constant));
        HoldingFormat remedy = FormatSearch.NearestHolding(spec with { Integer = spec.Scale is null ? spec.Integer ?? 0 : null }, need)[0];
        return remedy.Spec is null ? "" : $"; {remedy.Arguments} would hold it";
    }

    private static double? ToDouble(object constant) => constant switch
    {
        float value => value,
        double value => value,
        _ => null,
    };
}
