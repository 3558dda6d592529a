namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>The constants of a quantizer to powers of two, as bits of floats, which have the order of the floats.</summary>
    internal interface IPowers
    {
        /// <summary>The smallest magnitude and the largest.</summary>
        static abstract int First { get; }

        static abstract int Last { get; }

        /// <summary>The first float with the smallest magnitude.</summary>
        static abstract int Begin { get; }

        /// <summary>The first float that is not 0; 0 without a zero.</summary>
        static virtual int Smallest => 0;

        /// <summary>The exponents between two magnitudes: 1 or 2.</summary>
        static virtual int Stride => 1;

        static virtual bool IsSigned => true;

        /// <summary>The factor on numbers below 0.</summary>
        static virtual float Slope => 1f;

        static abstract int NaNCode { get; }
    }

    internal readonly partial struct Powers<T> : ISteps
        where T : IPowers
    {
        /// <summary>The bits of a float's fraction, and one more for a stride of 2.</summary>
        private static int Shift => 22 + T.Stride;
    }
}
