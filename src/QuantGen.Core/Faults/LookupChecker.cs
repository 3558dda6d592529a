using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using QuantGen.Core.Collections;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Pipelines;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>Finds the faults of a lookup's arguments, and computes its entries.</summary>
internal static class LookupChecker
{
    /// <summary>The most bits of the source: a table has an entry for each code.</summary>
    private const int MaxBits = 12;

    /// <summary>The bits of the codes for which TensorFlow Lite computes tables.</summary>
    private const int TfLiteBits = 8;

    private static readonly RecentCache<LookupSpec, LookupTable> Built = new(capacity: 64, BuildNew);

    /// <summary>Whether both formats are known and have no error.</summary>
    public static bool HasOperands(LookupSpec spec) => spec is { From.Spec: not null, To.Spec: not null };

    /// <summary>Every fault. An operand with an error of its own has been reported already.</summary>
    public static IReadOnlyList<Fault> Check(LookupSpec spec) =>
    [
        .. OperandFaults.OfQuantizer(spec.From, nameof(LookupAttribute.From)), .. OperandFaults.OfQuantizer(spec.To, nameof(LookupAttribute.To)), .. OfFrom(spec.From), .. OfTo(spec), .. OfArguments(spec), .. OfEntries(spec),
    ];

    /// <summary>The table of a spec without an error.</summary>
    public static LookupTable Build(LookupSpec spec) => Built[spec];

    private static LookupTable BuildNew(LookupSpec spec)
    {
        NumberGrid from = Operands.GridOf(spec.From), to = Operands.GridOf(spec.To);
        IEnumerable<long> codes = Enumerable.Range(0, (int)(from.MaxCode - from.MinCode) + 1).Select(i => from.MinCode + i);
        return new(spec.From.Name, spec.To.Name, from, to, [.. spec.Entries is { } entries ? entries.Select(entry => (long)entry) : codes.Select(code => Entry(spec, from, to, code))]);
    }

    private static long Entry(LookupSpec spec, NumberGrid from, NumberGrid to, long code)
    {
        // Between two binary codes lies a number that is none.
        Dyadic x = from.Output.ValueOf(from.IsCode(code) ? code : from.MaxCode);
        if (spec.Function is null or Function.None)
            return to.Quantize(x);
        if (spec.Profile == Profile.TfLiteReference)
            return TfLiteTable.Entry(spec.Function.Value, from.Scale, from.ZeroPoint, to.Scale, to.ZeroPoint, code, to.MinCode, to.MaxCode);
        // Codes of other natures than rounded quotients have no scale: what lies between them is decided by the definition of their codes.
        BigInteger entry = RealFunctions.RoundOrPole(spec.Function.Value, x, to.Scale, to.Rounding, to.MinCode - to.ZeroPoint, to.MaxCode - to.ZeroPoint);
        return (long)entry + to.ZeroPoint;
    }

    private static IEnumerable<Fault> OfFrom(OperandSpec from)
    {
        if (from.Spec is { } && Operands.GridOf(from).Bits is var bits and > MaxBits)
            yield return new(FaultCode.ResultNotSupported, nameof(LookupAttribute.From), Invariant($"The codes of '{from.Name}' have {bits} bits, and a table has an entry for each code; name a quantizer with up to {MaxBits} bits"));
    }

    private static IEnumerable<Fault> OfTo(LookupSpec spec)
    {
        if (spec.To.Spec is null || spec.Function is null or Function.None || spec.Entries is not null)
            yield break;
        NumberGrid to = Operands.GridOf(spec.To);
        if (to.Rule is not null || to.Function is not null || !to.Overflow.DoesSaturate)
            yield return new(FaultCode.ResultNotSupported, nameof(LookupAttribute.To), $"The entries of Function = {spec.Function} are rounded quotients that saturate, and '{spec.To.Name}' has {(to.Rule is not null ? "codes of another nature" : to.Function is not null ? "a function of its own" : "Overflow = " + to.Overflow.Mode)}; name another quantizer, or leave out Function");
    }

    private static IEnumerable<Fault> OfArguments(LookupSpec spec)
    {
        const string function = nameof(LookupAttribute.Function), profile = nameof(LookupAttribute.Profile);
        if (spec.Function is { } outside and (< Function.None or > Function.Sqrt))
            yield return OperandFaults.Undefined(function, outside, "None, Sigmoid or another function");
        else if (spec.Function is { } named && !RealFunctions.Supports(named))
            yield return new(FaultCode.FunctionNotSupported, function, $"Function = {named} belongs to quantizers; name a quantizer with that function as the result, and leave out Function");
        if (spec.Profile is { } number and (< Profile.Exact or > Profile.CmsisNN))
            yield return OperandFaults.Undefined(profile, number, "Exact or TfLiteReference");
        else if (spec.Profile is not (null or Profile.Exact or Profile.TfLiteReference))
            yield return new(FaultCode.ProfileNotSupported, profile, $"Profile = {spec.Profile} has no tables of its own; state Exact or TfLiteReference");
        if (spec.Target is not (Target.Any or Target.IntegerOnly))
            yield return OperandFaults.Undefined(nameof(LookupAttribute.Target), spec.Target, "Any or IntegerOnly");
        if (spec.Profile != Profile.TfLiteReference || spec.Entries is not null)
            yield break;
        if (!TfLiteTable.Supports(spec.Function ?? Function.None))
            yield return new(FaultCode.ProfileNotSupported, profile, $"TensorFlow Lite has tables for Sigmoid, Tanh, Gelu, Elu and Exp, and the function is {spec.Function ?? Function.None}; leave out Profile");
        foreach ((OperandSpec operand, string argument) in new[] { (spec.From, nameof(LookupAttribute.From)), (spec.To, nameof(LookupAttribute.To)) })
        {
            if (operand.Spec is { } && Operands.GridOf(operand).Bits is var bits && bits != TfLiteBits)
                yield return new(FaultCode.ProfileNotSupported, argument, Invariant($"TensorFlow Lite's tables have codes of {TfLiteBits} bits, and those of '{operand.Name}' have {bits}; leave out Profile"));
        }
    }

    private static IEnumerable<Fault> OfEntries(LookupSpec spec)
    {
        const string argument = nameof(LookupAttribute.Entries);
        if (spec.Entries is not { } entries)
            yield break;
        if (spec.Function is not (null or Function.None) || spec.Profile is not (null or Profile.Exact))
            yield return new(FaultCode.ConflictingArguments, argument, $"Entries are the table itself, so that {(spec.Function is not (null or Function.None) ? "Function" : "Profile")} has no meaning; leave out one of them");
        if (!HasOperands(spec))
            yield break;
        NumberGrid from = Operands.GridOf(spec.From), to = Operands.GridOf(spec.To);
        long count = from.MaxCode - from.MinCode + 1;
        if (entries.Count != count)
            yield return new(FaultCode.EntriesInvalid, argument, Invariant($"There are {entries.Count} entries, and '{spec.From.Name}' has {count} codes, {from.MinCode} to {from.MaxCode}; state one for each"));
        else if (Enumerable.Range(0, entries.Count).Where(i => !to.IsCode(entries[i])).Cast<int?>().FirstOrDefault() is { } wrong)
            yield return new(FaultCode.EntriesInvalid, argument, Invariant($"The entry of {from.MinCode + wrong} is {entries[wrong]}, which is no code of '{spec.To.Name}'; its codes lie between {to.MinCode} and {to.MaxCode}"));
    }
}
