namespace QuantGen.Kernels;

/// <summary>The kernels of one quantizer that read or write codes: of the type of its codes besides.</summary>
internal abstract partial class CodeKernels<TSpecification, TRounding, TCodes, TCode, TScale> : ValueKernels<TSpecification, TRounding, TScale>
    where TSpecification : Kernels.ISpecification
    where TRounding : Kernels.IRounding
    where TCodes : Kernels.ICodes<TCode>
    where TCode : unmanaged
    where TScale : Kernels.IScale
{
}
