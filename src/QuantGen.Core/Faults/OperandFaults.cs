using System.Collections.Generic;
using System.Globalization;
using QuantGen.Core.Formats;
using QuantGen.Core.Pipelines;

namespace QuantGen.Core.Faults;

/// <summary>The faults that declarations of accumulators, requantizers and lookups share.</summary>
internal static class OperandFaults
{
    /// <summary>A type that is named as a quantizer.</summary>
    /// <param name="operand">The type.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="also">What else is valid there, such as "or [Accumulator]".</param>
    public static IEnumerable<Fault> OfQuantizer(OperandSpec operand, string argument, string also = "")
    {
        if (operand.IsMissing)
            yield return new(FaultCode.OperandInvalid, argument, $"{argument} names no type; write typeof of a type with an attribute such as [Quantizer]{(also.Length > 0 ? " " + also : "")}");
        else if (operand.IsItself)
            yield return new(FaultCode.CircularReference, argument, $"'{operand.Name}' names itself, so that it has no format; name another type");
        else if (operand.IsCircular)
            yield return new(FaultCode.CircularReference, argument, $"'{operand.Name}' depends on this declaration, so that neither has a format; name a type that does not");
        else if (operand.ResultName is { } result)
            yield return new(FaultCode.OperandInvalid, argument, $"'{operand.Name}' is no quantizer; name the quantizer of its results, '{result}'");
        else if (operand.IsAccumulator)
            yield return new(FaultCode.OperandInvalid, argument, $"'{operand.Name}' is an accumulator, and its sums are no codes; write a [Requantizer] from it, and name the quantizer of its results");
        else if (!operand.IsQuantizer)
            yield return new(FaultCode.OperandInvalid, argument, $"'{operand.Name}' is no quantizer{(also.Length > 0 ? " and no accumulator" : "")}; name a type with an attribute such as [Quantizer]{(also.Length > 0 ? " " + also : "")}");
    }

    /// <summary>An argument that changes nothing here; the remedy removes it.</summary>
    public static Fault WithoutEffect(string argument, string message) => new(FaultCode.ArgumentWithoutEffect, argument, message)
    {
        Remedies = [new(RemedyKind.RemoveArgument, "Remove " + argument) { Edits = [new ArgumentEdit(argument, null)] }],
    };

    /// <summary>A number that is no value of an enum.</summary>
    public static Fault Undefined(string argument, object value, string valid) =>
        new(FaultCode.UndefinedEnumValue, argument, $"{argument} = {((int)value).ToString(CultureInfo.InvariantCulture)} is not a value of the enum; state {valid}");
}
