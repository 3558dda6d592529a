using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Declaration;
using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;

namespace QuantGen.Generator;

/// <summary>The faults of a declaration: for the generator, whether there is one; for the analyzer, which.</summary>
internal static class TargetChecker
{
    public static IReadOnlyList<Fault> Check(Target target) => [.. OfType(target), .. SpecChecker.Check(target.Spec)];

    /// <summary>Whether there is an error.</summary>
    public static bool IsFaulty(Target target) => target.Unread.Count > 0 || OfType(target).Any(fault => fault.IsError) || SpecChecker.IsFaulty(target.Spec);

    private static IEnumerable<Fault> OfType(Target target) => DeclarationChecker.Check(target.Shape, target.Facts, CodeTypeOf(target.Spec));

    /// <summary>The type of the codes in the members of a declaration with an error: of 8 bits where the bits are unknown.</summary>
    public static CodeType StubCodeTypeOf(UniformSpec spec) =>
        CodeTypeOf(spec) ?? CodeType.For(8, spec.Kind == GridKind.RangeWithScale ? spec.WrittenSigned ?? false : spec.Signed);

    /// <summary>Whether members are generated, be it such that throw.</summary>
    public static bool GetsMembers(Target target, TargetEnvironment environment) =>
        environment.Supports(target.Facts.NamesInterface) && DeclarationChecker.CanHaveMembers(target.Facts);

    /// <summary>The type of the codes, or null where the number of bits is not one of a code.</summary>
    public static CodeType? CodeTypeOf(UniformSpec spec) =>
        spec.Bits is < 1 or > Limits.MaxBits || NotationFaults.Check(spec).Any(fault => fault.Code == FaultCode.NotationInvalid) ? null
        : spec.Kind != GridKind.RangeWithScale ? CodeType.For(spec.Bits, spec.Signed)
        : !SpecChecker.IsFaulty(spec) ? GridBuilder.Build(spec).CodeType
        : null;
}
