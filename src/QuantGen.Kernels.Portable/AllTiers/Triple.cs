namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>
        /// Three times a value, rounded to odd: if the product has more bits than a double, the neighbour with an odd mantissa. It is then above, at or below a number of 52 bits exactly if
        /// the product is. The error of the sum is exact.
        /// </summary>
        public static double TripleToOdd(double value)
        {
            double twice = value + value, sum = twice + value, error = value - (sum - twice);
            // Not for an infinity or NaN, for which the error is NaN.
            if (error > 0 || error < 0)
            {
                long bits = System.BitConverter.DoubleToInt64Bits(sum);
                if ((bits & 1) == 0)
                    sum = System.BitConverter.Int64BitsToDouble(bits + (error > 0 == sum > 0 ? 1 : -1));
            }

            return sum;
        }
    }
}
