using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Pipelines;
using static System.FormattableString;

namespace QuantGen.Generator.Pipelines;

/// <summary>One declaration of an accumulator as read. It has value equality, and so contains no symbol, syntax or location.</summary>
internal sealed record AccumulatorDeclaration(TypeShape Shape, DeclarationFacts Facts, AccumulatorSpec Spec)
{
    /// <summary>Whether the compiler knows every argument.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Another attribute that writes members; null if there is none.</summary>
    public string? OtherAttribute { get; init; }

    /// <summary>Every fault. The compiler reports arguments that it does not know.</summary>
    public IReadOnlyList<Fault> Check()
    {
        IEnumerable<Fault> ofType = DeclarationChecker.CheckAccumulator(Shape, Facts);
        if (OtherAttribute is { } other)
            ofType = ofType.Append(new Fault(FaultCode.ConflictingArguments, "", $"The type has [Accumulator] and [{other}]; leave out one of them"));
        return IsWhole ? [.. ofType, .. AccumulatorChecker.Check(Spec)] : [.. ofType];
    }

    /// <summary>The artefact: an accumulator, or a stub if there is an error. Null if nothing can be generated.</summary>
    public Artefact? Lower(TargetEnvironment environment)
    {
        if (environment.Tier == Tier.None || !DeclarationChecker.CanHaveMembers(Facts) || OtherAttribute is not null)
            return null;
        if (!IsWhole || !AccumulatorChecker.HasOperands(Spec) || Check().Any(fault => fault.IsError))
            return new AccumulatorStub(Shape, CodesOf(Spec.Input), CodesOf(Spec.Weight), Spec.Bias is { } bias ? CodesOf(bias) : null, Facts.Clashes);
        return new AccumulatorSource(Shape, Canonical(), AccumulatorChecker.Build(Spec));
    }

    private string Canonical()
    {
        var parts = new List<string> { Text(Spec.Input), Text(Spec.Weight), Invariant($"Terms = {Spec.Terms}") };
        if (Spec.Bias is { } bias)
            parts.Add("Bias = " + Text(bias));
        if (Spec.Bits is { } bits)
            parts.Add(Invariant($"Bits = {bits}"));
        if (Spec.Overflow is { } overflow)
            parts.Add("Overflow = " + overflow);
        return "Accumulator(" + string.Join(", ", parts) + ")";
    }

    private static string Text(OperandSpec operand) => FormatFamily.Of(operand.Spec!).Canonical(operand.Spec!);

    private static string CodesOf(OperandSpec operand) => operand.Spec is { } spec ? FormatFamily.Of(spec).StubCodeTypeOf(spec).Keyword : "sbyte";
}
