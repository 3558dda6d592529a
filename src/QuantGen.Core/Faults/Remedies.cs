using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;
using static System.FormattableString;

namespace QuantGen.Core.Faults;

/// <summary>The remedies of a fault of a declaration, as changes. The message of the fault names the nearest ones.</summary>
internal static class Remedies
{
    /// <summary>The remedies, the nearest first. None of them leaves or causes a fault as severe as the one that it removes.</summary>
    public static IReadOnlyList<Remedy> Of(Fault fault, UniformSpec spec) => fault.Code switch
    {
        FaultCode.NotPartial or FaultCode.ContainerNotPartial => [new Remedy(RemedyKind.AddPartial, "Add 'partial'")],
        _ => [.. from candidate in Candidates(fault, spec)
                 where CanBeWritten(candidate.Spec, spec)
                 where SpecChecker.Check(candidate.Spec).All(left => Fault.SeverityOf(left.Code) < Fault.SeverityOf(fault.Code))
                 select WithEdits(candidate, spec)],
    };

    /// <summary>Formats that hold a range, as changes of a declaration.</summary>
    public static IEnumerable<Remedy> Holding(UniformSpec spec, RequiredRange need, IReadOnlyList<HoldingFormat> formats) =>
        Formats(spec, need, formats).Where(candidate => CanBeWritten(candidate.Spec, spec)).Select(candidate => WithEdits(candidate, spec));

    /// <summary>Whether a declaration can be changed into another one. A notation can only become a format that it can write.</summary>
    private static bool CanBeWritten(UniformSpec candidate, UniformSpec spec) =>
        candidate != spec && (spec.Notation is null || NotationWriter.InNotationOf(spec, candidate) is not null);

    private static Remedy WithEdits((RemedyKind Kind, UniformSpec Spec, string Note) candidate, UniformSpec spec)
    {
        if (NotationWriter.InNotationOf(spec, candidate.Spec) is { } notation)
            return new Remedy(candidate.Kind, "Write " + notation + candidate.Note) { Edits = [new ArgumentEdit(nameof(spec.Notation), "\"" + notation + "\"")] };
        return WithEdits(candidate.Kind, ArgumentEdit.Between(UniformSpec.Arguments, spec, candidate.Spec), candidate.Note);
    }

    /// <summary>The remedy that changes some arguments.</summary>
    public static Remedy WithEdits(RemedyKind kind, IReadOnlyList<ArgumentEdit> edits, string note)
    {
        string removed = string.Join(", ", edits.Where(edit => edit.Text is null).Select(edit => edit.Argument));
        string changed = string.Join(", ", edits.Where(edit => edit.Text is not null).Select(edit => edit.ToString().Replace("global::QuantGen.", "")));
        string title = string.Join(" and ", new[] { removed.Length > 0 ? "remove " + removed : "", changed.Length > 0 ? "write " + changed : "" }.Where(part => part.Length > 0));
        return new Remedy(kind, char.ToUpperInvariant(title[0]) + title.Substring(1) + note) { Edits = edits };
    }

    private static IEnumerable<(RemedyKind Kind, UniformSpec Spec, string Note)> Formats(UniformSpec spec, RequiredRange need, IReadOnlyList<HoldingFormat> formats)
    {
        bool upper = need.Max > GridBuilder.Build(spec).MaxValue;
        foreach (HoldingFormat format in formats)
        {
            if (format.Spec is not { } holding || format.Arguments.Length == 0)
                continue;
            RemedyKind kind = holding.Bits != spec.Bits ? RemedyKind.SmallestBits
                : holding.Signed != spec.Signed ? RemedyKind.ChangeSigned
                : RemedyKind.SmallestInteger;
            yield return (kind, holding, ": " + format.Reach(upper));
        }
    }

    private static IEnumerable<(RemedyKind Kind, UniformSpec Spec, string Note)> Candidates(Fault fault, UniformSpec spec)
    {
        switch (fault.Code)
        {
            case FaultCode.RangeNotHeld or FaultCode.SymmetricRequirementNotHeld:
                return Formats(spec, RequiredRange.Of(spec), FormatSearch.NearestHolding(spec, RequiredRange.Of(spec)));
            case FaultCode.IntegerBitsUnused when FormatSearch.SmallestInteger(spec, RequiredRange.Of(spec)) is { } finer:
                return [(RemedyKind.SmallestInteger, finer, Invariant($": a scale of {NumberText.Decimal(GridBuilder.Build(finer).Scale)}"))];
            case FaultCode.BitsOutOfRange:
                return [Change(spec with { Bits = Math.Min(Math.Max(spec.Bits, 1), Limits.MaxBits) })];
            case FaultCode.TooManyBitsForScale when spec.WrittenBits is not null:
                return [Change(spec with { Bits = Limits.MaxBitsForScale })];
            case FaultCode.TooManyBitsForFunction when spec.WrittenBits is not null:
                return [Change(spec with { Bits = FunctionLowering.MaxBitsOfSearch })];
            case FaultCode.FunctionArgumentInvalid when fault.Argument == nameof(spec.Slope) && spec.Slope > 0 && !double.IsInfinity(spec.Slope):
                return [.. FunctionFaults.PowersAround(spec.Slope, FunctionFaults.MostExponent).Select(power => Change(spec with { Slope = power })).DefaultIfEmpty(Remove(fault.Argument, spec))];
            case FaultCode.StochasticNotSupported:
                return [Remove(nameof(QuantizerAttribute.Stochastic), spec)];
            case FaultCode.FunctionArgumentInvalid:
                return [Remove(fault.Argument, spec)];
            case FaultCode.BoundRounded when GridBuilder.Build(spec).Function is Relu relu:
                return [Change(fault.Argument == nameof(spec.UpperBound) ? spec with { UpperBound = BinaryFormat.ToDouble(relu.UpperBound!.Value) } : spec with { LowerBound = BinaryFormat.ToDouble(relu.LowerBound!.Value) })];
            case FaultCode.NarrowRangeOneBit:
                return [Change(spec with { Bits = 2 }), Remove(fault.Argument, spec)];
            // With a notation, a remedy must change the notation.
            case FaultCode.RequirementInvalid when spec.Notation is null && (spec.Min > spec.Max || spec.Max is null || spec.Min is null):
                return [Change(spec with { Min = spec.Max, Max = spec.Min })];
            case FaultCode.OneBitSigned:
                return [(RemedyKind.ChangeSigned, spec with { Signed = false }, "")];
            case FaultCode.ZeroPointOutside when GridArguments.Resolve(spec) is { } grid:
                return [Change(spec with { ZeroPoint = (int)Math.Min(Math.Max(grid.ZeroPoint, grid.MinCode), grid.MaxCode) })];
            case FaultCode.ScaleRounded when fault.Argument == nameof(spec.ValueAlpha):
                return [Change(spec with { ValueAlpha = BinaryFormat.ToDouble(BinaryFormat.NearestSingle(spec.ValueAlpha)) })];
            case FaultCode.ScaleRounded:
                return [Change(spec with { Scale = BinaryFormat.ToDouble(BinaryFormat.NearestSingle(spec.Scale!.Value)) })];
            case FaultCode.OverflowNotSupported when spec.Overflow == Overflow.WrapSignMagnitude && fault.Argument == nameof(spec.Overflow):
                return [Change(spec with { Overflow = Overflow.Wrap }), (RemedyKind.ChangeSigned, spec with { Signed = true }, ""), Remove(fault.Argument, spec)];
            case FaultCode.OverflowNotSupported or FaultCode.OverflowBitsOutOfRange or FaultCode.ConflictingArguments or FaultCode.UndefinedEnumValue
                or FaultCode.ProfileNotSupported or FaultCode.FunctionNotSupported or FaultCode.BlockNotSupported or FaultCode.ArgumentWithoutEffect:
                return [Remove(fault.Argument, spec)];
            default:
                return [];
        }
    }

    private static (RemedyKind Kind, UniformSpec Spec, string Note) Change(UniformSpec spec) => (RemedyKind.ChangeArgument, spec, "");

    /// <summary>The declaration without an argument; unchanged, and so not a remedy, if the argument is required.</summary>
    private static (RemedyKind Kind, UniformSpec Spec, string Note) Remove(string argument, UniformSpec spec) =>
        (RemedyKind.RemoveArgument, UniformSpec.Arguments.Find(argument) is { CanBeRemoved: true } removable ? removable.Without(spec) : spec, "");
}
