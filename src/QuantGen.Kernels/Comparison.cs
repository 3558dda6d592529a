namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>The constants of a quantizer with two or three codes. With two codes the middle one is the lower one.</summary>
    internal interface IComparison
    {
        /// <summary>The last float with the lowest of three codes; NaN with two codes.</summary>
        static virtual float LastLow => float.NaN;

        /// <summary>The first float with the highest code.</summary>
        static abstract float FirstHigh { get; }

        static abstract int Middle { get; }

        static abstract int NaNCode { get; }

        /// <summary>The value of code 1.</summary>
        static abstract float Scale { get; }
    }

    internal readonly partial struct Comparison<T> : ISteps
        where T : IComparison
    {
    }
}
