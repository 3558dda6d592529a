namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>
        /// The random word of an index: Threefry-2x32 of 13 rounds. The seed is the key. Half of the index is the counter, and its lowest bit chooses one of two words. Salmon, Moraes, Dror and Shaw,
        /// Parallel random numbers: as easy as 1, 2, 3, SC11.
        /// </summary>
        public static uint RandomWord(ulong seed, ulong index)
        {
            unchecked
            {
                uint k0 = (uint)seed, k1 = (uint)(seed >> 32), k2 = 0x1BD11BDA ^ k0 ^ k1;
                uint x = (uint)(index >> 1) + k0, y = (uint)(index >> 33) + k1;
                Mix4(ref x, ref y, 13, 15, 26, 6);
                x += k1;
                y += k2 + 1;
                Mix4(ref x, ref y, 17, 29, 16, 24);
                x += k2;
                y += k0 + 2;
                Mix4(ref x, ref y, 13, 15, 26, 6);
                x += k0;
                y += k1 + 3;
                Mix(ref x, ref y, 17);
                return (index & 1) == 0 ? x : y;
            }
        }

        private static void Mix4(ref uint x, ref uint y, int a, int b, int c, int d)
        {
            Mix(ref x, ref y, a);
            Mix(ref x, ref y, b);
            Mix(ref x, ref y, c);
            Mix(ref x, ref y, d);
        }

        private static void Mix(ref uint x, ref uint y, int bits)
        {
            unchecked
            {
                x += y;
                y = (y << bits | y >> (32 - bits)) ^ x;
            }
        }
    }
}
