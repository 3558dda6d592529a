namespace QuantGen.Kernels
{
    /// <summary>What the quantizers have in common.</summary>
    internal abstract partial class Kernels
    {
    }
}
