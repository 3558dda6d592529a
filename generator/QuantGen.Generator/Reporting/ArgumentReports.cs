using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using QuantGen.Generator.Reading;

namespace QuantGen.Generator.Reporting;

/// <summary>QG0120: arguments whose value comes from generated code. The compiler knows the value after generation, but the generator did not.</summary>
internal static class ArgumentReports
{
    public static IReadOnlyList<Diagnostic> Of(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        var reports = new List<Diagnostic>();
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList.Arguments: var arguments })
            return reports;
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            if (new GeneratedConstants(compilation, cancellation).Find(argument.Expression) is not { } constant)
                continue;
            bool isNotation = argument.NameEquals is null;
            string name = argument.NameEquals?.Name.Identifier.ValueText ?? nameof(FormatSpec.Notation);
            // The constants of a declaration with an error are 0, and no generated string is a notation.
            string? value = isNotation || QuantizerReader.IsStub(constant.ContainingType) ? null : ValueText(attribute, name);
            string source = SymbolEqualityComparer.Default.Equals(constant.ContainingType, type) ? constant.Name : constant.ContainingType.Name + "." + constant.Name;
            var fault = new Fault(FaultCode.ArgumentFromGeneratedCode, name,
                $"The {(isNotation ? "notation" : "value of " + name)} comes from {source}, which does not exist yet when the generator runs; write {value ?? (isNotation ? "the notation itself" : "the value itself")}");
            Remedy[] remedies = value is null ? [] : [new Remedy(RemedyKind.ChangeArgument, "Write " + value) { Edits = [new ArgumentEdit(name, value)] }];
            reports.Add(fault.ToDiagnostic(argument.GetLocation(), remedies));
        }

        return reports;
    }

    /// <summary>The report of an argument that the generator did not know, although it names none of the generator's own constants.</summary>
    public static Diagnostic OfAnother(AttributeData attribute) => new Fault(FaultCode.ArgumentFromGeneratedCode, "",
        "The value of an argument comes from generated code, which does not exist yet when this generator runs; write the value itself").ToDiagnostic(SpecReader.LocationOf(attribute, ""));

    private static string? ValueText(AttributeData attribute, string name)
    {
        TypedConstant constant = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
        return constant.Kind == TypedConstantKind.Error || constant.IsNull ? null
            : constant.Value is not double number ? constant.ToCSharpString()
            : double.IsNaN(number) || double.IsInfinity(number) ? null
            : Literal(Dyadic.FromDouble(number));
    }

    /// <summary>The literal of a number; generated constants are floats, whose literals are shorter.</summary>
    private static string Literal(Dyadic number) =>
        number.Exponent >= 0 ? NumberText.Decimal(number)
        : BinaryFormat.Single.Nearest(number) == number ? NumberText.SingleLiteral(number)
        : NumberText.DoubleLiteral(number);
}
