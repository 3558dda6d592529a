namespace QuantGen.Kernels;

/// <summary>What the kernels of all quantizers have in common.</summary>
internal abstract partial class Kernels
{
}
