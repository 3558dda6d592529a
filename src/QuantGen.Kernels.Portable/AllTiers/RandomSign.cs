namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>Whether <c>word &lt; 2^32 · clip(x / 2 + 1/2, 0, 1)</c>, the hard sigmoid. Both sides are exact.</summary>
        public static bool IsBelowHardSigmoid(double x, uint word) => word - 2147483648.0 < x * 2147483648.0;

        /// <summary>
        /// Whether <c>word &lt; 2^32 / (1 + 2^−x)</c>, the sigmoid of x · ln 2. The power is an integer divided by 2^62, computed by integers alone, and the comparison with it is exact.
        /// The fractions of x and −x add up to 1.
        /// </summary>
        public static bool IsBelowSigmoid(double x, uint word)
        {
            double magnitude = x < 0 ? -x : x;
            if (!(magnitude < 62))
                return x > 0;
            unchecked
            {
                // The fraction is power / (2^62 + power) below 0, and 2^62 / (2^62 + power) from 0 on. Two integers of 31 bits each keep the product in 64.
                ulong power = PowerOfHalf(magnitude), rest = 4294967296UL - word, factor = x < 0 ? rest : word;
                ulong low = (power & 0x7FFFFFFF) * factor, product = (power >> 31) * factor + (low >> 31);
                if (!(x < 0))
                    return product < rest << 31;
                ulong bound = (ulong)word << 31;
                return bound < product || (bound == product && (low & 0x7FFFFFFF) != 0);
            }
        }

        /// <summary>Throws where a deviation is not a positive number, with the name of the argument that has it.</summary>
        public static void CheckDeviation(float deviation, string name)
        {
            if (!(deviation > 0 && deviation <= float.MaxValue))
                throw new ArgumentOutOfRangeException(name, deviation, "A deviation is a positive number.");
        }

        /// <summary>Throws where there are not as many deviations as other entries.</summary>
        public static void CheckDeviations(int deviations, int channels)
        {
            if (deviations != channels)
                throw new ArgumentException("There are " + deviations + " deviations for " + channels + " channels.", nameof(deviations));
        }
    }
}
