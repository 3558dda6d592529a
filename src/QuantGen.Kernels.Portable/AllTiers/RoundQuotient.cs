namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>The integer nearest to <c>value / scale</c>, ties to even. The inverse is rounded, so that the candidate is within one of the quotient; the middles on its two sides are exact and decide.</summary>
        public static long RoundQuotientHalfToEven(double value, double scale)
        {
            long code = RoundHalfToEven(value * (1.0 / scale));
            double below = (code - 0.5) * scale, above = (code + 0.5) * scale;
            if (value > above || (value == above && (code & 1) != 0))
                code++;
            else if (value < below || (value == below && (code & 1) != 0))
                code--;
            return code;
        }
    }
}
