using QuantGen.Core.Emit;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;
using QuantGen.Core.Grids;
using QuantGen.Core.Numbers;
using QuantGen.Core.Plan;

namespace QuantGen.Generator;

/// <summary>The family of <c>[Quantizer]</c>.</summary>
internal static class UniformFamily
{
    public static Artefact Lower(Declaration declaration, UniformSpec spec, TargetEnvironment environment)
    {
        if (DeclarationFaults.IsFaulty(declaration))
        {
            return new StubSource(declaration.Shape, StubCodeTypeOf(spec).Keyword, spec.Alpha)
            {
                InterfaceReal = declaration.Facts.InterfaceReal,
                InterfaceCode = declaration.Facts.InterfaceCode,
                IsTypedCode = declaration.Facts.IsTypedCode,
                Clashes = declaration.Facts.Clashes,
            };
        }

        QuantizerPlan plan = Lowering.Lower(GridBuilder.Build(spec), withVectors: environment.Dialect.HasKernels);
        return new QuantizerSource(declaration.Shape, declaration.Facts.NamesInterface, spec, plan)
        {
            IsTypedCode = declaration.Facts.IsTypedCode,
            HasJsonConverter = declaration.Facts.HasJsonConverter,
        };
    }

    /// <summary>The type of the codes; null if the number of bits is not valid.</summary>
    public static CodeType? CodeTypeOf(UniformSpec spec) =>
        spec.Bits is < 1 or > Limits.MaxBits || NotationFaults.IsInvalid(spec) ? null
        : spec.Kind != GridKind.RangeWithScale ? CodeType.For(spec.Bits, spec.Signed)
        : !SpecChecker.IsFaulty(spec) ? GridBuilder.Build(spec).CodeType
        : null;

    /// <summary>The type of the codes in the members of a declaration with an error: of 8 bits if the bits are unknown.</summary>
    private static CodeType StubCodeTypeOf(UniformSpec spec) =>
        CodeTypeOf(spec) ?? CodeType.For(8, spec.Kind == GridKind.RangeWithScale ? spec.WrittenSigned ?? false : spec.Signed);
}
