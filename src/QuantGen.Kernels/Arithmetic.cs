namespace QuantGen.Kernels;

internal abstract partial class Kernels
{
    /// <summary>How a profile computes codes at a scale that is known at run time. The defaults are a division, and a conversion to int.</summary>
    internal interface IArithmetic
    {
        /// <summary>Whether the number to round is the product with the reciprocal, itself a float; otherwise it is the quotient.</summary>
        static virtual bool MultipliesByReciprocal => false;

        /// <summary>Whether the rounded number is converted to an int before it is clamped.</summary>
        static virtual bool HasInt32 => true;

        /// <summary>Whether NaN has the highest code, if no int is involved; otherwise it has the lowest.</summary>
        static virtual bool IsNaNHighest => false;

        /// <summary>Whether a code is dequantized to the sum of two products, <c>−zeroPoint · scale</c> and <c>code · scale</c>.</summary>
        static virtual bool AddsOffset => false;
    }
}
