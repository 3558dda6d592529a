namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>
        /// The quotient between the ends of the codes, all less the zero point, for a system that converts the rounded quotient to an int. NaN and what overflows the int become −2^31, and the sum with the
        /// zero point wraps: below every code, or above every code if the zero point is negative.
        /// </summary>
        public static double ThroughInt32(double quotient, int zeroPoint, double low, double high)
        {
            bool fits = zeroPoint >= 0 ? quotient < 2147483647.5 - zeroPoint : quotient > -2147483648.5 - zeroPoint;
            if (!fits)
                return zeroPoint >= 0 ? low : high;
            return quotient < low ? low : quotient > high ? high : quotient;
        }

        /// <summary>The nearest integer, ties away from 0, of a number of less than 2^51.</summary>
        public static long RoundHalfAwayFromZero(double value)
        {
            long nearest = RoundHalfToEven(value);
            double rest = value - nearest;
            return rest == 0.5 && value > 0 ? nearest + 1 : rest == -0.5 && value < 0 ? nearest - 1 : nearest;
        }
    }
}
