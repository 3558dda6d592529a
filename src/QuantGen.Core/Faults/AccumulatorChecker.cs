using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Formats;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Finds the faults of an accumulator's arguments.</summary>
internal static class AccumulatorChecker
{
    private const int MaxBits = 64;

    /// <summary>Whether every operand is a quantizer without an error.</summary>
    public static bool HasOperands(AccumulatorSpec spec) => OperandsOf(spec).All(operand => operand.Operand.Spec is not null);

    /// <summary>Every fault. An operand with an error of its own has been reported already.</summary>
    public static IReadOnlyList<Fault> Check(AccumulatorSpec spec)
    {
        Fault[] faults = [.. OfOperands(spec), .. OfNumbers(spec)];
        return faults.Any(fault => fault.IsError) || !HasOperands(spec) ? faults : [.. faults, .. OfRange(Build(spec), spec)];
    }

    /// <summary>The accumulator of a spec whose operands and numbers have no error.</summary>
    public static Accumulation Build(AccumulatorSpec spec) => new(Operands.Of(spec.Input), Operands.Of(spec.Weight), spec.Terms!.Value)
    {
        Bias = spec.Bias is { } bias ? Operands.Of(bias) : null,
        BiasBits = spec.BiasBits,
        StatedBits = spec.Bits,
        Overflow = spec.Overflow,
    };

    private static IEnumerable<(string Argument, OperandSpec Operand)> OperandsOf(AccumulatorSpec spec)
    {
        yield return (nameof(AccumulatorAttribute.Input), spec.Input);
        yield return (nameof(AccumulatorAttribute.Weight), spec.Weight);
        if (spec.Bias is { } bias)
            yield return (nameof(AccumulatorAttribute.Bias), bias);
    }

    /// <summary>The faults of the formats of inputs, weights and bias.</summary>
    public static IEnumerable<Fault> OfOperands(AccumulatorSpec spec)
    {
        foreach ((string argument, OperandSpec operand) in OperandsOf(spec))
        {
            foreach (Fault fault in OperandFaults.OfQuantizer(operand, argument))
                yield return fault;
            if (operand.Spec is { } format && !Operand.IsLinear(Operands.GridOf(operand)))
                yield return new(FaultCode.OperandNotLinear, argument, $"The values of '{operand.Name}' are not at equal distances, so that a product of its codes is not a product of values; name a [Quantizer], [BinaryQuantizer] or [TernaryQuantizer]{(format is UniformSpec ? " without companding" : "")}");
        }
    }

    private static IEnumerable<Fault> OfNumbers(AccumulatorSpec spec)
    {
        if (spec.Terms is not >= 1)
        {
            yield return new(FaultCode.TermsInvalid, nameof(AccumulatorAttribute.Terms), spec.Terms is { } terms
                ? Invariant($"Terms = {terms} is no number of products; state 1 to {int.MaxValue}")
                : Invariant($"The largest number of products is missing; state Terms, 1 to {int.MaxValue}"));
        }

        if (spec.Bits is < 1 or > MaxBits)
            yield return new(FaultCode.BitsOutOfRange, nameof(AccumulatorAttribute.Bits), Invariant($"Bits = {spec.Bits} is not supported; a sum has 1 to {MaxBits}"));
        if (spec.BiasBits is < 1 or > MaxBits)
            yield return new(FaultCode.BitsOutOfRange, nameof(AccumulatorAttribute.BiasBits), Invariant($"BiasBits = {spec.BiasBits} is not supported; a bias has 1 to {MaxBits}"));
        if (spec is { Bias: not null, BiasBits: not null })
            yield return TwoBiases();
        if (spec.Target is not (Target.Any or Target.IntegerOnly))
            yield return OperandFaults.Undefined(nameof(AccumulatorAttribute.Target), spec.Target, "Any or IntegerOnly");
        switch (spec.Overflow)
        {
            case null or Overflow.Saturate or Overflow.Wrap:
                break;
            case Overflow.SaturateToZero or Overflow.WrapSignMagnitude:
                yield return new(FaultCode.OverflowNotSupported, nameof(AccumulatorAttribute.Overflow), $"A sum does not have Overflow = {spec.Overflow}; state Saturate or Wrap");
                break;
            default:
                yield return new(FaultCode.UndefinedEnumValue, nameof(AccumulatorAttribute.Overflow), Invariant($"Overflow = {(int)spec.Overflow.Value} is not a value of the enum; state Saturate or Wrap"));
                break;
        }
    }

    public static Fault TwoBiases() => new(FaultCode.ConflictingArguments, nameof(AccumulatorAttribute.BiasBits), "Bias and BiasBits both state a bias, in steps of its own and in steps of the sum; leave out one of them");

    private static IEnumerable<Fault> OfRange(Accumulation sum, AccumulatorSpec spec)
    {
        if (sum.Bias is { } bias && sum.BiasFactor is null)
        {
            bool isFiner = bias.Unit < sum.Scale;
            yield return new(FaultCode.BiasNotCombinable, nameof(AccumulatorAttribute.Bias),
                $"The scale of '{bias.Name}' is {Wording.Step(bias.Unit)}, {(isFiner ? "finer than" : "no multiple of")} the accumulator's {Wording.StepOfSum(sum.Scale)}; give it a multiple of that, or state BiasBits in place of Bias, for a bias in steps of the sum");
            yield break;
        }

        int safe = sum.SafeBits;
        string range = $"The sum of {Terms(sum.Terms)} of '{sum.Input.Name}' and '{sum.Weight.Name}'{(sum.Bias is not null ? $" and '{sum.Bias.Name}'" : sum.BiasBits is { } ofBias ? $" and a bias of {Width(ofBias)}" : "")} lies between {NumberText.Integer(sum.MinOf(sum.Terms))} and {NumberText.Integer(sum.MaxOf(sum.Terms))}, which needs {Width(safe)}";
        if (spec.Overflow is not null && sum.IsSafe)
        {
            yield return OperandFaults.WithoutEffect(nameof(AccumulatorAttribute.Overflow), sum.StatedBits is { } enough
                ? Invariant($"{range}, and Bits is {enough}, so that no sum overflows; leave out Overflow")
                : "The sum has as many bits as it needs, so that none overflows; leave out Overflow, or state Bits");
        }

        if (spec.Overflow is null && sum.StatedBits is { } bits && !sum.IsSafe)
            yield return new(FaultCode.SumNotHeld, nameof(AccumulatorAttribute.Bits), Invariant($"{range}, and Bits is {bits}; state {Enough(safe, sum.Signed)}{Fewer(sum.LongestFor(bits))}{FewerOfBias(sum, bits)}or an Overflow")) { Remedies = safe <= MaxBits ? [Set(nameof(AccumulatorAttribute.Bits), safe)] : [] };
        else if (sum.WorkingType is null && !sum.IsSafe)
            yield return new(FaultCode.SumNotHeld, nameof(AccumulatorAttribute.Bits), Invariant($"A sum of {sum.Bits} bits and one product more do not fit a long; state fewer Bits"));
        else if (sum.WorkingType is null)
            yield return new(FaultCode.SumNotHeld, nameof(AccumulatorAttribute.Terms), $"{range}, more than a long holds; {(sum.LongestFor(sum.Signed ? MaxBits : MaxBits - 1) is { Sign: > 0 } longest ? $"state at most {NumberText.Integer(longest)} Terms" : FewerOfBias(sum, MaxBits) is { Length: > 0 } fewer ? "state " + fewer.Substring(0, fewer.Length - 2) : "name quantizers with fewer bits")}");
    }

    private static Remedy Set(string argument, int value) => new(RemedyKind.ChangeArgument, Invariant($"State {argument} = {value}")) { Edits = [new ArgumentEdit(argument, NumberText.Integer(value))] };

    private static string Terms(int terms) => Invariant($"{terms} product{(terms == 1 ? "" : "s")}");

    private static string Width(int bits) => Invariant($"{bits} bit{(bits == 1 ? "" : "s")}");

    /// <summary>The bits that are enough, if a type has them.</summary>
    private static string Enough(int bits, bool signed) => bits > MaxBits ? "" : Invariant($"Bits = {bits} ({SumType.For(bits, signed).Keyword}), ");

    /// <summary>The bits of a bias with which sums fit in so many bits, if there is a bias and it is too long.</summary>
    private static string FewerOfBias(Accumulation sum, int bits) => sum.BiasBits is not null && sum.BiasBitsFor(bits) is > 0 and var fewer ? Invariant($"BiasBits = {fewer}, ") : "";

    /// <summary>The remedy of fewer terms, if there is one.</summary>
    private static string Fewer(BigInteger longest) => longest.Sign > 0 ? $"at most {NumberText.Integer(longest)} Terms, " : "";
}
