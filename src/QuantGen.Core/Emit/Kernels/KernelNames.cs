namespace QuantGen.Core.Emit;

/// <summary>Names that the generated parts and the shared file both use.</summary>
internal static class KernelNames
{
    public const string Kernels = "Kernels";

    public const string ISpecification = "ISpecification";

    public const string IRounding = "IRounding";

    /// <summary>File-local: every generated file has its own.</summary>
    public const string Specification = "Specification";
}
