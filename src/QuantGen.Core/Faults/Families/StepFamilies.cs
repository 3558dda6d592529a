using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Notation;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Faults;

/// <summary>A family of quantizers of another nature than a rounded quotient.</summary>
internal abstract class StepFamily<TSpec>(ArgumentTable<TSpec> arguments) : FormatFamily<TSpec>(arguments)
    where TSpec : FormatSpec, new()
{
    private readonly ArgumentTable<TSpec> _arguments = arguments;

    public sealed override IReadOnlyList<Fault> Check(FormatSpec spec)
    {
        List<Fault> faults = Faults((TSpec)spec);
        if (faults.All(fault => !fault.IsError))
        {
            faults.AddRange(Notes((TSpec)spec));
            faults.AddRange(NotationFaults.Departures(spec));
        }

        return faults;
    }

    public sealed override bool IsFaulty(FormatSpec spec) => Faults((TSpec)spec).Any(fault => fault.IsError);

    /// <summary>Changed arguments, and removed ones. A notation stays as the user wrote it.</summary>
    public sealed override IReadOnlyList<Remedy> Remedies(Fault fault, FormatSpec spec)
    {
        if (fault.Code is FaultCode.NotPartial or FaultCode.ContainerNotPartial)
            return [new Remedy(RemedyKind.AddPartial, "Add 'partial'")];
        if (spec.Notation is not null)
            return [];
        TSpec removed = _arguments.Find(fault.Argument) is { CanBeRemoved: true } removable && IsRemovable(fault, (TSpec)spec) ? removable.Without((TSpec)spec) : (TSpec)spec;
        return
        [
            .. from candidate in Mended(fault, (TSpec)spec).Append(removed).Distinct()
               where candidate != spec && Check(candidate).All(left => Fault.SeverityOf(left.Code) < Fault.SeverityOf(fault.Code))
               select Core.Faults.Remedies.WithEdits(candidate.Equals(removed) ? RemedyKind.RemoveArgument : RemedyKind.ChangeArgument, ArgumentEdit.Between(_arguments, (TSpec)spec, candidate), Note(fault, candidate)),
        ];
    }

    public sealed override CodeType StubCodeTypeOf(FormatSpec spec) => CodeTypeOf(spec) ?? CodeType.For(8, signed: true);

    public sealed override string Canonical(FormatSpec spec) => _arguments.Write(Canonical((TSpec)spec) with { Notation = null, BesideNotation = default });

    public sealed override NumberGrid Build(FormatSpec spec) => Build((TSpec)spec);

    public sealed override Fitting? FittingOf(FormatSpec spec, NumberGrid grid) => FittingOf((TSpec)spec, grid);

    /// <summary>The QKeras quantizer that is read as this format, if there is one. Only the reader defines what a text means.</summary>
    public sealed override IEnumerable<string> Notations(FormatSpec spec, NumberGrid grid)
    {
        TSpec format = Canonical(_arguments.All.Where(argument => argument.IsOutsideNotation).Aggregate((TSpec)spec, (left, argument) => argument.Without(left)));
        string canonical = Canonical((FormatSpec)format);
        return QKerasTexts(format)
            .Where(text => NotationReader.Read(text).Spec is TSpec read && !IsFaulty(read) && Canonical((FormatSpec)read) == canonical)
            .Take(1)
            .Select(text => "QKeras: <c>" + text + "</c>.");
    }

    /// <summary>The texts with which QKeras may write a canonical format, the best first.</summary>
    protected virtual IEnumerable<string> QKerasTexts(TSpec spec) => [];

    protected abstract IEnumerable<Fault> Errors(TSpec spec);

    protected abstract IEnumerable<Fault> Notes(TSpec spec);

    /// <summary>Declarations that may be without a fault, the nearest first.</summary>
    protected virtual IEnumerable<TSpec> Mended(Fault fault, TSpec spec) => [];

    /// <summary>Whether the argument of a fault may be removed, although that may be another quantizer.</summary>
    protected virtual bool IsRemovable(Fault fault, TSpec spec) => true;

    /// <summary>What a title says of a changed declaration in addition to the change.</summary>
    protected virtual string Note(Fault fault, TSpec mended) => "";

    /// <summary>One declaration of all that do the same.</summary>
    protected abstract TSpec Canonical(TSpec spec);

    protected abstract NumberGrid Build(TSpec spec);

    protected virtual Fitting? FittingOf(TSpec spec, NumberGrid grid) => null;

    /// <summary>The declaration of NaN by its code.</summary>
    protected NaNCode NaNOf(TSpec spec, TSpec withoutNaN, NaNCode written) => Build(spec).NaNCode == Build(withoutNaN).NaNCode ? NaNCode.Zero : written;

    private List<Fault> Faults(TSpec spec)
    {
        var faults = new List<Fault>(NotationFaults.Check(spec));
        if (faults.Count > 0)
            return faults;
        faults.AddRange(SpecChecker.UndefinedValues(_arguments, spec));
        if (BlockFaults.OfLength(spec) is { } block)
            faults.Add(block);
        faults.AddRange(Errors(spec));
        return faults;
    }
}

/// <summary>The family of <c>[BinaryQuantizer]</c>.</summary>
internal sealed class BinaryFamily() : StepFamily<BinarySpec>(BinarySpec.Arguments)
{
    public override CodeType? CodeTypeOf(FormatSpec spec) => CodeType.For(1, ((BinarySpec)spec).Signed);

    protected override IEnumerable<Fault> Errors(BinarySpec spec) => StepFaults.Errors(spec);

    protected override IEnumerable<Fault> Notes(BinarySpec spec) => StepFaults.Notes(spec);

    protected override BinarySpec Canonical(BinarySpec spec) => FittedFormats.Canonical(spec) with { NaN = NaNOf(spec, spec with { NaN = NaNCode.Zero }, spec.NaN) };

    protected override NumberGrid Build(BinarySpec spec) => StepGrids.Build(spec);

    protected override IEnumerable<string> QKerasTexts(BinarySpec spec) => StepNotations.Of(spec);

    protected override Fitting? FittingOf(BinarySpec spec, NumberGrid grid) => FittedFormats.FittingOf(spec, grid);
}

/// <summary>The family of <c>[TernaryQuantizer]</c>.</summary>
internal sealed class TernaryFamily() : StepFamily<TernarySpec>(TernarySpec.Arguments)
{
    public override CodeType? CodeTypeOf(FormatSpec spec) => CodeType.For(2, signed: true);

    protected override IEnumerable<Fault> Errors(TernarySpec spec) => StepFaults.Errors(spec);

    protected override IEnumerable<Fault> Notes(TernarySpec spec) => StepFaults.Notes(spec);

    protected override TernarySpec Canonical(TernarySpec spec) => FittedFormats.Canonical(spec) with { Threshold = spec.Alpha == Alpha.One ? spec.Threshold ?? TernarySpec.DefaultThreshold : null };

    protected override NumberGrid Build(TernarySpec spec) => StepGrids.Build(spec);

    protected override string Note(Fault fault, TernarySpec mended) => fault.Code == FaultCode.ThresholdInvalid ? ": the threshold becomes 0.33f" : "";

    protected override IEnumerable<string> QKerasTexts(TernarySpec spec) => StepNotations.Of(spec);

    protected override Fitting? FittingOf(TernarySpec spec, NumberGrid grid) => FittedFormats.FittingOf(spec, grid);
}

/// <summary>The family of <c>[PowerOfTwoQuantizer]</c>.</summary>
internal sealed class PowerOfTwoFamily() : StepFamily<PowerOfTwoSpec>(PowerOfTwoSpec.Arguments)
{
    public override CodeType? CodeTypeOf(FormatSpec spec) => ((PowerOfTwoSpec)spec).Bits is >= 1 and <= 8 and var bits ? CodeType.For(bits, ((PowerOfTwoSpec)spec).Signed) : null;

    protected override IEnumerable<Fault> Errors(PowerOfTwoSpec spec) => StepFaults.Errors(spec);

    protected override IEnumerable<Fault> Notes(PowerOfTwoSpec spec) => StepFaults.Notes(spec);

    /// <summary>States the exponents, unless they are those of the bits alone.</summary>
    protected override PowerOfTwoSpec Canonical(PowerOfTwoSpec spec)
    {
        (int min, int max) = StepGrids.ExponentsOf(spec);
        PowerOfTwoSpec canonical = spec with { Slope = spec.Signed ? spec.Slope : 1, NaN = NaNOf(spec, spec with { NaN = NaNCode.Zero }, spec.NaN) };
        PowerOfTwoSpec[] ways =
        [
            canonical with { MaxValue = null, MinExponent = null }, canonical with { MaxValue = Power(max), MinExponent = null }, canonical with { MaxValue = null, MinExponent = min },
        ];
        return ways.FirstOrDefault(way => StepGrids.ExponentsOf(way) == (min, max)) ?? canonical with { MaxValue = Power(max), MinExponent = min };
    }

    protected override NumberGrid Build(PowerOfTwoSpec spec) => StepGrids.Build(spec);

    protected override IEnumerable<string> QKerasTexts(PowerOfTwoSpec spec) => StepNotations.Of(spec);

    /// <summary>Without a slope the quantizer is another one, which only a slope without a power of two beside it becomes.</summary>
    protected override bool IsRemovable(Fault fault, PowerOfTwoSpec spec) =>
        fault.Code != FaultCode.FunctionArgumentInvalid || FunctionFaults.PowersAround(spec.Slope, StepFaults.LimitOfSlope).Count == 0;

    protected override IEnumerable<PowerOfTwoSpec> Mended(Fault fault, PowerOfTwoSpec spec)
    {
        switch (fault.Code)
        {
            case FaultCode.BitsOutOfRange:
                return [spec with { Bits = Math.Min(Math.Max(spec.Bits, spec.Signed ? 2 : 1), 8) }];
            case FaultCode.FunctionArgumentInvalid:
                return FunctionFaults.PowersAround(spec.Slope, StepFaults.LimitOfSlope).Select(power => spec with { Slope = power });
            case FaultCode.BoundRounded:
                return [spec with { MaxValue = Power(StepGrids.ExponentsOf(spec).Max) }];
            case FaultCode.ZeroNotRepresentable:
                return [spec with { HasZero = true }];
            case FaultCode.ExponentsNotSupported:
                return [.. Enumerable.Range(spec.Bits + 1, Math.Max(0, 8 - spec.Bits)).Select(bits => spec with { Bits = bits }).Where(wider => !IsFaulty(wider)).Take(1), spec with { MinExponent = null }, spec with { MaxValue = null }];
            default:
                return [];
        }
    }

    private static double Power(int exponent) => BinaryFormat.ToDouble(Dyadic.PowerOfTwo(exponent));
}

/// <summary>The family of <c>[G711Quantizer]</c>.</summary>
internal sealed class G711Family() : StepFamily<G711Spec>(G711Spec.Arguments)
{
    public override CodeType? CodeTypeOf(FormatSpec spec) => CodeType.For(8, signed: false);

    protected override IEnumerable<Fault> Errors(G711Spec spec) => [];

    protected override IEnumerable<Fault> Notes(G711Spec spec) => [];

    protected override G711Spec Canonical(G711Spec spec) => spec;

    protected override NumberGrid Build(G711Spec spec) => StepGrids.Build(spec);
}

/// <summary>What binary and ternary formats share.</summary>
internal static class FittedFormats
{
    /// <summary>The largest magnitude in steps of the first scale that a ternary fit tries.</summary>
    private static readonly Dyadic Reach = new(3, -1);

    /// <summary>The bounds of exponents only if they bound something, and the float of the scale.</summary>
    public static TSpec Canonical<TSpec>(TSpec spec)
        where TSpec : FittedSpec
    {
        Dyadic scale = BinaryFormat.NearestSingle(spec.Scale);
        (int first, int last) = Fitting.Exponents(scale, -1, 1, spec.Alpha);
        return (TSpec)(spec with
        {
            Scale = BinaryFormat.ToDouble(scale),
            WrittenTemperature = spec.IsStochastic ? spec.Temperature : null,
            IsHardSigmoid = spec.IsStochastic && spec.IsHardSigmoid,
            MinExponent = spec is { Alpha: Alpha.Po2, MinExponent: { } min } && min != first ? min : null,
            MaxExponent = spec is { Alpha: Alpha.Po2, MaxExponent: { } max } && max != last ? max : null,
        });
    }

    /// <summary>The fit of a spec by least squares, as QKeras has it; null if alpha is 1.</summary>
    public static Fitting? FittingOf(FittedSpec spec, NumberGrid grid)
    {
        if (spec.Alpha == Alpha.One)
            return null;
        (int first, int last) = Fitting.Exponents(grid.Scale, -1, 1, spec.Alpha);
        bool isPo2 = spec.Alpha == Alpha.Po2;
        return new Fitting(
            spec.Alpha,
            Fit.LeastSquares,
            first,
            last,
            isPo2 ? Math.Max(spec.MinExponent ?? first, first) : first,
            isPo2 ? Math.Min(spec.MaxExponent ?? last, last) : last,
            Fitting.KerasEpsilon,
            0,
            Reach,
            Reach);
    }
}
