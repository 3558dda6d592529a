using QuantGen.Core.Declaration;

namespace QuantGen.Core.Emit;

/// <summary>What a declaration becomes: a file, and the parts of the shared file that it needs.</summary>
/// <param name="Shape">The type that the file is a part of.</param>
internal abstract record Artefact(TypeShape Shape)
{
    public string HintName => Emit.HintName.Of(Shape);

    public virtual KernelParts Parts => KernelParts.None;

    /// <summary>Whether its members throw, because the declaration has an error.</summary>
    public virtual bool IsStub => false;

    public abstract string Text(TargetEnvironment environment);
}
