namespace QuantGen.Kernels
{
    using System;

    internal abstract partial class Kernels
    {
        /// <summary>The integer nearest to the logarithm to base 2 of a positive normal number. There is no tie: the square root of 2 is irrational.</summary>
        public static int NearestExponent(double value)
        {
            // The fraction of the largest double below the square root of 2.
            long bits = BitConverter.DoubleToInt64Bits(value);
            return (int)(bits >> 52) - 1023 + ((bits & 0xFFFFFFFFFFFFF) > 0x6A09E667F3BCC ? 1 : 0);
        }

        /// <summary>The least integer that is not below the logarithm to base 2 of a positive normal number.</summary>
        public static int ExponentAtLeast(double value)
        {
            long bits = BitConverter.DoubleToInt64Bits(value);
            return (int)(bits >> 52) - 1023 + ((bits & 0xFFFFFFFFFFFFF) != 0 ? 1 : 0);
        }

        /// <summary>A number, and 0 where it is none or infinite.</summary>
        public static float Finite(float value) => Math.Abs(value) <= float.MaxValue ? value : 0f;

        public static void ThrowOutside(string name, object value, string range) =>
            throw new ArgumentOutOfRangeException(name, value, "The scale, half of it and all values have to be floats; valid are " + range + ".");
    }
}
