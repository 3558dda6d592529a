namespace QuantGen.Kernels;

/// <summary>The kernels of one quantizer that know no code type: of its constants, its rounding, and where its scale comes from.</summary>
internal abstract partial class ValueKernels<TSpecification, TRounding, TScale> : Kernels
    where TSpecification : Kernels.ISpecification
    where TRounding : Kernels.IRounding
    where TScale : Kernels.IScale
{
}
