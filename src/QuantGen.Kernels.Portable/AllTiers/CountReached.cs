namespace QuantGen.Kernels
{
    internal abstract partial class Kernels
    {
        /// <summary>The number of thresholds at or below a value, and 0 for NaN. They ascend, and there is at least one. No value reaches a NaN at their end. Half of those that are left are decided at a time, and no branch depends on the value.</summary>
        public static int CountReached(float[] thresholds, float value)
        {
            int count = 0, left = thresholds.Length;
            while (left > 1)
            {
                int half = left >> 1;
                count += thresholds[count + half - 1] <= value ? half : 0;
                left -= half;
            }

            return count + (thresholds[count] <= value ? 1 : 0);
        }
    }
}
