namespace QuantGen.Kernels;

/// <summary>The kernels of one requantizer: of its constants, the type of its source and the type of its codes.</summary>
internal abstract partial class RequantizeKernels<TRequantization, TFrom, TSource, TCodes, TCode> : Kernels
    where TRequantization : Kernels.IRequantization
    where TFrom : Kernels.ISource<TSource>
    where TSource : unmanaged
    where TCodes : Kernels.ICodes<TCode>
    where TCode : unmanaged
{
}
