using System;

namespace Embedded
{
    /// <summary>
    /// The inputs of one quantizer, as bits of floats. Integers compute them, so that a target that computes floats in another way, which is what
    /// is to be found out, still sees the same ones.
    /// </summary>
    public static class Inputs
    {
        public const int Count = 20000;

        /// <summary>A method over spans gets so many at a time: neither a multiple of a vector's nor of a profile's block.</summary>
        public const int Chunk = 997;

        /// <summary>The key of the random words of quantizers that round at random.</summary>
        public const ulong Seed = 0x0123456789ABCDEF;

        /// <summary>The index of the random word of an input: those of the first ones wrap.</summary>
        public static ulong FirstIndex(int input)
        {
            return unchecked((ulong)input - 501);
        }

        /// <summary>What is left for the floats around half steps.</summary>
        private const int Room = 18500;

        /// <summary>±0, ±∞, quiet and signalling NaNs with payloads, subnormals, the ends of the normal numbers, and the integers at which conversions end; both signs of each.</summary>
        private static int Special(int index)
        {
            switch (index)
            {
                case 0: return 0;
                case 1: return 1;
                case 2: return 0x00000100;
                case 3: return 0x00400000;
                case 4: return 0x007FFFFF;
                case 5: return 0x00800000;
                case 6: return 0x00800001;
                case 7: return 0x3EFFFFFF;
                case 8: return 0x3F000000;
                case 9: return 0x3F000001;
                case 10: return 0x3F800000;
                case 11: return 0x4AFFFFFF;
                case 12: return 0x4B000000;
                case 13: return 0x4B7FFFFF;
                case 14: return 0x4B800000;
                case 15: return 0x4EFFFFFF;
                case 16: return 0x4F000000;
                case 17: return 0x4F7FFFFF;
                case 18: return 0x4F800000;
                case 19: return 0x5F000000;
                case 20: return 0x7F7FFFFF;
                case 21: return 0x7F800000;
                case 22: return 0x7F800001;
                case 23: return 0x7FA00000;
                case 24: return 0x7FC00000;
                case 25: return 0x7FC01234;
                case 26: return 0x7FFFFFFF;
                default: return 0x7FBFFFFF;
            }
        }

        private const int Specials = 28;

        /// <summary>
        /// The special values; every half step of the grid, where a code may begin, with the floats beside it, or where there are too many of them an even
        /// choice with both ends and the middle; then by turns any bits and any place in the range and a little beyond.
        /// </summary>
        /// <param name="bits">Receives <see cref="Count"/> inputs.</param>
        /// <param name="scale">The bits of the scale.</param>
        /// <param name="first">The lowest code, in steps from 0.</param>
        /// <param name="last">The highest code, in steps from 0.</param>
        public static void Fill(Span<int> bits, int scale, long first, long last)
        {
            int count = 0;
            for (int i = 0; i < Specials; i++)
            {
                bits[count++] = Special(i);
                bits[count++] = Special(i) | int.MinValue;
            }

            long mantissa = scale & 0x7FFFFF;
            int exponent = scale >> 23;
            if (exponent == 0)
                exponent = 1;
            else
                mantissa |= 0x800000;
            exponent -= 150;
            // Without its zeros, so that 33 bits of steps and 12 of their fractions have room beside it.
            while ((mantissa & 1) == 0)
            {
                mantissa >>= 1;
                exponent++;
            }

            // In half steps; an odd stride, so that both whole and half steps are among them.
            first = (2 * first) - 2;
            last = (2 * last) + 2;
            int stride = 1;
            while (3 * (last - first) > (long)Room * stride)
                stride += 2;
            int radius = 1;
            while (radius < 16 && (last - first + 1) * ((2 * radius) + 3) <= Room)
                radius++;
            for (long half = first; half < last; half += stride)
                count = Around(bits, count, half * mantissa, exponent - 1, radius);
            if (stride > 1)
            {
                for (long half = -20; half <= 20; half++)
                {
                    if (half >= first && half <= last)
                        count = Around(bits, count, half * mantissa, exponent - 1, 1);
                }

                for (int i = 1; i <= 20; i++)
                    count = Around(bits, count, (last - i) * mantissa, exponent - 1, 1);
            }

            count = Around(bits, count, last * mantissa, exponent - 1, radius);
            uint random = 2463534242;
            while (count < Count)
            {
                random = Next(random);
                if ((count & 1) == 0)
                {
                    bits[count++] = unchecked((int)random);
                    continue;
                }

                // 32 random bits times a range of up to 2^34: the high half of it, and twelve bits of a fraction.
                ulong range = (ulong)(last - first) << 12;
                ulong place = ((range >> 16) * (random >> 8) >> 8) + ((range & 0xFFFF) * (random >> 8) >> 24);
                bits[count++] = FloatBits(((first << 12) - (long)(range >> 5) + (long)(place + (place >> 4))) * mantissa, exponent - 13);
            }
        }

        /// <summary>The float toward 0 from <c>n · 2^exponent</c> and those beside it; none of the infinities.</summary>
        private static int Around(Span<int> bits, int count, long n, int exponent, int radius)
        {
            int middle = FloatBits(n, exponent), sign = middle & int.MinValue, magnitude = middle & int.MaxValue;
            for (int i = -radius; i <= radius; i++)
            {
                int beside = magnitude + i;
                // Below 0 is 0 of the other sign, and then the least numbers with it.
                bits[count++] = beside >= 0 ? sign | Least(beside, 0x7F7FFFFF) : (sign ^ int.MinValue) | (-beside - 1);
            }

            return count;
        }

        private static int Least(int a, int b)
        {
            return a < b ? a : b;
        }

        /// <summary>The bits of <c>n · 2^exponent</c>, rounded toward 0; the largest float where that is too small.</summary>
        private static int FloatBits(long n, int exponent)
        {
            int sign = n < 0 ? int.MinValue : 0;
            ulong magnitude = (ulong)(n < 0 ? -n : n);
            if (magnitude == 0)
                return sign;
            while (magnitude >= 0x1000000)
            {
                magnitude >>= 1;
                exponent++;
            }

            while (magnitude < 0x800000 && exponent > -149)
            {
                magnitude <<= 1;
                exponent--;
            }

            for (; exponent < -149; exponent++)
                magnitude >>= 1;
            if (exponent > 104)
                return sign | 0x7F7FFFFF;
            // The hidden bit is the lowest of the exponent's field.
            return sign | (magnitude < 0x800000 ? (int)magnitude : ((exponent + 149) << 23) + (int)magnitude);
        }

        /// <summary>Marsaglia's xorshift.</summary>
        private static uint Next(uint state)
        {
            state ^= state << 13;
            state ^= state >> 17;
            return state ^ (state << 5);
        }
    }
}
