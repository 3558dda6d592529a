using QuantGen.Core.Emit;

namespace QuantGen.Generator;

/// <summary>Declaration → artefact: a quantizer, or a stub if the declaration has an error.</summary>
internal static class ArtefactBuilder
{
    public static Artefact Build(Declaration declaration, TargetEnvironment environment)
    {
        if (DeclarationFaults.IsFaulty(declaration))
        {
            return new StubSource(declaration.Shape, declaration.Family.StubCodeTypeOf(declaration.Spec).Keyword, declaration.Spec.Alpha)
            {
                InterfaceReal = declaration.Facts.InterfaceReal,
                InterfaceCode = declaration.Facts.InterfaceCode,
                IsTypedCode = declaration.Facts.IsTypedCode,
                Clashes = declaration.Facts.Clashes,
            };
        }

        return QuantizerSource.Of(declaration.Shape, declaration.Facts.NamesInterface, declaration.Spec, withVectors: environment.Dialect.HasKernels) with
        {
            IsTypedCode = declaration.Facts.IsTypedCode,
            HasJsonConverter = declaration.Facts.HasJsonConverter,
        };
    }
}
