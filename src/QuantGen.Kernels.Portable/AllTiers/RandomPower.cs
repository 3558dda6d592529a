namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>
        /// The place of a magnitude among powers of two, 0 … last: the upper one of the two beside it if <c>word &lt; fraction · 2^32</c>, else the lower one. The first power is 2^first, and each next one 2^stride times
        /// as large. Below the first one lies 0, with place −1, if there is a zero. Every operation is exact.
        /// </summary>
        public static int RandomPower(double magnitude, int first, int stride, int last, bool hasZero, uint word)
        {
            if (!(magnitude < PowerOfTwo(first + stride * last)))
                return last;
            if (magnitude < PowerOfTwo(first))
                return hasZero && !(word * PowerOfTwo(first - 32) < magnitude) ? -1 : 0;

            // The stride is 1 or 2, and a division is a function on a Cortex-M.
            int place = ((int)(BitConverter.DoubleToInt64Bits(magnitude) >> 52) - 1023 - first) >> (stride - 1), exponent = first + stride * place;
            // The next power lies as far away as this one is large, or three times as far.
            double threshold = word * (stride == 1 ? 1.0 : 3.0) * PowerOfTwo(exponent - 32);
            return threshold < magnitude - PowerOfTwo(exponent) ? place + 1 : place;
        }
    }
}
