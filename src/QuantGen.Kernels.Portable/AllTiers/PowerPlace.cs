namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>
        /// The place of an integer among powers of two, 0 … last. Each begins at the exponent first + stride · place and at a fraction: an integer whose highest bit is set.
        /// </summary>
        public static int PowerPlace(ulong magnitude, int first, ulong fraction, int stride, int last)
        {
            if (magnitude == 0)
                return 0;
            int exponent = 63;
            for (; magnitude < 1UL << 63; magnitude <<= 1)
                exponent--;
            int steps = exponent - first - (magnitude < fraction ? 1 : 0);
            int place = steps < 0 ? 0 : steps / stride;
            return place < last ? place : last;
        }
    }
}
