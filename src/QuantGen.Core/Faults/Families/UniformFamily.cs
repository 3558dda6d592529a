using System.Collections.Generic;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Core.Faults;

/// <summary>The family of <c>[Quantizer]</c>: values at equal distances.</summary>
internal sealed class UniformFamily() : FormatFamily<UniformSpec>(UniformSpec.Arguments)
{
    public override string Canonical(FormatSpec spec) => Grids.Canonical.Text((UniformSpec)spec);

    public override IReadOnlyList<Fault> Check(FormatSpec spec) => SpecChecker.Check((UniformSpec)spec);

    public override bool IsFaulty(FormatSpec spec) => SpecChecker.IsFaulty((UniformSpec)spec);

    public override IReadOnlyList<Remedy> Remedies(Fault fault, FormatSpec spec) => Faults.Remedies.Of(fault, (UniformSpec)spec);

    /// <summary>Null if the number of bits is not valid.</summary>
    public override CodeType? CodeTypeOf(FormatSpec spec) => CodeTypeOf((UniformSpec)spec);

    /// <summary>Of 8 bits if the bits are unknown.</summary>
    public override CodeType StubCodeTypeOf(FormatSpec spec) =>
        CodeTypeOf(spec) ?? CodeType.For(8, ((UniformSpec)spec).Kind == GridKind.RangeWithScale ? ((UniformSpec)spec).WrittenSigned ?? false : ((UniformSpec)spec).Signed);

    public override NumberGrid Build(FormatSpec spec) => GridBuilder.Build((UniformSpec)spec);

    public override Fitting? FittingOf(FormatSpec spec, NumberGrid grid) => Fitting.Of((UniformSpec)spec, grid);

    public override IEnumerable<string> Notations(FormatSpec spec, NumberGrid grid)
    {
        if (NotationWriter.QKeras((UniformSpec)spec) is { } qkeras)
            yield return "QKeras: <c>" + qkeras + "</c>" + (NotationWriter.LosesLargestCode(grid) ? ", which loses the largest code." : ".");
        if (NotationWriter.ApFixed((UniformSpec)spec) is { } apFixed)
            yield return "Xilinx: <c>" + Xml.Escape(apFixed) + "</c>.";
    }

    private static CodeType? CodeTypeOf(UniformSpec spec) =>
        spec.Bits is < 1 or > Limits.MaxBits || NotationFaults.IsInvalid(spec) ? null
        : spec.Kind != GridKind.RangeWithScale ? CodeType.For(spec.Bits, spec.Signed)
        : !SpecChecker.IsFaulty(spec) ? GridBuilder.Build(spec).CodeType
        : null;
}
