namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>The number of thresholds at or below a value, and 0 for NaN. Each has two words, the upper half of its bits first. They ascend, and there is at least one. No value reaches a NaN at their end. Half of those that are left are decided at a time, and no branch depends on the value.</summary>
        public static int CountReached(uint[] words, double value)
        {
            int count = 0, left = words.Length >> 1;
            while (left > 1)
            {
                int half = left >> 1;
                count += Threshold(words, count + half - 1) <= value ? half : 0;
                left -= half;
            }

            return count + (Threshold(words, count) <= value ? 1 : 0);
        }

        private static double Threshold(uint[] words, int index) => BitConverter.Int64BitsToDouble((long)words[2 * index] << 32 | words[2 * index + 1]);
    }
}
