namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>The codes of one format.</summary>
    internal interface ICodeRange
    {
        static virtual int ZeroPoint => 0;

        /// <summary>The lowest and the highest code. The defaults stand for all codes of the code's type, and are none themselves.</summary>
        static virtual int MinCode => int.MinValue;
        static virtual int MaxCode => int.MaxValue;
    }

    /// <summary>The constants of one quantizer. What every other quantizer has too is a default.</summary>
    internal interface ISpecification : ICodeRange
    {
        static abstract float Scale { get; }
        static abstract float MinValue { get; }
        static abstract float MaxValue { get; }
        static virtual float NaNValue => 0f;
#if FACTORS || STOCHASTIC

        /// <summary>Where alpha is fitted or rounding is random: so many steps lie between 0 and the ends of the range, and the value of NaN.</summary>
        static virtual double MinSteps => 0;
        static virtual double MaxSteps => 0;
        static virtual double NaNSteps => 0;
#endif
#if FACTORS

        /// <summary>Whether every scale is a power of two.</summary>
        static virtual bool IsAlphaPowerOfTwo => true;

        /// <summary>The exponents of alpha with which scale, half of it and values are floats.</summary>
        static virtual int FirstExponent => 0;
        static virtual int LastExponent => 0;

        /// <summary>What a fit adds to a step, and the least one.</summary>
        static virtual double Epsilon => 0;
        static virtual double LeastStep => 0;

        /// <summary>So many steps the codes reach on the two sides of 0, as the largest magnitude counts them; infinite where a side does not count.</summary>
        static virtual double ReachBelow => double.PositiveInfinity;
        static virtual double ReachAbove => double.PositiveInfinity;
#endif
    }
}
